import Formulation
import GLPKSolver
import LinearModel
import MathProg
import ModelInputs
import Planning

extension Study {
  /// Plans with a user's own variant of `Models/symbiosis.mod`; today is solved as ever.
  ///
  /// With a grid the model is given the dispatch of the operating hours whole, after a plan of
  /// Krets' own has found out which hours of the year cannot carry everything and which limits with
  /// something out bind; where the model's plan shows more of them, it is solved again. What its
  /// draws cost is then read off the same dispatch, whatever the model says of it.
  ///
  /// - Parameters:
  ///   - path: the model's file. It may write files: only one the user gave.
  ///   - effort: how hard to try.
  /// - Returns: the plan, and what the model printed.
  /// - Throws: `InputError`, `EngineError`, `GridFault` as `plan(_:)`; `UserModelError` where the
  ///   model is wrong or lacks variables that the plan is read from.
  public func plan(model path: String, _ effort: Effort = Effort()) throws -> (
    planned: Planned, printed: String
  ) {
    let planner = effort.planner()
    // MathProg is GLPK's, whichever engine solves the rest.
    let engine = "\(GLPKEngine().name), \(path)"
    let inputs = try ModelInputs(region: region)
    var printed = ""
    let solution: PlanSolution
    if hasGrid {
      let stage = try gridStage(inputs, planner)
      let own = try planner.plan(stage.adjusted(inputs, region: region), grid: stage)
      solution = try planner.adopt(own, grid: stage, engine: engine) { inputs in
        let user = try solve(path, inputs, effort)
        printed = user.printed
        return (user.solution, Self.values(of: user))
      }
    } else {
      let settled = try planner.settled(inputs)
      let user = try solve(path, settled, effort)
      printed = user.printed
      solution = try planner.adopt(
        settled, solved: user.solution, engine: engine, values: Self.values(of: user))
    }
    return (Planned(study: self, solution: solution, readSeconds: readSeconds), printed)
  }

  private func solve(_ path: String, _ inputs: ModelInputs, _ effort: Effort)
    throws(UserModelError) -> UserPlan
  {
    var options = SolveOptions()
    options.gap = region.settings.gap
    options.timeLimit = effort.timeLimit
    return try UserModel(path: path).solve(
      inputs, integer: region.settings.integer, options: options)
  }

  private static func values(of user: UserPlan) -> (VariableMap.Column) -> Double {
    { column in
      switch column {
      case .flow(let candidate, let period): user.flow[candidate][period]
      case .disposed(let surplus, let period): user.disposed[surplus][period]
      case .bought(let need, let period): user.bought[need][period]
      case .activity(let conversion, let period): user.activity[conversion][period]
      case .linkCapacity(let candidate): user.capacity[candidate]
      case .linkBuilt(let candidate): user.built[candidate]
      case .running(let conversion, let period):
        user.activity[conversion][period] > 1e-6 ? 1 : 0
      case .point(let conversion, let point, let period):
        user.point[user.firstPoint[conversion] + point][period]
      case .conversionBuilt(let conversion): user.conversionBuilt[conversion]
      case .charge(let store, let port, let period):
        user.charged[user.firstPassage[store] + port][period]
      case .discharge(let store, let port, let period):
        user.discharged[user.firstPassage[store] + port][period]
      case .level(let store, let period): user.level[store][period]
      case .dayLevel(let store, let day): user.dayLevel[store][day]
      case .swingUp(let store, let chain): user.swingUp[store][chain]
      case .swingDown(let store, let chain): user.swingDown[store][chain]
      case .storeEnergy(let store): user.storeEnergy[store]
      case .storePower(let store): user.storePower[store]
      // A user's model need not have these, and no plan is read off them.
      case .dispatch, .grid, .heat, .startLevel, .slack, .busCharge, .busDischarge, .busLevel,
        .busEnergy, .busPower:
        0
      }
    }
  }
}
