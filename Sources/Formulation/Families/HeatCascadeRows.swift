import ModelInputs

extension Assembly {
  /// `qh[a,k,t]`: one column a part of the cascade and period.
  mutating func addHeatColumns() {
    for part in HeatCascade(inputs).parts {
      for period in periods {
        _ = map.append(.heat(candidate: part.candidate, step: part.step, period: period))
        addColumn()
      }
    }
  }

  /// Heat that goes by itself where a part of it is too cold: `qh[a,k,t]` at each step `k` of
  /// falling temperature, with
  ///
  ///     glide     sum_k qh[a,k,t] = f[a,t]
  ///     cascade   sum_{j, n ≤ k} qh[i,j,n,t] ≤ (share of i down to k)·(sum_a f[a,t] + y_d[i,t])
  ///     interval  sum_i lam·sig·qh[i,j,k,t] ≤ (share of j at k)·(sum_a lam·sig·f[a,t] + b[j,t])
  ///
  /// The residual `R[i,k]` is the slack of `cascade`, `util[j,k]` that of `interval`. What links
  /// without such a limit carry may come from any step and go to any: they leave the warm heat to
  /// those that need it.
  ///
  /// A store before a surplus or behind a need takes heat in and gives it back along that stream's
  /// own glide. Limits are therefore shares of what passes, the sums of flows and disposal or
  /// purchase, and not of what is available or needed: the store's own columns stand in no row here.
  mutating func addHeatRows() {
    let cascade = HeatCascade(inputs)
    for (candidate, parts) in cascade.links {
      for period in periods {
        let row = addRow(.glide, candidate, period, lower: 0, upper: 0)
        for part in parts { builder.add(1, row: row, column: map.heat(part, period)) }
        builder.add(-1, row: row, column: map.flow(candidate, period))
      }
    }
    for (position, giver) in cascade.givers.enumerated() {
      for period in periods {
        let row = addRow(.cascade, position, period, upper: 0)
        for part in giver.parts { builder.add(1, row: row, column: map.heat(part, period)) }
        for candidate in leaving[giver.stream] {
          builder.add(-giver.share, row: row, column: map.flow(candidate, period))
        }
        builder.add(-giver.share, row: row, column: map.disposed(giver.stream, period))
      }
    }
    for (position, taker) in cascade.takers.enumerated() {
      for period in periods {
        let row = addRow(.interval, position, period, upper: 0)
        for part in taker.parts {
          let replaced = inputs.candidates[cascade.parts[part].candidate].replaced(period)
          builder.add(replaced, row: row, column: map.heat(part, period))
        }
        for candidate in reaching[taker.stream] {
          builder.add(
            -taker.share * inputs.candidates[candidate].replaced(period), row: row,
            column: map.flow(candidate, period))
        }
        builder.add(-taker.share, row: row, column: map.bought(taker.stream, period))
      }
    }
  }
}
