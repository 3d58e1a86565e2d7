import PowerFlow
import Quantities
import RegionModel

/// Gathers a grid's rows into numbers, in order of ids.
struct GridGathering {
  let region: Region
  let grid: Grid
  let year: Int
  let network: Network
  let hours: HourAxis
  /// Requests that stand in the planned year, in order of the queue.
  private let standing: [Int]
  /// Electricity needs drawn from a bus.
  private let needs: [Int]
  /// Whether the hours are those of typical days, over which annual amounts keep their total.
  private let areTypical: Bool
  private let shapes: HourShapes
  /// Whether the hours are those that carry a plan's cost.
  let isBesidePlan: Bool

  init(region: Region, grid: Grid, year: Int, network: Network, kind: GridInputs.Hours) {
    self.region = region
    self.grid = grid
    self.year = year
    self.network = network
    standing = grid.requests.indices
      .filter { (grid.requests[$0].fromYear ?? .min) <= year }
      .sorted { Self.comesBefore(grid.requests[$0], grid.requests[$1]) }
    needs = Self.needs(
      on: grid, region: region, year: year,
      replaced: Set(standing.compactMap { grid.requests[$0].site?.value }))
    var profiles: [Index<Profile>] = []
    for generator in grid.generators {
      profiles += [generator.profile, generator.costProfile].compactMap { $0 }
    }
    profiles += grid.loads.compactMap(\.profile) + standing.compactMap { grid.requests[$0].profile }
    profiles += needs.compactMap { region.needs[$0].profile }
    if case .within(_, let others) = kind { profiles += others }
    areTypical = kind.areTypicalDays
    isBesidePlan = if case .operating = kind { true } else { false }
    let distinct = Set(profiles.map(\.value)).sorted().map { region.profiles[$0] }
    hours =
      switch kind {
      case .all: HourAxis(allOf: region, profiles: distinct)
      case .within(let time, _): HourAxis(allOf: region, profiles: distinct, within: time)
      case .operating(let time): HourAxis(operating: region, time: time)
      case .chronological: HourAxis(chronologyOf: region)
      }
    shapes = HourShapes(region, hours)
  }

  private static func comesBefore(_ a: Request, _ b: Request) -> Bool {
    (a.queuePosition ?? .max, a.id) < (b.queuePosition ?? .max, b.id)
  }

  /// Electricity needs at sites with a bus that no request replaces.
  private static func needs(on grid: Grid, region: Region, year: Int, replaced: Set<Int>) -> [Int] {
    region.needs.indices.filter { position in
      let need = region.needs[position]
      let site = region.sites[need.site]
      return region.resources[need.resource].kind == .electricity && need.port == nil
        && site.bus != nil && !replaced.contains(need.site.value)
        && InputsBuilder.isThere(need.opens, need.closes, year)
        && InputsBuilder.isThere(site, year)
    }.sorted { region.needs[$0].id < region.needs[$1].id }
  }

  private func values(_ profile: Index<Profile>?) -> [Double] { shapes.values(profile) }

  /// MW in each hour of an amount a year, along a profile.
  private func power(of annual: Double, along profile: Index<Profile>?) -> [Double] {
    guard let profile else {
      return [Double](repeating: annual / region.hoursPerYear, count: hours.count)
    }
    let shape = values(profile)
    if areTypical {
      let total = zip(hours.weight, shape).reduce(0) { $0 + $1.0 * $1.1 }
      return shape.map { total > 0 ? annual * $0 / total : 0 }
    }
    let total = shapes.total(profile)
    let share =
      region.profiles[profile].values.count >= 8760 ? 1 : hours.horizon / region.hoursPerYear
    guard total > 0 else { return [Double](repeating: 0, count: hours.count) }
    return shape.map { annual * share * $0 / total }
  }

