import ModelInputs
import RegionModel

extension ExchangeNetwork {
  /// A load, and what it is bought at.
  mutating func addNeed(_ position: Int) {
    let need = inputs.needs[position]
    let rates = rate(need.required)
    let share = need.maxSecondaryShare
    var parts: [(bus: String, share: Double)] = [(needBus[position], 1)]
    if let bought = boughtBus[position] {
      parts = [(needBus[position], share), (bought, 1 - share)]
    }
    let mixes = inputs.mixLimits.indices.filter { inputs.mixLimits[$0].need == position }
    for (bus, part) in parts {
      if need.port == nil, rates.contains(where: { $0 != 0 }) {
        network.add(
          .loads, bus,
          [
            ("bus", .text(bus)), ("p_set", .series(rates.map { $0 * part })),
            ("krets_type", .text("need")), ("krets_id", .text(need.id)),
          ])
      }
      if let price = need.price { addPurchase(position, at: bus, price, mixes) }
    }
  }

  private mutating func addPurchase(
    _ position: Int, at bus: String, _ price: [Double], _ mixes: [Int]
  ) {
    let need = inputs.needs[position]
    let carrier = region.resources[region.needs[need.row].resource].id
    let co2 = inputs.settings.co2Price * need.supplyEmissions
    let size = Sizing.upTo(
      hasStore(on: .need(position)) ? .infinity : most(need.required, need.port))
    let bought = self.carrier(
      carrier, emitting: need.supplyEmissions, of: "\(need.id) purchase")
    var market = bus
    if !mixes.isEmpty {
      market = network.add(
        .buses, "\(bus) market",
        [
          ("v_nom", .number(1)), ("carrier", .text(carrier)), ("krets_type", .text("market")),
        ])
      var ports: [Port] = [(bus, [1])]
      for mix in mixes {
        let limit = inputs.mixLimits[mix]
        let sign = limit.sense == .max ? 1.0 : -1.0
        ports.append(
          (mixBus[mix].bus, [sign * (limit.limit - limit.today) / mixBus[mix].scale]))
      }
      network.add(
        .links, "\(bus) purchase",
        [
          ("bus0", .text(market)), ("carrier", .text(carrier)),
          ("krets_type", .text("purchase")), ("krets_id", .text(need.id)),
        ] + size + Self.attributes(of: ports))
    }
    network.add(
      .generators, "\(bus) purchase",
      [
        ("bus", .text(market)), ("carrier", .text(bought)),
        ("marginal_cost", .series(price.map { $0 + co2 })), ("krets_type", .text("purchase")),
        ("krets_id", .text(need.id)),
      ] + size)
  }

  /// A limit on a mix is a balance of its own: what is better than the limit gives room, what is
  /// worse takes it, and room may be left over.
  mutating func addMixBuses() {
    for limit in inputs.mixLimits {
      guard shows(need: limit.need) else {
        mixBus.append(("", 1))
        continue
      }
      let name = "\(inputs.needs[limit.need].id) \(limit.property) \(limit.sense)"
      let bus = addLedger(name, "mix")
      let largest = limit.contents.reduce(abs(limit.limit - limit.today)) {
        max($0, abs(limit.limit - $1.content) * inputs.candidates[$1.candidate].delivered)
      }
      mixBus.append((bus, largest > 0 ? largest : 1))
      network.add(
        .generators, "\(name) room",
        [
          ("bus", .text(bus)), ("carrier", .text("mix")), ("sign", .number(-1)),
          ("krets_type", .text("mix")), ("krets_id", .text(name)),
        ] + Sizing.upTo(.infinity))
    }
  }

  /// A bus that a link touches, and what a unit of the link's flow gives there, by snapshot or once.
  typealias Port = (bus: String, efficiency: [Double])

  /// Ports as PyPSA numbers them: `bus1` and `efficiency`, `bus2` and `efficiency2` …
  static func attributes(of ports: [Port]) -> Sizing.Attributes {
    ports.enumerated().flatMap { position, port -> Sizing.Attributes in
      let number = position == 0 ? "" : "\(position + 1)"
      let value: PyPSANetwork.Value =
        port.efficiency.count == 1 ? .number(port.efficiency[0]) : .series(port.efficiency)
      return [("bus\(position + 1)", .text(port.bus)), ("efficiency\(number)", value)]
    }
  }
}
