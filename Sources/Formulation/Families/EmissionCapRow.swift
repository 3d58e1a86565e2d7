extension Assembly {
  /// `sum emissions ≤ cap` over the horizon, what no column moves taken off the cap.
  mutating func addEmissionCapRow() {
    guard scope == .plan, let cap = inputs.settings.co2Cap else { return }
    let standing = inputs.grid?.whole?.limits.inputs.standingEmissions ?? 0
    let row = addRow(.emissions, upper: cap - standing)
    for column in emissions.indices {
      builder.add(emissions[column], row: row, column: column)
    }
  }
}
