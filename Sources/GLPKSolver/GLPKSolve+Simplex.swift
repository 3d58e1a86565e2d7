import GLPKGuard
import LinearModel

extension GLPKSolve {
  /// One run to its end: GLPK's return code with the statuses it left, or why it was broken off.
  private struct Attempt {
    var code: GLPKCode
    var state: GuardLinearState
    var cancelled = false
    /// What GLPK said as it broke down.
    var fault: String?

    var status: SolveStatus {
      var status = GLPKStatusMap.linear(
        code: code, primal: GLPKPoint(rawValue: state.primal) ?? .undefined,
        dual: GLPKPoint(rawValue: state.dual) ?? .undefined)
      if cancelled { status.termination = .cancelled }
      if let fault { status.raw += " (\(fault))" }
      return status
    }
  }

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
  private func isDoubtful(_ attempt: Attempt) throws(EngineError) -> Bool {
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

  /// Runs the simplex in slices from the basis as it stands, looking up between them.
  private func sliced(method: SolveOptions.Method) throws(EngineError) -> Attempt {
    var slice = clock.slice
    // Until the first slice has run, statuses are those of an earlier solve.
    var state = try stateWithoutPoint()
    while true {
      if handle.stopRequested { return Attempt(code: .etmlim, state: state, cancelled: true) }
      if clock.isUp { return Attempt(code: .etmlim, state: state) }
      let most = min(slice, clock.remaining)
      let (code, fault) = try handle.solving { guard_simplex($0, method == .dual ? 1 : 0, most) }
      if fault != nil {
        return Attempt(code: .efail, state: try stateWithoutPoint(), fault: fault)
      }
      let before = state.iterations
      state = try handle.linearState()
      guard code == GLPKCode.etmlim.rawValue else {
        return Attempt(code: GLPKCode(rawValue: code) ?? .efail, state: state)
      }
      // A slice too short to factorise and take one step would repeat for ever.
      slice = state.iterations == before ? slice.multipliedClamped(by: 2) : clock.slice
    }
  }

  private func stateWithoutPoint() throws(EngineError) -> GuardLinearState {
    var state = try handle.linearState()
    state.primal = GLPKPoint.undefined.rawValue
    state.dual = GLPKPoint.undefined.rawValue
    return state
  }

  /// Presolves, solves the rest in slices, and brings the solution back. Only an optimum can be
  /// brought back: a run that is broken off leaves no point.
  private func presolved() throws(EngineError) -> Attempt {
    let code = try handle.check(guard_presolve_begin(handle.pointer))
    guard code == 0 else {
      return Attempt(code: GLPKCode(rawValue: code) ?? .efail, state: try stateWithoutPoint())
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

extension Int32 {
  fileprivate func multipliedClamped(by factor: Int32) -> Int32 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max - 1 : product
  }
}
