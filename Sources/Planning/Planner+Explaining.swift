import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Finds out why there is no plan: rows that clash, or columns that grow without end.
  func explain(_ solution: inout PlanSolution) throws(EngineError) {
    let model = solution.program.model
    switch solution.outcome.status.termination {
    case .infeasible, .infeasibleOrUnbounded:
      let rows = try ClashSearch(solver: solver).clash(
        in: model, rows: solution.outcome.failedRows, columns: solution.outcome.failedColumns)
      solution.clash = rows.map { solution.program.rows[$0] }
      if rows.isEmpty { solution.escape = try escape(model, solution) }
    case .unbounded: solution.escape = try escape(model, solution)
    default: break
    }
  }

  private func escape(_ model: LinearModel, _ solution: PlanSolution) throws(EngineError)
    -> [VariableMap.Column]
  {
    let columns = try EscapeSearch(solver: solver).escape(in: model)
    return columns.map { solution.program.map.meaning(of: $0) }
  }
}
