import ModelInputs

/// Hours in which a small change of a price would change who runs.
///
/// In all others the best way to run at the right prices is the only one, so that a program over the
/// narrow hours alone, with what the others leave of each budget, finds what is best over all.
struct NarrowHours {
  private let inputs: GridInputs
  private let limited: [Int]
  private let points: [DispatchPoint]
  private let water: [Double]
  private let countsMoney: Bool

  /// Looks at hours run at prices.
  ///
  /// - Parameters:
  ///   - limited: generators with a budget.
  ///   - points: every hour's answer, its nodal prices told.
  ///   - water: the price of each budget's energy.
  ///   - countsMoney: whether generators' own costs count beside it.
  init(
    _ inputs: GridInputs, limited: [Int], points: [DispatchPoint], water: [Double],
    countsMoney: Bool
  ) {
    self.inputs = inputs
    self.limited = limited
    self.points = points
    self.water = water
    self.countsMoney = countsMoney
  }

  /// The hours that are nearest to running otherwise, in order.
  ///
  /// - Parameter each: so many for every budget, and as many for all of them.
  func chosen(_ each: Int) -> [Int] {
    var chosen: Set<Int> = []
    var all: [(room: Double, hour: Int)] = []
    var surcharge = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, price) in zip(limited, water) { surcharge[generator] = price }
    for hour in points.indices {
      let rooms = inputs.generators.indices.map { room($0, hour, surcharge[$0]) }
      // Where a budget's generator sets the price, whoever is next decides how much it gives.
      let isSet = limited.contains { rooms[$0] == nil }
      let own = isSet ? rooms.compactMap { $0 } : limited.compactMap { rooms[$0] }
      all.append((own.min() ?? .infinity, hour))
    }
    all.sort { ($0.room, $0.hour) < ($1.room, $1.hour) }
    chosen.formUnion(all.prefix(each).map(\.hour))
    for (generator, price) in zip(limited, water) {
      let near = points.indices.compactMap { hour in
        room(generator, hour, price).map { (room: $0, hour: hour) }
      }.sorted { ($0.room, $0.hour) < ($1.room, $1.hour) }
      chosen.formUnion(near.prefix(each).map(\.hour))
    }
    return chosen.sorted()
  }

  /// Money per MWh by which a price would have to change for a generator to give more or less; nil
  /// where its output sets the price, infinite where it has no choice.
  private func room(_ generator: Int, _ hour: Int, _ surcharge: Double) -> Double? {
    let row = inputs.generators[generator]
    let price = points[hour].prices[row.bus]
    let output = points[hour].generation[generator]
    var start = row.base
    var least = Double.infinity
    for step in row.steps.indices {
      let (lower, upper) = row.bounds(step: step, hour: hour)
      defer { start += row.steps[step].width }
      guard upper > lower else { continue }
      let used = output - start
      let cost = countsMoney ? row.cost(step: step, hour: hour) : 0
      let away = abs(price - cost - surcharge)
      if away < 1e-6, used > lower + 1e-6, used < upper - 1e-6 { return nil }
      least = min(least, away)
    }
    return least
  }
}
