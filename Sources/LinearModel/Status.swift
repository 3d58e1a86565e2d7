/// Why a solve ended. Never collapsed with whether there is a solution.
public enum Termination: String, Sendable, Hashable, Codable, CaseIterable {
  /// Proven best (integer: within the asked gap).
  case optimal
  /// Proven to have no feasible point.
  case infeasible
  /// Proven to have no lower bound.
  case unbounded
  /// Infeasible or unbounded; the engine did not say which.
  case infeasibleOrUnbounded = "infeasible_or_unbounded"
  /// The time limit came first.
  case timeLimit = "time_limit"
  /// The caller cancelled.
  case cancelled
  /// The engine gave up for numerical reasons.
  case numerical
  /// Nothing was solved, or the engine said something that has no name here.
  case other
}

/// What kind of point a solve left behind.
public enum PointStatus: String, Sendable, Hashable, Codable {
  /// A point that keeps all rows and bounds within tolerance.
  case feasible
  /// No usable point.
  case none
}

/// The three statuses of a solve, and the engine's own words.
public struct SolveStatus: Sendable, Hashable {
  /// Why it ended.
  public var termination: Termination
  /// Whether there is a primal point.
  public var primal: PointStatus
  /// Whether there are dual values (never for an integer program).
  public var dual: PointStatus
  /// The engine's own words, such as `GLP_ENOPFS/GLP_UNDEF`.
  public var raw: String

  /// Makes a status.
  public init(termination: Termination, primal: PointStatus, dual: PointStatus, raw: String) {
    self.termination = termination
    self.primal = primal
    self.dual = dual
    self.raw = raw
  }
}
