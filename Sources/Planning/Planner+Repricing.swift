import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Turns a linear plan into one that can be carried out: every link and conversion it uses is
  /// built whole and pays its whole annuity, those that no longer pay are dropped, and the rest is
  /// solved again.
  ///
  /// The linear total stays as the bound. Where nothing the linear plan uses can be built whole
  /// within the limits, whole numbers are searched for after all: shares of links are no plan. Stopped
  /// before all was tried, the plan so far stands and says so.
  func reprice(_ solution: inout PlanSolution) throws(EngineError) {
    guard let linear = solution.plan else { return }
    var repricing = Repricing(planner: self, solution: solution, linear: linear)
    guard repricing.hasChoices else { return }
    guard try repricing.run() else { return try searchWhole(&solution) }
    solution = repricing.solution
    solution.dropped = repricing.dropped
    if let stop = solver.stop { solution.tell(stop) }
  }

  /// The same of where a search for columns ended, in whose open sessions all is solved again; at the
  /// end it adds the links that the choices made call for.
  ///
  /// - Parameters:
  ///   - linear: where it ended.
  ///   - outcome: the same, in terms of the search's own program.
  /// - Returns: where it stands then, which of the search's candidates were dropped, and what kept
  ///   from trying all; nil where what the linear plan uses cannot all be built.
  func reprice(
    _ search: ColumnSearch, from linear: ColumnPoint, _ outcome: BlockOutcome
  ) throws(EngineError) -> (point: ColumnPoint, dropped: [Int], stop: Termination?)? {
    let point = Point(outcome.columnValue, of: search.program)
    let solution = PlanSolution(
      inputs: search.inputs, program: search.program, outcome: outcome, plan: point, baseline: nil,
      bound: outcome.objective, integer: false)
    var repricing = Repricing(
      planner: self, solution: solution, linear: point, open: OpenSearch(search, at: linear))
    guard repricing.hasChoices else { return (linear, [], nil) }
    guard try repricing.run() else { return nil }
    let settled = try repricing.settled() ?? linear
    return (settled, repricing.dropped, solver.stop)
  }

  /// Searches for whole numbers after all.
  func searchWhole(_ solution: inout PlanSolution) throws(EngineError) {
    let program = Program(solution.inputs, integer: true)
    let outcome = try solver.solve(
      program.model, goals: goals(program, solution.inputs.settings),
      warm: WarmStart(solver.memory, .plan, program, solution.inputs))
    solution.program = program
    solution.outcome = outcome.replacing(solution.outcome)
    solution.plan =
      outcome.status.primal == .feasible ? Point(outcome.columnValue, of: program) : nil
    if solution.plan == nil { try explain(&solution) }
  }
}

extension PlanSolution {
  /// Says that not all was tried, and what kept from it.
  mutating func tell(_ stop: Termination) {
    outcome.status.termination = stop
    outcome.status.raw += "; stopped while links were priced whole"
  }
}

extension LinearModel {
  /// Whether each row lies in a block with one of some columns.
  func rows(near columns: Set<Int>) -> [Bool] {
    var near = [Bool](repeating: false, count: rowCount)
    for block in blocks() where block.columns.contains(where: { columns.contains(Int($0)) }) {
      for row in block.rows { near[Int(row)] = true }
    }
    return near
  }
}
