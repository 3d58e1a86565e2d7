import LinearModel

/// From what GLPK answered to a `SolveStatus`. Pure: always from the pair of return code and
/// solution status, since neither alone says what happened (with presolve an infeasible program
/// is `GLP_ENOPFS` with an undefined status; `GLP_EMIPGAP` is a code that means success).
enum GLPKStatusMap {
  /// GLPK's own summary (`glp_get_status`) of a primal and a dual status.
  static func summary(primal: GLPKPoint, dual: GLPKPoint) -> GLPKPoint {
    guard primal == .feasible else { return primal }
    switch dual {
    case .feasible: return .optimal
    case .noFeasible: return .unbounded
    default: return primal
    }
  }

  /// What a simplex run means.
  static func linear(code: GLPKCode, primal: GLPKPoint, dual: GLPKPoint) -> SolveStatus {
    let usable = !code.isNumerical
    return SolveStatus(
      termination: linearTermination(code: code, primal: primal, dual: dual),
      primal: usable && primal == .feasible ? .feasible : .none,
      dual: usable && dual == .feasible ? .feasible : .none,
      raw: "\(code.name)/\(summary(primal: primal, dual: dual).name)")
  }

  private static func linearTermination(
    code: GLPKCode, primal: GLPKPoint, dual: GLPKPoint
  ) -> Termination {
    switch code {
    case .done:
      switch (primal, dual) {
      case (.noFeasible, _): return .infeasible
      case (.feasible, .feasible): return .optimal
      case (.feasible, .noFeasible): return .unbounded
      case (_, .noFeasible): return .infeasibleOrUnbounded
      default: return .other
      }
    case .enopfs: return .infeasible
    // No dual point: unbounded only if there is a primal point, which GLPK has not looked for.
    case .enodfs: return primal == .feasible ? .unbounded : .infeasibleOrUnbounded
    case .enofeas: return .infeasibleOrUnbounded
    case .etmlim: return .timeLimit
    case .estop: return .cancelled
    default: return code.isNumerical ? .numerical : .other
    }
  }

  /// What an integer search means; `point` is `glp_mip_status`.
  static func integer(code: GLPKCode, point: GLPKPoint) -> SolveStatus {
    let hasPoint = point == .optimal || point == .feasible
    return SolveStatus(
      termination: integerTermination(code: code, point: point),
      // An incumbent keeps all rows and bounds whatever became of the search after it.
      primal: hasPoint ? .feasible : .none, dual: .none, raw: "\(code.name)/\(point.name)")
  }

  private static func integerTermination(code: GLPKCode, point: GLPKPoint) -> Termination {
    switch code {
    case .done:
      switch point {
      case .optimal: return .optimal
      case .noFeasible: return .infeasible
      default: return .other
      }
    case .emipgap: return point == .feasible || point == .optimal ? .optimal : .other
    case .enopfs: return .infeasible
    case .enodfs, .enofeas: return .infeasibleOrUnbounded
    case .etmlim: return .timeLimit
    case .estop: return .cancelled
    default: return code.isNumerical ? .numerical : .other
    }
  }

  /// What it means for an integer program that its relaxation ended this way, short of optimal.
  ///
  /// An unbounded relaxation does not prove the integer program unbounded: it may have no point.
  static func integerWithout(relaxation: SolveStatus) -> SolveStatus {
    let termination: Termination =
      switch relaxation.termination {
      case .unbounded: .infeasibleOrUnbounded
      case .optimal: .other
      default: relaxation.termination
      }
    return SolveStatus(
      termination: termination, primal: .none, dual: .none, raw: "relaxation \(relaxation.raw)")
  }
}
