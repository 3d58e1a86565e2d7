extension Assembly {
  /// `sum_i (sum_a f[a,t] + y_d[i,t]) / S[i,t] = 1` over the levels of one stream: using it at one
  /// level uses it up at the others.
  mutating func addGroupRows() {
    for (position, members) in inputs.groups.enumerated() {
      for period in periods {
        let present = members.filter { inputs.surpluses[$0].available[period] > 0 }
        guard !present.isEmpty else { continue }
        let row = addRow(.group, position, period, lower: 1, upper: 1)
        for surplus in present {
          let part = 1 / inputs.surpluses[surplus].available[period]
          for candidate in leaving[surplus] {
            builder.add(part, row: row, column: map.flow(candidate, period))
          }
          builder.add(part, row: row, column: map.disposed(surplus, period))
          addStorePassages(.surplus(surplus), period, row: row, taken: part)
        }
        for surplus in present { addLevelOfStore(surplus, period) }
      }
    }
  }

  /// `sum_a f[a,t] + y_d[i,t] + in ≥ out`: what a store gives at one level does not make up for what
  /// is taken at another.
  private mutating func addLevelOfStore(_ surplus: Int, _ period: Int) {
    guard storesAt[.surplus(surplus)] != nil else { return }
    let row = addRow(.groupStore, surplus, period, lower: 0)
    for candidate in leaving[surplus] {
      builder.add(1, row: row, column: map.flow(candidate, period))
    }
    builder.add(1, row: row, column: map.disposed(surplus, period))
    addStorePassages(.surplus(surplus), period, row: row, taken: 1)
  }
}
