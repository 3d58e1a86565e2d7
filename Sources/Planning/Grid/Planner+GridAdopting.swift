import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// What another model came to: its statuses, objective and bound, and the value of each column by
  /// its meaning.
  public typealias Answer = (solved: Solution, values: (VariableMap.Column) -> Double)

  /// Solves after which hours that refuse another model's plans are no longer added.
  private static let mostSolves = 20

  /// A plan that another model of the same inputs comes to beside the grid.
  ///
  /// The model is given the dispatch whole, with what is known so far of hours that cannot carry and
  /// of limits with something out; where its plan shows more of either, it is asked again. Today is
  /// as in the plan solved here; the model's draws are priced by the same dispatch.
  ///
  /// - Parameters:
  ///   - planned: today and the plan beside the grid, as `plan(_:grid:)` gives them.
  ///   - stage: the grid that plan was solved beside.
  ///   - engine: what solves the model, as printed.
  ///   - solving: solves the model for inputs that hold the grid whole.
  /// - Throws: `GridFault`, and what `solving` throws.
  public func adopt(
    _ planned: PlanSolution, grid stage: GridStage, engine: String,
    solving: (ModelInputs) throws -> Answer
  ) throws -> PlanSolution {
    var inputs = planned.inputs
    for round in 1...Self.mostSolves {
      let answer = try solving(inputs.holding(stage.whole))
      guard answer.solved.status.primal == .feasible else {
        return adopted(planned, stage, inputs, answer.solved, engine, plan: nil, round)
      }
      let program = Program(inputs, integer: inputs.settings.integer)
      var values = (0..<program.map.count).map { answer.values(program.map.meaning(of: $0)) }
      let amounts = Point(values, of: program).draws(inputs, program)
      let refused = try stage.refused(amounts)
      inputs.grid?.rows += refused
      let known = secured(stage)
      let price = try stage.price(amounts)
      if !refused.isEmpty || secured(stage) > known { continue }
      guard let price else { throw GridFault.impossible }
      inputs.dropCuts()
      inputs.price(price.slopes)
      preferExisting(&values, inputs, program.map)
      return adopted(
        planned, stage, inputs, answer.solved, engine, plan: (values, price, amounts), round)
    }
    throw GridFault.stopped(.other)
  }

  /// Limits with something out that are in force.
  private func secured(_ stage: GridStage) -> Int {
    stage.whole.inForce.count { if case .outage = $0.limit { true } else { false } }
  }

  private func adopted(
    _ planned: PlanSolution, _ stage: GridStage, _ inputs: ModelInputs, _ solved: Solution,
    _ engine: String,
    plan: (values: [Double], price: GridStage.Price, amounts: [[Double]])?, _ rounds: Int
  ) -> PlanSolution {
    var inputs = inputs
    inputs.dropCuts()
    let program = Program(inputs, integer: inputs.settings.integer)
    var point: Point?
    if let (values, price, amounts) = plan {
      var found = Point(values, of: program)
      found.cost += price.cost - GridDraws.value(price.slopes, amounts)
      found.emissions += price.running.emissions - stage.counted(amounts, inputs)
      point = found
    }
    let outcome = BlockOutcome(
      status: solved.status, objective: solved.objective, bound: solved.bound,
      columnValue: plan?.values ?? [], rowDual: [], reducedCost: [], blocks: 1, integerBlocks: 0,
      failedRows: [], failedColumns: [], engine: engine)
    var solution = PlanSolution(
      inputs: inputs, program: program, outcome: outcome, plan: point, baseline: planned.baseline,
      bound: solved.bound, integer: inputs.settings.integer)
    solution.grid = planned.grid
    solution.grid?.plan = plan?.price.cost ?? .nan
    solution.grid?.running = plan?.price.running
    solution.grid?.rounds = rounds
    solution.grid?.narrowHours = Set(inputs.grid?.rows.map(\.hour) ?? []).sorted()
    return solution
  }
}
