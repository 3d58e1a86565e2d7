extension Assembly {
  /// `sum investment ≤ budget`: fixed parts of what is built, capacities at their unit price,
  /// conversions, stores.
  mutating func addBudgetRow() {
    guard scope == .plan, let budget = inputs.settings.budget else { return }
    let row = addRow(.budget, upper: budget)
    for (position, candidate) in inputs.candidates.enumerated() {
      if let built = map.built(position) {
        builder.add(candidate.fixedInvestment, row: row, column: built)
      }
      if let capacity = map.capacity(position) {
        builder.add(candidate.capacityInvestment, row: row, column: capacity)
      }
    }
    for (position, conversion) in inputs.conversions.enumerated() {
      if let built = map.conversionBuilt(position) {
        builder.add(conversion.investment, row: row, column: built)
      }
    }
    for (position, store) in inputs.stores.enumerated() {
      if let energy = map.storeEnergy(position) {
        builder.add(store.energyInvestment, row: row, column: energy)
      }
      if let power = map.storePower(position) {
        builder.add(store.powerInvestment, row: row, column: power)
      }
    }
  }
}
