import ModelInputs
import PowerFlow
import RegionModel

/// Turns the dispatch of a grid into a PyPSA network: least cost over the hours, N-0.
///
/// A line's susceptance `b` in MW/rad is PyPSA's `1/x_pu_eff`, so that `x = v²/b`; a transformer's
/// is `s_nom/(x·tap)`. A generator of several steps is a generator a step. PyPSA has no phase
/// shifts in its optimisation: a shifter drives its constant flow through two loads at its ends.
struct GridNetwork {
  let inputs: GridInputs
  private let region: Region
  private let hidden: Set<Int>
  var network: PyPSANetwork
  /// Whether one hour stands for all: figures are then for that hour.
  private let isSnapshot: Bool

  init(_ inputs: GridInputs, region: Region, hiddenNeeds: Set<Int>) {
    self.inputs = inputs
    self.region = region
    hidden = hiddenNeeds
    isSnapshot = inputs.hours.count == 1 && inputs.stores.isEmpty
    let labels = SnapshotLabel.labels(
      year: inputs.year, hours: inputs.hours.members.map { $0.first ?? 0 })
    let isSnapshot = isSnapshot
    network = PyPSANetwork(
      name: region.name,
      snapshots: labels.enumerated().map { hour, label in
        .init(
          label: label, hours: isSnapshot ? 1 : inputs.hours.weight[hour],
          length: inputs.stores.isEmpty ? nil : inputs.hours.length(hour))
      })
  }

  consuming func build() -> PyPSANetwork {
    addBuses()
    addLines()
    addLinks()
    for generator in inputs.generators { add(generator) }
    addLoads()
    addStores()
    network.constant =
      isSnapshot
      ? inputs.generators.reduce(0) { $0 + $1.fixedCost + $1.costAtBase(0) }
      : inputs.standingCost
    nameOmissions()
    return network
  }

  func id(_ bus: Int) -> String { inputs.grid.buses[bus].id }
  private func voltage(_ bus: Int) -> Double {
    let voltage = inputs.grid.buses[bus].voltage
    return voltage > 0 ? voltage : 1
  }

  private mutating func addBuses() {
    network.addCarrier("AC")
    for (position, bus) in inputs.grid.buses.enumerated() {
      network.add(
        .buses, bus.id,
        [
          ("v_nom", .number(voltage(position))), ("carrier", .text("AC")),
          ("unit", .text("MW")), ("x", .number(bus.position?.longitude ?? 0)),
          ("y", .number(bus.position?.latitude ?? 0)), ("krets_type", .text("bus")),
        ])
    }
  }

  private mutating func addLines() {
    var oneSided: [String] = []
    for line in inputs.network.lines {
      let branch = inputs.grid.branches[line.branch]
      let lower = line.lower - line.shiftFlow
      let upper = line.upper - line.shiftFlow
      let most = max(abs(lower), abs(upper))
      if abs(lower + upper) > 1e-9 * max(1, most) { oneSided.append(branch.id) }
      let ends: [(name: String, value: PyPSANetwork.Value)] = [
        ("bus0", .text(id(line.from))), ("bus1", .text(id(line.to))),
      ]
      if branch.kind == .transformer {
        let tap = inputs.network.conventions.taps ? branch.tapRatio : 1
        // An unlimited transformer is as large as it must be, at no cost.
        let size = most.isFinite && most > 0 ? most : 1
        network.add(
          .transformers, branch.id,
          ends + [
            ("x", .number(size / (line.susceptance * tap))), ("s_nom", .number(size)),
            ("tap_ratio", .number(tap)), ("s_nom_extendable", .flag(most.isInfinite)),
            ("s_max_pu", .number(most == 0 ? 0 : 1)),
          ])
      } else {
        let volts = voltage(line.from)
        network.add(
          .lines, branch.id,
          ends + [
            ("x", .number(volts * volts / line.susceptance)), ("s_nom", .number(most)),
            ("length", .number(branch.length ?? 0)), ("carrier", .text("AC")),
          ])
      }
      addShift(line, branch.id)
    }
    if !oneSided.isEmpty { network.leftOut.append(.oneSidedLimits(oneSided)) }
  }

  private mutating func addShift(_ line: Network.Line, _ branch: String) {
    guard line.shiftFlow != 0 else { return }
    for (bus, power) in [(line.from, line.shiftFlow), (line.to, -line.shiftFlow)] {
      network.add(
        .loads, "\(branch) phase shift at \(id(bus))",
        [
          ("bus", .text(id(bus))), ("p_set", .number(power)),
          ("krets_type", .text("phase_shift")), ("krets_id", .text(branch)),
        ])
    }
  }

  private mutating func addLinks() {
    for link in inputs.network.links {
      let branch = inputs.grid.branches[link.branch].id
      network.addCarrier("DC")
      for (suffix, from, to) in [("", link.from, link.to), (" back", link.to, link.from)] {
        network.add(
          .links, branch + suffix,
          [
            ("bus0", .text(id(from))), ("bus1", .text(id(to))), ("carrier", .text("DC")),
            ("efficiency", .number(1 - link.loss)), ("krets_type", .text("hvdc")),
            ("krets_id", .text(branch)),
          ] + Sizing.upTo(link.capacity))
      }
    }
  }

