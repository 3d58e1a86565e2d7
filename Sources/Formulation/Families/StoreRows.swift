import ModelInputs

extension Assembly {
  /// `E[k,t] = E[k,t−1]·(1 − loss)^h + eta_in·in − out/eta_out` along each chain of periods; what a
  /// cyclic chain ends with it began with. Within a typical day `E` counts from its beginning.
  mutating func addStoreRows() {
    for (position, store) in inputs.stores.enumerated() {
      for chain in inputs.time.chains {
        for (place, period) in chain.enumerated() {
          let row = addRow(.store, position, period, lower: 0, upper: 0)
          builder.add(1, row: row, column: map.level(position, period))
          let kept = store.kept(hours(period))
          if place > 0 {
            builder.add(-kept, row: row, column: map.level(position, chain[place - 1]))
          } else if inputs.time.dayOf == nil {
            begin(position, store, row, kept: kept, last: chain[chain.count - 1])
          }
          addSlacks(position, row, period, isEnd: place == 0 || place == chain.count - 1)
          for port in store.ports.indices {
            builder.add(
              -store.chargeEfficiency, row: row, column: map.charge(position, port, period))
            builder.add(
              1 / store.dischargeEfficiency, row: row,
              column: map.discharge(position, port, period))
          }
        }
      }
    }
  }

  /// What a chain begins with: what it ends with, a given level, or that part of what is built.
  private mutating func begin(
    _ position: Int, _ store: StoreInput, _ row: Int, kept: Double, last: Int
  ) {
    if let start = map.startLevel(position) {
      builder.add(-kept, row: row, column: start)
      return
    }
    guard let initial = store.initial else {
      builder.add(-kept, row: row, column: map.level(position, last))
      return
    }
    guard initial > 0 else { return }
    if let size = map.storeEnergy(position) {
      builder.add(-kept * initial / store.energy, row: row, column: size)
    } else {
      builder.setRow(row, lower: kept * initial, upper: kept * initial)
    }
  }

  /// What a stretch lacks between the levels it is given: more at any time, for a loss that no power
  /// makes good; less where it begins and ends.
  private mutating func addSlacks(_ position: Int, _ row: Int, _ period: Int, isEnd: Bool) {
    guard map.startLevel(position) != nil else { return }
    addSlack(row, -1, period: period)
    if isEnd { addSlack(row, 1, period: period) }
  }
}
