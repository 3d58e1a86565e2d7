import ModelInputs

/// At least what fits at each bus in an hour: new power is balanced by every generator of the island
/// in proportion to the room it has left, so that all reach their ends at once, until a limit of the
/// grid is met. A dispatch like that exists, so the best can only be better.
struct HeadroomBounds: Sendable {
  private let limits: GridLimits
  /// MW on each line for a MW put in at each bus, by line.
  private let factors: [[Double]]

  init(_ limits: GridLimits) {
    self.limits = limits
    let sensitivities = limits.inputs.sensitivities
    factors = limits.inputs.network.lines.indices.map { sensitivities.ptdfRow($0) }
  }

  /// - Parameter points: dispatches of the hour, of which the mean is started from.
  func least(_ points: [DispatchPoint], hour: Int) -> [(load: Double, feedIn: Double)] {
    let inputs = limits.inputs
    let share = 1 / Double(points.count)
    func mean(_ values: (DispatchPoint) -> [Double]) -> [Double] {
      points.map(values).reduce(into: []) { sum, values in
        sum = sum.isEmpty ? values.map { $0 * share } : zip(sum, values).map { $0 + share * $1 }
      }
    }
    let generation = mean(\.generation)
    var net = zip(inputs.load(hour), mean(\.unserved)).map { $1 - $0 }
    var up = [Double](repeating: 0, count: inputs.network.busCount)
    var down = up
    for (position, generator) in inputs.generators.enumerated() {
      let most = max(generator.available[hour], generator.base)
      net[generator.bus] += generation[position]
      up[generator.bus] += max(0, most - generation[position])
      down[generator.bus] += max(0, generation[position] - min(generator.minimum, most))
    }
    let test = RatioTest(limits, flows: mean(\.flows), sent: mean(\.sent), net: net)
    let load = room(test, up).map { min($0.ratio.load.megawatts, $0.room) }
    let feedIn = room(test, down).map { min($0.ratio.feedIn.megawatts, $0.room) }
    // A hair less, so that rounding never calls an hour wide that is not.
    return zip(load, feedIn).map { (max(0, $0 - 1e-6 * (1 + $0)), max(0, $1 - 1e-6 * (1 + $1))) }
  }

  private func room(_ test: RatioTest, _ room: [Double]) -> [(
    ratio: (load: HourHeadroom, feedIn: HourHeadroom), room: Double
  )] {
    let network = limits.inputs.network
    let sums = network.islands.map { buses in buses.reduce(0) { $0 + room[$1] } }
    let parts = room.indices.map { bus in
      sums[network.island[bus]] > 0 ? room[bus] / sums[network.island[bus]] : 0
    }
    let sources = parts.indices.filter { parts[$0] > 0 }
    let balanced = network.islands.indices.map { island in
      let own = sources.filter { network.island[$0] == island }
      return factors.map { row in own.reduce(0.0) { $0 + parts[$1] * row[$1] } }
    }
    var change = [Double](repeating: 0, count: factors.count)
    return (0..<network.busCount).map { bus in
      let island = network.island[bus]
      for line in change.indices { change[line] = balanced[island][line] - factors[line][bus] }
      let ratio = test.room(change) { member in
        (network.island[member] == island ? parts[member] : 0) - (member == bus ? 1 : 0)
      }
      return (ratio, sums[island])
    }
  }
}
