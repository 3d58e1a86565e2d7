import ModelInputs

extension Assembly {
  /// Stores over the calendar where periods are typical days, as in Kotzur, Markewitz, Robinius and
  /// Stolten, Time series aggregation for energy system design: Modeling seasonal storage, Applied
  /// Energy 213 (2018), 123–135.
  ///
  /// `L[k,d+1] = L[k,d]·(1 − loss)^24 + E[k,last of the day's typical day]`, with
  /// `L[k,d] + up ≤ size` and `L[k,d]·(1 − loss)^24 + down ≥ minimum`, where `down ≤ E ≤ up` within
  /// the typical day: a hair stricter than hour by hour where a store loses.
  mutating func addSeasonRows() {
    guard let days = inputs.time.dayOf else { return }
    for (position, store) in inputs.stores.enumerated() {
      addSwings(position)
      for (day, chain) in days.enumerated() {
        let periods = inputs.time.chains[chain]
        let kept = store.kept(periods.reduce(0) { $0 + hours($1) })
        if day + 1 < days.count || store.cyclic {
          let row = addRow(.season, position * days.count + day, lower: 0, upper: 0)
          builder.add(1, row: row, column: map.dayLevel(position, (day + 1) % days.count))
          builder.add(-kept, row: row, column: map.dayLevel(position, day))
          builder.add(-1, row: row, column: map.level(position, periods[periods.count - 1]))
        }
        addBand(position, store, day, chain, kept, element: position * days.count + day)
      }
      addStart(position, store, days: days.count)
    }
  }

  private mutating func addSwings(_ store: Int) {
    for (chain, periods) in inputs.time.chains.enumerated() {
      for period in periods {
        let up = addRow(.swingUp, store, period, upper: 0)
        builder.add(1, row: up, column: map.level(store, period))
        builder.add(-1, row: up, column: map.swingUp(store, chain))
        let down = addRow(.swingDown, store, period, lower: 0)
        builder.add(1, row: down, column: map.level(store, period))
        builder.add(-1, row: down, column: map.swingDown(store, chain))
      }
    }
  }

  private mutating func addBand(
    _ position: Int, _ store: StoreInput, _ day: Int, _ chain: Int, _ kept: Double, element: Int
  ) {
    let size = map.storeEnergy(position)
    let most = addRow(.dayMost, element, upper: size == nil ? store.energy : 0)
    builder.add(1, row: most, column: map.dayLevel(position, day))
    builder.add(1, row: most, column: map.swingUp(position, chain))
    let least = addRow(.dayLeast, element, lower: size == nil ? store.minimum : 0)
    builder.add(kept, row: least, column: map.dayLevel(position, day))
    builder.add(1, row: least, column: map.swingDown(position, chain))
    guard let size else { return }
    builder.add(-1, row: most, column: size)
    builder.add(-store.minimum / store.energy, row: least, column: size)
  }

  /// What a candidate begins with, as the part of it that is built.
  private mutating func addStart(_ position: Int, _ store: StoreInput, days: Int) {
    guard let initial = store.initial, let size = map.storeEnergy(position) else { return }
    let row = addRow(.dayStart, position, lower: 0, upper: 0)
    builder.add(1, row: row, column: map.dayLevel(position, 0))
    builder.add(-initial / store.energy, row: row, column: size)
  }
}
