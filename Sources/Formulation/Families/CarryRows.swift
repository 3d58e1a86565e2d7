extension Assembly {
  /// `sum slope·amount ≤ upper`: what the grid cannot carry in an hour of the year, found when an
  /// hour refused a plan.
  mutating func addCarryRows() {
    guard scope == .plan, let grid = inputs.grid else { return }
    for (position, limit) in grid.rows.enumerated() {
      let row = addRow(.carry, position, upper: limit.upper)
      for (draw, slopes) in zip(grid.draws, limit.slopes) {
        for period in periods where slopes[period] != 0 {
          builder.add(slopes[period], row: row, column: map.draw(draw.stream, period))
        }
      }
    }
  }
}
