import LinearModel

/// Solves a program block by block in parallel sessions, and joins the answers.
///
/// Blocks are the connected components of rows and columns, so the join is exact: coupling rows
/// (budget, CO2 cap, a network, a contract) keep together what they couple.
public struct BlockSolver: Sendable {
  /// Where programs are solved.
  public var engine: any Engine
  /// Where large blocks are solved (`EngineRule`); nil: where all are.
  public var second: (any Engine)?
  /// Where large linear blocks are solved to which links are added as they are wanted, and where
  /// large blocks with choices are begun, without whole numbers (`EngineRule`); nil: where all are.
  public var growing: (any Engine)?
  /// Sessions side by side.
  public var threads: Int
  /// When to stop.
  public var deadline: Deadline
  /// How to be stopped.
  public var cancellation: Cancellation
  /// Told how many of how many batches are done, from any thread.
  public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?
  /// Told of each round of a search whose rounds are not known before, from any thread.
  public var round: (@Sendable (SearchRound) -> Void)?
  /// Rows up to which a block to which links are added does not count as large there.
  var growingRows = EngineRule.growingRows
  /// Rows up to which a block with choices does not.
  var choiceRows = EngineRule.choiceRows
  /// What a session kept of earlier plans; nil: nothing is kept.
  var memory: PlanMemory?

  /// Makes a solver.
  public init(
    engine: any Engine, second: (any Engine)? = nil, growing: (any Engine)? = nil,
    threads: Int = 2, deadline: Deadline = Deadline(seconds: nil),
    cancellation: Cancellation = Cancellation()
  ) {
    self.engine = engine
    self.second = second
    self.growing = growing
    self.threads = max(1, threads)
    self.deadline = deadline
    self.cancellation = cancellation
  }

  /// Why nothing new may be begun: time is up, or someone cancelled; nil: nothing keeps from it.
  var stop: Termination? {
    if cancellation.isCancelled { return .cancelled }
    return deadline.remaining == 0 ? .timeLimit : nil
  }

  /// Where a block is solved.
  public func engine(for block: LinearModel) -> any Engine {
    guard let second, EngineRule.isLarge(block) else { return engine }
    return second
  }

  /// Where a linear block is solved to which links are added.
  func engine(growing block: LinearModel) -> any Engine {
    guard let growing, block.rowCount > growingRows else { return engine(for: block) }
    return growing
  }

  /// Solves a program for its own costs.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func solve(_ model: LinearModel, gap: Double) throws(EngineError) -> BlockOutcome {
    try solve(model, goals: [Goal(costs: model.columnCost, gap: gap)])
  }

  /// An earlier outcome that stands wherever no touched row is.
  struct Earlier {
    var outcome: BlockOutcome
    /// Whether each row of the program lies where something has changed since.
    var touched: [Bool]
  }

  /// Solves a program for several goals in order; blocks that an earlier outcome still answers are
  /// taken from it.
  ///
  /// - Parameter warm: where a session kept something of it.
  func solve(
    _ model: LinearModel, goals: [Goal], earlier: Earlier? = nil, warm: WarmStart? = nil
  ) throws(EngineError) -> BlockOutcome {
    if let warm { return try solve(model, goals: goals, earlier: earlier, from: warm) }
    let reduced = FixedColumns(model)
    let inner = reduced.goals(goals)
    var batches = BlockBatch.gather(reduced.model.blocks())
    var join = BlockJoin(model: reduced.model, goals: inner, solver: self)
    if let earlier {
      let known = batches.filter { batch in !batch.rows.contains { earlier.touched[Int($0)] } }
      batches.removeAll { batch in !batch.rows.contains { earlier.touched[Int($0)] } }
      for batch in known { join.keep(earlier.outcome, of: batch, columns: reduced.kept) }
      for turn in batches.indices {
        batches[turn].start = earlier.start(of: batches[turn], columns: reduced.kept)
      }
    }
    let answers = try run(batches, goals: inner)
    for (batch, answer) in zip(batches, answers) { join.add(answer, of: batch) }
    return reduced.expanded(
      join.outcome(), last: goals.last?.costs ?? model.columnCost)
  }

  func run(_ batches: [BlockBatch], goals: [Goal]) throws(EngineError) -> [BlockAnswer] {
    let progress = progress
    return try inParallel(
      batches.count, threads: threads, worker: { BlockWorker(solver: self) },
      ended: { $0.close() }, finished: { progress?($0, batches.count) }
    ) { worker, turn throws(EngineError) in try worker.solve(batches[turn], goals: goals) }
  }
}
