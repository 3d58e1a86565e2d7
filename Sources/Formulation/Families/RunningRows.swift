extension Assembly {
  /// `on[u,t] ∈ {0,1}`: whether a conversion with a least load runs.
  ///
  /// Today too it runs so or not at all; over a long horizon today is a bound without that.
  mutating func addRunningColumns() {
    let isWhole = integer || (scope == .today && inputs.settings.integer && !inputs.isLong)
    for (position, conversion) in inputs.conversions.enumerated() where conversion.leastLoad > 0 {
      let closed = scope == .today && conversion.isCandidate
      for period in periods {
        _ = map.append(.running(conversion: position, period: period))
        addColumn(upper: closed ? 0 : 1, integer: isWhole)
      }
    }
  }

  /// Semi-continuous operation: `y[u,t] ≤ Y·h[t]·available[t]·on[u,t]`,
  /// `y[u,t] ≥ least_load·Y·h[t]·on[u,t]`, and of a candidate, which is built whole or not at all,
  /// `on[u,t] ≤ zu[u]`: so no product is needed, and the big-M is as tight as can be.
  mutating func addRunningRows() {
    for (position, conversion) in inputs.conversions.enumerated() where conversion.leastLoad > 0 {
      for period in periods {
        guard let on = map.running(position, period) else { continue }
        let activity = map.activity(position, period)
        let most = addRow(.running, position, period, upper: 0)
        builder.add(1, row: most, column: activity)
        builder.add(-conversion.most[period], row: most, column: on)
        let least = addRow(.leastLoad, position, period, lower: 0)
        builder.add(1, row: least, column: activity)
        builder.add(
          -conversion.leastLoad * conversion.capacity * hours(period), row: least, column: on)
        guard let built = map.conversionBuilt(position) else { continue }
        let both = addRow(.runningBuilt, position, period, upper: 0)
        builder.add(1, row: both, column: on)
        builder.add(-1, row: both, column: built)
      }
    }
  }
}
