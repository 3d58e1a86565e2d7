import RegionModel

/// What a generator's output costs, as a region's columns hold it.
///
/// An output `p` costs `fixed + marginal·p`, or with steps `fixed` and every step from
/// `min(0, least)` up to `p`. Between its limits that is the case's own cost, but for `error`.
struct GenerationCost: Equatable {
  /// Money per MWh.
  var marginal = 0.0
  /// Convex steps; empty: `marginal` holds.
  var steps: [Generator.CostStep] = []
  /// Money per hour.
  var fixed = 0.0
  /// Money per hour by which this is above the true cost at most.
  var error = 0.0
  /// Whether a curve was cut into steps.
  var isCut = false

  /// A polynomial in MW, cut into equal steps between the limits where it is curved.
  ///
  /// Each step has its chord's slope, so the cost is right at every step's end, least and most output
  /// among them, and too high between: by `c₂·δ²/4` in the middle of a step `δ` of `c₂·p²`.
  /// nil where the slope falls somewhere between the limits.
  static func polynomial(
    _ cost: Polynomial, least: Double, most: Double, steps: Int
  ) -> GenerationCost? {
    let slope = cost.derivative
    guard cost.degree > 1, most > least else {
      let marginal = slope(most)
      return GenerationCost(marginal: marginal, fixed: cost(most) - marginal * most)
    }
    guard isConvex(cost, least, most) else { return nil }
    let width = (most - least) / Double(steps)
    var result = GenerationCost(isCut: true)
    var begin = least
    var steepest = -Double.infinity
    for step in 1...steps {
      let end = step == steps ? most : least + Double(step) * width
      // convex, so only rounding could make a later chord flatter
      steepest = max(steepest, cost.chord(begin, end))
      result.steps.append(Generator.CostStep(upTo: end, cost: steepest))
      result.error = max(result.error, excess(cost, slope, steepest, begin, end))
      begin = end
    }
    let start = min(0, least)
    result.fixed = cost(least) - result.steps[0].cost * (least - start)
    return result
  }

  /// Straight pieces between points of MW and money per hour, the first and last going on beyond
  /// them; nil where the points do not rise or the slope falls.
  ///
  /// Points rounded to a few digits lie on a line only nearly: a slope that falls by less than a ten
  /// thousandth is held level, and what that adds to the cost is its error.
  static func pieces(
    _ points: [(power: Double, cost: Double)], least: Double, most: Double
  ) -> GenerationCost? {
    var ends: [(power: Double, slope: Double)] = []
    var error = 0.0
    for (from, to) in zip(points, points.dropFirst()) {
      guard to.power > from.power else { return nil }
      let slope = (to.cost - from.cost) / (to.power - from.power)
      let level = max(slope, ends.last?.slope ?? slope)
      if level - slope > 1e-4 * abs(level) { return nil }
      error += (level - slope) * (to.power - from.power)
      ends.append((to.power, level))
    }
    guard !ends.isEmpty else { return nil }
    let start = min(0, least)
    let piece = ends.firstIndex { $0.power > start } ?? ends.count - 1
    let atStart = points[piece].cost + ends[piece].slope * (start - points[piece].power)
    var steps: [Generator.CostStep] = []
    for (at, end) in ends.enumerated().dropFirst(piece) {
      let upTo = at == ends.count - 1 ? most : min(end.power, most)
      if upTo <= steps.last?.upTo ?? start { break }
      if steps.last?.cost == end.slope { steps.removeLast() }
      steps.append(Generator.CostStep(upTo: upTo, cost: end.slope))
    }
    guard steps.count > 1 else {
      let slope = ends[piece].slope
      return GenerationCost(marginal: slope, fixed: atStart - slope * start, error: error)
    }
    return GenerationCost(steps: steps, fixed: atStart, error: error)
  }

  private static func isConvex(_ cost: Polynomial, _ least: Double, _ most: Double) -> Bool {
    let bend = cost.derivative.derivative
    let turns = bend.derivative.roots(between: least, and: most)
    return ([least, most] + turns).allSatisfy { bend($0) >= 0 }
  }

  /// How far a chord is above the cost at most: where the cost rises as the chord does.
  private static func excess(
    _ cost: Polynomial, _ slope: Polynomial, _ chord: Double, _ begin: Double, _ end: Double
  ) -> Double {
    if cost.degree == 2 { return cost.coefficients[2] * (end - begin) * (end - begin) / 4 }
    var (low, high) = (begin, end)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if slope(middle) < chord { low = middle } else { high = middle }
    }
    return max(0, cost(begin) + chord * (low - begin) - cost(low))
  }
}
