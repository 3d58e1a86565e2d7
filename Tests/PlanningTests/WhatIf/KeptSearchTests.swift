import LinearModel
import ModelInputs
import RegionModel
import SparseSimplex
import TestSupport
import Testing

@testable import Planning

@Suite("A search for links that goes on in the sessions of the last one")
struct KeptSearchTests {
  /// How a region is changed, by name.
  enum Change: String, CaseIterable, CustomTestStringConvertible {
    case nothing, amounts, prices, investment, priceOfCO2, longest, area, barrier, link, content
    case transport, closed

    var testDescription: String { rawValue }

    /// Whether programs and links are the same but for their numbers.
    var isOfNumbers: Bool {
      [.nothing, .amounts, .prices, .investment, .priceOfCO2].contains(self)
    }

    func apply(to region: inout Region) {
      switch self {
      case .nothing: break
      case .amounts:
        // Heat's amounts stand in rows that tie what is built to what flows.
        for row in region.needs.indices where row % 7 == 0 { region.needs[row].amount *= 1.25 }
        for row in region.surpluses.indices where row % 5 == 0 && region.surpluses[row].group == nil
        {
          region.surpluses[row].amount *= 0.75
        }
      case .prices:
        for row in region.needs.indices where row % 9 == 0 {
          region.needs[row].supplyPrice? *= 1.5
        }
        for row in region.surpluses.indices where row % 6 == 0 {
          region.surpluses[row].disposalPrice *= 0.5
        }
      case .investment: region.settings.discountRate = 0.08
      case .priceOfCO2: region.settings.co2Price = 120
      case .longest: region.settings.maxDistance = 90
      case .area: region.areas[0].factor = 3
      case .barrier: region.barriers.removeAll()
      case .link: region.links.removeAll()
      case .content: region.properties[0].value *= 0.5
      case .transport: region.transport[0].costPerKm *= 1.5
      case .closed: region.sites[3].closes = region.settings.year
      }
    }
  }

  private func planner(own: Bool) -> Planner {
    var planner = Planner(solver: solver())
    guard own else { return planner }
    planner.solver.growing = SparseEngine(fallback: nil)
    planner.solver.growingRows = 0
    return planner
  }

  private func inputs(_ region: Region) throws -> ModelInputs {
    try ModelInputs(region: region, pairs: .asNeeded(above: 0))
  }

  /// A region of which today can be planned too: no need that breaks its limit when bought alone.
  private func region(_ sites: Int, _ seed: UInt64) -> Region {
    var region = ScatteredRegion(sites: sites, seed: seed).region
    region.properties.removeAll { $0.property == "CaO" }
    return region
  }

  /// Whether a session stands in the sessions that it stood in before.
  private func stands(_ session: PlanSession, in before: KeptSearch?) -> Bool {
    guard let now = session.memory.search, let before else { return false }
    return now.blocks.count == before.blocks.count
      && zip(now.blocks, before.blocks).allSatisfy { $0 === $1 }
  }

