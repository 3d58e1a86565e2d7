import RegionModel

extension HourAxis {
  /// Every hour of the horizon by itself, in order: what a store holds hangs on what it held.
  ///
  /// A year is one chain; periods of an own horizon make a chain where their rows name the same,
  /// those that name none among them. A period that is no whole number of hours is cut into equal
  /// parts.
  init(chronologyOf region: Region) {
    members = []
    weight = []
    period = []
    calendar = []
    for (position, hour) in Self.hours(of: region).enumerated() {
      members.append([hour.position])
      weight.append(hour.weight)
      period.append(0)
      calendar.append(position)
    }
    guard region.settings.periods == .own, !region.periods.isEmpty else {
      chains = [Array(weight.indices)]
      return
    }
    var names: [String?] = []
    for row in region.periods {
      let parts = max(1, Int(row.hours.rounded()))
      let chain = names.firstIndex(of: row.chain) ?? names.count
      if chain == names.count {
        names.append(row.chain)
        chains.append([])
      }
      for _ in 0..<parts {
        chains[chain].append(length.count)
        length.append(row.hours / Double(parts))
      }
    }
  }

  /// Chains the hours of periods as the periods are.
  mutating func chain(_ time: TimeAxis) {
    let hours = Dictionary(grouping: period.indices) { period[$0] }
    chains = time.chains.map { chain in chain.flatMap { hours[$0] ?? [] } }
    areDays = time.dayOf != nil
  }

  /// How long an hour is, h.
  public func length(_ hour: Int) -> Double { length.isEmpty ? 1 : length[hour] }
}
