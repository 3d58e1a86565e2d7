import ModelInputs

extension DataSection {
  mutating func addStores() {
    let stores = inputs.stores
    guard !stores.isEmpty else { return }
    heading("stores")
    table("STORE", "holds_most eta_in eta_out", stores.indices, symbols.stores) { row, text in
      text.number(stores[row].energy)
      text.number(stores[row].chargeEfficiency, default: 1)
      text.number(stores[row].dischargeEfficiency, default: 1)
    }
    for (row, store) in stores.enumerated() { addPorts(of: store, symbols.stores[row]) }
    list("least_level", symbols.stores, default: 0) { stores[$0].minimum }
    list("charge_most", symbols.stores, default: .infinity) { stores[$0].chargePower }
    list("discharge_most", symbols.stores, default: .infinity) { stores[$0].dischargePower }
    list("loss", symbols.stores, default: 0) { stores[$0].lossPerHour }
    list("start", symbols.stores, default: -1) { stores[$0].initial ?? -1 }
    list("ends_so", symbols.stores, default: 0) {
      stores[$0].cyclic && stores[$0].initial != nil ? 1 : 0
    }
    list("circle", symbols.stores, default: 1) { stores[$0].cyclic ? 1 : 0 }
    addCandidates(stores)
    addChains()
  }

  private mutating func addPorts(of store: StoreInput, _ name: MathProgSymbol) {
    let surpluses = store.ports.compactMap { port in
      if case .surplus(let surplus) = port { symbols.surpluses[surplus] } else { nil }
    }
    let needs = store.ports.compactMap { port in
      if case .need(let need) = port { symbols.needs[need] } else { nil }
    }
    if !surpluses.isEmpty { set("ON_I", of: name, surpluses) }
    if !needs.isEmpty { set("ON_J", of: name, needs) }
  }

  private mutating func addCandidates(_ stores: [StoreInput]) {
    let candidates = stores.indices.filter { stores[$0].isCandidate }
    guard !candidates.isEmpty else { return }
    let columns = "E_cost P_cost E_invest P_invest P_most"
    table("STORE_NEW", columns, candidates, symbols.stores) { row, text in
      text.number(stores[row].energyAnnuity, default: 0)
      text.number(stores[row].powerAnnuity, default: 0)
      text.number(stores[row].energyInvestment, default: 0)
      text.number(stores[row].powerInvestment, default: 0)
      text.number(stores[row].mostPower)
    }
  }

  /// The first of each chain, and what comes before each member: the last before the first.
  mutating func circles(
    _ first: String, _ before: String, _ chains: [[Int]], _ names: [MathProgSymbol]
  ) {
    set(first, chains.compactMap(\.first).map { names[$0] })
    text.text("param \(before) :=\n")
    for chain in chains {
      for (place, member) in chain.enumerated() {
        text.symbol(names[member])
        text.symbol(names[chain[(place + chain.count - 1) % chain.count]])
        text.newLine()
      }
    }
    text.end()
  }

  private mutating func addChains() {
    let chains = inputs.time.chains
    circles("FIRST", "prev", chains, symbols.periods)
    guard let days = inputs.time.dayOf else { return }
    text.text("param days := \(days.count);\nparam like :=\n")
    for (day, chain) in days.enumerated() {
      text.text(" \(day + 1)")
      text.symbol(symbols.periods[chains[chain][0]])
      text.newLine()
    }
    text.end()
    text.text("param of_day :=\n")
    for chain in chains {
      for period in chain {
        text.symbol(symbols.periods[period])
        text.symbol(symbols.periods[chain[0]])
        text.newLine()
      }
    }
    text.end()
  }
}
