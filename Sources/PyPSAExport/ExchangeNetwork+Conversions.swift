import ModelInputs
import RegionModel

extension ExchangeNetwork {
  /// A link from a conversion's first input to all its other ports; activity that nothing limits at
  /// an input comes from a bus of its own.
  mutating func addConversion(_ position: Int) {
    let conversion = inputs.conversions[position]
    guard conversion.furtherPoints == 0 else { return addPoints(position) }
    guard let ends = self.touched(position, at: 0) else { return }
    var taken = ends.taken
    var scale = 1.0
    let start: String
    if let first = taken.first, let amount = first.efficiency.first, amount > 0,
      first.efficiency.allSatisfy({ $0 == amount })
    {
      scale = amount
      start = taken.removeFirst().bus
    } else {
      start = addActivity(conversion)
    }
    let touched =
      taken.map { port in (port.bus, port.efficiency.map { -$0 / scale }) }
      + ends.given.map { port in (port.bus, port.efficiency.map { $0 / scale }) }
    let technology = region.conversions[conversion.row].technology
    let carrier = region.technologies[technology].id
    network.addCarrier(carrier)
    network.add(
      .links, conversion.id,
      [
        ("bus0", .text(start)), ("carrier", .text(carrier)),
        ("marginal_cost", .number(conversion.variableCost / scale)),
        ("krets_type", .text("conversion")), ("krets_id", .text(conversion.id)),
      ] + size(of: conversion, scale)
        + Self.attributes(of: touched.isEmpty ? [(addDrain(conversion), [1])] : touched))
  }

  /// What a conversion takes and gives at an operating point; nil where a part of that is hidden.
  private func touched(_ position: Int, at point: Int) -> (taken: [Port], given: [Port])? {
    func amounts(_ port: PortInput) -> [Double] {
      point == 0 || port.further.isEmpty ? port.perActivity : port.further[point - 1]
    }
    var taken: [Port] = []
    var given: [Port] = []
    for need in ports.needs[position] {
      let input = inputs.needs[need]
      guard let port = input.port else { continue }
      guard shows(need: need) else { return nil }
      let share = boughtBus[need] == nil ? 1 : input.maxSecondaryShare
      taken.append((needBus[need], amounts(port).map { $0 * share }))
      if let bought = boughtBus[need] {
        taken.append((bought, amounts(port).map { $0 * (1 - share) }))
      }
    }
    for surplus in ports.surpluses[position] {
      guard let port = inputs.surpluses[surplus].port else { continue }
      guard shows(surplus: surplus) else { return nil }
      given.append((surplusBus[surplus], amounts(port)))
    }
    return (taken, given)
  }

  /// Of a conversion with several operating points a link each, from a bus of its activity that
  /// all of them share: there it is sized, and there it costs.
  private mutating func addPoints(_ position: Int) {
    let conversion = inputs.conversions[position]
    let technology = region.technologies[region.conversions[conversion.row].technology]
    let touched = (0...conversion.furtherPoints).compactMap { self.touched(position, at: $0) }
    guard touched.count == conversion.furtherPoints + 1 else { return }
    let bus = addActivity(
      conversion, [("marginal_cost", .number(conversion.variableCost))] + size(of: conversion, 1))
    network.addCarrier(technology.id)
    for (name, ports) in zip(technology.points, touched) {
      let efficiencies =
        ports.taken.map { port in (port.bus, port.efficiency.map { -$0 }) }
        + ports.given.map { port in (port.bus, port.efficiency) }
      network.add(
        .links, "\(conversion.id) \(name)",
        [
          ("bus0", .text(bus)), ("carrier", .text(technology.id)),
          ("krets_type", .text("conversion")), ("krets_id", .text(conversion.id)),
        ] + Sizing.upTo(.infinity) + Self.attributes(of: efficiencies))
    }
  }

  private func size(of conversion: ConversionInput, _ scale: Double) -> Sizing.Attributes {
    let size = conversion.capacity * scale
    guard size.isFinite else { return Sizing.upTo(.infinity) }
    let available: Sizing.Attributes = [("p_max_pu", .series(conversion.availability))]
    guard conversion.isCandidate else {
      let load: Sizing.Attributes =
        conversion.leastLoad > 0 && integer
        ? [("committable", .flag(true)), ("p_min_pu", .number(conversion.leastLoad))] : []
      return Sizing.upTo(size) + available + load
    }
    return Sizing.built(
      whole: size, cost: inputs.time.yearShare * conversion.annualCost, integer: integer)
      + available
  }

  /// A bus of a conversion's activity, which a generator of some size makes.
  private mutating func addActivity(
    _ conversion: ConversionInput, _ size: Sizing.Attributes = Sizing.upTo(.infinity)
  ) -> String {
    let bus = addLedger("\(conversion.id) activity", "activity")
    network.add(
      .generators, "\(conversion.id) activity",
      [
        ("bus", .text(bus)), ("carrier", .text("activity")), ("krets_type", .text("activity")),
        ("krets_id", .text(conversion.id)),
      ] + size)
    return bus
  }

  /// Where what a sink without outputs takes in ends up.
  private mutating func addDrain(_ conversion: ConversionInput) -> String {
    let bus = addLedger("\(conversion.id) drain", "activity")
    network.add(
      .generators, "\(conversion.id) drain",
      [
        ("bus", .text(bus)), ("carrier", .text("activity")), ("sign", .number(-1)),
        ("krets_type", .text("activity")), ("krets_id", .text(conversion.id)),
      ] + Sizing.upTo(.infinity))
    return bus
  }
}
