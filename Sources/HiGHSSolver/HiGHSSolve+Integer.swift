import LinearModel

extension HiGHSSolve {
  /// Searches by branch and cut, HiGHS's presolver and cuts on.
  ///
  /// The basis of the last linear solve is kept for the next; the search starts from nothing, so that
  /// what was solved before does not sway its answer.
  func integerSolution() throws(EngineError) -> Solution {
    let basis = try handle.basis()
    try handle.check(handle.functions.clearSolver(try handle.model()))
    let gap = options.gap > 0 ? min(options.gap, 1e6) : 0
    try handle.set("solver", "choose")
    try handle.set("solve_relaxation", false)
    try handle.set("presolve", "on")
    try handle.set("mip_rel_gap", gap)
    // The same gap as `Solution.gap`, which is relative to 1 where the objective is smaller.
    try handle.set("mip_abs_gap", gap)
    let status = try run()
    let mapped = HiGHSStatusMap.integer(
      status, primal: try handle.whole("primal_solution_status"))
    var solution = Solution(
      status: mapped, iterations: max(0, Int(try handle.whole("simplex_iteration_count"))))
    if mapped.primal == .feasible { try readPoint(into: &solution) }
    let bound = try handle.number("mip_dual_bound")
    if mapped.termination != .infeasible, !bound.isNaN {
      solution.bound = mapped.primal == .feasible ? min(bound, solution.objective) : bound
      if mapped.termination == .optimal, gap == 0 { solution.bound = solution.objective }
    }
    try handle.check(handle.functions.clearSolver(try handle.model()))
    handle.pending = basis
    return solution
  }

  private func readPoint(into solution: inout Solution) throws(EngineError) {
    let (columns, _, rows, _) = try point()
    solution.columnValue = zip(columns, handle.isInteger).map { $1 ? $0.rounded() : $0 }
    solution.rowActivity = rows
    solution.objective = try handle.number("objective_function_value")
  }
}
