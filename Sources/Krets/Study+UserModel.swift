import LinearModel
import MathProg
import ModelInputs
import Planning

extension Study {
  /// Plans with a user's own variant of `Models/symbiosis.mod`; today is solved as ever.
  ///
  /// - Parameter path: the model's file. It may write files: only one the user gave.
  /// - Returns: the plan, and what the model printed.
  /// - Throws: `InputError`, `EngineError` as `plan(_:)`; `UserModelError` where the model is wrong
  ///   or lacks variables that the plan is read from.
  public func plan(model path: String, _ effort: Effort = Effort()) throws -> (
    planned: Planned, printed: String
  ) {
    let planner = effort.planner()
    let inputs = try planner.settled(try ModelInputs(region: region))
    var options = SolveOptions()
    options.gap = region.settings.gap
    options.timeLimit = effort.timeLimit
    let user = try UserModel(path: path).solve(
      inputs, integer: region.settings.integer, options: options)
    let solution = try planner.adopt(
      inputs, solved: user.solution, engine: "\(effort.engine.name), \(path)"
    ) { column in
      switch column {
      case .flow(let candidate, let period): user.flow[candidate][period]
      case .disposed(let surplus, let period): user.disposed[surplus][period]
      case .bought(let need, let period): user.bought[need][period]
      case .activity(let conversion, let period): user.activity[conversion][period]
      case .linkCapacity(let candidate): user.capacity[candidate]
      case .linkBuilt(let candidate): user.built[candidate]
      case .conversionBuilt(let conversion): user.conversionBuilt[conversion]
      case .dispatch, .grid: 0
      }
    }
    return (Planned(study: self, solution: solution, readSeconds: readSeconds), user.printed)
  }
}
