import ModelInputs

extension Assembly {
  /// Stores at buses, beside the dispatch they charge from and give to.
  mutating func addBusStores(_ grid: GridInputs) -> StoreBlock {
    let block = StoreBlock(grid, to: &builder, isPaid: inputs.settings.objective == .cost)
    rows += block.rows.map { row in
      RowTag(family: row.family, element: row.store * grid.hours.count + row.hour, period: nil)
    }
    for store in block.stores.indices {
      for hour in 0..<grid.hours.count {
        _ = map.append(.busCharge(store: store, hour: hour))
        _ = map.append(.busDischarge(store: store, hour: hour))
        _ = map.append(.busLevel(store: store, hour: hour))
      }
    }
    for (store, size) in block.sizes.enumerated() {
      if size.energy != nil { _ = map.append(.busEnergy(store: store)) }
      if size.power != nil { _ = map.append(.busPower(store: store)) }
    }
    let nothing = [Double](repeating: 0, count: map.count - cost.count)
    cost += nothing
    emissions += nothing
    virgin += nothing
    for size in block.sizeCosts { cost[size.column] = size.cost }
    return block
  }
}
