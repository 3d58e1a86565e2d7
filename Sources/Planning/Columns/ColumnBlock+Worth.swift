extension ColumnBlock {
  /// What the last solve's dual values make of a column's value; nil where it has no such column.
  func worth(of column: Int) -> Double? {
    guard let place = place(of: column), let solution, !solution.reducedCost.isEmpty else {
      return nil
    }
    return solution.reducedCost[place] * solution.columnValue[place]
  }
}
