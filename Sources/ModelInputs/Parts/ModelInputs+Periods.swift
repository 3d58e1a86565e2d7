extension ModelInputs {
  /// Whether the horizon has so many periods that it is planned part by part.
  public var isLong: Bool { time.count > 100 }

  /// Periods up to which links are explained one by one.
  public static let mostSingly = 1_000

  /// The same over some of the periods.
  ///
  /// - Parameters:
  ///   - periods: which, in order.
  ///   - time: what they are called and how often each occurs.
  public func over(_ periods: [Int], as time: TimeAxis) -> ModelInputs {
    func pick(_ values: [Double]) -> [Double] {
      values.isEmpty ? [] : periods.map { values[$0] }
    }
    func pick(_ port: PortInput?) -> PortInput? {
      port?.mapping(pick)
    }
    var part = self
    part.time = time
    for position in surpluses.indices {
      part.surpluses[position].available = pick(surpluses[position].available)
      part.surpluses[position].gridPrice = surpluses[position].gridPrice.map(pick)
      part.surpluses[position].port = pick(surpluses[position].port)
    }
    for position in needs.indices {
      part.needs[position].required = pick(needs[position].required)
      part.needs[position].price = needs[position].price.map(pick)
      part.needs[position].port = pick(needs[position].port)
    }
    for position in conversions.indices {
      part.conversions[position].most = pick(conversions[position].most)
      part.conversions[position].availability = pick(conversions[position].availability)
    }
    for position in candidates.indices {
      part.candidates[position].gridPrice = candidates[position].gridPrice.map(pick)
      part.candidates[position].byPeriod?.cop = pick(candidates[position].byPeriod?.cop ?? [])
    }
    guard let grid else { return part }
    for draw in grid.draws.indices {
      part.grid?.draws[draw].byPeriod = grid.draws[draw].byPeriod.map(pick)
      part.grid?.draws[draw].ceiling?.power = pick(grid.draws[draw].ceiling?.power ?? [])
    }
    var place: [Int: Int] = [:]
    for (new, old) in periods.enumerated() { place[old] = new }
    part.grid?.rows = grid.rows.compactMap { row in
      guard let period = place[row.period] else { return nil }
      var moved = row
      moved.period = period
      return moved
    }
    return part
  }

  /// A stretch of the periods, following on each other.
  public func stretch(_ periods: Range<Int>) -> ModelInputs {
    var axis = time
    axis.names = Array(time.names[periods])
    axis.hours = Array(time.hours[periods])
    axis.weight = Array(time.weight[periods])
    axis.firstHour = Array(time.firstHour[periods])
    axis.chains = [Array(0..<periods.count)]
    axis.calendar = []
    axis.dayOf = nil
    return over(Array(periods), as: axis)
  }

  /// Each of some stretches as one period: amounts added up, prices and factors in the mean.
  public func summed(_ stretches: [Range<Int>]) -> ModelInputs {
    var axis = time
    axis.names = stretches.map { time.names[$0.lowerBound] }
    axis.hours = stretches.map { time.hours[$0].reduce(0, +) }
    axis.weight = stretches.map { time.weight[$0.lowerBound] }
    axis.firstHour = stretches.map { time.firstHour[$0.lowerBound] }
    axis.chains = [Array(stretches.indices)]
    axis.calendar = []
    axis.dayOf = nil
    var part = over(stretches.map(\.lowerBound), as: axis)
    part.grid?.rows = []
    func sum(_ values: [Double]) -> [Double] { stretches.map { values[$0].reduce(0, +) } }
    func mean(_ values: [Double]) -> [Double] {
      stretches.map { values[$0].reduce(0, +) / Double($0.count) }
    }
    func mean(_ port: PortInput?) -> PortInput? {
      port?.mapping(mean)
    }
    for position in surpluses.indices {
      part.surpluses[position].available = sum(surpluses[position].available)
      part.surpluses[position].gridPrice = surpluses[position].gridPrice.map(mean)
      part.surpluses[position].port = mean(surpluses[position].port)
    }
    for position in needs.indices {
      part.needs[position].required = sum(needs[position].required)
      part.needs[position].price = needs[position].price.map(mean)
      part.needs[position].port = mean(needs[position].port)
    }
    for position in conversions.indices {
      part.conversions[position].most = sum(conversions[position].most)
      part.conversions[position].availability = mean(conversions[position].availability)
    }
    for position in candidates.indices {
      part.candidates[position].gridPrice = candidates[position].gridPrice.map(mean)
    }
    return part
  }

  /// The same with periods that are alike in every number as one that occurs more often: exact,
  /// since a least-cost plan may do the same in all of them. Nil where something ties periods
  /// together in order (a store), or planes of the dispatch cost tell them apart.
  ///
  /// - Returns: the inputs, and which of their periods each period is.
  public func alike() -> (inputs: ModelInputs, of: [Int])? {
    guard stores.isEmpty, grid?.cuts.isEmpty ?? true, grid?.whole == nil else { return nil }
    let carried = Set(grid?.rows.map(\.period) ?? [])
    var known: [[UInt64]: Int] = [:]
    var first: [Int] = []
    var weight: [Double] = []
    var of: [Int] = []
    for period in 0..<time.count {
      var signature = signature(of: period)
      // An hour with a row of its own is like no other.
      if carried.contains(period) { signature.append(UInt64(period)) }
      if let same = known[signature] {
        weight[same] += time.weight[period]
        of.append(same)
      } else {
        known[signature] = first.count
        of.append(first.count)
        first.append(period)
        weight.append(time.weight[period])
      }
    }
    var axis = time
    axis.names = first.map { time.names[$0] }
    axis.hours = first.map { time.hours[$0] }
    axis.weight = weight
    axis.firstHour = first.map { time.firstHour[$0] }
    axis.chains = first.indices.map { [$0] }
    axis.calendar = time.calendar.map { of[$0] }
    axis.dayOf = nil
    return (over(first, as: axis), of)
  }

  /// Every number that a period has.
  private func signature(of period: Int) -> [UInt64] {
    var signature = [time.hours[period].bitPattern]
    func add(_ values: [Double]?) {
      if let values { signature.append((values[period] + 0).bitPattern) }
    }
    for row in surpluses {
      add(row.available)
      add(row.gridPrice)
      add(row.port?.perActivity)
      for point in row.port?.further ?? [] { add(point) }
    }
    for row in needs {
      add(row.required)
      add(row.price)
      add(row.port?.perActivity)
      for point in row.port?.further ?? [] { add(point) }
    }
    for row in conversions { add(row.most) }
    for row in candidates {
      add(row.gridPrice)
      add(row.byPeriod?.cop)
    }
    return signature
  }
}
