extension Assembly {
  /// `zu[u]`: the share of a candidate conversion's capacity that is built; all or nothing where
  /// integer.
  mutating func addConversionColumns() {
    let share = inputs.time.yearShare
    for (position, conversion) in inputs.conversions.enumerated() where conversion.isCandidate {
      _ = map.append(.conversionBuilt(conversion: position))
      addColumn(
        money: investment(share * conversion.annualCost), upper: scope == .today ? 0 : 1,
        integer: integer)
    }
  }
}
