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
  /// The engines' names.
  public var engine: String
  /// What each engine solved; empty where one solved it all.
  public var engines: [EngineShare] = []

  /// Relative distance between objective and bound.
  public var gap: Double {
    guard status.primal == .feasible else { return .infinity }
    return max(0, objective - bound) / max(1, abs(objective))
  }

  /// What each engine solved, the one that solved it all included.
  public var shares: [EngineShare] {
    engines.isEmpty
      ? [EngineShare(name: engine, blocks: blocks, integerBlocks: integerBlocks)] : engines
  }

  /// This outcome in the place of an earlier one, whose engines took part too.
  func replacing(_ earlier: BlockOutcome) -> BlockOutcome {
    var outcome = self
    outcome.engines = shares.after(earlier.shares)
    outcome.engine = outcome.engines.names
    return outcome
  }
}
