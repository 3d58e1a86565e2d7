import GLPKSolver
import LinearModel
import ModelInputs
import Planning

/// How hard to try: engine, sessions side by side, time, and how to be stopped.
public struct Effort: Sendable {
  /// Where programs are solved.
  public var engine: any Engine
  /// Where large blocks are solved; nil: where all are.
  public var second: (any Engine)?
  /// Where large linear blocks are solved to which links are added as they are wanted; nil: where
  /// all are.
  public var growing: (any Engine)?
  /// Sessions side by side.
  public var threads: Int
  /// Wall-clock seconds; nil: none.
  public var timeLimit: Double?
  /// Which generated links are listed, and which only made where a plan could want them.
  public var pairs = PairListing.measured
  /// How to be stopped.
  public var cancellation: Cancellation
  /// Told how many of how many blocks are done, from any thread.
  public var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?
  /// Told of each round of a search whose rounds are not known before, from any thread.
  public var round: (@Sendable (SearchRound) -> Void)?

  /// GLPK on two sessions, without a limit.
  public init(
    engine: any Engine = GLPKEngine(), second: (any Engine)? = nil, growing: (any Engine)? = nil,
    threads: Int = 2, timeLimit: Double? = nil,
    cancellation: Cancellation = Cancellation(),
    progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
  ) {
    self.engine = engine
    self.second = second
    self.growing = growing
    self.threads = threads
    self.timeLimit = timeLimit
    self.cancellation = cancellation
    self.progress = progress
  }

  /// A planner that starts its clock now.
  public func planner() -> Planner {
    var solver = BlockSolver(
      engine: engine, second: second, growing: growing, threads: threads,
      deadline: Deadline(seconds: timeLimit), cancellation: cancellation)
    solver.progress = progress
    solver.round = round
    return Planner(solver: solver)
  }
}
