extension Assembly {
  /// `f[a,t] ≤ K[a]·h[t]` and `K[a] ≤ M[a]·z[a]`, with
  /// `M[a] = min(cap, max_t S/h, max_t D/h/(lam·sig))`.
  mutating func addLinkCapacityRows() {
    for (position, candidate) in inputs.candidates.enumerated() {
      guard let capacity = map.capacity(position) else { continue }
      for period in periods {
        let row = addRow(.capacity, position, period, upper: 0)
        builder.add(1, row: row, column: map.flow(position, period))
        builder.add(-hours(period), row: row, column: capacity)
      }
      guard let built = map.built(position) else { continue }
      let row = addRow(.link, position, upper: 0)
      builder.add(1, row: row, column: capacity)
      builder.add(-inputs.most(over: candidate), row: row, column: built)
    }
  }
}
