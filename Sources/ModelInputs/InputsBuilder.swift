import Quantities
import RegionModel

/// Gathers a region's rows into inputs, in order of ids.
struct InputsBuilder {
  let region: Region
  let time: TimeAxis
  var surpluses: [SurplusInput] = []
  var needs: [NeedInput] = []
  var conversions: [ConversionInput] = []
  var candidates: [Candidate] = []
  var groups: [[Int]] = []
  var stores: [StoreInput] = []
  /// Position in `surpluses` of each row; nil where it takes no part.
  private(set) var surplusPosition: [Int?]
  /// Position in `needs` of each row; nil where it takes no part.
  private(set) var needPosition: [Int?]
  private var conversionPosition: [Int?]
  /// What the horizon makes of each profile, once it has been asked for.
  private var shapes: [TimeAxis.Shape?]

  init(region: Region, time: TimeAxis) {
    self.region = region
    self.time = time
    surplusPosition = [Int?](repeating: nil, count: region.surpluses.count)
    needPosition = [Int?](repeating: nil, count: region.needs.count)
    conversionPosition = [Int?](repeating: nil, count: region.conversions.count)
    shapes = Array(repeating: nil, count: region.profiles.count)
  }

  private mutating func shape(of index: Index<Profile>?) -> TimeAxis.Shape? {
    guard let index, !region.profiles[index].values.isEmpty else { return nil }
    if let known = shapes[index.value] { return known }
    let shape = time.shape(of: region.profiles[index])
    shapes[index.value] = shape
    return shape
  }

  private mutating func spread(_ annual: Double, along index: Index<Profile>?) -> [Double] {
    // Typical days have each day's own amounts.
    guard time.dayOf == nil, let shape = shape(of: index) else {
      return time.spread(annual, along: profile(index))
    }
    return time.spread(annual, along: shape)
  }

  private mutating func means(of index: Index<Profile>?) -> [Double] {
    shape(of: index)?.mean ?? time.means(of: nil)
  }

  private func profile(_ index: Index<Profile>?) -> Profile? { index.map { region.profiles[$0] } }

  mutating func gatherConversions() {
    let order = region.conversions.indices
      .filter { Self.isThere(region.sites[region.conversions[$0].site], region.settings.year) }
      .sorted { region.conversions[$0].id < region.conversions[$1].id }
    for row in order {
      let conversion = region.conversions[row]
      let technology = region.technologies[conversion.technology]
      let availability = time.means(of: profile(conversion.profile))
      let isCandidate = conversion.status == .candidate
      let standard = technology.capitalCost * conversion.capacity
      let investment = isCandidate ? conversion.investment ?? standard : 0
      let factor = annuityFactor(
        rate: region.settings.discountRate,
        years: conversion.lifetime ?? technology.lifetime ?? region.settings.defaultLifetime)
      let fixed = isCandidate ? technology.fixedCost * conversion.capacity : 0
      conversionPosition[row] = conversions.count
      conversions.append(
        ConversionInput(
          row: Index(row), id: conversion.id,
          // Infinity times a zero would be no number.
          most: (0..<time.count).map {
            availability[$0] > 0 ? conversion.capacity * time.hours[$0] * availability[$0] : 0
          },
          capacity: conversion.capacity, availability: availability,
          variableCost: technology.variableCost, isCandidate: isCandidate,
          annualCost: investment * factor + fixed, investment: investment,
          leastLoad: leastLoad(conversion, technology)))
    }
  }

  /// Its own, or the technology's where the settings ask for it; none of an unlimited capacity.
  private func leastLoad(_ conversion: Conversion, _ technology: Technology) -> Double {
    guard conversion.capacity.isFinite else { return 0 }
    return conversion.minimumLoad ?? (region.settings.minLoad ? technology.minimumLoad : 0)
  }

  mutating func gatherStreams() {
    gatherSurpluses()
    gatherNeeds()
    for port in surpluses.compactMap(\.port) + needs.compactMap(\.port) {
      conversions[port.conversion].furtherPoints = max(
        conversions[port.conversion].furtherPoints, port.further.count)
    }
  }

  private mutating func gatherSurpluses() {
    let year = region.settings.year
    let order = region.surpluses.indices.filter {
      let row = region.surpluses[$0]
      return Self.isThere(row.opens, row.closes, year) && Self.isThere(region.sites[row.site], year)
    }.sorted { region.surpluses[$0].id < region.surpluses[$1].id }
    var members: [String: Int] = [:]
    for position in order {
      let row = region.surpluses[position]
      let port = port(row.port, isOutput: true)
      guard row.port == nil || port != nil else { continue }
      let amount = row.amount * (1 - row.committedShare)
      var group: Int?
      if let name = row.group {
        group = members[name] ?? groups.count
        if members[name] == nil {
          members[name] = groups.count
          groups.append([])
        }
      }
      if let group { groups[group].append(surpluses.count) }
      surplusPosition[position] = surpluses.count
      surpluses.append(
        SurplusInput(
          row: Index(position), id: row.id,
          available: port == nil
            ? spread(amount, along: row.profile)
            : [Double](repeating: 0, count: time.count),
          provisionCost: row.provisionCost, disposalPrice: row.disposalPrice,
          disposalEmissions: row.disposalEmissions, port: port, group: group,
          glide: glide(row.resource, row.temperature, row.returnTemperature)))
    }
  }

  private mutating func gatherNeeds() {
    let year = region.settings.year
    let order = region.needs.indices.filter {
      let row = region.needs[$0]
      return Self.isThere(row.opens, row.closes, year) && Self.isThere(region.sites[row.site], year)
    }.sorted { region.needs[$0].id < region.needs[$1].id }
    for position in order {
      let row = region.needs[position]
      let port = port(row.port, isOutput: false)
      guard row.port == nil || port != nil else { continue }
      let resource = region.resources[row.resource]
      let factor = means(of: row.supplyPriceProfile)
      needPosition[position] = needs.count
      needs.append(
        NeedInput(
          row: Index(position), id: row.id,
          required: port == nil
            ? spread(row.amount, along: row.profile)
            : [Double](repeating: 0, count: time.count),
          price: row.supplyPrice.map { price in factor.map { price * $0 } },
          supplyEmissions: row.supplyEmissions, maxSecondaryShare: row.maxSecondaryShare,
          virginMass: resource.virgin && resource.kind == .material && resource.dimension == .mass
            ? 1 : 0, port: port,
          glide: glide(row.resource, row.temperature, row.returnTemperature)))
    }
  }

  private func port(_ port: Port?, isOutput: Bool) -> PortInput? {
    guard let port, let conversion = conversionPosition[port.conversion.value] else { return nil }
    let efficiency = isOutput ? region.conversions[port.conversion].efficiencyProfile : nil
    let factors = time.means(of: profile(efficiency))
    return PortInput(
      conversion: conversion, perActivity: factors.map { port.perActivity * $0 },
      further: port.further.map { amount in factors.map { amount * $0 } })
  }

  private func glide(_ resource: Index<Resource>, _ supply: Double?, _ back: Double?) -> Glide? {
    region.resources[resource].kind == .heat ? supply.map { Glide($0, back) } : nil
  }

  /// Whether something that opens and closes is there in a year.
  static func isThere(_ opens: Int?, _ closes: Int?, _ year: Int) -> Bool {
    (opens ?? .min) <= year && year < (closes ?? .max)
  }

  static func isThere(_ site: Site, _ year: Int) -> Bool { isThere(site.opens, site.closes, year) }
}
