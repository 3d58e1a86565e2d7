import GLPKGuard
import LinearModel

extension GLPKSolve {
  /// Solves the linear program or relaxation from the current basis.
  ///
  /// Where the simplex fails on the numbers, or GLPK breaks down in it, it is tried again from the standard basis, then with
  /// the presolver; where the answer was "infeasible or unbounded", the primal simplex decides. From
  /// a basis that was given, GLPK has been seen to call points optimal that break rows, and programs
  /// infeasible that are not: nearly singular ones pass its factorisation. So the first answer from
  /// one is examined, and asked for again from the standard basis where it does not hold.
  /// `raw` tells every attempt.
  func simplex() throws(EngineError) -> SimplexRun {
    let before = try handle.linearState().iterations
    var attempt = try options.presolve ? presolved() : sliced(method: options.method)
    var raw = attempt.status.raw
    let isDoubtful = try options.presolve ? false : isDoubtful(attempt)
    if attempt.status.termination == .numerical || isDoubtful {
      try handle.check(guard_standard_basis(handle.pointer))
      attempt = try sliced(method: .primal)
      raw += "; from the standard basis " + attempt.status.raw
    }
    if attempt.status.termination == .numerical {
      attempt = try presolved()
      raw += "; presolved " + attempt.status.raw
    }
    if attempt.status.termination == .infeasibleOrUnbounded {
      try handle.check(guard_standard_basis(handle.pointer))
      attempt = try sliced(method: .primal)
      raw += "; primal simplex " + attempt.status.raw
    }
    var status = attempt.status
    status.raw = raw
    return SimplexRun(
      status: status, objective: attempt.state.objective,
      iterations: Int(attempt.state.iterations - before))
  }

  /// Largest relative errors of an answer that rounding explains, and the simplex's tolerances.
  private static let rounding = (equations: 1e-9, bounds: 1e-6)

  /// Whether an answer came from a basis that was given and does not hold, or cannot be examined.
  private func isDoubtful(_ attempt: SimplexAttempt) throws(EngineError) -> Bool {
    guard guard_begun(handle.pointer) != 0 else { return false }
    switch attempt.status.termination {
    case .optimal:
      var (equations, bounds) = (0.0, 0.0)
      try handle.check(guard_linear_error(handle.pointer, &equations, &bounds))
      return !(equations <= Self.rounding.equations && bounds <= Self.rounding.bounds)
    case .infeasible, .unbounded, .infeasibleOrUnbounded: return true
    default: return false
    }
  }

  /// Presolves, solves the rest in slices, and brings the solution back. Only an optimum can be
  /// brought back: a run that is broken off leaves no point.
  private func presolved() throws(EngineError) -> SimplexAttempt {
    let code = try handle.check(guard_presolve_begin(handle.pointer))
    guard code == 0 else {
      return SimplexAttempt(
        code: GLPKCode(rawValue: code) ?? .efail, state: try stateWithoutPoint())
    }
    var attempt = try sliced(method: options.method)
    let optimal = attempt.status.termination == .optimal
    try handle.check(guard_presolve_end(handle.pointer))
    if optimal {
      attempt.state = try handle.linearState()
    } else if attempt.code == .done {
      attempt.code = attempt.status.termination == .infeasible ? .enopfs : .enodfs
    }
    if !optimal {
      attempt.state.primal = GLPKPoint.undefined.rawValue
      attempt.state.dual = GLPKPoint.undefined.rawValue
    }
    return attempt
  }
}
