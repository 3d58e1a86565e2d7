import ModelInputs
import Quantities
import RegionModel

/// Turns the exchange layer into a PyPSA network whose least cost is the plan's.
///
/// A snapshot is a period; power is base units an hour. What is available must be sent or disposed
/// of: a generator that cannot turn down, and one that takes away at what disposal costs. What is
/// needed is a load with a generator that buys. Links and conversions are links with as many ports
/// as they touch: streams, electricity, agreed amounts, mixes.
struct ExchangeNetwork {
  let inputs: ModelInputs
  let region: Region
  let integer: Bool
  let hiddenSurpluses: Set<Int>
  let hiddenNeeds: Set<Int>
  var network: PyPSANetwork
  /// Bus of each surplus and each need; empty where hidden.
  var surplusBus: [String] = []
  var needBus: [String] = []
  /// Bus of what a need must buy, where others may serve only a share of it.
  var boughtBus: [String?] = []
  /// Buses on which limits of mixes are kept, and what a unit there stands for.
  var mixBus: [(bus: String, scale: Double)] = []
  /// Limits that each candidate's stream counts in, with its content on arrival.
  let mixes: [[(mix: Int, content: Double)]]
  /// Needs and surpluses that are ports of each conversion.
  let ports: (needs: [[Int]], surpluses: [[Int]])
  var electricityBus: String?
  private var partlyWarm: [String] = []
  var heat: HeatBuses
  var emissionBus: String?
  /// Stores that the network holds, by position.
  let carriedStores: Set<Int>

  init(
    _ inputs: ModelInputs, region: Region, integer: Bool, hiddenSurpluses: Set<Int>,
    hiddenNeeds: Set<Int>
  ) {
    self.inputs = inputs
    self.region = region
    self.integer = integer
    self.hiddenSurpluses = hiddenSurpluses
    self.hiddenNeeds = hiddenNeeds
    var mixes = [[(mix: Int, content: Double)]](repeating: [], count: inputs.candidates.count)
    for (mix, limit) in inputs.mixLimits.enumerated() {
      for (candidate, content) in limit.contents { mixes[candidate].append((mix, content)) }
    }
    var ports = (
      needs: [[Int]](repeating: [], count: inputs.conversions.count),
      surpluses: [[Int]](repeating: [], count: inputs.conversions.count)
    )
    for (position, need) in inputs.needs.enumerated() {
      if let port = need.port { ports.needs[port.conversion].append(position) }
    }
    for (position, surplus) in inputs.surpluses.enumerated() {
      if let port = surplus.port { ports.surpluses[port.conversion].append(position) }
    }
    self.ports = ports
    self.mixes = mixes
    heat = HeatBuses(inputs)
    carriedStores = Self.carried(inputs)
    let labels = SnapshotLabel.labels(year: inputs.settings.year, hours: inputs.time.firstHour)
    network = PyPSANetwork(
      name: region.name,
      snapshots: labels.indices.map {
        .init(
          label: labels[$0], hours: inputs.time.hours[$0] * inputs.time.weight[$0],
          length: inputs.time.hours[$0])
      })
  }

  consuming func build() -> PyPSANetwork {
    addStreamBuses()
    addHeatBuses()
    for position in inputs.surpluses.indices where shows(surplus: position) {
      addSupply(position)
    }
    for position in inputs.groups.indices { addGroup(position) }
    addMixBuses()
    for position in inputs.needs.indices where shows(need: position) { addNeed(position) }
    for (position, candidate) in inputs.candidates.enumerated()
    where shows(surplus: candidate.surplus) && shows(need: candidate.need) {
      guard candidate.direct == nil || holdsHeat(of: candidate) else {
        partlyWarm.append(candidate.id)
        continue
      }
      add(candidate, at: position)
    }
    for position in inputs.conversions.indices { addConversion(position) }
    for position in inputs.stores.indices
    where carriedStores.contains(position) && shows(store: position) { addStore(position) }
    addEmissionCap()
    nameOmissions()
    return network
  }

  var periods: Range<Int> { 0..<inputs.time.count }

  func shows(surplus: Int) -> Bool {
    !hiddenSurpluses.contains(inputs.surpluses[surplus].row.value)
  }

  func shows(need: Int) -> Bool { !hiddenNeeds.contains(inputs.needs[need].row.value) }

  /// Base units an hour.
  func rate(_ amounts: [Double]) -> [Double] { zip(amounts, inputs.time.hours).map { $0 / $1 } }

  /// Most base units an hour at a stream; infinite at a port of something unlimited.
  func most(_ amounts: [Double], _ port: PortInput?) -> Double {
    guard let port else { return rate(amounts).max() ?? 0 }
    let peak = port.perActivity.max() ?? 0
    return peak > 0 ? inputs.conversions[port.conversion].capacity * peak : 0
  }

  private mutating func addStreamBuses() {
    for (position, surplus) in inputs.surpluses.enumerated() {
      let row = region.surpluses[surplus.row]
      surplusBus.append(
        shows(surplus: position)
          ? addBus(surplus.id, row.resource, row.site, type: "surplus") : "")
    }
    for (position, need) in inputs.needs.enumerated() {
      let row = region.needs[need.row]
      guard shows(need: position) else {
        needBus.append("")
        boughtBus.append(nil)
        continue
      }
      needBus.append(addBus(need.id, row.resource, row.site, type: "need"))
      boughtBus.append(
        need.maxSecondaryShare < 1
          ? addBus("\(need.id) bought", row.resource, row.site, type: "need") : nil)
    }
  }

