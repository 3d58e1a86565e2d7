import GLPKGuard
import LinearModel

extension GLPKSolve {
  /// Solves the relaxation, then searches by branch and cut.
  func integerSolution() throws(EngineError) -> Solution {
    let rounded = guard_integer_begin(handle.pointer)
    if Int(rounded) == GUARD_NO_WHOLE_NUMBER {
      try handle.check(guard_integer_end(handle.pointer))
      return Solution(
        status: SolveStatus(
          termination: .infeasible, primal: .none, dual: .none,
          raw: "no whole number between the bounds of an integer column"))
    }
    try handle.check(rounded)
    let before = try handle.linearState().iterations
    var solution = try searchAfterRelaxation()
    solution.iterations = Int(try handle.linearState().iterations - before)
    try handle.check(guard_integer_end(handle.pointer))
    return solution
  }

  private func searchAfterRelaxation() throws(EngineError) -> Solution {
    let relaxation = try simplex()
    guard relaxation.status.termination == .optimal else {
      return Solution(status: GLPKStatusMap.integerWithout(relaxation: relaxation.status))
    }
    if handle.entryCount == 0 {
      // Without entries every integer column sits at a bound, which is whole.
      var solution = try linearSolution(relaxation)
      solution.rowDual = []
      solution.reducedCost = []
      solution.status.dual = .none
      return solution
    }
    var (code, raw) = try search(cuts: true, note: "")
    // Cuts have been seen to leave nothing of a program that has plans.
    let left = try point()
    let isEmpty = code == .done && left == .noFeasible
    if code.isNumerical || code == .eroot || isEmpty, !handle.stopRequested, !clock.isUp {
      try handle.check(guard_standard_basis(handle.pointer))
      let again = try simplex()
      if again.status.termination == .optimal {
        (code, raw) = try search(cuts: false, note: "\(raw); without cuts ")
      }
    }
    return try integerSolution(code: code, raw: raw, relaxation: relaxation)
  }

  /// Runs GLPK's search. Its time limit also ends a node's own linear program; a cancel is seen
  /// between nodes.
  private func search(cuts: Bool, note: String) throws(EngineError) -> (GLPKCode, String) {
    let gap = options.gap > 0 ? min(options.gap, 1e6) : 0
    var asked = GuardIntegerOptions(
      gap: gap, milliseconds: clock.remaining, cuts: cuts ? 1 : 0,
      branching: Self.driebeekTomlin)
    let (answer, fault) = try handle.solving { guard_integer($0, &asked) }
    let code = GLPKCode(rawValue: answer) ?? .efail
    let raw = note + GLPKStatusMap.integer(code: code, point: try point()).raw
    return (code, fault.map { raw + " (\($0))" } ?? raw)
  }

  /// What the search left.
  private func point() throws(EngineError) -> GLPKPoint {
    GLPKPoint(rawValue: try handle.integerState().status) ?? .undefined
  }

  /// GLP_BR_DTH.
  private static let driebeekTomlin: Int32 = 4

  private func integerSolution(
    code: GLPKCode, raw: String, relaxation: SimplexRun
  ) throws(EngineError) -> Solution {
    let state = try handle.integerState()
    var status = GLPKStatusMap.integer(
      code: code, point: GLPKPoint(rawValue: state.status) ?? .undefined)
    status.raw = raw
    var solution = Solution(status: status)
    let sign: Double = guard_is_maximised(handle.pointer) != 0 ? -1 : 1
    // The search writes its bound down now and then; the relaxation is always one.
    var bound = sign * relaxation.objective
    if !state.bound.isNaN { bound = max(bound, sign * state.bound) }
    if status.primal == .feasible {
      var columns = [Double](repeating: 0, count: handle.columnCount)
      var rows = [Double](repeating: 0, count: handle.rowCount)
      try handle.check(guard_integer_point(handle.pointer, &columns, &rows))
      solution.columnValue = columns
      solution.rowActivity = rows
      solution.objective = state.objective
      bound = min(bound, sign * state.objective)
      if code == .done {
        bound = sign * state.objective
      } else if code == .emipgap {
        // GLPK stopped because its bound was this close, be ours written down earlier or not.
        bound = max(bound, sign * state.objective - options.gap * state.objective.magnitude)
      }
    }
    if status.termination != .infeasible { solution.bound = sign * bound }
    return solution
  }
}