  @Test("comes to what planning from nothing does", arguments: Change.allCases, [false, true])
  func same(change: Change, own: Bool) throws {
    var region = region(90, 4)
    let session = PlanSession()
    _ = try session.plan(try inputs(region), by: planner(own: own))
    let before = session.memory.search
    #expect(before != nil)
    change.apply(to: &region)
    for turn in 0..<2 {
      let warm = try session.plan(try inputs(region), by: planner(own: own))
      let cold = try planner(own: own).plan(try inputs(region))
      #expect(close(warm.bound, cold.bound, 1e-9), "turn \(turn)")
      #expect(
        close(try #require(warm.plan?.cost), try #require(cold.plan?.cost), 1e-3), "turn \(turn)")
      let certificate = try #require(warm.certificate)
      #expect(certificate.leastReducedCost >= -certificate.tolerance * 1.01)
      #expect(certificate.pairs == cold.certificate?.pairs)
      if turn == 0 { #expect(stands(session, in: before) == change.isOfNumbers) }
      #expect(session.reuse.refused == 0)
    }
    #expect(session.reuse.iterations == 0)
  }

  @Test("under a cap on CO2 that binds and is lifted", arguments: [false, true])
  func cap(own: Bool) throws {
    var region = ScatteredRegion(sites: 70, seed: 2).region
    let free = try planner(own: own).plan(try inputs(region))
    let session = PlanSession()
    var plans = 0
    let emissions = try #require(free.plan?.emissions)
    for (share, price) in [(0.999, 50.0), (1.001, 50), (0.999, 0), (0.9985, 200)] {
      region.settings.co2Cap = emissions * share
      region.settings.co2Price = price
      let warm = try session.plan(try inputs(region), by: planner(own: own))
      let cold = try planner(own: own).plan(try inputs(region))
      #expect((warm.plan == nil) == (cold.plan == nil))
      guard cold.plan != nil else { continue }
      plans += 1
      #expect(close(warm.bound, cold.bound, 1e-9))
    }
    #expect(plans > 1)
  }

  @Test(
    "where CO2 comes to cost less, links nobody wanted are priced again", arguments: [false, true])
  func cheaperCO2(own: Bool) throws {
    // Only the way emits, so that no number of the program follows the price.
    var region = RegionBuilder.make { draft in
      draft.resources("slag")
      draft.resources("aggregate", virgin: true)
      draft.substitution("slag", for: "aggregate", ratio: 1)
      draft.transport("truck", .material, perKm: 0.1, emissionsPerKm: 0.01)
      draft.site("a", km: 0)
      draft.site("b", km: 50)
      draft.surplus("slag-a", at: "a", of: "slag", 100, disposal: 1)
      draft.need("agg-b", at: "b", of: "aggregate", 100, price: 20)
      draft.region.settings.co2Price = 1000
      draft.region.settings.periods = .annual
    }
    let session = PlanSession()
    let dear = try session.plan(try inputs(region), by: planner(own: own))
    let before = session.memory.search
    #expect(close(dear.bound, 100 * 1 + 100 * 20, 1e-12))
    region.settings.co2Price = 0
    let free = try session.plan(try inputs(region), by: planner(own: own))
    #expect(stands(session, in: before))
    #expect(free.bound < dear.bound - 100)
    #expect(close(free.bound, try planner(own: own).plan(try inputs(region)).bound, 1e-12))
  }

  @Test("is not gone on in under another engine, nor after it was stopped")
  func letGo() throws {
    let region = region(60, 3)
    let session = PlanSession()
    let first = try session.plan(try inputs(region), by: planner(own: false))
    let before = session.memory.search
    let other = try session.plan(try inputs(region), by: planner(own: true))
    #expect(!stands(session, in: before))
    #expect(close(other.bound, first.bound, 1e-9))
    #expect(session.reuse.cold == 0)
    var hasty = planner(own: false)
    hasty.solver.deadline = Deadline(seconds: 0)
    var dearer = region
    dearer.settings.co2Price = 90
    #expect(try session.plan(try inputs(dearer), by: hasty).plan == nil)
    #expect(session.memory.search == nil)
    let again = try session.plan(try inputs(region), by: planner(own: false))
    #expect(close(again.bound, first.bound, 1e-9))
    #expect(session.reuse.cold == 0)
  }

  @Test("links do not pile up: sessions that hold too many are left for ones with those wanted")
  func pilingUp() throws {
    let first = region(60, 6)
    var region = first
    var random = SeededGenerator(seed: 11)
    let session = PlanSession()
    var (gone, most) = (0, 0)
    for turn in 0..<24 {
      let before = session.memory.search
      let held = before?.blocks.reduce(0) { $0 + $1.added.count } ?? 0
      let rows = before?.program.model.rowCount ?? 0
      let warm = try session.plan(try inputs(region), by: planner(own: false))
      let cold = try planner(own: false).plan(try inputs(region))
      #expect(close(warm.bound, cold.bound, 1e-9), "turn \(turn)")
      if before != nil {
        #expect(stands(session, in: before) == (held <= 3 * rows), "\(held) of \(rows)")
        if !stands(session, in: before) { gone += 1 }
      }
      most = max(most, held)
      for row in region.needs.indices {
        region.needs[row].supplyPrice =
          first.needs[row].supplyPrice.map { $0 * Double(random.whole(1...64)) / 16 }
      }
    }
    #expect(gone > 0, "\(most) links at most")
  }

  @Test("links built whole go on in them too")
  func integer() throws {
    var region = ScatteredRegion(sites: 50, seed: 5).region
    region.settings.integer = true
    region.settings.gap = 0.02
    let session = PlanSession()
    _ = try session.plan(try inputs(region), by: planner(own: false))
    let before = session.memory.search
    Change.prices.apply(to: &region)
    let warm = try session.plan(try inputs(region), by: planner(own: false))
    let cold = try planner(own: false).plan(try inputs(region))
    #expect(stands(session, in: before))
    #expect(close(warm.bound, cold.bound, 1e-9))
    #expect(close(try #require(warm.plan?.cost), try #require(cold.plan?.cost), 0.04))
  }
}
