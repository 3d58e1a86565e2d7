import LinearModel

/// Bounds and costs of an hour's program.
struct DispatchState {
  /// Columns' lower bounds.
  var lower: [Double]
  /// Columns' upper bounds.
  var upper: [Double]
  /// Columns' costs.
  var cost: [Double]
  /// Rows' lower bounds.
  var rowLower: [Double]
  /// Rows' upper bounds.
  var rowUpper: [Double]

  /// As a program is first loaded: all zero.
  init(columns: Int, rows: Int) {
    lower = [Double](repeating: 0, count: columns)
    upper = lower
    cost = lower
    rowLower = [Double](repeating: 0, count: rows)
    rowUpper = rowLower
  }

  init(
    lower: [Double], upper: [Double], cost: [Double], rowLower: [Double], rowUpper: [Double]
  ) {
    self.lower = lower
    self.upper = upper
    self.cost = cost
    self.rowLower = rowLower
    self.rowUpper = rowUpper
  }

  /// What must change to become another, which it then is.
  mutating func changes(to other: DispatchState) -> ModelChanges {
    var changes = ModelChanges()
    for column in lower.indices {
      if lower[column] != other.lower[column] || upper[column] != other.upper[column] {
        changes.columns.append(
          .init(column, lower: other.lower[column], upper: other.upper[column]))
      }
      if cost[column] != other.cost[column] {
        changes.costs.append((column, other.cost[column]))
      }
    }
    for row in rowLower.indices
    where rowLower[row] != other.rowLower[row] || rowUpper[row] != other.rowUpper[row] {
      changes.rows.append(.init(row, lower: other.rowLower[row], upper: other.rowUpper[row]))
    }
    self = other
    return changes
  }
}
