/// Refuses what no engine must see, in the same words before every engine: GLPK aborts on a bad
/// index and answers "optimal" to a NaN.
public enum InputCheck {
  /// What a number belongs to, as said in an error's text.
  public enum Kind: String, Sendable {
    /// A row.
    case row
    /// A column.
    case column
    var other: Kind { self == .row ? .column : .row }
  }

  /// Checks a whole model.
  ///
  /// - Throws: `invalidNumber`, `crossedBounds` or `indexOutOfRange`.
  public static func check(_ model: LinearModel) throws(EngineError) {
    try check(finite: model.objectiveOffset, "objective offset")
    try check(bounds: .row, lower: model.rowLower, upper: model.rowUpper)
    try check(bounds: .column, lower: model.columnLower, upper: model.columnUpper)
    try check(cost: model.columnCost, count: model.columnCount)
    try check(
      entries: model.value, index: model.rowIndex, start: model.columnStart, vectors: .column,
      others: model.rowCount)
  }

  /// Checks rows or columns to append, whose entries refer to `others` columns or rows.
  ///
  /// - Throws: `invalidNumber`, `crossedBounds` or `indexOutOfRange`.
  public static func check(
    _ vectors: SparseVectors, adding kind: Kind, others: Int
  ) throws(EngineError) {
    guard vectors.upper.count == vectors.count, vectors.start.count == vectors.count + 1 else {
      throw .indexOutOfRange(
        what: "new \(kind)s: \(vectors.count) lower bounds, \(vectors.upper.count) upper bounds, "
          + "\(vectors.start.count) starts")
    }
    try check(bounds: kind, lower: vectors.lower, upper: vectors.upper)
    try check(
      entries: vectors.value, index: vectors.index, start: vectors.start, vectors: kind,
      others: others)
  }

  /// Checks the costs of so many columns.
  ///
  /// - Throws: `indexOutOfRange` for another number of costs, `invalidNumber` for one that is none.
  public static func check(cost: [Double], count: Int) throws(EngineError) {
    guard cost.count == count else {
      throw .indexOutOfRange(what: "\(cost.count) costs for \(count) columns")
    }
    if let column = cost.firstIndex(where: { !$0.isFinite }) {
      throw .invalidNumber(what: "column \(column) cost: \(cost[column])")
    }
  }

  /// Checks that a position lies within so many.
  ///
  /// - Throws: `indexOutOfRange`.
  public static func check(_ kind: Kind, _ position: Int, of count: Int) throws(EngineError) {
    guard position >= 0, position < count else {
      throw .indexOutOfRange(what: "\(kind) \(position) of \(count)")
    }
  }

  /// Checks one pair of bounds.
  ///
  /// - Throws: `invalidNumber` or `crossedBounds`.
  public static func check(
    _ kind: Kind, _ position: Int, lower: Double, upper: Double
  ) throws(EngineError) {
    if lower <= upper, lower < .infinity, upper > -.infinity { return }
    if lower.isNaN || lower == .infinity {
      throw .invalidNumber(what: "\(kind) \(position) lower bound: \(lower)")
    }
    if upper.isNaN || upper == -.infinity {
      throw .invalidNumber(what: "\(kind) \(position) upper bound: \(upper)")
    }
    throw .crossedBounds(
      what: "\(kind) \(position): lower bound \(lower) above upper bound \(upper)")
  }

  /// Checks one number.
  ///
  /// - Throws: `invalidNumber`.
  public static func check(finite number: Double, _ name: String) throws(EngineError) {
    guard number.isFinite else { throw .invalidNumber(what: "\(name): \(number)") }
  }

  /// Checks that a basis has no more columns and rows than the model.
  ///
  /// - Throws: `indexOutOfRange`.
  public static func check(_ basis: Basis, columns: Int, rows: Int) throws(EngineError) {
    guard basis.columns.count <= columns, basis.rows.count <= rows else {
      throw .indexOutOfRange(
        what: "basis of \(basis.columns.count) columns and \(basis.rows.count) rows for "
          + "\(columns) columns and \(rows) rows")
    }
  }

  /// Checks everything that changes.
  ///
  /// - Throws: `indexOutOfRange`, `invalidNumber` or `crossedBounds`.
  public static func check(_ changes: ModelChanges, columns: Int, rows: Int) throws(EngineError) {
    for column in changes.columns {
      try check(.column, column.position, of: columns)
      try check(.column, column.position, lower: column.lower, upper: column.upper)
    }
    for row in changes.rows {
      try check(.row, row.position, of: rows)
      try check(.row, row.position, lower: row.lower, upper: row.upper)
    }
    for (column, cost) in changes.costs {
      try check(.column, column, of: columns)
      try check(finite: cost, "column \(column) cost")
    }
  }

  private static func check(
    bounds kind: Kind, lower: [Double], upper: [Double]
  ) throws(EngineError) {
    for position in lower.indices {
      try check(kind, position, lower: lower[position], upper: upper[position])
    }
  }

  private static func check(
    entries value: [Double], index: [Int32], start: [Int32], vectors kind: Kind, others: Int
  ) throws(EngineError) {
    guard value.count == index.count, start.first == 0, Int(start.last ?? 0) == value.count else {
      throw .indexOutOfRange(
        what: "\(kind) entries: \(value.count) values, \(index.count) indices, "
          + "starts from \(start.first ?? 0) to \(start.last ?? 0)")
    }
    for vector in 0..<(start.count - 1) {
      guard start[vector] <= start[vector + 1], Int(start[vector + 1]) <= value.count else {
        throw .indexOutOfRange(
          what: "\(kind) \(vector) entries: \(start[vector]) to \(start[vector + 1])")
      }
      for entry in Int(start[vector])..<Int(start[vector + 1]) {
        let other = index[entry]
        guard other >= 0, Int(other) < others else {
          throw .indexOutOfRange(
            what: "\(kind) \(vector) entry \(entry): \(kind.other) \(other) of \(others)")
        }
        guard value[entry].isFinite else {
          throw .invalidNumber(
            what: "\(kind) \(vector) entry \(entry), \(kind.other) \(other): \(value[entry])")
        }
      }
    }
  }
}
