import GLPKGuard
import LinearModel

extension GLPKSolve {
  /// Runs the simplex in slices from the basis as it stands, looking up between them.
  ///
  /// GLPK's simplexes have been seen to go round in a ring at one vertex for millions of iterations.
  /// So after many the other one goes on from where the first stands, then the first again, each
  /// with twice as many as before. Iterations count, not seconds: every machine does the same.
  func sliced(method: SolveOptions.Method) throws(EngineError) -> SimplexAttempt {
    var slice = clock.slice
    var method = method
    var turns = 0
    var patience = patience.iterations(rows: handle.rowCount, columns: handle.columnCount)
    var left = patience
    // Until the first slice has run, statuses are those of an earlier solve.
    var state = try stateWithoutPoint()
    while true {
      if handle.stopRequested {
        return SimplexAttempt(code: .etmlim, state: state, cancelled: true, turns: turns)
      }
      if clock.isUp { return SimplexAttempt(code: .etmlim, state: state, turns: turns) }
      let most = min(slice, clock.remaining)
      let (code, fault) = try handle.solving {
        guard_simplex($0, method == .dual ? 1 : 0, most, left)
      }
      if fault != nil {
        return SimplexAttempt(
          code: .efail, state: try stateWithoutPoint(), fault: fault, turns: turns)
      }
      let before = state.iterations
      state = try handle.linearState()
      let taken = state.iterations - before
      switch GLPKCode(rawValue: code) {
      case .etmlim:
        left = max(1, left - taken)
        // A slice too short to factorise and take one step would repeat for ever.
        slice = taken == 0 ? slice.multipliedClamped(by: 2) : clock.slice
      case .eitlim:
        method = method == .dual ? .primal : .dual
        turns += 1
        patience = patience.multipliedClamped(by: 2)
        left = patience
      case let ended: return SimplexAttempt(code: ended ?? .efail, state: state, turns: turns)
      }
    }
  }

  func stateWithoutPoint() throws(EngineError) -> GuardLinearState {
    var state = try handle.linearState()
    state.primal = GLPKPoint.undefined.rawValue
    state.dual = GLPKPoint.undefined.rawValue
    return state
  }
}

extension Int32 {
  fileprivate func multipliedClamped(by factor: Int32) -> Int32 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max - 1 : product
  }
}
