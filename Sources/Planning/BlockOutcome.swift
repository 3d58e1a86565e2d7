import LinearModel

/// What solving a program block by block gave.
public struct BlockOutcome: Sendable {
  /// Why it ended; the worst over blocks.
  public var status: SolveStatus
  /// Value of the last goal at the point; NaN without a point.
  public var objective: Double
  /// Best proven bound below it.
  public var bound: Double
  /// Value of each column; empty without a point.
  public var columnValue: [Double]
  /// Dual value of each row; empty where integer or without a point.
  public var rowDual: [Double]
  /// Reduced cost of each column; empty where integer or without a point.
  public var reducedCost: [Double]
  /// Independent blocks, and those of them with whole-number columns.
  public var blocks: Int
  /// Blocks with whole-number columns.
  public var integerBlocks: Int
  /// Rows of the first block that could not be solved, as positions in the program.
  public var failedRows: [Int]
  /// Columns of that block.
  public var failedColumns: [Int]
  /// Engine's name.
  public var engine: String

  /// Relative distance between objective and bound.
  public var gap: Double {
    guard status.primal == .feasible else { return .infinity }
    return max(0, objective - bound) / max(1, abs(objective))
  }
}
