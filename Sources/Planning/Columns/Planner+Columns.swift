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
    var isWhole = false
    defer { search.end(isWhole: isWhole) }
    let formulated = clock.now
    let baseline = try runBesideToday(search)
    let end = search.status.termination
    if end == .timeLimit || end == .cancelled { return stopped(search) }
    guard end == .optimal else { return nil }
    let certificate = search.certificate()
    let plan = search.inputs.settings.integer ? try chosen(search) : try repriced(search)
    isWhole = true
    guard case (var solution, let reading, let read)? = plan else { return nil }
    solution.certificate = certificate
    solution.certificate?.listed = solution.inputs.candidates.count
    solution.baseline = baseline
    if let today = baseline?.values {
      solution.baseline?.values = reading.values(of: today, in: search)
    }
    solution.seconds = (
      formulate: seconds(start, formulated) + read,
      solve: seconds(formulated, clock.now) - read
    )
    return solution
  }

  /// A plan that a search came to, what was last read off it, and the seconds that reading took.
  private typealias Found = (solution: PlanSolution, reading: ColumnReading, read: Double)

  /// Runs a search and solves today beside it, neither of which asks for the other.
  ///
  /// - Returns: today, in terms of the search's own inputs; nil where there is none.
  private func runBesideToday(_ search: ColumnSearch) throws(EngineError) -> Point? {
    var quiet = self
    quiet.solver.progress = nil
    let planner = quiet
    let (today, _) = try inParallel(threads: solver.threads) { () throws(EngineError) in
      try planner.baseline(
        search.inputs, Program(search.inputs, scope: .today, integer: false))
    } beside: { () throws(EngineError) in
      try search.run()
    }
    return today
  }

  /// The linear plan with what it uses built whole.
  private func repriced(_ search: ColumnSearch) throws(EngineError) -> Found? {
    let linear = ColumnPoint(search)
    let outcome = linear.outcome()
    let whole = try reprice(search, from: linear, outcome)
    // What the engine holds is not needed beside the program that is read off, but by a next plan.
    if search.start == nil { search.close() }
    let clock = ContinuousClock()
    let start = clock.now
    let reading = ColumnReading(
      search, at: whole?.point ?? linear, integer: false, isTrimmed: whole != nil)
    let read = seconds(start, clock.now)
    var solution = reading.solution(bound: outcome.objective)
    if let whole {
      solution.dropped = reading.positions(of: whole.dropped)
      if let stop = whole.stop { solution.tell(stop) }
    } else {
      try searchWhole(&solution)
    }
    preferExisting(&solution)
    return (solution, reading, read)
  }

  /// A linear solution's choices made whole; nil where that does not come within the gap.
  private func chosen(_ search: ColumnSearch) throws(EngineError) -> Found? {
    let clock = ContinuousClock()
    let start = clock.now
    var reading = ColumnReading(search, integer: true, isTrimmed: !search.hasChoices)
    let read = seconds(start, clock.now)
    var solution = reading.solution(bound: reading.outcome.bound)
    if reading.program.model.isInteger {
      guard let outcome = try choose(solution, search, &reading) else { return nil }
      solution.inputs = reading.inputs
      solution.program = reading.program
      solution.outcome = outcome
      solution.plan = Point(outcome.columnValue, of: solution.program)
      guard solution.gap <= max(solution.inputs.settings.gap, 1e-9) else { return nil }
    }
    preferExisting(&solution)
    return (solution, reading, read)
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

  /// Chooses over the links that the linear solution asked for, then over those that these choices
  /// ask for, which are read off anew; nil where there is no such plan.
  private func choose(
    _ solution: PlanSolution, _ search: ColumnSearch, _ reading: inout ColumnReading
  ) throws(EngineError) -> BlockOutcome? {
    let program = solution.program
    let choices = program.model.columnIsInteger.indices.filter {
      program.model.columnIsInteger[$0]
    }
    var outcome = try solver.solve(
      program.model, goals: goals(program, solution.inputs.settings),
      earlier: BlockSolver.Earlier(
        outcome: solution.outcome, touched: program.model.rows(near: Set(choices))),
      warm: WarmStart(solver.memory, .plan, program, solution.inputs))
    guard outcome.status.primal == .feasible else { return nil }
    // Behind the flows the search's program holds the same columns.
    let added = solution.inputs.candidates.count - search.inputs.candidates.count
    let shift = added * solution.inputs.time.count
    let bounds = choices.map { column in
      let value = outcome.columnValue[column].rounded()
      return (column: column - shift, lower: value, upper: value)
    }
    if let point = try search.solve(within: bounds, adding: true) {
      let wider = ColumnReading(search, at: point, integer: true, isTrimmed: true)
      if wider.outcome.objective <= outcome.objective {
        reading = wider
        outcome.columnValue = wider.outcome.columnValue
        outcome.objective = wider.outcome.objective
      }
    }
    outcome.rowDual = []
    outcome.reducedCost = []
    outcome.bound = solution.bound
    return outcome.replacing(solution.outcome)
  }
}

extension ColumnReading {
  /// The solution that it is, without today.
  func solution(bound: Double) -> PlanSolution {
    PlanSolution(
      inputs: inputs, program: program, outcome: outcome,
      plan: Point(outcome.columnValue, of: program), baseline: nil, bound: bound,
      integer: inputs.settings.integer)
  }
}