  private mutating func addBus(
    _ id: String, _ resource: Quantities.Index<Resource>, _ site: Quantities.Index<Site>,
    type: String
  ) -> String {
    let resource = region.resources[resource]
    network.addCarrier(resource.id)
    let place = region.sites[site].position
    return network.add(
      .buses, id,
      [
        ("v_nom", .number(1)), ("carrier", .text(resource.id)),
        ("unit", .text("\(resource.dimension.baseUnit)/h")), ("x", .number(place.longitude)),
        ("y", .number(place.latitude)), ("krets_type", .text(type)), ("krets_id", .text(id)),
      ])
  }

  /// A bus that stands for an amount and no place.
  mutating func addLedger(_ name: String, _ carrier: String) -> String {
    network.addCarrier(carrier)
    return network.add(
      .buses, name,
      [
        ("v_nom", .number(1)), ("carrier", .text(carrier)), ("krets_type", .text(carrier)),
      ])
  }

  private mutating func addSupply(_ position: Int) {
    let surplus = inputs.surpluses[position]
    let carrier = region.resources[region.surpluses[surplus.row].resource].id
    let rates = rate(surplus.available)
    if surplus.port == nil, surplus.group == nil, let peak = rates.max(), peak > 0 {
      let part = rates.map { $0 / peak }
      for (bus, share) in heatShares(of: position) {
        network.add(
          .generators, bus == surplusBus[position] ? surplus.id : bus,
          [
            ("bus", .text(bus)), ("carrier", .text(carrier)), ("p_nom", .number(peak * share)),
            ("p_min_pu", .series(part)), ("p_max_pu", .series(part)),
            ("krets_type", .text("surplus")), ("krets_id", .text(surplus.id)),
          ])
      }
    }
    let co2 = inputs.settings.co2Price * surplus.disposalEmissions
    let disposal = self.carrier(
      carrier, emitting: surplus.disposalEmissions, of: "\(surplus.id) disposal")
    let most =
      hasStore(on: .surplus(position)) ? .infinity : most(surplus.available, surplus.port)
    network.add(
      .generators, "\(surplus.id) disposal",
      [
        ("bus", .text(surplusBus[position])), ("carrier", .text(disposal)),
        ("sign", .number(-1)),
        ("marginal_cost", .series(periods.map { inputs.disposalPrice(surplus, $0) + co2 })),
        ("krets_type", .text("disposal")), ("krets_id", .text(surplus.id)),
      ] + Sizing.upTo(most))
  }

  /// Levels of one stream share its amount: one unit an hour of it is as much at each level as
  /// there is.
  private mutating func addGroup(_ position: Int) {
    let members = inputs.groups[position].filter { shows(surplus: $0) }
    guard let first = members.first else { return }
    let name = region.surpluses[inputs.surpluses[first].row].group ?? inputs.surpluses[first].id
    let bus = addLedger("\(name) group", "group")
    let present = periods.map { period in
      members.contains { inputs.surpluses[$0].available[period] > 0 } ? 1.0 : 0.0
    }
    network.add(
      .generators, "\(name) group",
      [
        ("bus", .text(bus)), ("carrier", .text("group")), ("p_nom", .number(1)),
        ("p_min_pu", .series(present)), ("p_max_pu", .series(present)),
        ("krets_type", .text("group")), ("krets_id", .text(name)),
      ])
    for member in members {
      let rates = rate(inputs.surpluses[member].available)
      network.add(
        .links, "\(inputs.surpluses[member].id) level",
        [
          ("bus0", .text(bus)), ("p_nom", .number(1)),
          ("p_max_pu", .series(rates.map { $0 > 0 ? 1 : 0 })), ("carrier", .text("group")),
          ("krets_type", .text("group")), ("krets_id", .text(name)),
        ]
          + Self.attributes(
            of: heatShares(of: member).reversed().map { bus, share in
              (bus, rates.map { $0 * share })
            }))
    }
  }

  /// Stores of the grid, and those that PyPSA has no like of; what is hidden is not named.
  private func storesLeft() -> [String] {
    // Those at buses are the grid's.
    inputs.stores.indices.filter { !carriedStores.contains($0) && shows(store: $0) }
      .map { inputs.stores[$0].id }
  }

  private mutating func nameOmissions() {
    let settings = inputs.settings
    if settings.objective != .cost { network.leftOut.append(.aim) }
    if settings.budget != nil { network.leftOut.append(.budget) }
    if settings.maxLinks != nil { network.leftOut.append(.linkCount) }
    if !integer { network.leftOut.append(.wholeNumbers) }
    let loads = inputs.conversions.filter { $0.leastLoad > 0 && ($0.isCandidate || !integer) }
    if !loads.isEmpty { network.leftOut.append(.leastLoads(loads.map(\.id))) }
    if !partlyWarm.isEmpty { network.leftOut.append(.partlyWarm(partlyWarm)) }
    let left = storesLeft()
    if !left.isEmpty { network.leftOut.append(.stores(left)) }
    let hidden = hiddenSurpluses.count + hiddenNeeds.count
    if hidden > 0 { network.leftOut.append(.confidential(hidden)) }
  }
}
