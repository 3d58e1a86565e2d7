import Formulation
import LinearModel
import ModelInputs
import RegionModel

/// Solves a region's inputs: today first, then the plan.
public struct Planner: Sendable {
  /// How blocks are solved.
  public var solver: BlockSolver
  /// Where windows of a long horizon wait for other prices; nil: each is solved once.
  var shelf: WindowShelf?

  /// Makes a planner.
  public init(solver: BlockSolver) { self.solver = solver }

  /// Solves today and the plan.
  ///
  /// - Throws: `EngineError` where the engine fails; an infeasible, unbounded or stopped solve is
  ///   not an error but says so in the outcome.
  public func plan(_ inputs: ModelInputs) throws(EngineError) -> PlanSolution {
    let clock = ContinuousClock()
    let start = clock.now
    var inputs = inputs
    if inputs.unlisted != nil {
      if let solution = try planByColumns(inputs) { return solution }
      inputs = inputs.listingAll()
    }
    if inputs.isLong {
      let baseline = try baseline(inputs)
      settleFirmAmounts(&inputs, baseline)
      var solution = try solve(inputs)
      solution.baseline = baseline
      solution.seconds.solve = seconds(start, clock.now)
      return solution
    }
    let today = Program(inputs, scope: .today, integer: false)
    let beforeToday = clock.now
    let baseline = try baseline(inputs, today)
    let afterToday = clock.now
    settleFirmAmounts(&inputs, baseline)
    let program = Program(inputs, integer: inputs.settings.integer)
    let beforePlan = clock.now
    var solution = try solve(inputs, program)
    solution.baseline = baseline
    solution.seconds = (
      formulate: seconds(start, beforeToday) + seconds(afterToday, beforePlan),
      solve: seconds(beforeToday, afterToday) + seconds(beforePlan, clock.now)
    )
    return solution
  }

  /// Inputs with every firm exchange's least amount known.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func settled(_ inputs: ModelInputs) throws(EngineError) -> ModelInputs {
    var inputs = inputs
    guard inputs.candidates.contains(where: { $0.firm && $0.agreed.isInfinite }) else {
      return inputs
    }
    settleFirmAmounts(&inputs, try baseline(inputs))
    return inputs
  }

  func seconds(_ a: ContinuousClock.Instant, _ b: ContinuousClock.Instant) -> Double {
    let span = a.duration(to: b).components
    return Double(span.seconds) + Double(span.attoseconds) * 1e-18
  }

  /// Today: as much of each agreed amount as surplus and need allow, most total first, then least
  /// cost; nil where today's own needs cannot be met.
  func baseline(_ inputs: ModelInputs, _ program: Program) throws(EngineError) -> Point? {
    var most = [Double](repeating: 0, count: program.model.columnCount)
    for (candidate, link) in inputs.candidates.enumerated() where link.isExisting {
      for period in 0..<inputs.time.count {
        most[program.map.flow(candidate, period)] = -inputs.time.weight[period]
      }
    }
    let outcome = try solver.solve(
      program.model, goals: [Goal(costs: most, gap: 0), Goal(costs: program.cost, gap: 0)],
      warm: WarmStart(solver.memory, .today, program, inputs))
    guard outcome.status.termination == .optimal else { return nil }
    return Point(outcome.columnValue, of: program)
  }

  /// A firm exchange without an agreed amount is held to what it carries today.
  func settleFirmAmounts(_ inputs: inout ModelInputs, _ baseline: Point?) {
    guard let baseline else { return }
    for candidate in inputs.candidates.indices
    where inputs.candidates[candidate].firm && inputs.candidates[candidate].agreed.isInfinite {
      let today = (0..<inputs.time.count).reduce(0.0) { sum, period in
        // Flows stand first, candidate by candidate.
        sum + inputs.time.weight[period] * baseline.values[candidate * inputs.time.count + period]
      }
      // A hair less, so that rounding in the baseline does not make the contract impossible.
      inputs.candidates[candidate].firmMinimum = today * (1 - 1e-9)
    }
  }

  /// The goals of a program: what is asked for, then money among equals.
  func goals(_ program: Program, _ settings: Settings) -> [Goal] {
    let money = Goal(costs: program.cost, gap: settings.gap)
    switch settings.objective {
    case .cost: return [money]
    case .emissions: return [Goal(costs: program.emissions, gap: settings.gap), money]
    case .virgin: return [Goal(costs: program.virgin, gap: settings.gap), money]
    }
  }

  /// Solves a plan's program; where whole numbers are switched off, its bound and the re-priced
  /// plan.
  func solve(_ inputs: ModelInputs, _ program: Program) throws(EngineError) -> PlanSolution {
    let outcome = try solver.solve(
      program.model, goals: goals(program, inputs.settings),
      warm: WarmStart(solver.memory, .plan, program, inputs))
    var solution = PlanSolution(
      inputs: inputs, program: program, outcome: outcome, plan: nil, baseline: nil,
      bound: outcome.bound, integer: inputs.settings.integer)
    if outcome.status.primal == .feasible {
      solution.plan = Point(outcome.columnValue, of: program)
      try finish(&solution)
    } else {
      try explain(&solution)
    }
    return solution
  }

  /// Makes a solved program's point a plan: links built whole, today's exchanges before their like.
  func finish(_ solution: inout PlanSolution) throws(EngineError) {
    if !solution.inputs.settings.integer { try reprice(&solution) }
    preferExisting(&solution)
  }

  /// Lets today's exchanges go before their like.
  func preferExisting(_ solution: inout PlanSolution) {
    guard var values = solution.plan?.values else { return }
    preferExisting(&values, solution.inputs, solution.program.map)
    solution.plan = Point(values, of: solution.program)
  }
}
