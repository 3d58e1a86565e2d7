import LinearModel
import ModelInputs
import Synchronization

/// Plans near-alike inputs one after the other, each from where the last one ended.
///
/// Between plans it keeps, by ids and not by positions, the basis of every block, the links that a
/// search for columns generated, and the answers of whole blocks with their numbers; where only
/// numbers change, a search for columns goes on in the sessions that the last one left open. A block
/// whose numbers are the same is answered without a solve; one with other amounts, prices or links is
/// solved from its kept basis, repaired where rows or columns have come or gone. Nothing is taken on
/// trust: equal means equal in every number, the simplex ends with its own proof, and links left out
/// are priced again wherever they could have come to be worth it. So a plan's optimum is that of
/// `Planner`; among several plans of equal cost the session stays near the one before.
///
/// Plans are made one at a time; a second caller waits.
public final class PlanSession: Sendable {
  let memory = PlanMemory()
  private let turn = Mutex(())

  /// A session that has kept nothing yet.
  public init() {}

  /// How much of the last plan came from what had been kept.
  public var reuse: PlanReuse { memory.reuse }

  /// Lets go of all that is kept.
  public func forget() { turn.withLock { _ in memory.forget() } }

  /// Solves today and the plan, as `Planner.plan(_:)` does.
  ///
  /// - Parameters:
  ///   - inputs: the numbers; any of them may have changed since the last plan.
  ///   - planner: engine, threads, time limit and how to be stopped, for this plan.
  /// - Throws: `EngineError` where the engine fails.
  public func plan(_ inputs: ModelInputs, by planner: Planner) throws(EngineError) -> PlanSolution {
    try during(inputs.isLong ? .longHorizon : nil, planner) { (planner) throws(EngineError) in
      try planner.plan(inputs)
    }
  }

  /// Solves today and the plan beside the grid, as `Planner.plan(_:grid:)` does; what the stage took
  /// from this session it begins from, as the exchanges do.
  ///
  /// - Throws: `GridFault`.
  public func plan(
    _ inputs: ModelInputs, grid stage: GridStage, by planner: Planner
  ) throws(GridFault) -> PlanSolution {
    try during(stage.isAnew ? .grid : nil, planner) { (planner) throws(GridFault) in
      try planner.plan(inputs, grid: stage)
    }
  }

  /// Keeps what a stage came to, for the next plan's.
  public func keep(_ stage: GridStage) {
    let kept = stage.kept()
    turn.withLock { _ in memory.grid = kept }
  }

  private func during<Failure: Error>(
    _ anew: PlanReuse.Anew?, _ planner: Planner,
    _ body: (Planner) throws(Failure) -> PlanSolution
  ) throws(Failure) -> PlanSolution {
    let result: Result<PlanSolution, Failure> = turn.withLock { _ in
      memory.begin(anew)
      var planner = planner
      planner.solver.memory = memory
      let result = Result { () throws(Failure) in try body(planner) }
      memory.end()
      return result
    }
    return try result.get()
  }
}
