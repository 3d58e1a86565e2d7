extension Simplex {
  /// What ends a step.
  enum Block {
    /// The entering variable reaches its other bound.
    case flip(step: Double)
    /// A basic variable reaches a bound.
    case row(Int, step: Double, atUpper: Bool)
    /// Nothing does.
    case none
  }

  /// A basic variable that is outside its bounds and comes back.
  private struct Return {
    var step: Double
    var slope: Double
    var row: Int
    var atUpper: Bool
  }

  /// How far the entering variable can go, and what stops it.
  ///
  /// Two passes (Harris 1973): how far any may go when bounds give way a little, and among those that
  /// stop it before, the one with the largest entry. While bounds are broken, a variable on its way
  /// back may pass its bound as long as the sum of what is broken goes on falling.
  mutating func block(_ entering: Int, _ direction: Double) -> Block {
    var limit = Double.infinity
    for turn in 0..<column.touched.count {
      let position = Int(column.touched[turn])
      limit = min(limit, reach(position, direction, slack: true))
    }
    var best = -1
    var largest = 0.0
    if limit < .infinity {
      for turn in 0..<column.touched.count {
        let position = Int(column.touched[turn])
        let size = abs(column.value[position])
        guard size > largest || (size == largest && position < best),
          reach(position, direction, slack: false) <= limit
        else { continue }
        best = position
        largest = size
      }
    }
    var block = Block.none
    var step = Double.infinity
    if best >= 0 {
      step = max(0, reach(best, direction, slack: false))
      block = .row(best, step: step, atUpper: column.value[best] * direction < 0)
    }
    if isRepairing, let turning = turningPoint(entering, direction, before: step) {
      step = turning.step
      block = .row(turning.row, step: step, atUpper: turning.atUpper)
    }
    let range = upper[entering] - lower[entering]
    return range <= step && range < .infinity ? .flip(step: range) : block
  }

  /// Step at which a row's basic variable reaches the bound that stops it.
  private func reach(_ position: Int, _ direction: Double, slack: Bool) -> Double {
    let rate = -column.value[position] * direction
    guard abs(rate) > 1e-9 else { return .infinity }
    let variable = Int(head[position])
    let side = isRepairing ? excess[variable] : 0
    if rate > 0 {
      let bound = upper[variable]
      guard bound < .infinity, side <= 0 else { return .infinity }
      return (bound - value[variable] + (slack ? 0.5 * tolerance(bound) : 0)) / rate
    }
    let bound = lower[variable]
    guard bound > -.infinity, side >= 0 else { return .infinity }
    return (bound - value[variable] - (slack ? 0.5 * tolerance(bound) : 0)) / rate
  }

  /// Where the sum of what is broken would begin to rise; nil where something stops the step before.
  private func turningPoint(_ entering: Int, _ direction: Double, before limit: Double) -> Return? {
    var returns: [Return] = []
    for turn in 0..<column.touched.count {
      let position = Int(column.touched[turn])
      let rate = -column.value[position] * direction
      let variable = Int(head[position])
      let side = excess[variable]
      guard side != 0, Double(side) * rate < -1e-9 else { continue }
      let bound = side < 0 ? lower[variable] : upper[variable]
      let step = max(0, (bound - value[variable]) / rate)
      guard step <= limit else { continue }
      returns.append(Return(step: step, slope: abs(rate), row: position, atUpper: side > 0))
    }
    returns.sort { ($0.step, $1.slope, $0.row) < ($1.step, $0.slope, $1.row) }
    var slope = -abs(reduced[entering])
    var best: Return?
    for next in returns {
      slope += next.slope
      if (best?.slope ?? 0) * 0.1 < next.slope { best = next }
      if slope >= 0 { return best }
    }
    // Where nothing else would stop it, all come back within their bounds.
    return limit == .infinity ? best : nil
  }
}
