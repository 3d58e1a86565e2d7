import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Solves today and the plan of inputs that leave pairs out, over the pairs that the plan could
  /// want.
  ///
  /// Without whole numbers that is the optimum over all pairs. With them the linear program's value
  /// over all pairs is the bound; choices are made over the pairs that it asked for, and then all
  /// pairs are priced again at these choices.
  ///
  /// - Returns: nil where only all pairs can say: the linear program came to no proven optimum, or
  ///   whole numbers to none within the gap asked for.
  /// - Throws: `EngineError` where the engine fails.
  func planByColumns(_ unsettled: ModelInputs) throws(EngineError) -> PlanSolution? {
    let clock = ContinuousClock()
    let start = clock.now
    guard let search = ColumnSearch(try settled(unsettled), solver: solver) else { return nil }
    defer { search.close() }
    let formulated = clock.now
    try search.run()
    let solved = clock.now
    let end = search.status.termination
    if end == .timeLimit || end == .cancelled { return stopped(search) }
    guard end == .optimal else { return nil }
    let integer = search.inputs.settings.integer
    let reading = ColumnReading(search, integer: integer, isTrimmed: !search.hasChoices)
    let read = clock.now
    var solution = PlanSolution(
      inputs: reading.inputs, program: reading.program, outcome: reading.outcome,
      plan: Point(reading.outcome.columnValue, of: reading.program), baseline: nil,
      bound: reading.outcome.bound, integer: integer)
    let certificate = reading.certificate(of: search)
    let warm = WarmColumns(search: search, from: reading.from)
    if reading.program.model.isInteger {
      guard try choose(&solution, warm) else { return nil }
    }
    try finish(&solution, warm: warm)
    solution.certificate = certificate
    solution.certificate?.listed = solution.inputs.candidates.count
    solution.baseline = try baseline(
      solution.inputs, Program(solution.inputs, scope: .today, integer: false))
    solution.seconds = (
      formulate: seconds(start, formulated) + seconds(solved, read),
      solve: seconds(formulated, solved) + seconds(read, clock.now)
    )
    return solution
  }

  /// No plan, since the search was stopped: without its proof nothing is known of the rest.
  private func stopped(_ search: ColumnSearch) -> PlanSolution {
    var status = search.status
    status.primal = .none
    status.dual = .none
    let outcome = BlockOutcome(
      status: status, objective: .nan, bound: -.infinity, columnValue: [], rowDual: [],
      reducedCost: [], blocks: search.components, integerBlocks: 0, failedRows: [],
      failedColumns: [], engine: search.engines.names, engines: search.engines)
    return PlanSolution(
      inputs: search.inputs, program: search.program, outcome: outcome, plan: nil, baseline: nil,
      bound: -.infinity, integer: search.inputs.settings.integer)
  }

  /// Makes a linear solution's choices whole; false where that does not come within the gap.
  private func choose(_ solution: inout PlanSolution, _ warm: WarmColumns) throws(EngineError)
    -> Bool
  {
    let program = solution.program
    let choices = program.model.columnIsInteger.indices.filter {
      program.model.columnIsInteger[$0]
    }
    var outcome = try solver.solve(
      program.model, goals: goals(program, solution.inputs.settings),
      earlier: BlockSolver.Earlier(
        outcome: solution.outcome, touched: program.model.rows(near: Set(choices))),
      warm: WarmStart(solver.memory, .plan, program, solution.inputs))
    guard outcome.status.primal == .feasible else { return false }
    let bounds = choices.map { column in
      let value = outcome.columnValue[column].rounded()
      return (column: column, lower: value, upper: value)
    }
    if try warm.solve(within: bounds, of: solution, adding: true) != nil {
      let reading = ColumnReading(warm.search, integer: true, isTrimmed: true)
      if reading.outcome.objective <= outcome.objective {
        solution.inputs = reading.inputs
        solution.program = reading.program
        outcome.columnValue = reading.outcome.columnValue
        outcome.objective = reading.outcome.objective
      }
    }
    outcome.rowDual = []
    outcome.reducedCost = []
    outcome.bound = solution.bound
    solution.outcome = outcome
    solution.plan = Point(outcome.columnValue, of: solution.program)
    return solution.gap <= max(solution.inputs.settings.gap, 1e-9)
  }
}

/// A column search whose sessions are still open, as a reading of it sees it.
struct WarmColumns {
  let search: ColumnSearch
  /// Where the reading's candidates were.
  let from: [Int]

  /// Solves again with other bounds on what is built; nil where there is no such point.
  func solve(
    within bounds: [(column: Int, lower: Double, upper: Double)], of solution: PlanSolution,
    adding: Bool
  ) throws(EngineError) -> BlockOutcome? {
    try search.solve(within: bounds, of: solution, from: from, adding: adding)
  }

  /// Least that the cost changes by where columns are held at zero; nil where nothing tells.
  func leastChange(holding columns: [Int], of solution: PlanSolution) -> Double? {
    search.leastChange(holding: columns, of: solution)
  }
}
