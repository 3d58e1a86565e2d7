import Formulation
import LinearModel
import ModelInputs

/// What one more unit is worth at a plan: dual values of supply and need with everything built as
/// the plan builds it; money per base unit.
public struct Marginals: Sendable {
  /// What one more unit of each surplus saves, mean over the periods by amount; nil where none is
  /// available.
  public var surplus: [Double?]
  /// What one unit less of each need saves; nil where none is required.
  public var need: [Double?]
}

extension Planner {
  /// What one more unit of each surplus, and one less of each need, would save.
  ///
  /// Yes/no columns stand as in the plan; the linear program that is left is solved once more for
  /// its dual values. At a vertex with ties they are one of several valid sets.
  ///
  /// - Returns: nil without a plan, over a long horizon solved in parts, where cost is not what is minimised, or where the solve does
  ///   not end with a proof.
  /// - Throws: `EngineError` where the engine fails.
  public func marginals(_ solution: PlanSolution) throws(EngineError) -> Marginals? {
    guard let plan = solution.plan, solution.inputs.settings.objective == .cost,
      !solution.inputs.isLong
    else { return nil }
    let (program, inputs) = (solution.program, solution.inputs)
    let fixed = program.model.columnIsInteger.indices.filter { isChoice($0, of: program) }
    let model = program.model.bounding(
      fixed.map { column in
        let whole = plan.values[column].rounded()
        let value = program.model.columnIsInteger[column] ? whole : plan.values[column]
        return (column, value, value)
      })
    let outcome = try solver.solve(model, goals: [Goal(costs: program.cost, gap: 0)])
    guard outcome.status.termination == .optimal, !outcome.rowDual.isEmpty else { return nil }
    var worth = Marginals(
      surplus: Array(repeating: nil, count: inputs.surpluses.count),
      need: Array(repeating: nil, count: inputs.needs.count))
    var sums = (surplus: worth.surplus.map { _ in 0.0 }, need: worth.need.map { _ in 0.0 })
    for (row, tag) in program.rows.enumerated() {
      guard let period = tag.period else { continue }
      switch tag.family {
      case .supply:
        sums.surplus[tag.element] -=
          outcome.rowDual[row] * inputs.surpluses[tag.element].available[period]
      case .need:
        sums.need[tag.element] +=
          outcome.rowDual[row] * inputs.needs[tag.element].required[period]
      default: break
      }
    }
    let weight = inputs.time.weight
    func mean(_ sum: Double, _ amounts: [Double]) -> Double? {
      let total = zip(weight, amounts).reduce(0) { $0 + $1.0 * $1.1 }
      return total > 0 ? sum / total : nil
    }
    for (position, input) in inputs.surpluses.enumerated() {
      worth.surplus[position] = mean(sums.surplus[position], input.available)
    }
    for (position, input) in inputs.needs.enumerated() {
      worth.need[position] = mean(sums.need[position], input.required)
    }
    return worth
  }

  private func isChoice(_ column: Int, of program: Program) -> Bool {
    switch program.map.meaning(of: column) {
    case .linkBuilt, .conversionBuilt, .running: true
    default: program.model.columnIsInteger[column]
    }
  }
}
