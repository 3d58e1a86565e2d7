import LinearModel

/// Joins blocks' answers into one.
struct BlockJoin {
  private let model: LinearModel
  private let last: [Double]
  private let solver: BlockSolver
  private var shares: [EngineShare] = []
  private var columnValue: [Double]
  private var rowDual: [Double]
  private var reducedCost: [Double]
  private var objective: Double
  private var bound: Double
  private var worst = SolveStatus(
    termination: .optimal, primal: .feasible, dual: .feasible, raw: "")
  private var failedRows: [Int] = []
  private var failedColumns: [Int] = []
  private var blocks = 0
  private var integerBlocks = 0

  init(model: LinearModel, goals: [Goal], solver: BlockSolver) {
    self.model = model
    last = goals.last?.costs ?? model.columnCost
    self.solver = solver
    columnValue = [Double](repeating: 0, count: model.columnCount)
    rowDual = [Double](repeating: 0, count: model.rowCount)
    reducedCost = [Double](repeating: 0, count: model.columnCount)
    objective = model.objectiveOffset
    bound = model.objectiveOffset
  }

  private static func rank(_ status: SolveStatus) -> Int {
    let order: [Termination] = [
      .optimal, .timeLimit, .cancelled, .other, .numerical, .infeasibleOrUnbounded, .unbounded,
      .infeasible,
    ]
    let termination = order.firstIndex(of: status.termination) ?? 0
    return (status.primal == .none ? 100 : 0) + termination
  }

  mutating func add(_ answer: BlockAnswer, of batch: BlockBatch) {
    let solution = answer.solution
    count(batch)
    if worst.raw.isEmpty { worst.raw = solution.status.raw }
    for status in [solution.status, answer.earlier].compactMap({ $0 }) {
      if Self.rank(status) > Self.rank(worst) {
        let dual = worst.dual
        worst = status
        if dual == .none { worst.dual = .none }
        if status.primal == .none {
          failedRows = batch.rows.map(Int.init)
          failedColumns = batch.columns.map(Int.init)
        }
      }
    }
    if solution.status.dual == .none { worst.dual = .none }
    guard solution.status.primal == .feasible else { return }
    objective += solution.objective
    bound += solution.bound
    for (position, column) in batch.columns.enumerated() {
      columnValue[Int(column)] = solution.columnValue[position]
      if !solution.reducedCost.isEmpty {
        reducedCost[Int(column)] = solution.reducedCost[position]
      }
    }
    guard !solution.rowDual.isEmpty else { return }
    for (position, row) in batch.rows.enumerated() {
      rowDual[Int(row)] = solution.rowDual[position]
    }
  }

  /// Takes a batch's answer from an earlier outcome of the whole program.
  ///
  /// - Parameter columns: for each column here its position in that outcome.
  mutating func keep(_ earlier: BlockOutcome, of batch: BlockBatch, columns: [Int]) {
    count(batch)
    for column in batch.columns {
      let value = earlier.columnValue[columns[Int(column)]]
      columnValue[Int(column)] = value
      objective += last[Int(column)] * value
      bound += last[Int(column)] * value
    }
    guard !earlier.rowDual.isEmpty else { return }
    for row in batch.rows { rowDual[Int(row)] = earlier.rowDual[Int(row)] }
  }

  private mutating func count(_ batch: BlockBatch) {
    blocks += batch.count
    let integer = batch.model.isInteger ? 1 : 0
    integerBlocks += integer
    shares.add(
      EngineShare(
        name: solver.engine(for: batch.model).name, blocks: batch.count, integerBlocks: integer))
  }

  func outcome() -> BlockOutcome {
    var shares = shares
    // The usual engine first, whichever block came first; and where there was no block at all.
    let usual = solver.engine.name
    shares.sort { $0.name == usual && $1.name != usual }
    if shares.isEmpty { shares = [EngineShare(name: usual, blocks: 0, integerBlocks: 0)] }
    var worst = worst
    if worst.raw.isEmpty { worst.raw = "nothing left to solve" }
    let feasible = worst.primal == .feasible
    let dual = feasible && worst.dual == .feasible
    return BlockOutcome(
      status: worst, objective: feasible ? objective : .nan, bound: feasible ? bound : -.infinity,
      columnValue: feasible ? columnValue : [], rowDual: dual ? rowDual : [],
      reducedCost: dual ? reducedCost : [], blocks: blocks, integerBlocks: integerBlocks,
      failedRows: failedRows,
      failedColumns: failedColumns, engine: shares.names, engines: shares)
  }
}
