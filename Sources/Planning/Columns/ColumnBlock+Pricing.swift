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
    var priced =
      self.priced
      ?? PricedStreams(surpluses: surpluses, needs: needs, periods: search.inputs.time.count)
    self.priced = nil
    priced.take(&bench.prices)
    bench.prices.gather(cells: cells, of: search.source)
    tally = PricingTally()
    if isPart { bench.prices.narrow(to: needs, in: cells) } else { bench.prices.widen() }
    for (place, surplus) in surpluses.enumerated()
    where priced.hasRisen[place] || !priced.isSettled[place] {
      priced.settle(place, !offer(of: surplus, search, bench))
    }
    if !priced.risenNeeds.isEmpty {
      bench.prices.narrow(toFew: priced.risenNeeds, among: cells, of: search.source)
      for (place, surplus) in surpluses.enumerated()
      where !priced.hasRisen[place] && priced.isSettled[place] {
        if offer(of: surplus, search, bench) { priced.settle(place, false) }
      }
    }
    self.priced = priced
    var found: Set<UnlistedPair> = []
    bench.bySurplus.take(surpluses, into: &found)
    bench.byNeed.take(needs, into: &found)
    return found.sorted { a, b in
      if a.surplus != b.surplus { return a.surplus < b.surplus }
      return a.need != b.need ? a.need < b.need : a.way < b.way
    }
  }

  /// Puts a surplus's links that would lower the cost up for choice; false where there is none.
  private func offer(of surplus: Int, _ search: ColumnSearch, _ bench: PricingBench) -> Bool {
    var isAny = false
    search.source.forEachBid(
      of: surplus, at: bench.prices, tolerance: ColumnSearch.tolerance, &tally
    ) { bid in
      guard !known.contains(bid.pair) else { return }
      isAny = true
      bench.bySurplus.offer(bid.pair, bid.reduced, to: surplus)
      bench.byNeed.offer(
        bid.pair, bid.replaced > 0 ? bid.reduced / bid.replaced : bid.reduced,
        to: Int(bid.pair.need))
    }
    return isAny
  }
}
