extension Assembly {
  /// `sum_a lam[a,t]·sig·f[a,t] + b[j,t] + out = D[j,t] + in`; at a port
  /// `… − alpha·y[u,t] = 0`, further operating points as in `addPort`.
  mutating func addNeedRows() {
    for position in inputs.needs.indices {
      for period in periods {
        let amount = inputs.needs[position].required[period]
        let row = addRow(.need, position, period, lower: amount, upper: amount)
        for candidate in reaching[position] {
          builder.add(
            inputs.candidates[candidate].replaced(period), row: row,
            column: map.flow(candidate, period))
        }
        builder.add(1, row: row, column: map.bought(position, period))
        addStorePassages(.need(position), period, row: row, taken: -1)
        if let port = inputs.needs[position].port {
          addPort(port, period, row: row, factor: -1)
        }
      }
    }
  }
}
