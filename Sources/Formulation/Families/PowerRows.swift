import ModelInputs

extension Assembly {
  /// `sum_p in ≤ limit·h` and `sum_p out ≤ limit·h` of a store with several ports, and `… ≤ P·h`
  /// where what it takes in and gives is to be decided on.
  mutating func addPowerRows() {
    for (position, store) in inputs.stores.enumerated() {
      let power = map.storePower(position)
      let isPool = store.ports.count > 1
      for period in periods {
        if isPool {
          add(.charging, position, period, within: store.chargePower * hours(period))
          add(.discharging, position, period, within: store.dischargePower * hours(period))
        }
        guard let power else { continue }
        for family in [Family.chargeBuilt, .dischargeBuilt] {
          guard let row = add(family, position, period, within: 0) else { continue }
          builder.add(-hours(period), row: row, column: power)
        }
      }
    }
  }

  @discardableResult
  private mutating func add(
    _ family: Family, _ store: Int, _ period: Int, within most: Double
  ) -> Int? {
    guard most.isFinite else { return nil }
    let row = addRow(family, store, period, upper: most)
    for port in inputs.stores[store].ports.indices {
      let column =
        switch family {
        case .charging, .chargeBuilt: map.charge(store, port, period)
        default: map.discharge(store, port, period)
        }
      builder.add(1, row: row, column: column)
    }
    return row
  }
}
