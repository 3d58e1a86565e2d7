import Formulation
import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A plan beside its grid")
struct GridPlanTests {
  private func town(_ change: (inout RegionBuilder) -> Void = { _ in }) -> Region {
    RegionBuilder.make("town") { draft in
      draft.period("hour", hours: 1)
      draft.resources("power", kind: .electricity)
      draft.site("town")
      draft.site("neighbour")
      draft.triangle()
      draft.connect("town", to: "b")
      draft.surplus("sun", at: "neighbour", of: "power", 20 * 8760)
      draft.need("lamps", at: "town", of: "power", 150 * 8760, price: 1)
      draft.link("sun", "lamps", unitCost: 60)
      draft.region.settings.integer = false
      change(&draft)
    }
  }

  @Test(
    "What is drawn behind a narrow line is worth what dispatch says, not the price in the table")
  func narrow() throws {
    // Today 90 of the cheap and 60 of the dear, 3 900; with the neighbour's 20 at 60 each, 110 and
    // 20: 1 200 + 2 100.
    let (solution, _) = try plannedBesideGrid(town())
    let (plan, baseline) = (try #require(solution.plan), try #require(solution.baseline))
    #expect(close(baseline.cost, 3900))
    #expect(close(plan.cost, 3300))
    #expect(close(solution.bound, 3300))
    let price = try #require(solution.inputs.needs[0].price)
    #expect(close(price[0], 90))
    let saving = solution.saving(0, at: plan)
    #expect(close(saving.avoidedPurchase, 1800))
  }

  @Test("Where prices turn on the way, plan and dispatch meet between them")
  func turning() throws {
    // The dear plant is off below 120 MWh from the grid: there a MWh is worth 10, so that of the 60
    // offered at 60 only 30 are taken: 30·60 + 120·10 = 3 000.
    let (solution, _) = try plannedBesideGrid(
      town { draft in draft.region.surpluses[0].amount = 60 * 8760 })
    #expect(close(try #require(solution.plan).cost, 3000))
    #expect(close(solution.bound, 3000))
    #expect(try #require(solution.grid).rounds > 1)
  }

  @Test("An hour that cannot carry a heat pump's power forbids it, though the mean could")
  func hours() throws {
    // Two hours alike in the mean: one has room for 70 MW, the other for none beside the load.
    let region = RegionBuilder.make("pump") { draft in
      draft.twoHours(at: "works", loads: [150, 220])
      draft.resources("heat", kind: .heat)
      draft.technology(
        draft.region.settings.heatPumpTechnology, outputs: [("heat", 1)], variable: 0)
      draft.surplus("drain", at: "works", of: "heat", 10 * 8760, temperature: 30)
      draft.need("hall", at: "works", of: "heat", 20 * 8760, price: 500, temperature: 70)
      draft.substitution("heat", for: "heat", ratio: 1)
      draft.transport("heat-pipe", .heat)
      draft.region.settings.integer = false
    }
    let inputs = try ModelInputs(region: region)
    let pump = try #require(inputs.candidates.first { $0.cop != nil })
    #expect(pump.electricity > 0)
    let (solution, _) = try plannedBesideGrid(region)
    let plan = try #require(solution.plan)
    #expect(solution.saving(0, at: plan).sent < 1e-6)
    #expect(try #require(solution.grid).narrowHours == [1])
  }

  @Test("is the optimum of both in one program", arguments: 0..<24)
  func whole(seed: Int) throws {
    let drawn = RandomRegion(seed: UInt64(seed)) {
      $0.limits = false
      $0.fixedInvestments = seed % 2 == 0
    }.region
    var region = drawn.onRandomGrid(seed: UInt64(seed))
    region.settings.objective = .cost
    region.settings.integer = seed % 4 == 0
    region.settings.gap = 0
    let (solution, stage) = try plannedBesideGrid(region)
    let plan = try #require(solution.plan)
    try expectWhole(solution, stage)
    let baseline = try #require(solution.baseline)
    #expect(plan.cost <= baseline.cost + 1e-6 * abs(baseline.cost))
    // What stands as price of the plan's draws, and the plan's own cost, tell the same.
    #expect(close(solution.outcome.objective, plan.cost))
  }
}

extension GridPlanTests {
  @Test("A grid too weak for today's load still has a plan, and what it cannot serve is told")
  func weak() throws {
    // 220 MWh reach the town at most; the neighbour's 20 at 60 do not change what is left unserved:
    // 80 of 300 MWh may be, so that with 280 wanted 200 are served. 20·60 + 40·10 + 160·50 = 9 600.
    let (solution, _) = try plannedBesideGrid(
      town { draft in draft.region.needs[0].amount = 300 * 8760 })
    let plan = try #require(solution.plan)
    let grid = try #require(solution.grid)
    #expect(close(grid.unserved, 80))
    #expect(close(try #require(solution.baseline).cost, 10_200))
    #expect(plan.cost <= 10_200)
  }
}
