import LinearModel

extension LinearModel {
  /// A basis to start from: each equality row takes its own slack-like column (one entry, no upper
  /// bound), so that disposing of everything and buying everything is where the simplex begins.
  ///
  /// That point is feasible unless contracts or mixes forbid it, which saves phase one; measured as
  /// good as eliminating those columns.
  func crashBasis() -> Basis {
    var columns = [Basis.Place](repeating: .atLower, count: columnCount)
    var rows = [Basis.Place](repeating: .basic, count: rowCount)
    for column in 0..<columnCount {
      if columnLower[column] == columnUpper[column] {
        columns[column] = .fixed
      } else if columnLower[column] == -.infinity {
        columns[column] = columnUpper[column] == .infinity ? .free : .atUpper
      }
      let entries = columnStart[column]..<columnStart[column + 1]
      guard entries.count == 1, columnUpper[column] == .infinity, columnLower[column] == 0
      else { continue }
      let row = Int(rowIndex[Int(entries.lowerBound)])
      guard rowLower[row] == rowUpper[row], rows[row] == .basic,
        rowLower[row] * value[Int(entries.lowerBound)] >= 0
      else { continue }
      rows[row] = .fixed
      columns[column] = .basic
    }
    return Basis(columns: columns, rows: rows)
  }
}

extension LinearModel {
  /// Dual values at a basis of slack-like columns: what its one column makes a unit of each row
  /// cost.
  func duals(ofCrash basis: Basis) -> [Double] {
    var duals = [Double](repeating: 0, count: rowCount)
    for column in 0..<columnCount where basis.columns[column] == .basic {
      let entry = Int(columnStart[column])
      duals[Int(rowIndex[entry])] = columnCost[column] / value[entry]
    }
    return duals
  }
}
