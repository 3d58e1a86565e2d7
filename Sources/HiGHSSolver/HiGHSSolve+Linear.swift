import LinearModel

extension HiGHSSolve {
  private static let dualSimplex: Int32 = 1
  private static let primalSimplex: Int32 = 4

  /// One run over the linear program.
  private struct Attempt {
    var status: SolveStatus
    var iterations: Int
  }

  /// Solves the linear program or relaxation from the basis in place.
  ///
  /// Where the simplex fails on the numbers, or cannot tell infeasible from unbounded, it is tried
  /// again from nothing, presolved and by the other simplex. `raw` tells every attempt.
  func linearSolution() throws(EngineError) -> Solution {
    try handle.set("solver", "simplex")
    try handle.set("solve_relaxation", true)
    var note = ""
    if options.presolve {
      // HiGHS presolves only where it has no basis.
      handle.pending = nil
      try handle.check(handle.functions.clearSolver(try handle.model()))
    } else if try !handle.usePendingBasis() {
      note = "basis refused; "
    }
    var attempt = try attempt(options.method, presolve: options.presolve)
    note += attempt.status.raw
    let unclear: [Termination] = [.numerical, .infeasibleOrUnbounded]
    if unclear.contains(attempt.status.termination), !handle.stopRequested {
      let wasNumerical = attempt.status.termination == .numerical
      try handle.check(handle.functions.clearSolver(try handle.model()))
      attempt = try self.attempt(
        options.method == .dual || !wasNumerical ? .primal : .dual, presolve: wasNumerical)
      note += "; again \(attempt.status.raw)"
    }
    attempt.status.raw = note
    return try read(attempt)
  }

  private func attempt(
    _ method: SolveOptions.Method, presolve: Bool
  ) throws(EngineError) -> Attempt {
    try handle.set(
      "simplex_strategy", method == .dual ? Self.dualSimplex : Self.primalSimplex)
    try handle.set("presolve", presolve ? "on" : "off")
    let status = try run()
    let mapped = HiGHSStatusMap.linear(
      status, primal: try handle.whole("primal_solution_status"),
      dual: try handle.whole("dual_solution_status"))
    return Attempt(
      status: mapped, iterations: Int(try handle.whole("simplex_iteration_count")))
  }

  private func read(_ attempt: Attempt) throws(EngineError) -> Solution {
    var solution = Solution(status: attempt.status, iterations: max(0, attempt.iterations))
    let status = attempt.status
    guard status.primal == .feasible || status.dual == .feasible else { return solution }
    let (columns, reduced, rows, duals) = try point()
    let objective = try handle.number("objective_function_value")
    if status.primal == .feasible {
      solution.columnValue = columns
      solution.rowActivity = rows
      solution.objective = objective
    }
    if status.dual == .feasible {
      solution.reducedCost = reduced
      solution.rowDual = duals
      // A dual feasible basis bounds the objective, however the run ended.
      solution.bound = objective
    }
    return solution
  }
}
