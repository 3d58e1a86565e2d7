import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// A plan that another model of the same inputs came to, beside today as solved here.
  ///
  /// - Parameters:
  ///   - values: value of each column by its meaning.
  ///   - solved: the other model's statuses, objective and bound.
  ///   - engine: what solved it, as printed.
  /// - Throws: `EngineError` where today's solve fails.
  public func adopt(
    _ inputs: ModelInputs, solved: Solution, engine: String,
    values: (VariableMap.Column) -> Double
  ) throws(EngineError) -> PlanSolution {
    let today = Program(inputs, scope: .today, integer: false)
    let baseline = try baseline(inputs, today)
    let program = Program(inputs, integer: inputs.settings.integer)
    let isFeasible = solved.status.primal == .feasible
    var point =
      isFeasible ? (0..<program.map.count).map { values(program.map.meaning(of: $0)) } : []
    if isFeasible { preferExisting(&point, inputs, program.map) }
    let outcome = BlockOutcome(
      status: solved.status, objective: solved.objective, bound: solved.bound, columnValue: point,
      rowDual: [], reducedCost: [], blocks: 1, integerBlocks: 0, failedRows: [], failedColumns: [],
      engine: engine)
    return PlanSolution(
      inputs: inputs, program: program, outcome: outcome,
      plan: isFeasible ? Point(point, of: program) : nil, baseline: baseline, bound: solved.bound,
      integer: inputs.settings.integer)
  }
}
