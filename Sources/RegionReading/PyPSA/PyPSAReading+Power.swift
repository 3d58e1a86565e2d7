import RegionModel

extension PyPSAReading {
  /// MW given to a generator without a limit.
  private static let unlimited = 1e6

  mutating func readGenerators() {
    let emissions = Dictionary(
      source.components("carriers").map {
        ($0.name, source.number($0, "co2_emissions", 0, in: "carriers"))
      }, uniquingKeysWith: { first, _ in first })
    let available = source.series("generators", "p_max_pu")
    let least = source.series("generators", "p_min_pu")
    let costs = source.series("generators", "marginal_cost")
    for generator in source.components("generators") {
      guard knows(generator.text("bus"), generator.name, "generators") else { continue }
      func number(_ attribute: String, _ usual: Double) -> Double {
        source.number(generator, attribute, usual, in: "generators")
      }
      if number("sign", 1) != 1 {
        leave(.negativeSign, [generator.name])
        continue
      }
      var power = size(generator, "p", in: "generators")
      if power.isInfinite {
        leave(.unlimitedGenerators, [generator.name])
        power = Self.unlimited
      }
      let hasMore =
        number("marginal_cost_quadratic", 0) != 0 || generator.flag("committable")
        || number("e_sum_min", -.infinity) > 0 || generator.text("ramp_limit_up") != nil
        || generator.text("ramp_limit_down") != nil
      if hasMore { leave(.costsAndStarts, [generator.name]) }
      var minimum = number("p_min_pu", 0) * power
      if let values = least[generator.name] {
        // What never falls below a part is at least that part.
        minimum = (values.min() ?? 0) * power
        if values.contains(where: { $0 * power != minimum }) {
          leave(.varyingMinimum, [generator.name])
        }
      }
      let part = available[generator.name]
      let cost = costs[generator.name]
      let budget = number("e_sum_max", .infinity)
      let carrier = generator.text("carrier")
      let emitted = (carrier.flatMap { emissions[$0] } ?? 0) / number("efficiency", 1)
      var shape: String?
      if let part { shape = profile("available \(generator.name)", part) }
      var price: String?
      if let cost { price = profile("cost \(generator.name)", cost, flat: cost.first ?? 0) }
      let capacity = part == nil ? power * number("p_max_pu", 1) : power
      let money = price == nil ? cost?.first ?? number("marginal_cost", 0) : 1
      add(
        "generators",
        [
          "id": generator.name, "bus": generator.text("bus"), "kind": carrier,
          "capacity_mw": Self.text(capacity),
          "minimum_mw": minimum == 0 ? nil : Self.text(minimum),
          "marginal_cost": Self.text(money),
          "cost_profile": price, "profile": shape,
          "emissions": emitted == 0 ? nil : Self.text(emitted),
          "energy_mwh": budget.isFinite ? Self.text(budget) : nil,
        ])
    }
  }

  /// A load that gives for a while is a load that never does, and a generator that always gives what
  /// it gave at most.
  mutating func readLoads() {
    let series = source.series("loads", "p_set")
    for load in source.components("loads") {
      guard knows(load.text("bus"), load.name, "loads") else { continue }
      let sign = source.number(load, "sign", -1, in: "loads")
      let values =
        (series[load.name] ?? [source.number(load, "p_set", 0, in: "loads")])
        .map { -sign * $0 }
      let given = max(0, -(values.min() ?? 0))
      let drawn = values.map { $0 + given }
      let peak = drawn.max() ?? 0
      if given > 0 {
        add(
          "generators",
          [
            "id": "\(load.name) gives", "bus": load.text("bus"), "kind": "load",
            "capacity_mw": Self.text(given), "minimum_mw": Self.text(given),
          ])
      }
      guard peak > 0 || given == 0 else { continue }
      let shape = peak > 0 ? profile("load \(load.name)", drawn.map { $0 / peak }) : nil
      add(
        "loads",
        [
          "id": load.name, "bus": load.text("bus"), "peak_mw": Self.text(peak),
          "profile": shape,
        ])
    }
  }

  mutating func readStores() {
    for unit in source.components("storage_units") {
      guard knows(unit.text("bus"), unit.name, "storage_units") else { continue }
      func number(_ attribute: String, _ usual: Double) -> Double {
        source.number(unit, attribute, usual, in: "storage_units")
      }
      if number("inflow", 0) != 0 { leave(.inflow, [unit.name]) }
      let power = size(unit, "p", in: "storage_units")
      addStore(
        unit, power: power, energy: power * number("max_hours", 1),
        efficiencies: (number("efficiency_store", 1), number("efficiency_dispatch", 1)),
        loss: number("standing_loss", 0), initial: number("state_of_charge_initial", 0),
        isCyclic: unit.flag("cyclic_state_of_charge"))
    }
    let flowing = source.series("storage_units", "inflow").keys.sorted()
    if !flowing.isEmpty { leave(.inflow, flowing) }
    for store in source.components("stores") {
      guard knows(store.text("bus"), store.name, "stores") else { continue }
      addStore(
        store, power: nil, energy: size(store, "e", in: "stores"), efficiencies: (1, 1),
        loss: source.number(store, "standing_loss", 0, in: "stores"),
        initial: source.number(store, "e_initial", 0, in: "stores"),
        isCyclic: store.flag("e_cyclic"))
    }
  }

  private mutating func addStore(
    _ unit: PyPSATables.Component, power: Double?, energy: Double,
    efficiencies: (store: Double, dispatch: Double), loss: Double, initial: Double,
    isCyclic: Bool
  ) {
    leave(.storesByHour, [unit.name])
    guard energy.isFinite else { return leave(.extendable, [unit.name]) }
    let limit = power.map { "\(Self.text($0)) MW" }
    add(
      "stores",
      [
        "id": unit.name, "bus": unit.text("bus"), "energy": Self.text(energy), "unit": "MWh",
        "charge_power": limit, "discharge_power": limit,
        "charge_efficiency": efficiencies.store == 1 ? nil : Self.text(efficiencies.store),
        "discharge_efficiency":
          efficiencies.dispatch == 1 ? nil : Self.text(efficiencies.dispatch),
        "loss_per_hour": loss == 0 ? nil : Self.text(loss),
        "initial": isCyclic ? nil : Self.text(initial), "cyclic": isCyclic ? "true" : "false",
      ])
  }
}
