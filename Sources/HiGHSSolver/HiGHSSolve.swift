import HiGHSGuard
import LinearModel
import Sessions

/// One solve, on the session's thread.
struct HiGHSSolve {
  let handle: HiGHSHandle
  let options: SolveOptions
  /// Monotonic second at which to stop; infinity for none.
  let deadline: Double

  /// Solves what is loaded.
  func solution() throws(EngineError) -> Solution {
    // Should this solve be left before it ends, an earlier one's point must not pass for its own.
    handle.incumbent.withLock { $0 = nil }
    if handle.stopRequested { return stopped(.cancelled, "cancelled before the solve") }
    if monotonicSeconds() >= deadline { return stopped(.timeLimit, "no time for the solve") }
    if handle.columnCount == 0 { return empty() }
    if !options.relaxed, handle.isInteger.contains(true) { return try integerSolution() }
    return try linearSolution()
  }

  private func stopped(_ termination: Termination, _ raw: String) -> Solution {
    Solution(status: SolveStatus(termination: termination, primal: .none, dual: .none, raw: raw))
  }

  /// HiGHS looks at no row of a model without columns: each must allow zero.
  private func empty() -> Solution {
    let raw = HiGHSModelStatus.modelEmpty.name
    guard zip(handle.rowLower, handle.rowUpper).allSatisfy({ $0 <= 0 && $1 >= 0 }) else {
      return stopped(.infeasible, raw)
    }
    let rows = [Double](repeating: 0, count: handle.rowCount)
    return Solution(
      status: SolveStatus(termination: .optimal, primal: .feasible, dual: .feasible, raw: raw),
      objective: handle.offset, bound: handle.offset, rowActivity: rows, rowDual: rows)
  }

  /// Runs HiGHS for the time that is left.
  func run() throws(EngineError) -> HiGHSModelStatus {
    // Older versions count the time of all runs so far.
    try handle.check(handle.functions.zeroClocks(try handle.model()))
    let left = max(0, deadline - monotonicSeconds())
    try handle.set("time_limit", left)
    let code = highs_guard_model(handle.functions.run, try handle.model())
    try handle.checkThrown(code)
    let status = HiGHSModelStatus(rawValue: handle.functions.modelStatus(try handle.model()))
    switch status {
    case .memoryLimit?:
      handle.close()
      throw .outOfMemory(text: HiGHSModelStatus.memoryLimit.name)
    case .notset?, .loadError?, .modelError?, nil: throw handle.fault()
    case .some(let status):
      // After a failed run the status may be one of an earlier step.
      return code < 0 && status == .optimal ? .solveError : status
    }
  }

  /// The point that HiGHS has, and the dual values with it.
  func point() throws(EngineError) -> (
    columns: [Double], reduced: [Double], rows: [Double], duals: [Double]
  ) {
    var columns = [Double](repeating: 0, count: handle.columnCount)
    var reduced = columns
    var rows = [Double](repeating: 0, count: handle.rowCount)
    var duals = rows
    try handle.check(
      handle.functions.getSolution(try handle.model(), &columns, &reduced, &rows, &duals))
    return (columns, reduced, rows, duals)
  }
}
