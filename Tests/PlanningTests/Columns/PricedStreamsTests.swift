import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Pairs priced again only where a stream is worth more")
struct PricedStreamsTests {
  @Test(
    "what enters is what pricing all of them finds",
    arguments: 0..<6, [Settings.Periods.annual, .monthly])
  func same(seed: Int, periods: Settings.Periods) throws {
    let region = ScatteredRegion(sites: 100, seed: UInt64(seed), periods: periods).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let search = try #require(ColumnSearch(try planner().settled(inputs), solver: solver()))
    try search.run()
    defer { search.close() }
    let bench = PricingBench(search)
    var random = SeededGenerator(seed: UInt64(seed) + 7)
    var (spared, found) = (0, 0)
    for block in search.blocks where !block.cells.isEmpty {
      let ended = try #require(block.solution?.rowDual)
      var duals = ended
      for _ in 0..<6 {
        let entering = block.price(duals, search, bench)
        let looked = block.tally.priced
        block.priced = nil
        #expect(entering == block.price(duals, search, bench))
        #expect(looked <= block.tally.priced)
        spared += block.tally.priced - looked
        found += entering.count
        // Back near where nothing entered, then a few rows are worth more or less.
        duals = ended
        _ = block.price(duals, search, bench)
        for _ in 0..<8 {
          duals[random.whole(0...duals.count - 1)] += Double(random.whole(-20...60))
        }
      }
    }
    #expect(spared > 0)
    #expect(found > 0)
  }

  @Test("a worth that differs in its last digits is no rise, one by more is, and a fall is kept")
  func hair() throws {
    let inputs = try ModelInputs(
      region: ScatteredRegion(sites: 20, seed: 1).region, pairs: .asNeeded(above: 0))
    let source = try #require(inputs.unlisted)
    var prices = StreamPrices(inputs, source)
    var priced = PricedStreams(surpluses: [0, 1], needs: [0, 1], periods: 1)
    func take(_ surplus: Double, _ need: Double) -> (risen: Bool, needs: [Int]) {
      prices.surplus[0] = surplus
      prices.need[0] = need
      priced.take(&prices)
      return (priced.hasRisen[0], priced.risenNeeds)
    }
    #expect(take(100, 50) == (true, [0, 1]))
    #expect(prices.surplus[0] >= 100 && prices.surplus[0] < 100.000_001)
    priced.settle(0, true)
    #expect(take(100.nextUp, 50.0.nextUp) == (false, []))
    #expect(take(99, 49) == (false, []))
    #expect(prices.surplus[0] < 99.000_001)
    #expect(take(99.5, 49) == (true, []))
    #expect(take(99.5, 49.5) == (false, [0]))
    #expect(priced.isSettled == [true, false])
    prices.carbon += 1
    #expect(take(99.5, 49.5) == (false, []))
    #expect(priced.isSettled == [false, false])
  }
}
