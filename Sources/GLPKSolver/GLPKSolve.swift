import GLPKGuard
import LinearModel

/// One solve, on the session's thread.
struct GLPKSolve {
  let handle: GLPKHandle
  let options: SolveOptions
  let clock: SolveClock
  var patience = SimplexPatience()

  /// Solves what is loaded: the linear program or relaxation, then, if asked, the integer search.
  func solution() throws(EngineError) -> Solution {
    // Should this solve be left before it ends, an earlier one's point must not pass for its own.
    guard_forget_incumbent(handle.pointer)
    if handle.hasIntegerColumns, !options.relaxed { return try integerSolution() }
    return try linearSolution(try simplex())
  }

  /// Reads the point and the dual values that a simplex run left.
  func linearSolution(_ run: SimplexRun) throws(EngineError) -> Solution {
    var solution = Solution(status: run.status, iterations: run.iterations)
    guard run.status.primal == .feasible || run.status.dual == .feasible else { return solution }
    var columns = [Double](repeating: 0, count: handle.columnCount)
    var reduced = columns
    var rows = [Double](repeating: 0, count: handle.rowCount)
    var duals = rows
    try handle.check(guard_linear_point(handle.pointer, &columns, &reduced, &rows, &duals))
    if run.status.primal == .feasible {
      solution.columnValue = columns
      solution.rowActivity = rows
      solution.objective = run.objective
    }
    if run.status.dual == .feasible {
      solution.reducedCost = reduced
      solution.rowDual = duals
      // A dual feasible point bounds the objective, however the run ended.
      solution.bound = run.objective
    }
    return solution
  }
}

/// What a simplex run, retries included, came to.
struct SimplexRun {
  var status: SolveStatus
  var objective: Double
  var iterations: Int
}
