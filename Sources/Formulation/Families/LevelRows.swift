import ModelInputs

extension Assembly {
  /// `E[k,t] ≤ size` and `E[k,t] ≥ minimum/energy·size` where the size is to be decided on.
  mutating func addLevelRows() {
    for (position, store) in inputs.stores.enumerated() {
      guard let size = map.storeEnergy(position), inputs.time.dayOf == nil else { continue }
      for period in periods {
        let row = addRow(.level, position, period, upper: 0)
        builder.add(1, row: row, column: map.level(position, period))
        builder.add(-1, row: row, column: size)
        guard store.minimum > 0 else { continue }
        let least = addRow(.least, position, period, lower: 0)
        builder.add(1, row: least, column: map.level(position, period))
        builder.add(-store.minimum / store.energy, row: least, column: size)
      }
    }
  }

  /// `E[k,T] = initial` at the end of each chain, where a cyclic store's start is given.
  mutating func addEndingRows() {
    guard scope != .window, inputs.time.dayOf == nil else { return }
    for (position, store) in inputs.stores.enumerated() {
      guard store.cyclic, let initial = store.initial else { continue }
      let size = map.storeEnergy(position)
      for chain in inputs.time.chains {
        let last = chain[chain.count - 1]
        let fixed = size == nil ? initial : 0
        let row = addRow(.ending, position, last, lower: fixed, upper: fixed)
        builder.add(1, row: row, column: map.level(position, last))
        if let size { builder.add(-initial / store.energy, row: row, column: size) }
      }
    }
  }
}
