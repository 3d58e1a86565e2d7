/// A linear or mixed-integer program, minimised, as flat arrays: solver-neutral and immutable.
///
/// `minimise objectiveOffset + sum columnCost·x` over `columnLower ≤ x ≤ columnUpper`,
/// `rowLower ≤ A·x ≤ rowUpper`; A by columns (compressed), zero-based. Infinite bounds are
/// `±Double.infinity`.
public struct LinearModel: Sendable, Equatable {
  /// What the program is called in files.
  public internal(set) var name: String
  /// Constant part of the objective.
  public internal(set) var objectiveOffset: Double = 0
  /// Cost of each column.
  public internal(set) var columnCost: [Double] = []
  /// Lower bound of each column.
  public internal(set) var columnLower: [Double] = []
  /// Upper bound of each column.
  public internal(set) var columnUpper: [Double] = []
  /// Whether each column takes whole values only.
  public internal(set) var columnIsInteger: [Bool] = []
  /// Lower bound of each row.
  public internal(set) var rowLower: [Double] = []
  /// Upper bound of each row.
  public internal(set) var rowUpper: [Double] = []
  /// Start of each column's entries in `rowIndex` and `value`; one more than there are columns.
  public internal(set) var columnStart: [Int32] = [0]
  /// Row of each entry.
  public internal(set) var rowIndex: [Int32] = []
  /// Coefficient of each entry.
  public internal(set) var value: [Double] = []

  /// Number of columns.
  public var columnCount: Int { columnCost.count }
  /// Number of rows.
  public var rowCount: Int { rowLower.count }
  /// Number of entries.
  public var entryCount: Int { value.count }
  /// Whether any column takes whole values only.
  public var isInteger: Bool { columnIsInteger.contains(true) }

  init(name: String) { self.name = name }
}
