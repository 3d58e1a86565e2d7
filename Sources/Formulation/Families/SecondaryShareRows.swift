extension Assembly {
  /// `sum_a lam[a,t]·sig·f[a,t] ≤ max_secondary_share·D[j,t]` where the share is below one.
  mutating func addSecondaryShareRows() {
    for position in inputs.needs.indices where inputs.needs[position].maxSecondaryShare < 1 {
      let need = inputs.needs[position]
      for period in periods {
        let row = addRow(
          .secondary, position, period, upper: need.maxSecondaryShare * need.required[period])
        for candidate in reaching[position] {
          builder.add(
            inputs.candidates[candidate].replaced(period), row: row,
            column: map.flow(candidate, period))
        }
        if let port = need.port {
          addPort(port, period, row: row, factor: -need.maxSecondaryShare)
        }
      }
    }
  }
}
