import ModelInputs
import Quantities
import RegionModel

extension ExchangeNetwork {
  /// Stores of the plan that a PyPSA network can hold as they are, by position.
  ///
  /// PyPSA has one chain of snapshots. A store behind a need of which others may serve only a
  /// share, on a level of a grouped stream, pooling while its power is to be chosen, or to be built
  /// with a start that is not its end, has no like there.
  static func carried(_ inputs: ModelInputs) -> Set<Int> {
    guard inputs.time.chains.count == 1, inputs.time.dayOf == nil else { return [] }
    return Set(inputs.stores.indices.filter { isCarried(inputs.stores[$0], inputs) })
  }

  private static func isCarried(_ store: StoreInput, _ inputs: ModelInputs) -> Bool {
    if store.ports.count > 1, store.sizesPower { return false }
    if store.isCandidate, !store.cyclic, (store.initial ?? 0) > 0 { return false }
    return store.ports.allSatisfy { port in
      switch port {
      case .surplus(let surplus): inputs.surpluses[surplus].group == nil
      case .need(let need): inputs.needs[need].maxSecondaryShare >= 1
      }
    }
  }

  /// Whether a store stands on a stream, so that more may pass there than is available or needed.
  func hasStore(on port: StoreInput.Port) -> Bool {
    carriedStores.contains { inputs.stores[$0].ports.contains(port) }
  }

  /// Whether none of the streams that it stands on stays out.
  func shows(store: Int) -> Bool {
    inputs.stores[store].ports.allSatisfy { port in
      switch port {
      case .surplus(let surplus): shows(surplus: surplus)
      case .need(let need): shows(need: need)
      }
    }
  }

  /// A PyPSA store on a bus of its own, with a link that charges it and one that discharges it.
  ///
  /// Where power is to be chosen, both pass one link that runs either way, so that in and out share
  /// its size; the two at once, which only burns energy, pass it as their difference.
  mutating func addStore(_ position: Int) {
    let store = inputs.stores[position]
    let carrier = region.resources[resource(of: store)].id
    let bus = addStoreBus("\(store.id) content", store, carrier)
    network.add(
      .stores, store.id,
      [
        ("bus", .text(bus)), ("carrier", .text(carrier)),
        ("standing_loss", .number(store.lossPerHour)), ("krets_type", .text("store")),
        ("krets_id", .text(store.id)),
      ] + levels(of: store) + size(of: store))
    let streams = store.ports.map(self.bus)
    let (from, to): (String, String)
    if store.sizesPower {
      let between = addStoreBus("\(store.id) power", store, carrier)
      let most = Sizing.built(
        upTo: store.mostPower, cost: inputs.time.yearShare * store.powerAnnuity)
      addPassage(
        "\(store.id) power", store, carrier, streams[0], between,
        [
          ("p_min_pu", .number(-1))
        ] + most)
      (from, to) = (between, between)
    } else if streams.count > 1 {
      // Nothing may pass from stream to stream beside the store.
      from = addStoreBus("\(store.id) in", store, carrier)
      to = addStoreBus("\(store.id) out", store, carrier)
      for (port, stream) in streams.enumerated() {
        let free = Sizing.upTo(.infinity)
        addPassage("\(store.id) in \(port + 1)", store, carrier, stream, from, free)
        addPassage("\(store.id) out \(port + 1)", store, carrier, to, stream, free)
      }
    } else {
      (from, to) = (streams[0], streams[0])
    }
    addPassage(
      "\(store.id) charge", store, carrier, from, bus,
      [("efficiency", .number(store.chargeEfficiency))] + Sizing.upTo(store.chargePower))
    // PyPSA counts a link's size where it begins.
    addPassage(
      "\(store.id) discharge", store, carrier, bus, to,
      [("efficiency", .number(store.dischargeEfficiency))]
        + Sizing.upTo(store.dischargePower / store.dischargeEfficiency))
  }

  private mutating func addStoreBus(
    _ name: String, _ store: StoreInput, _ carrier: String
  ) -> String {
    network.add(
      .buses, name,
      [
        ("v_nom", .number(1)), ("carrier", .text(carrier)), ("krets_type", .text("store")),
        ("krets_id", .text(store.id)),
      ])
  }

  private mutating func addPassage(
    _ name: String, _ store: StoreInput, _ carrier: String, _ from: String, _ to: String,
    _ attributes: Sizing.Attributes
  ) {
    network.add(
      .links, name,
      [
        ("bus0", .text(from)), ("bus1", .text(to)), ("carrier", .text(carrier)),
        ("krets_type", .text("store")), ("krets_id", .text(store.id)),
      ] + attributes)
  }

  /// What it holds at the beginning, at least, and at the end.
  private func levels(of store: StoreInput) -> Sizing.Attributes {
    guard store.energy > 0 else { return [] }
    let least = store.minimum / store.energy
    guard let initial = store.initial else {
      return [("e_cyclic", .flag(true)), ("e_min_pu", .number(least))]
    }
    guard store.cyclic else {
      // What is left of it after the first hours: PyPSA counts no loss of a start.
      let left = initial * store.kept(inputs.time.hours[0])
      return [("e_initial", .number(left)), ("e_min_pu", .number(least))]
    }
    // A given start is the end too: PyPSA's cycle closes where the last level is fixed.
    var (lower, upper) = (periods.map { _ in least }, periods.map { _ in 1.0 })
    lower[inputs.time.count - 1] = initial / store.energy
    upper[inputs.time.count - 1] = initial / store.energy
    return [
      ("e_cyclic", .flag(true)), ("e_min_pu", .series(lower)), ("e_max_pu", .series(upper)),
    ]
  }

  private func size(of store: StoreInput) -> Sizing.Attributes {
    guard store.isCandidate else { return [("e_nom", .number(store.energy))] }
    return [
      ("e_nom", .number(0)), ("e_nom_extendable", .flag(true)),
      ("e_nom_max", .number(store.energy)),
      ("capital_cost", .number(inputs.time.yearShare * store.energyAnnuity)),
    ]
  }

  private func bus(_ port: StoreInput.Port) -> String {
    switch port {
    case .surplus(let surplus): surplusBus[surplus]
    case .need(let need): needBus[need]
    }
  }

  private func resource(of store: StoreInput) -> Quantities.Index<Resource> {
    switch store.ports[0] {
    case .surplus(let surplus): region.surpluses[inputs.surpluses[surplus].row].resource
    case .need(let need): region.needs[inputs.needs[need].row].resource
    }
  }
}
