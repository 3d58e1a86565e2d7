extension GridInputs {
  /// The same grid over some of its hours, which follow on each other.
  ///
  /// - Parameter range: positions of hours of a chronology, all of one chain.
  public func window(_ range: [Int]) -> GridInputs {
    var part = mean(range.map { [$0] })
    part.hours.calendar = Array(range.indices)
    part.hours.length = range.map { hours.length($0) }
    part.hours.chains = [Array(range.indices)]
    return part
  }

  /// No draws beside the loads: MW by hour and bus.
  public var noDraws: [[Double]] {
    [[Double]](
      repeating: [Double](repeating: 0, count: network.busCount), count: hours.count)
  }

  /// The same grid where no generator has an energy budget.
  public var withoutBudgets: GridInputs {
    var free = self
    for generator in generators.indices { free.generators[generator].budget = nil }
    return free
  }

  /// The same grid over means of its hours.
  ///
  /// - Parameter groups: positions of the hours that each mean is of.
  public func mean(_ groups: [[Int]]) -> GridInputs {
    func mean(_ values: [Double]) -> [Double] {
      groups.map { $0.reduce(0) { $0 + values[$1] } / Double($0.count) }
    }
    var part = self
    part.hours.members = groups.map { $0.flatMap { hours.members[$0] } }
    part.hours.weight = groups.map { $0.reduce(0) { $0 + hours.weight[$1] } }
    part.hours.period = groups.map { hours.period[$0[0]] }
    part.hours.calendar = []
    part.hours.length = []
    part.hours.chains = []
    for position in generators.indices {
      let row = generators[position]
      part.generators[position].available = mean(row.available)
      if !row.costFactor.isEmpty { part.generators[position].costFactor = mean(row.costFactor) }
    }
    for position in loads.indices { part.loads[position].power = mean(loads[position].power) }
    for position in requests.indices {
      part.requests[position].profile = mean(requests[position].profile)
    }
    return part
  }

  /// The hours of each clock hour in each of twelve equal stretches of the horizon, counted in days.
  public var meanDays: [[Int]] {
    let days = (hours.count + 23) / 24
    var groups = [[Int]](repeating: [], count: 12 * 24)
    for hour in 0..<hours.count { groups[hour / 24 * 12 / days * 24 + hour % 24].append(hour) }
    return groups.filter { !$0.isEmpty }
  }
}

extension GridLimits {
  /// The same limits over other hours of the same grid.
  public func over(_ inputs: GridInputs) -> GridLimits {
    var limits = self
    limits.inputs = inputs
    return limits
  }
}
