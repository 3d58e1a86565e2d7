import Quantities
import RegionModel

/// Finds every profile that a row of the planned year uses, with what the row is worth.
struct SeriesUses {
  private(set) var found: [SeriesUse] = []
  private let region: Region
  private let year: Int

  init(region: Region) {
    self.region = region
    year = region.settings.year
    addSurpluses()
    addNeeds()
    addConversions()
    guard region.settings.grid else { return }
    addGenerators()
    addLoads()
    addRequests()
  }

  private func isThere(_ opens: Int?, _ closes: Int?) -> Bool {
    InputsBuilder.isThere(opens, closes, year)
  }

  private mutating func add(
    _ profile: Index<Profile>?, _ quantity: SeriesUse.Quantity, level: Double,
    as part: SeriesUse.Part = .other
  ) {
    guard let profile, level != 0, !region.profiles[profile].values.isEmpty else { return }
    found.append(
      SeriesUse(
        profile: profile.value, name: region.profiles[profile].id, quantity: quantity,
        // What is unlimited counts as one unit.
        level: level.isFinite ? level : 1, part: part))
  }

  /// Base units an hour that one unit of a shape is, where it carries an annual amount.
  private func level(of annual: Double, along profile: Index<Profile>?) -> Double {
    guard let profile else { return 0 }
    let total = region.profiles[profile].values.prefix(Int(region.hoursPerYear)).reduce(0, +)
    return total > 0 ? annual / total : 0
  }

  /// Base units an hour of a stream in the mean; at a port, what it can be at most.
  private func mean(_ annual: Double, _ port: Port?) -> Double {
    guard let port else { return annual / region.hoursPerYear }
    return region.conversions[port.conversion].capacity
      * ([port.perActivity] + port.further).reduce(0, max)
  }

  private mutating func addSurpluses() {
    for row in region.surpluses
    where isThere(row.opens, row.closes) && InputsBuilder.isThere(region.sites[row.site], year) {
      let dimension = region.resources[row.resource].dimension
      let amount = row.amount * (1 - row.committedShare)
      add(row.profile, .flow(dimension), level: level(of: amount, along: row.profile))
      add(row.temperatureProfile, .temperature, level: mean(amount, row.port))
    }
  }

  private mutating func addNeeds() {
    let replaced = Set(region.grid.requests.compactMap { $0.site?.value })
    for row in region.needs
    where isThere(row.opens, row.closes) && InputsBuilder.isThere(region.sites[row.site], year) {
      let resource = region.resources[row.resource]
      let part: SeriesUse.Part =
        switch resource.kind {
        case .heat: .heatNeed
        case .electricity: replaced.contains(row.site.value) ? .other : .load
        case .material, .gas, .water: .other
        }
      add(
        row.profile, .flow(resource.dimension), level: level(of: row.amount, along: row.profile),
        as: part)
      add(row.temperatureProfile, .temperature, level: mean(row.amount, row.port))
      add(
        row.supplyPriceProfile, .price, level: (row.supplyPrice ?? 0) * mean(row.amount, row.port),
        as: resource.kind == .electricity ? .electricityPrice : .other)
    }
  }

  private mutating func addConversions() {
    for row in region.conversions where InputsBuilder.isThere(region.sites[row.site], year) {
      let technology = region.technologies[row.technology]
      let flow = (technology.inputs + technology.outputs)
        .first { region.resources[$0.resource].id == technology.referenceFlow }
      let dimension = flow.map { region.resources[$0.resource].dimension } ?? .energy
      add(row.profile, .flow(dimension), level: row.capacity)
      add(row.efficiencyProfile, .flow(dimension), level: row.capacity)
    }
  }

  private mutating func addGenerators() {
    for row in region.grid.generators where isThere(row.opens, row.closes) {
      add(row.profile, .flow(.energy), level: row.capacity, as: .generation)
      let cost = row.costCurve.last?.cost ?? row.marginalCost
      add(row.costProfile, .price, level: cost * row.capacity, as: .electricityPrice)
    }
  }

  private mutating func addLoads() {
    for row in region.grid.loads where isThere(row.opens, row.closes) {
      let level = row.peak ?? level(of: row.energy ?? 0, along: row.profile)
      add(row.profile, .flow(.energy), level: level, as: .load)
    }
  }

  private mutating func addRequests() {
    for row in region.grid.requests where (row.fromYear ?? .min) <= year {
      add(
        row.profile, .flow(.energy), level: row.power,
        as: row.direction == .load ? .load : .generation)
    }
  }
}
