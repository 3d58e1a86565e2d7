extension GridInputs {
  /// The same grid over some of its hours, which follow on each other.
  ///
  /// - Parameter range: positions of hours of a chronology, all of one chain.
  public func window(_ range: [Int]) -> GridInputs {
    var part = self
    let all = hours
    part.hours.members = range.map { all.members[$0] }
    part.hours.weight = range.map { all.weight[$0] }
    part.hours.period = range.map { all.period[$0] }
    part.hours.calendar = Array(range.indices)
    part.hours.length = range.map { all.length($0) }
    part.hours.chains = [Array(range.indices)]
    for position in generators.indices {
      let row = generators[position]
      part.generators[position].available = range.map { row.available[$0] }
      if !row.costFactor.isEmpty {
        part.generators[position].costFactor = range.map { row.costFactor[$0] }
      }
    }
    for position in loads.indices {
      let power = loads[position].power
      part.loads[position].power = range.map { power[$0] }
    }
    for position in requests.indices {
      let profile = requests[position].profile
      part.requests[position].profile = range.map { profile[$0] }
    }
    return part
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
