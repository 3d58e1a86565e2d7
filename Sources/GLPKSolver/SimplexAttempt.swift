import GLPKGuard
import LinearModel

/// One run of the simplex to its end: GLPK's return code with the statuses it left, or why it was
/// broken off.
struct SimplexAttempt {
  var code: GLPKCode
  var state: GuardLinearState
  var cancelled = false
  /// What GLPK said as it broke down.
  var fault: String?
  /// How often the other simplex went on where one had taken too many iterations.
  var turns = 0

  var status: SolveStatus {
    var status = GLPKStatusMap.linear(
      code: code, primal: GLPKPoint(rawValue: state.primal) ?? .undefined,
      dual: GLPKPoint(rawValue: state.dual) ?? .undefined)
    if cancelled { status.termination = .cancelled }
    if let fault { status.raw += " (\(fault))" }
    if turns > 0 { status.raw += " (simplex changed \(turns) times)" }
    return status
  }
}
