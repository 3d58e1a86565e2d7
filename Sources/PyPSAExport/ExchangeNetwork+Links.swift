import ModelInputs
import RegionModel

extension ExchangeNetwork {
  /// A link that may be used: capacity to be built where it costs anything, electricity drawn, and
  /// the amount agreed.
  mutating func add(_ candidate: Candidate, at position: Int) {
    let surplus = inputs.surpluses[candidate.surplus]
    let settings = inputs.settings
    let periods = candidate.byPeriod.map { Array($0.cop.indices) } ?? [0]
    let steps = candidate.direct == nil ? nil : addParts(of: candidate, at: position)
    var ports: [Port] = [
      steps.map { ($0.to, [1]) } ?? (needBus[candidate.need], periods.map(candidate.replaced))
    ]
    let isElectric = candidate.electricity != 0
    let money = periods.map { period in
      let cost = candidate.cost(period)
      return surplus.provisionCost + cost.total - (isElectric ? cost.electricity : 0)
        + settings.co2Price * candidate.transportEmissions
    }
    if isElectric {
      ports.append((electricity(), periods.map { -candidate.electricity($0) }))
    }
    if let bus = addContract(candidate) { ports.append((bus, [-1])) }
    ports += mixPorts(candidate, at: position)
    if let port = emissionPort(candidate) { ports.append(port) }
    let carrier = "\(candidate.mode.isEmpty ? "link" : candidate.mode)"
    network.addCarrier(carrier)
    let place = build(candidate, carrier, from: steps?.from ?? surplusBus[candidate.surplus])
    network.add(
      .links, candidate.id,
      [
        ("bus0", .text(place.bus)), ("carrier", .text(carrier)),
        ("marginal_cost", money.count == 1 ? .number(money[0]) : .series(money)),
        ("length", .number(candidate.distance)),
        ("krets_type", .text(candidate.isExisting ? "exchange" : "link")),
        ("krets_id", .text(candidate.id)),
      ] + place.size + open(candidate) + Self.attributes(of: ports))
  }

  /// The snapshots in which heat is warm enough, where it is not in all.
  private func open(_ candidate: Candidate) -> Sizing.Attributes {
    guard let season = candidate.byPeriod, season.cop.contains(0) else { return [] }
    return [("p_max_pu", .series(season.cop.map { $0 > 0 ? 1 : 0 }))]
  }

  /// Where a link begins and how large it is. A fixed cost beside one by the unit needs a link of its
  /// own before it, which is built whole.
  private mutating func build(
    _ candidate: Candidate, _ carrier: String, from bus: String
  ) -> (bus: String, size: Sizing.Attributes) {
    let most = inputs.most(over: candidate)
    let share = inputs.time.yearShare
    let unit = share * candidate.capacityAnnuity
    let whole = share * candidate.fixedAnnuity
    guard whole > 0 else {
      return (bus, unit > 0 ? Sizing.built(upTo: most, cost: unit) : Sizing.upTo(most))
    }
    guard unit > 0 else {
      return (bus, Sizing.built(whole: most, cost: whole, integer: integer))
    }
    let between = network.add(
      .buses, "\(candidate.id) built",
      [("v_nom", .number(1)), ("carrier", .text(carrier)), ("krets_type", .text("built"))])
    network.add(
      .links, "\(candidate.id) built",
      [
        ("bus0", .text(bus)), ("bus1", .text(between)), ("carrier", .text(carrier)),
        ("krets_type", .text("built")), ("krets_id", .text(candidate.id)),
      ] + Sizing.built(whole: most, cost: whole, integer: integer))
    return (between, Sizing.built(upTo: most, cost: unit))
  }

  /// A generator that gives what is agreed over the horizon, and at least what is firm.
  private mutating func addContract(_ candidate: Candidate) -> String? {
    guard candidate.agreed.isFinite || candidate.firmMinimum > 0 else { return nil }
    let bus = addLedger("\(candidate.id) agreed", "agreed")
    network.add(
      .generators, "\(candidate.id) agreed",
      [
        ("bus", .text(bus)), ("carrier", .text("agreed")),
        ("e_sum_max", .number(candidate.agreed)),
        ("e_sum_min", .number(candidate.firmMinimum > 0 ? candidate.firmMinimum : -.infinity)),
        ("krets_type", .text("agreed")), ("krets_id", .text(candidate.id)),
      ] + Sizing.upTo(inputs.most(over: candidate)))
    return bus
  }

  private func mixPorts(_ candidate: Candidate, at position: Int) -> [Port] {
    mixes[position].map { mix, content in
      let limit = inputs.mixLimits[mix]
      let sign = limit.sense == .max ? 1.0 : -1.0
      return (
        mixBus[mix].bus,
        (candidate.byPeriod.map { Array($0.cop.indices) } ?? [0]).map {
          sign * (limit.limit - content) * candidate.delivered($0) / mixBus[mix].scale
        }
      )
    }
  }

  /// The bus where electricity costs what the settings say.
  private mutating func electricity() -> String {
    if let electricityBus { return electricityBus }
    let bus = addLedger("electricity at the settings' price", "electricity price")
    let settings = inputs.settings
    let carrier = carrier(
      "electricity price", emitting: settings.electricityEmissions, of: "electricity bought")
    network.add(
      .generators, bus,
      [
        ("bus", .text(bus)), ("carrier", .text(carrier)),
        ("p_min_pu", .number(-1)),
        (
          "marginal_cost",
          .number(
            settings.electricityPrice + settings.co2Price * settings.electricityEmissions)
        ), ("krets_type", .text("electricity")),
      ] + Sizing.upTo(.infinity))
    electricityBus = bus
    return bus
  }
}
