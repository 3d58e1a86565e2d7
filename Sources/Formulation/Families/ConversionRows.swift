extension Assembly {
  /// `y[u,t] ≤ Y·h[t]·available[t]·zu[u]` for conversions that have still to be built.
  mutating func addConversionRows() {
    for (position, conversion) in inputs.conversions.enumerated() {
      guard let built = map.conversionBuilt(position) else { continue }
      for period in periods where conversion.most[period].isFinite {
        let row = addRow(.conversion, position, period, upper: 0)
        builder.add(1, row: row, column: map.activity(position, period))
        builder.add(-conversion.most[period], row: row, column: built)
      }
    }
  }
}
