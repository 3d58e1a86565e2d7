extension Assembly {
  /// `sum emissions ≤ cap` over the horizon.
  mutating func addEmissionCapRow() {
    guard scope == .plan, let cap = inputs.settings.co2Cap else { return }
    let row = addRow(.emissions, upper: cap)
    for column in emissions.indices {
      builder.add(emissions[column], row: row, column: column)
    }
  }
}
