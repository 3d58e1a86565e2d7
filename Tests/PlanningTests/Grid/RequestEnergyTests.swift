import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Requests that every hour alone carries, but not all hours together")
struct RequestEnergyTests {
  /// 150 MW of lamps and 50 MW asked for over two hours, from 300 MW of water with little in store.
  private func region(water: Double) -> Region {
    RegionBuilder.make("town") { draft in
      draft.period("both", hours: 2)
      draft.resources("power", kind: .electricity)
      draft.site("town")
      draft.triangle(rating: 1000)
      draft.connect("town", to: "b")
      draft.need("lamps", at: "town", of: "power", 150 * 8760, price: 1)
      draft.region.grid.generators = [
        Generator(
          id: "water", bus: Index(0), capacity: 300, marginalCost: 10, energyBudget: water)
      ]
      draft.region.grid.requests = [Request(id: "hall", buses: [Index(1)], power: 50)]
      draft.region.settings.integer = false
    }
  }

  private func solve(_ region: Region) throws -> PlanSolution {
    let inputs = try ModelInputs(region: region)
    let stage = try GridStage(region: region, inputs: inputs, security: .none, solver: solver())
    return try planner().plan(stage.adjusted(inputs, region: region), grid: stage)
  }

  @Test("go without what is missing, and no more")
  func missing() throws {
    // 2·(150 + 50) = 400 MWh asked for, 340 there: 60 of the hall's 100 are missing.
    let solution = try solve(region(water: 340))
    let grid = try #require(solution.grid)
    #expect(close(grid.requestsShort.missing, 60, 1e-5))
    #expect(close(grid.requestsShort.wanted, 100, 1e-5))
    #expect(close(try #require(solution.plan).cost, 3400, 1e-5))
  }

  @Test("go without nothing where there is enough")
  func enough() throws {
    let solution = try solve(region(water: 400))
    #expect(try #require(solution.grid).requestsShort.missing == 0)
    #expect(close(try #require(solution.plan).cost, 4000))
  }
}
