import Dispatch
import LinearModel
import Synchronization

/// Solves a program block by block in parallel sessions, and joins the answers.
///
/// Blocks are the connected components of rows and columns, so the join is exact: coupling rows
/// (budget, CO2 cap, a network, a contract) keep together what they couple.
public struct BlockSolver: Sendable {
  /// Where programs are solved.
  public var engine: any Engine
  /// Sessions side by side.
  public var threads: Int
  /// When to stop.
  public var deadline: Deadline
  /// How to be stopped.
  public var cancellation: Cancellation
  /// Told how many of how many batches are done, from any thread.
  public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

  /// Makes a solver.
  public init(
    engine: any Engine, threads: Int = 2, deadline: Deadline = Deadline(seconds: nil),
    cancellation: Cancellation = Cancellation()
  ) {
    self.engine = engine
    self.threads = max(1, threads)
    self.deadline = deadline
    self.cancellation = cancellation
  }

  /// Solves a program for its own costs.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func solve(_ model: LinearModel, gap: Double) throws(EngineError) -> BlockOutcome {
    try solve(model, goals: [Goal(costs: model.columnCost, gap: gap)])
  }

  /// Solves a program for several goals in order.
  func solve(_ model: LinearModel, goals: [Goal]) throws(EngineError) -> BlockOutcome {
    let batches = BlockBatch.gather(model.blocks())
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let results = Mutex<[Result<BlockAnswer, EngineError>?]>(
      Array(repeating: nil, count: batches.count))
    DispatchQueue.concurrentPerform(iterations: min(threads, max(1, batches.count))) { _ in
      let worker = BlockWorker(solver: self)
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < batches.count else { break }
        let batch = batches[turn]
        let result = Result { () throws(EngineError) in
          try worker.solve(batch, goals: goals)
        }
        results.withLock { $0[turn] = result }
        let finished = done.wrappingAdd(1, ordering: .relaxed).newValue
        progress?(finished, batches.count)
      }
      worker.close()
    }
    var join = BlockJoin(model: model, goals: goals, engine: engine.name)
    for (batch, result) in zip(batches, results.withLock { $0 }) {
      guard let result else { continue }
      join.add(try result.get(), of: batch)
    }
    return join.outcome(blocks: batches)
  }
}
