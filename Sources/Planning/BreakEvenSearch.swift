import LinearModel
import ModelInputs

/// Finds where a link starts or stops being worth it, by solving again.
struct BreakEvenSearch {
  var trial: LinkTrial
  /// Objective of the best plan without the link.
  let without: Double
  /// What counts as equal, money.
  let tolerance: Double

  init(trial: LinkTrial, without: Double) {
    self.trial = trial
    self.without = without
    tolerance = 1e-7 * max(1, abs(without))
  }

  /// Extra cost per base unit sent at which the best plan with the link equals the one without.
  ///
  /// The best total as a function of that cost is concave and piecewise linear, so Newton steps
  /// from below reach the turn exactly (Dinkelbach 1967).
  mutating func extraUnitCost(from start: Double) throws(EngineError) -> Double? {
    var extra = start
    for _ in 0..<60 {
      let link = trial.candidate
      guard
        let answer = try trial.solve(change: { inputs in
          inputs.candidates[link].cost.handling += extra
        })
      else { return nil }
      let better = without - answer.objective
      guard better > tolerance, answer.sent > 1e-9 else { return extra == start ? nil : extra }
      let step = better / answer.sent
      extra += step
      if step < 1e-7 * max(1, abs(extra)) { return extra }
    }
    return extra
  }

  /// Whether the link is worth using after a change that leaves the plan without it as it is.
  mutating func pays(_ change: (inout ModelInputs) -> Void) throws(EngineError) -> Bool {
    guard let answer = try trial.solve(change: change) else { return false }
    return answer.objective < without - tolerance
  }

  /// Whether the link is worth using after a change that moves the plan without it as well.
  mutating func paysAnew(_ change: (inout ModelInputs) -> Void) throws(EngineError) -> Bool {
    guard let on = try trial.solve(change: change),
      let off = try trial.solve(.off, change: change)
    else { return false }
    return on.objective < off.objective - 1e-7 * max(1, abs(off.objective))
  }

  /// The value between `used` (where it pays) and `unused` (where it does not) at which it turns,
  /// to a millionth of the interval.
  static func bisect(
    used: Double, unused: Double, _ pays: (Double) throws(EngineError) -> Bool
  ) throws(EngineError) -> Double {
    var (inside, outside) = (used, unused)
    for _ in 0..<24 {
      let middle = (inside + outside) / 2
      if try pays(middle) { inside = middle } else { outside = middle }
      if abs(inside - outside) < 1e-6 * max(1, abs(inside)) { break }
    }
    return (inside + outside) / 2
  }
}
