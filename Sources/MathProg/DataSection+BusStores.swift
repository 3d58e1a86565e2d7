import ModelInputs

extension DataSection {
  /// Stores at buses, where they run.
  mutating func addBusStores(_ grid: GridInputs, _ names: GridSymbols) {
    guard grid.runsStores else { return }
    heading("stores at buses")
    let stores = grid.stores
    table("BSTORE", "bs_bus bs_most bs_eta_in bs_eta_out", stores.indices, names.stores) {
      row, text in
      text.symbol(names.buses[stores[row].bus])
      text.number(stores[row].energy)
      text.number(stores[row].chargeEfficiency, default: 1)
      text.number(stores[row].dischargeEfficiency, default: 1)
    }
    list("bs_least", names.stores, default: 0) { stores[$0].minimum }
    list("bs_in_most", names.stores, default: .infinity) { stores[$0].charge }
    list("bs_out_most", names.stores, default: .infinity) { stores[$0].discharge }
    list("bs_loss", names.stores, default: 0) { stores[$0].loss }
    list("bs_start", names.stores, default: -1) { stores[$0].start ?? -1 }
    list("bs_ends_so", names.stores, default: 0) {
      stores[$0].isCyclic && stores[$0].start != nil ? 1 : 0
    }
    addCandidates(stores, names)
    addHours(grid.hours, names)
  }

  private mutating func addCandidates(_ stores: [GridStoreInput], _ names: GridSymbols) {
    let candidates = stores.indices.filter { stores[$0].isCandidate }
    guard !candidates.isEmpty else { return }
    let columns = "bs_E_cost bs_P_cost bs_P_most bs_in_part bs_out_part"
    table("BSTORE_NEW", columns, candidates, names.stores) { row, text in
      text.number(stores[row].energyAnnuity, default: 0)
      text.number(stores[row].powerAnnuity, default: 0)
      text.number(stores[row].power, default: .infinity)
      text.number(stores[row].chargePart, default: 1)
      text.number(stores[row].dischargePart, default: 1)
    }
  }

  private mutating func addHours(_ hours: HourAxis, _ names: GridSymbols) {
    circles("SNAP_FIRST", "snap_prev", hours.chains, names.snapshots)
    list("snap_hours", names.snapshots, default: 1) { hours.length($0) }
  }
}
