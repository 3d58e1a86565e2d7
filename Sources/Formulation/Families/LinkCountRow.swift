extension Assembly {
  /// `sum_a z[a] ≤ N` over links that would have to be built.
  mutating func addLinkCountRow() {
    guard scope == .plan, let most = inputs.settings.maxLinks else { return }
    let row = addRow(.links, upper: Double(most))
    for (position, candidate) in inputs.candidates.enumerated() where candidate.isNew {
      if let built = map.built(position) { builder.add(1, row: row, column: built) }
    }
  }
}
