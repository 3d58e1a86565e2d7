extension Assembly {
  /// `sum slope·amount ≤ upper`: what the grid cannot carry in an hour of the year, found when an
  /// hour refused a plan.
  mutating func addCarryRows() {
    guard scope != .today, let grid = inputs.grid else { return }
    for (position, limit) in grid.rows.enumerated() {
      let row = addRow(.carry, position, upper: limit.upper)
      for (draw, slope) in zip(grid.draws, limit.slopes) where slope != 0 {
        builder.add(slope, row: row, column: map.draw(draw.stream, limit.period))
      }
      if scope == .window { addSlack(row, -1, period: limit.period) }
    }
  }
}
