import ModelInputs

extension Assembly {
  /// `in[k,p,t]`, `out[k,p,t]`, the level `E[k,t]` at the end of each period, and of what has still
  /// to be built the size: what it holds, and what it takes in or gives an hour.
  ///
  /// Annuities count in full for a year and by the horizon's share of it for less.
  mutating func addStoreColumns() {
    for (position, store) in inputs.stores.enumerated() {
      let isOpen = scope != .today || !store.isCandidate
      addPassages(position, store, isOpen)
      addLevels(position, store, isOpen)
      if scope == .window {
        _ = map.append(.startLevel(store: position))
        addColumn(upper: store.energy)
      }
      guard store.isCandidate else { continue }
      let share = inputs.time.yearShare
      _ = map.append(.storeEnergy(store: position))
      addColumn(money: investment(share * store.energyAnnuity), upper: isOpen ? store.energy : 0)
      guard store.sizesPower else { continue }
      _ = map.append(.storePower(store: position))
      addColumn(money: investment(share * store.powerAnnuity), upper: isOpen ? store.mostPower : 0)
    }
  }

  private mutating func addLevels(_ position: Int, _ store: StoreInput, _ isOpen: Bool) {
    let least = store.isCandidate ? 0 : store.minimum
    let most = isOpen ? store.energy : 0
    let hasDays = inputs.time.dayOf != nil
    for period in periods {
      _ = map.append(.level(store: position, period: period))
      addColumn(lower: hasDays ? -most : least, upper: most)
    }
    guard let days = inputs.time.dayOf else { return }
    for day in days.indices {
      _ = map.append(.dayLevel(store: position, day: day))
      let isGiven = day == 0 && !store.isCandidate
      addColumn(
        lower: isGiven ? store.initial ?? least : least,
        upper: isGiven ? store.initial ?? most : most)
    }
    for chain in inputs.time.chains.indices {
      _ = map.append(.swingUp(store: position, chain: chain))
      addColumn(upper: most)
      _ = map.append(.swingDown(store: position, chain: chain))
      addColumn(lower: -most, upper: 0)
    }
  }

  private mutating func addPassages(_ position: Int, _ store: StoreInput, _ isOpen: Bool) {
    for port in store.ports.indices {
      for period in periods {
        _ = map.append(.charge(store: position, port: port, period: period))
        addColumn(upper: isOpen ? store.chargePower * hours(period) : 0)
      }
      for period in periods {
        _ = map.append(.discharge(store: position, port: port, period: period))
        addColumn(upper: isOpen ? store.dischargePower * hours(period) : 0)
      }
    }
  }

  /// Adds what stores take from and give to a stream to its row, by `part` of a base unit.
  mutating func addStorePassages(
    _ port: StoreInput.Port, _ period: Int, row: Int, taken: Double
  ) {
    guard !storesAt.isEmpty else { return }
    for (store, place) in storesAt[port] ?? [] {
      builder.add(taken, row: row, column: map.charge(store, place, period))
      builder.add(-taken, row: row, column: map.discharge(store, place, period))
    }
  }
}
