import ModelInputs

/// Heat that goes by itself where a part of it is too cold, as buses of falling temperature.
///
/// A surplus's heat arises at the buses of its steps and may fall to the next; a need takes from
/// each of its steps no more than what is cold enough there. A link carries a unit on a ledger for
/// each that its parts take from one of the former to one of the latter.
struct HeatBuses {
  let cascade: HeatCascade
  /// Steps of each surplus, warmest first, with what its heat down to there is of all.
  var givers: [Int: [(step: Int, share: Double, bus: String)]] = [:]
  /// Bus of each step of a need.
  var takers: [Int: [Int: String]] = [:]

  init(_ inputs: ModelInputs) { cascade = HeatCascade(inputs) }
}

extension ExchangeNetwork {
  /// Whether a network can hold a link's heat by steps: what a conversion gives or takes it cannot,
  /// nor what a store gives back, which would have lost its temperature.
  func holdsHeat(of candidate: Candidate) -> Bool {
    holdsSteps(ofSurplus: candidate.surplus) && holdsSteps(ofNeed: candidate.need)
  }

  private func holdsSteps(ofSurplus position: Int) -> Bool {
    inputs.surpluses[position].port == nil && !hasStore(on: .surplus(position))
  }

  private func holdsSteps(ofNeed position: Int) -> Bool {
    inputs.needs[position].port == nil && !hasStore(on: .need(position))
  }

  /// Adds the buses of steps, each with its way to the next, or to the need.
  mutating func addHeatBuses() {
    for limit in heat.cascade.givers where shows(surplus: limit.stream) {
      let surplus = inputs.surpluses[limit.stream]
      guard holdsSteps(ofSurplus: limit.stream) else { continue }
      let bus = addLedger("\(surplus.id) down to step \(limit.step)", "heat by step")
      heat.givers[limit.stream, default: []].append((limit.step, limit.share, bus))
    }
    for (surplus, steps) in heat.givers.sorted(by: { $0.key < $1.key }) {
      for (position, step) in steps.enumerated() {
        let isLast = position == steps.count - 1
        addFall(from: step.bus, to: isLast ? surplusBus[surplus] : steps[position + 1].bus)
      }
    }
    for limit in heat.cascade.takers where shows(need: limit.stream) {
      let need = inputs.needs[limit.stream]
      guard holdsSteps(ofNeed: limit.stream) else { continue }
      let bus = addLedger("\(need.id) at step \(limit.step)", "heat by step")
      heat.takers[limit.stream, default: [:]][limit.step] = bus
      let rates = rate(need.required)
      let peak = rates.max() ?? 0
      let part = rates.map { peak > 0 ? $0 / peak : 0 }
      network.add(
        .links, bus,
        [
          ("bus0", .text(bus)), ("bus1", .text(needBus[limit.stream])),
          ("carrier", .text("heat by step")), ("p_nom", .number(peak * limit.share)),
          ("p_max_pu", .series(part)), ("krets_type", .text("step")),
          ("krets_id", .text(need.id)),
        ])
    }
  }

  private mutating func addFall(from warm: String, to cold: String) {
    network.add(
      .links, "\(warm) falling",
      [
        ("bus0", .text(warm)), ("bus1", .text(cold)), ("carrier", .text("heat by step")),
        ("krets_type", .text("step")),
      ] + Sizing.upTo(.infinity))
  }

  /// Where a surplus's heat arises: shares of it by bus, its own bus last.
  func heatShares(of surplus: Int) -> [(bus: String, share: Double)] {
    var shares: [(bus: String, share: Double)] = []
    var sum = 0.0
    for step in heat.givers[surplus] ?? [] {
      shares.append((step.bus, step.share - sum))
      sum = step.share
    }
    return shares + [(surplusBus[surplus], 1 - sum)]
  }

  /// Adds what a link carries at each step, and the ledger that its own link fills.
  mutating func addParts(of candidate: Candidate, at position: Int) -> (from: String, to: String) {
    let source = addLedger("\(candidate.id) allowed", "heat by step")
    let carried = addLedger("\(candidate.id) carried", "heat by step")
    network.add(
      .generators, source,
      [
        ("bus", .text(source)), ("carrier", .text("heat by step")),
        ("krets_type", .text("step")), ("krets_id", .text(candidate.id)),
      ] + Sizing.upTo(.infinity))
    let most = inputs.most(over: candidate)
    for part in heat.cascade.parts where part.candidate == position {
      let giver = heat.givers[candidate.surplus]?.first { $0.step >= part.step }?.bus
      let taker = heat.takers[candidate.need]?[part.step]
      network.add(
        .links, "\(candidate.id) at step \(part.step)",
        [
          ("bus0", .text(giver ?? surplusBus[candidate.surplus])),
          ("carrier", .text("heat by step")), ("krets_type", .text("step")),
          ("krets_id", .text(candidate.id)),
        ] + Sizing.upTo(most)
          + Self.attributes(of: [
            (taker ?? needBus[candidate.need], [candidate.replaced]), (carried, [-1]),
          ]))
    }
    return (source, carried)
  }
}
