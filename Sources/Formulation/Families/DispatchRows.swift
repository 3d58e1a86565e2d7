extension Assembly {
  /// `dispatch ≥ constant + sum slope·amount`: supporting planes of what the grid's dispatch costs,
  /// one for each solution of it so far; and `0 ≥ constant + sum slope·amount` where there was none.
  mutating func addDispatchRows() {
    guard let grid = inputs.grid, !grid.cuts.isEmpty else { return }
    var column: Int?
    if grid.cuts.contains(where: { !$0.isRefusal }) {
      column = map.append(.dispatch)
      addColumn(money: 1, lower: -.infinity)
    }
    for (position, cut) in grid.cuts.enumerated() {
      let row = addRow(.dispatch, position, lower: cut.constant)
      if let column, !cut.isRefusal { builder.add(1, row: row, column: column) }
      for (draw, slopes) in zip(grid.draws, cut.slopes) {
        for period in periods where slopes[period] != 0 {
          builder.add(-slopes[period], row: row, column: map.draw(draw.stream, period))
        }
      }
    }
  }
}
