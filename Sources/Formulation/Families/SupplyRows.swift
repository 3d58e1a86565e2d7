extension Assembly {
  /// `sum_a f[a,t] + y_d[i,t] + in = S[i,t] + out`; at a port `… − beta·y[u,t] = 0`, further
  /// operating points as in `addPort`.
  ///
  /// A surplus of a group has its share in the group's row instead.
  mutating func addSupplyRows() {
    for position in inputs.surpluses.indices {
      for period in periods {
        let amount = inputs.surpluses[position].available[period]
        if inputs.surpluses[position].group != nil, amount > 0 { continue }
        let row = addRow(.supply, position, period, lower: amount, upper: amount)
        for candidate in leaving[position] {
          builder.add(1, row: row, column: map.flow(candidate, period))
        }
        builder.add(1, row: row, column: map.disposed(position, period))
        addStorePassages(.surplus(position), period, row: row, taken: 1)
        if let port = inputs.surpluses[position].port {
          addPort(port, period, row: row, factor: -1)
        }
      }
    }
  }
}
