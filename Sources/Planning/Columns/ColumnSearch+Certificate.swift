import LinearModel
import ModelInputs

extension ColumnSearch {
  /// What proves the optimum, read off before anything changes.
  func certificate() -> PairCertificate {
    let generated = inputs.candidates.count { $0.origin == .generated }
    let added = blocks.reduce(0) { $0 + $1.added.count }
    return PairCertificate(
      pairs: generated + unlistedPairs, listed: inputs.candidates.count + added, generated: added,
      rounds: blocks.map(\.rounds).max() ?? 0,
      pricedLast: blocks.reduce(0) { $0 + $1.tally.priced },
      leastReducedCost: blocks.reduce(0) { min($0, leastReducedCost(of: $1)) },
      tolerance: Self.tolerance)
  }

  /// Pairs near enough that are not listed.
  private var unlistedPairs: Int {
    let count = { source.pairCount }
    return start?.memory.pairCount(of: source, count: count) ?? count()
  }

  /// Least reduced cost of a part's links, as a share of 1 + their own cost, made anew from dual
  /// values; 0 where none is below zero.
  private func leastReducedCost(of block: ColumnBlock) -> Double {
    guard let duals = block.solution?.rowDual, !duals.isEmpty else { return 0 }
    let model = program.model
    let flows = inputs.candidates.count * inputs.time.count
    var least = 0.0
    for column in block.columns.prefix(while: { $0 < flows })
    where model.columnUpper[column] == .infinity {
      let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      let reduced = entries.reduce(model.columnCost[column]) { reduced, entry in
        reduced - model.value[entry] * duals[Int(localRow[Int(model.rowIndex[entry])])]
      }
      least = min(least, reduced / (1 + abs(model.columnCost[column])))
    }
    let added = block.addedColumns
    for (column, cost) in block.addedCosts.enumerated() where added.upper[column] == .infinity {
      let entries = Int(added.start[column])..<Int(added.start[column + 1])
      let reduced = entries.reduce(cost) { $0 - added.value[$1] * duals[Int(added.index[$1])] }
      least = min(least, reduced / (1 + abs(cost)))
    }
    return least
  }
}
