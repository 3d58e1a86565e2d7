import Formulation
import LinearModel
import ModelInputs

/// Solves a part of the region again and again with one link changed.
struct LinkTrial {
  /// One answer.
  struct Answer {
    var objective: Double
    /// Base units sent over the link, over the horizon.
    var sent: Double
    var point: Point
  }

  let planner: Planner
  /// Position of the link in `inputs`.
  let candidate: Int
  var inputs: ModelInputs
  private(set) var isProven = true

  init(planner: Planner, inputs: ModelInputs, candidate: Int) {
    self.planner = planner
    self.inputs = inputs
    self.candidate = candidate
  }

  /// How the link takes part in a solve.
  enum Use {
    case free
    case off
    /// At least so much over the horizon, and built.
    case atLeast(Double)
  }

  /// Solves with changes; nil where there is no plan.
  mutating func solve(_ use: Use = .free, change: (inout ModelInputs) -> Void = { _ in })
    throws(EngineError) -> Answer?
  {
    var changed = inputs
    change(&changed)
    if case .atLeast(let amount) = use { changed.candidates[candidate].firmMinimum = amount }
    let program = Program(changed, integer: changed.settings.integer)
    var model = program.model
    if case .off = use {
      model = model.bounding(
        (0..<changed.time.count).map { (program.map.flow(candidate, $0), 0, 0) })
    }
    var goals = planner.goals(program, changed.settings)
    for turn in goals.indices { goals[turn].gap = 0 }
    let outcome = try planner.solver.solve(model, goals: goals)
    guard outcome.status.primal == .feasible else { return nil }
    if outcome.status.termination != .optimal { isProven = false }
    let point = Point(outcome.columnValue, of: program)
    let sent = (0..<changed.time.count).reduce(0.0) {
      $0 + changed.time.weight[$1] * point.values[program.map.flow(candidate, $1)]
    }
    return Answer(objective: outcome.objective, sent: sent, point: point)
  }
}
