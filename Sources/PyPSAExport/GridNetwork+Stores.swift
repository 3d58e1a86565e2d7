import ModelInputs

extension GridNetwork {
  /// Stores at buses: a storage unit where one says all of it, otherwise a store on a bus of its own
  /// with a link each way, and before them a link of the power that is to be sized.
  mutating func addStores() {
    var left: [String] = []
    for store in inputs.stores {
      let startsBuilt = store.isCandidate && (store.start ?? 0) > 0
      if inputs.hours.chains.count > 1 || startsBuilt {
        left.append(store.id)
      } else if isUnit(store) {
        addUnit(store)
      } else {
        addApart(store)
      }
    }
    if !left.isEmpty { network.leftOut.append(.busStores(left)) }
  }

  private func isUnit(_ store: GridStoreInput) -> Bool {
    !store.isCandidate && store.minimum == 0 && store.power.isFinite && store.power > 0
      && !(store.isCyclic && store.start != nil)
  }

  private mutating func addUnit(_ store: GridStoreInput) {
    network.addCarrier("battery")
    network.add(
      .storageUnits, store.id,
      [
        ("bus", .text(id(store.bus))), ("carrier", .text("battery")),
        ("p_nom", .number(store.power)), ("p_min_pu", .number(-store.chargePart)),
        ("p_max_pu", .number(store.dischargePart)),
        ("max_hours", .number(store.energy / store.power)),
        ("efficiency_store", .number(store.chargeEfficiency)),
        ("efficiency_dispatch", .number(store.dischargeEfficiency)),
        ("standing_loss", .number(store.loss)),
        ("cyclic_state_of_charge", .flag(store.isCyclic)),
        ("state_of_charge_initial", .number(carried(store))),
        ("krets_type", .text("store")), ("krets_id", .text(store.id)),
      ])
  }

  /// What the start leaves in the first hour, from which PyPSA takes no loss.
  private func carried(_ store: GridStoreInput) -> Double {
    (store.start ?? 0) * store.kept(inputs.hours.length(0))
  }

  private mutating func addApart(_ store: GridStoreInput) {
    network.addCarrier("battery")
    let names: [(name: String, value: PyPSANetwork.Value)] = [
      ("carrier", .text("battery")), ("krets_type", .text("store")),
      ("krets_id", .text(store.id)),
    ]
    let inside = network.add(.buses, "\(store.id) store", [("v_nom", .number(1))] + names)
    var outside = id(store.bus)
    if store.isCandidate, store.powerAnnuity > 0 {
      outside = network.add(.buses, "\(store.id) power", [("v_nom", .number(1))] + names)
      network.add(
        .links, "\(store.id) power",
        [
          ("bus0", .text(id(store.bus))), ("bus1", .text(outside)),
          ("p_min_pu", .number(-store.dischargePart)), ("p_max_pu", .number(store.chargePart)),
        ] + names + Sizing.built(upTo: store.power, cost: store.powerAnnuity))
    }
    network.add(
      .links, "\(store.id) in",
      [
        ("bus0", .text(outside)), ("bus1", .text(inside)),
        ("efficiency", .number(store.chargeEfficiency)),
      ] + names + Sizing.upTo(store.charge))
    network.add(
      .links, "\(store.id) out",
      [
        ("bus0", .text(inside)), ("bus1", .text(outside)),
        ("efficiency", .number(store.dischargeEfficiency)),
      ] + names + Sizing.upTo(store.discharge / store.dischargeEfficiency))
    network.add(.stores, "\(store.id) level", [("bus", .text(inside))] + names + levels(store))
  }

  /// Energy, its limits by hour, and where it begins and ends.
  private func levels(_ store: GridStoreInput) -> [(name: String, value: PyPSANetwork.Value)] {
    let share = store.energy > 0 ? 1 / store.energy : 0
    var least = [Double](repeating: store.minimum * share, count: inputs.hours.count)
    var most = [Double](repeating: 1, count: inputs.hours.count)
    if store.isCyclic, let start = store.start, !least.isEmpty {
      // PyPSA's cyclic levels begin anywhere: a given one is held at the end.
      least[least.count - 1] = start * share
      most[most.count - 1] = start * share
    }
    let size: [(name: String, value: PyPSANetwork.Value)] =
      store.isCandidate
      ? [
        ("e_nom", .number(0)), ("e_nom_extendable", .flag(true)),
        ("e_nom_max", .number(store.energy)), ("capital_cost", .number(store.energyAnnuity)),
      ] : [("e_nom", .number(store.energy))]
    return size + [
      ("e_min_pu", .series(least)), ("e_max_pu", .series(most)),
      ("e_cyclic", .flag(store.isCyclic && store.start == nil)),
      ("e_initial", .number(carried(store))), ("standing_loss", .number(store.loss)),
    ]
  }
}
