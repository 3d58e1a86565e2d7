import Formulation
import LinearModel
import ModelInputs

extension Planner {
  /// Turns a linear plan into one that can be carried out: every link it uses pays its whole
  /// annuity, those that no longer pay are dropped, and the rest is solved again.
  ///
  /// The linear total stays as the bound.
  func reprice(_ solution: inout PlanSolution) throws(EngineError) {
    guard let linear = solution.plan else { return }
    let program = solution.program
    let inputs = solution.inputs
    let choices = inputs.candidates.indices.filter { program.map.built($0) != nil }
    guard !choices.isEmpty else { return }
    var kept = Set(
      choices.filter { candidate in
        solution.flows(candidate, at: linear).contains { $0 > 1e-6 }
      })
    var dropped: [Int] = []
    while true {
      let model = program.model.bounding(
        choices.flatMap { candidate in bounds(candidate, kept.contains(candidate), program) })
      let outcome = try solver.solve(model, goals: goals(program, inputs.settings))
      guard outcome.status.primal == .feasible else {
        // Dropping made it impossible: keep what the last round kept.
        guard let last = dropped.popLast() else { return }
        kept.insert(last)
        continue
      }
      let point = Point(outcome.columnValue, of: program)
      solution.plan = point
      solution.outcome = outcome
      let losing = kept.filter { candidate in
        inputs.needs[inputs.candidates[candidate].need].port == nil
          && inputs.surpluses[inputs.candidates[candidate].surplus].port == nil
          && solution.saving(candidate, at: point).total < -1e-6
      }
      guard inputs.settings.objective == .cost, !losing.isEmpty else { break }
      for candidate in losing.sorted() {
        kept.remove(candidate)
        dropped.append(candidate)
      }
    }
    solution.dropped = dropped
  }

  private func bounds(_ candidate: Int, _ isKept: Bool, _ program: Program)
    -> [(column: Int, lower: Double, upper: Double)]
  {
    guard let built = program.map.built(candidate) else { return [] }
    let open = isKept && program.model.columnUpper[built] > 0
    var bounds = [(column: built, lower: open ? 1.0 : 0, upper: open ? 1.0 : 0)]
    if !open, let capacity = program.map.capacity(candidate) {
      bounds.append((column: capacity, lower: 0, upper: 0))
    }
    return bounds
  }
}
