extension ColumnBlock {
  /// What the last solve's dual values make of a column's value; nil where it has no such column.
  func worth(of column: Int) -> Double? {
    guard let place = place(of: column), let solution, !solution.reducedCost.isEmpty else {
      return nil
    }
    return solution.reducedCost[place] * solution.columnValue[place]
  }

  /// Position here of a column of the program that the search began with.
  func place(of column: Int) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }
}
