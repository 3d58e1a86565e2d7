import ModelInputs
import Planning
import RegionModel
import TestSupport
import Testing

@Suite("Marginal values are what one more unit really saves")
struct MarginalsTests {
  /// A surplus that is all used, a need that is not all met from it.
  private func region(slag: Double = 500, base: Double = 900) -> Region {
    RegionBuilder.make("hand") { draft in
      draft.resources("slag", lowCode: nil)
      draft.resources("aggregate", virgin: true)
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material, handling: 2, perKm: 1)
      draft.site("works")
      draft.site("town", km: 10)
      draft.surplus("slag", at: "works", of: "slag", slag, disposal: 10)
      draft.need("base", at: "town", of: "aggregate", base, price: 50)
      draft.region.settings.gap = 0
    }
  }

  private func cost(_ region: Region) throws -> Double {
    let plan = try planner().plan(try ModelInputs(region: region)).plan
    return try #require(plan).cost
  }

  @Test("by hand, and by solving again with one tonne more or less")
  func perturbed() throws {
    let solution = try planner().plan(try ModelInputs(region: region()))
    let worth = try #require(try planner().marginals(solution))
    // A tonne more of slag saves 50 SEK of aggregate and costs 2 + 10 SEK to move.
    let slag = try #require(worth.surplus[0])
    #expect(abs(slag - 38) < 1e-6)
    #expect(abs(try cost(region()) - cost(region(slag: 501)) - slag) < 1e-6)
    let base = try #require(worth.need[0])
    #expect(abs(base - 50) < 1e-6)
    #expect(abs(try cost(region()) - cost(region(base: 899)) - base) < 1e-6)
  }

  @Test("there are none where something other than cost is minimised")
  func otherObjective() throws {
    var region = region()
    region.settings.objective = .emissions
    let solution = try planner().plan(try ModelInputs(region: region))
    #expect(try planner().marginals(solution) == nil)
  }
}
