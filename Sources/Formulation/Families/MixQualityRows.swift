extension Assembly {
  /// `sum_a ((1−rho)·q − qmax)·lam[a,t]·f[a,t] + (q_today − qmax)·b[j,t] ≤ 0`, ≥ for a minimum.
  ///
  /// Physical mass counts, so no substitution ratio. Blends linearly: contents, not pH.
  mutating func addMixQualityRows() {
    for (position, limit) in inputs.mixLimits.enumerated() {
      let sign = limit.sense == .max ? 1.0 : -1.0
      for period in periods {
        let row = addRow(.mix, position, period, upper: 0)
        for (candidate, content) in limit.contents {
          let arriving = inputs.candidates[candidate].delivered(period)
          builder.add(
            sign * (content - limit.limit) * arriving, row: row,
            column: map.flow(candidate, period))
        }
        builder.add(
          sign * (limit.today - limit.limit), row: row, column: map.bought(limit.need, period))
      }
    }
  }
}
