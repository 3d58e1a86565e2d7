import LinearModel
import ModelInputs

extension ColumnBlock {
  /// Links left out that would lower the cost at some dual values, the best of each stream.
  func price(
    _ duals: [Double], _ search: ColumnSearch, _ bench: PricingBench
  ) -> [UnlistedPair] {
    guard !cells.isEmpty else { return [] }
    search.rows.value(&bench.prices, surpluses: surpluses, needs: needs) { row in
      duals[Int(search.localRow[row])]
    }
    bench.prices.gather(cells: cells, of: search.source)
    if isPart { bench.prices.narrow(to: needs, in: cells) } else { bench.prices.widen() }
    tally = PricingTally()
    for surplus in surpluses {
      search.source.forEachBid(
        of: surplus, at: bench.prices, tolerance: ColumnSearch.tolerance, &tally
      ) { bid in
        guard !known.contains(bid.pair) else { return }
        bench.bySurplus.offer(bid.pair, bid.reduced, to: surplus)
        bench.byNeed.offer(
          bid.pair, bid.replaced > 0 ? bid.reduced / bid.replaced : bid.reduced,
          to: Int(bid.pair.need))
      }
    }
    var found: Set<UnlistedPair> = []
    bench.bySurplus.take(surpluses, into: &found)
    bench.byNeed.take(needs, into: &found)
    return found.sorted { a, b in
      if a.surplus != b.surplus { return a.surplus < b.surplus }
      return a.need != b.need ? a.need < b.need : a.way < b.way
    }
  }
}
