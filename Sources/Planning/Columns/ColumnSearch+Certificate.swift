import LinearModel
import ModelInputs

extension ColumnSearch {
  /// What proves the optimum, read off before anything changes.
  func certificate() -> PairCertificate {
    let generated = inputs.candidates.count { $0.origin == .generated }
    let added = blocks.reduce(0) { $0 + $1.added.count }
    let duals = ColumnPoint(self).duals
    let flows = 0..<inputs.candidates.count * inputs.time.count
    let own = flows.reduce(0.0) { least, column in
      guard program.model.columnUpper[column] == .infinity else { return least }
      let cost = program.model.columnCost[column]
      let reduced = program.model.reducedCost(
        of: column, costs: program.model.columnCost, duals: duals)
      return min(least, reduced / (1 + abs(cost)))
    }
    return PairCertificate(
      pairs: generated + unlistedPairs, listed: inputs.candidates.count + added, generated: added,
      rounds: blocks.map(\.rounds).max() ?? 0,
      pricedLast: blocks.reduce(0) { $0 + $1.tally.priced },
      leastReducedCost: blocks.reduce(own) { min($0, $1.leastReducedCost) },
      tolerance: Self.tolerance)
  }

  /// Pairs near enough that are not listed.
  private var unlistedPairs: Int {
    let count = { source.pairCount }
    return start?.memory.pairCount(of: source, count: count) ?? count()
  }
}

extension ColumnBlock {
  /// Least reduced cost of the links added, as a share of 1 + their own cost, made anew from dual
  /// values; 0 where none is below zero.
  fileprivate var leastReducedCost: Double {
    guard let duals = solution?.rowDual, !duals.isEmpty else { return 0 }
    var least = 0.0
    for (column, cost) in addedCosts.enumerated()
    where addedColumns.upper[column] == .infinity {
      let entries = Int(addedColumns.start[column])..<Int(addedColumns.start[column + 1])
      let reduced = entries.reduce(cost) {
        $0 - addedColumns.value[$1] * duals[Int(addedColumns.index[$1])]
      }
      least = min(least, reduced / (1 + abs(cost)))
    }
    return least
  }
}