  private mutating func add(_ generator: GeneratorInput) {
    let row = inputs.grid.generators[generator.row]
    let kind = row.kind ?? "generation"
    let same = inputs.grid.generators.filter { ($0.kind ?? "generation") == kind }
    network.addCarrier(
      kind, emissions: same.allSatisfy { $0.emissions == row.emissions } ? row.emissions : nil)
    let hours = 0..<inputs.hours.count
    if generator.base != 0 {
      network.add(
        .loads, "\(generator.id) draws",
        [
          ("bus", .text(id(generator.bus))), ("p_set", .number(-generator.base)),
          ("krets_type", .text("generator_base")), ("krets_id", .text(generator.id)),
        ])
    }
    // A budget over several steps is kept by one generator behind them all.
    let hasPlant = generator.budget != nil && generator.steps.count > 1
    let bus = hasPlant ? addPlant(generator) : id(generator.bus)
    for (step, part) in generator.steps.enumerated() where part.width > 0 {
      let bounds = hours.map { generator.bounds(step: step, hour: $0) }
      var attributes: [(name: String, value: PyPSANetwork.Value)] = [
        ("bus", .text(bus)), ("carrier", .text(kind)), ("p_nom", .number(part.width)),
        ("p_min_pu", .series(bounds.map { $0.lower / part.width })),
        ("p_max_pu", .series(bounds.map { $0.upper / part.width })),
        ("marginal_cost", .series(hours.map { generator.cost(step: step, hour: $0) })),
        ("krets_type", .text("generator")), ("krets_id", .text(generator.id)),
      ]
      if let budget = generator.budget, !hasPlant {
        attributes.append(("e_sum_max", .number(budgetLeft(budget, generator))))
      }
      let name = generator.steps.count == 1 ? generator.id : "\(generator.id):\(step + 1)"
      network.add(.generators, name, attributes)
    }
  }

  private func budgetLeft(_ budget: Double, _ generator: GeneratorInput) -> Double {
    let left = budget - generator.base * inputs.hours.horizon
    return isSnapshot ? left / inputs.hours.horizon : left
  }

  private mutating func addPlant(_ generator: GeneratorInput) -> String {
    network.addCarrier("budget")
    let plant = network.add(
      .buses, "\(generator.id) plant",
      [("v_nom", .number(1)), ("carrier", .text("AC")), ("krets_type", .text("plant"))])
    let water = network.add(
      .buses, "\(generator.id) budget",
      [("v_nom", .number(1)), ("carrier", .text("budget")), ("krets_type", .text("budget"))])
    network.add(
      .generators, "\(generator.id) budget",
      [
        ("bus", .text(water)), ("carrier", .text("budget")),
        ("e_sum_max", .number(budgetLeft(generator.budget ?? .infinity, generator))),
        ("krets_type", .text("budget")), ("krets_id", .text(generator.id)),
      ] + Sizing.upTo(.infinity))
    network.add(
      .links, "\(generator.id) plant",
      [
        ("bus0", .text(plant)), ("bus1", .text(id(generator.bus))), ("bus2", .text(water)),
        ("efficiency2", .number(-1)), ("carrier", .text("AC")),
        ("krets_type", .text("plant")), ("krets_id", .text(generator.id)),
      ] + Sizing.upTo(.infinity))
    return plant
  }

  private mutating func addLoads() {
    for load in inputs.loads {
      let type: String
      switch load.origin {
      case .load: type = "load"
      case .need(let need):
        if hidden.contains(need) { continue }
        type = "need"
      case .shunt: type = "shunt"
      }
      network.add(
        .loads, load.id,
        [
          ("bus", .text(id(load.bus))), ("p_set", .series(load.power)),
          ("krets_type", .text(type)), ("krets_id", .text(load.id)),
        ])
    }
  }

  private mutating func nameOmissions() {
    if !inputs.requests.isEmpty { network.leftOut.append(.requests(inputs.requests.map(\.id))) }
    var sums: [String] = []
    var subscriptions: [String] = []
    for form in inputs.forms {
      switch form.kind {
      case .interface(let row): sums.append(inputs.grid.interfaces[row].id)
      case .bus(let row): subscriptions.append(inputs.grid.buses[row].id)
      case .area(let row): subscriptions.append(inputs.grid.areas[row].id)
      }
    }
    if !sums.isEmpty { network.leftOut.append(.interfaces(sums)) }
    if !subscriptions.isEmpty { network.leftOut.append(.subscriptions(subscriptions)) }
    if region.settings.contingencies == Security.oneOut.rawValue {
      network.leftOut.append(.outages)
    }
    let budgeted = inputs.generators.filter { $0.budget != nil }.map(\.id)
    if !budgeted.isEmpty, inputs.stores.isEmpty { network.leftOut.append(.energyBudgets(budgeted)) }
    network.leftOut.append(.unserved)
  }
}
