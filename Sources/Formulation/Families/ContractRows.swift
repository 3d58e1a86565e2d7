extension Assembly {
  /// `firm minimum ≤ sum_t w·f[a,t] ≤ agreed` for today's exchanges with an agreed amount.
  mutating func addContractRows() {
    for (position, candidate) in inputs.candidates.enumerated() {
      let least = scope == .today ? 0 : candidate.firmMinimum
      guard candidate.agreed.isFinite || least > 0 else { continue }
      let row = addRow(
        .contract, position, lower: least > 0 ? least : -.infinity, upper: candidate.agreed)
      for period in periods {
        builder.add(weight(period), row: row, column: map.flow(position, period))
      }
      if scope == .window, least > 0 { addSlack(row, 1, period: 0) }
    }
  }
}
