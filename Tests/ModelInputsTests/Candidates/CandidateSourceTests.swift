import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs

@Suite("Pairs that are not listed")
struct CandidateSourceTests {
  private func described(_ inputs: ModelInputs) -> [String] {
    inputs.candidates.map { "\($0)" }
  }

  @Test("listing what was left out gives just what listing all at once gives", arguments: 0..<5)
  func samePairs(seed: Int) throws {
    let region = ScatteredRegion(sites: 60, seed: UInt64(seed)).region
    let whole = try ModelInputs(region: region)
    let part = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    #expect(part.unlisted != nil)
    #expect(part.candidates.count < whole.candidates.count / 2)
    let listed = part.listingAll()
    #expect(described(listed) == described(whole))
    #expect(listed.mixLimits.map { "\($0)" } == whole.mixLimits.map { "\($0)" })
    #expect(whole.unlisted == nil && listed.unlisted == nil)
  }

  @Test("a pair asked for by itself is the link that listing all gives", arguments: 0..<5)
  func asked(seed: Int) throws {
    var region = ScatteredRegion(sites: 60, seed: UInt64(seed)).region
    // With areas every pair may be barred; without, those that no barrier or row names are made
    // from their way alone.
    for withAreas in [true, false] {
      if !withAreas { region.areas = [] }
      let source = try #require(
        try ModelInputs(region: region, pairs: .asNeeded(above: 0)).unlisted)
      #expect(source.points.indices.contains { !source.mayBeBarred($0, 0) } == !withAreas)
      var (asked, refused) = (0, 0)
      for at in source.ways.indices where source.ways[at].plain != nil {
        let way = source.ways[at]
        for surplus in source.points.indices where source.waysOf[source.resources[surplus]] ~= at {
          source.forEachNeed(of: surplus, by: way, in: source.open[way.wanted.value]) { need in
            let pair = UnlistedPair(
              surplus: Int32(surplus), need: Int32(need), way: Int32(at))
            let (link, made) = (source.candidate(pair), source.maker.candidates(surplus, need, way))
            #expect(made.count < 2 && link.map { "\($0)" } == made.first.map { "\($0)" })
            if link == nil { refused += 1 } else { asked += 1 }
          }
        }
      }
      #expect(asked > 100 && refused > 0)
    }
  }

  @Test("how many are near enough changes with what decides it, and with nothing else")
  func reach() throws {
    var region = ScatteredRegion(sites: 60, seed: 1).region
    func source() throws -> CandidateSource {
      try #require(try ModelInputs(region: region, pairs: .asNeeded(above: 0)).unlisted)
    }
    let first = try source()
    var count = 0
    first.forEachUnlisted { _, _, _ in count += 1 }
    #expect(first.pairCount == count)
    region.needs[3].amount *= 2
    region.settings.co2Price = 7
    #expect(try source().reach == first.reach)
    region.settings.maxDistance = 40
    let nearer = try source()
    #expect(nearer.reach != first.reach && nearer.pairCount < count)
  }

  @Test("pairs of all regions that tests make at random are the same", arguments: 0..<12)
  func sameSmallRegions(seed: Int) throws {
    let region = RandomRegion(seed: UInt64(seed)).region
    let part = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    #expect(described(part.listingAll()) == described(try ModelInputs(region: region)))
  }

  @Test("few pairs are listed, and so are all where something else than cost is minimised")
  func listsFew() throws {
    var region = ScatteredRegion(sites: 60, seed: 1).region
    #expect(try ModelInputs(region: region, pairs: .asNeeded(above: 100_000)).unlisted == nil)
    region.settings.objective = .emissions
    #expect(try ModelInputs(region: region, pairs: .asNeeded(above: 0)).unlisted == nil)
  }

  @Test("a cell is never said to be farther than any of its members", arguments: 0..<3)
  func cellsBoundFromBelow(seed: Int) throws {
    let region = ScatteredRegion(sites: 200, seed: UInt64(seed)).region
    let source = try #require(
      try ModelInputs(region: region, pairs: .asNeeded(above: 0)).unlisted)
    let aggregate = try #require(region.resources.firstIndex { $0.id == "aggregate" })
    let grid = source.open[aggregate]
    #expect(grid.cells.count > 5)
    for surplus in source.points.indices {
      for cell in grid.cells.indices {
        let least = grid.least(from: source.points[surplus], to: cell)
        for need in grid.members[grid.cells[cell].members] {
          #expect(least <= source.straight(surplus, Int(need)))
        }
      }
    }
  }

  @Test("cells within reach are those that looking at each finds", arguments: 0..<3)
  func cellsWithinReach(seed: Int) throws {
    let region = ScatteredRegion(sites: 200, seed: UInt64(seed)).region
    let source = try #require(
      try ModelInputs(region: region, pairs: .asNeeded(above: 0)).unlisted)
    var some = false
    for surplus in source.points.indices {
      for var way in source.ways {
        for reach in [way.reach, 10, 40, 150] {
          way.reach = reach
          let grid = source.open[way.wanted.value]
          var near: [Int] = []
          grid.forEachCell(from: source.points[surplus], by: way) { cell, least in
            near.append(cell)
            #expect(least == grid.least(from: source.points[surplus], to: cell) * way.detour)
          }
          let all = grid.cells.indices.filter {
            grid.least(from: source.points[surplus], to: $0) * way.detour <= way.reach
          }
          #expect(near == all)
          some = some || (!near.isEmpty && near.count < grid.cells.count)
        }
      }
    }
    #expect(some)
  }

  @Test("no bid is missed: pricing cell by cell finds what pricing every pair finds")
  func findsEveryBid() throws {
    let region = ScatteredRegion(sites: 150, seed: 7).region
    let inputs = try ModelInputs(region: region, pairs: .asNeeded(above: 0))
    let source = try #require(inputs.unlisted)
    var prices = StreamPrices(inputs, source)
    for position in prices.need.indices { prices.need[position] = Double(position % 7) * 12 }
    for position in prices.mix.indices { prices.mix[position] = -Double(position % 3) * 40 }
    let cells = Array(0..<source.cellCount)
    var everywhere = prices
    everywhere.cellNeed = everywhere.cellNeed.map { _ in 1e9 }
    prices.gather(cells: cells, of: source)
    var found: [UnlistedPair] = []
    var expected: [UnlistedPair] = []
    var (pruned, all) = (PricingTally(), PricingTally())
    for surplus in source.points.indices {
      source.forEachBid(of: surplus, at: prices, tolerance: 1e-7, &pruned) {
        found.append($0.pair)
      }
      source.forEachBid(of: surplus, at: everywhere, tolerance: 1e-7, &all) {
        expected.append($0.pair)
      }
    }
    #expect(found == expected)
    #expect(!found.isEmpty)
    #expect(pruned.priced < all.priced)
  }
}