  func generators() -> [GeneratorInput] {
    let order = grid.generators.indices.filter {
      let row = grid.generators[$0]
      return row.status == .existing && InputsBuilder.isThere(row.opens, row.closes, year)
    }.sorted { grid.generators[$0].id < grid.generators[$1].id }
    return order.map { position in
      let row = grid.generators[position]
      let base = min(0, row.minimum)
      var steps: [(width: Double, cost: Double)] = []
      var start = base
      for step in row.costCurve where step.upTo > start {
        steps.append((min(step.upTo, max(row.capacity, base)) - start, step.cost))
        start = step.upTo
        if start >= row.capacity { break }
      }
      // What a curve does not reach costs as its last step.
      if start < row.capacity {
        steps.append((row.capacity - start, row.costCurve.last?.cost ?? row.marginalCost))
      }
      return GeneratorInput(
        row: position, id: row.id, bus: row.bus.value, base: base, minimum: row.minimum,
        available: values(row.profile).map { row.capacity * $0 }, steps: steps,
        costFactor: row.costProfile == nil ? [] : values(row.costProfile),
        carbonCost: region.settings.co2Price * row.emissions, emissions: row.emissions,
        fixedCost: row.fixedCost, curveError: row.curveError,
        countsFromBase: !row.costCurve.isEmpty, budget: row.energyBudget)
    }
  }

  func loads() -> [LoadInput] {
    var loads: [LoadInput] = []
    for position in grid.loads.indices.sorted(by: { grid.loads[$0].id < grid.loads[$1].id }) {
      let row = grid.loads[position]
      guard InputsBuilder.isThere(row.opens, row.closes, year) else { continue }
      let power =
        row.energy.map { self.power(of: $0, along: row.profile) }
        ?? values(row.profile).map { (row.peak ?? 0) * $0 }
      loads.append(
        LoadInput(origin: .load(position), id: row.id, bus: row.bus.value, power: power))
    }
    for position in needs {
      let need = region.needs[position]
      guard let bus = region.sites[need.site].bus else { continue }
      loads.append(
        LoadInput(
          origin: .need(position), id: need.id, bus: bus.value,
          power: power(of: need.amount, along: need.profile)))
    }
    for (position, bus) in grid.buses.enumerated() where bus.shunt != 0 {
      loads.append(
        LoadInput(
          origin: .shunt(position), id: bus.id, bus: position,
          power: [Double](repeating: bus.shunt, count: hours.count)))
    }
    return loads
  }

  func requests() -> [RequestInput] {
    standing.map { position in
      let row = grid.requests[position]
      return RequestInput(
        row: position, id: row.id, buses: row.buses.map(\.value), power: row.power,
        sign: row.direction == .load ? 1 : -1, profile: values(row.profile),
        firmShare: row.firmShare, rate: row.curtailmentRate, maySplit: row.maySplit)
    }
  }

  func forms() -> [LimitForm] {
    interfaces() + busSubscriptions() + areaSubscriptions()
  }

  private func interfaces() -> [LimitForm] {
    var line: [Int: Int] = [:]
    for (position, row) in network.lines.enumerated() { line[row.branch] = position }
    var link: [Int: Int] = [:]
    for (position, row) in network.links.enumerated() { link[row.branch] = position }
    return grid.interfaces.enumerated().map { position, row in
      LimitForm(
        kind: .interface(position),
        lines: row.terms.compactMap { term in
          line[term.branch.value].map { LimitForm.LineTerm(line: $0, weight: term.sign) }
        },
        links: row.terms.compactMap { term in
          link[term.branch.value].map { LimitForm.LinkTerm(link: $0, weight: term.sign) }
        }, buses: [], lower: row.limitReverse.map { -$0 } ?? -.infinity,
        upper: row.limit ?? .infinity)
    }
  }

  private func busSubscriptions() -> [LimitForm] {
    grid.buses.enumerated().compactMap { position, bus in
      guard bus.subscriptionOut != nil || bus.subscriptionIn != nil else { return nil }
      return LimitForm(
        kind: .bus(position), lines: [], links: [], buses: [position],
        lower: bus.subscriptionOut.map { -$0 } ?? -.infinity,
        upper: bus.subscriptionIn ?? .infinity)
    }
  }

  private func areaSubscriptions() -> [LimitForm] {
    grid.areas.enumerated().compactMap { position, area in
      guard area.subscriptionOut != nil || area.subscriptionIn != nil else { return nil }
      return LimitForm(
        kind: .area(position), lines: [], links: [],
        buses: grid.buses.indices.filter { grid.buses[$0].area?.value == position },
        lower: area.subscriptionOut.map { -$0 } ?? -.infinity,
        upper: area.subscriptionIn ?? .infinity)
    }
  }
}

extension GridInputs.Hours {
  /// Whether they are the operating hours of typical days.
  fileprivate var areTypicalDays: Bool {
    if case .operating(let time) = self { time.dayOf != nil } else { false }
  }
}
