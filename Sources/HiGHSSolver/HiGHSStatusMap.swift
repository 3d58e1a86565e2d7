import LinearModel

/// From what HiGHS answered to a `SolveStatus`. Pure.
enum HiGHSStatusMap {
  /// What HiGHS says of a point: `kHighsSolutionStatusFeasible`.
  static let feasible: Int32 = 2

  /// What a run over a linear program or a relaxation means.
  static func linear(_ status: HiGHSModelStatus, primal: Int32, dual: Int32) -> SolveStatus {
    let termination = termination(status)
    let keeps = hasPoint(termination)
    return SolveStatus(
      termination: termination, primal: keeps && primal == feasible ? .feasible : .none,
      dual: keeps && dual == feasible && termination != .unbounded ? .feasible : .none,
      raw: status.name)
  }

  /// What an integer search means.
  ///
  /// That the relaxation falls without end does not prove that the integer program does: it may
  /// have no point.
  static func integer(_ status: HiGHSModelStatus, primal: Int32) -> SolveStatus {
    var termination = termination(status)
    if termination == .unbounded { termination = .infeasibleOrUnbounded }
    return SolveStatus(
      termination: termination,
      primal: hasPoint(termination) && primal == feasible ? .feasible : .none, dual: .none,
      raw: status.name)
  }

  private static func termination(_ status: HiGHSModelStatus) -> Termination {
    switch status {
    case .optimal: .optimal
    case .infeasible: .infeasible
    case .unbounded: .unbounded
    case .unboundedOrInfeasible: .infeasibleOrUnbounded
    case .timeLimit: .timeLimit
    case .interrupt, .highsInterrupt: .cancelled
    case .unknown, .presolveError, .solveError, .postsolveError: .numerical
    case .notset, .loadError, .modelError, .modelEmpty, .objectiveBound, .objectiveTarget,
      .iterationLimit, .solutionLimit, .memoryLimit:
      .other
    }
  }

  private static func hasPoint(_ termination: Termination) -> Bool {
    switch termination {
    case .infeasible, .infeasibleOrUnbounded, .numerical: false
    case .optimal, .unbounded, .timeLimit, .cancelled, .other: true
    }
  }
}
