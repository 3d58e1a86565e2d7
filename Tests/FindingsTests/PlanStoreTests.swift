import Findings
import GLPKSolver
import ModelInputs
import Planning
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("A store at a bus in a plan read back")
struct PlanStoreTests {
  /// Two hours of 90 and 150 MW behind a narrow line: above 120 MW each costs 90 instead of 10.
  private func region(_ change: (inout Region) -> Void = { _ in }) -> Region {
    var region = RegionBuilder.make("town") { draft in
      draft.twoHours(at: "town", loads: [90, 150])
      draft.battery()
    }
    change(&region)
    return region
  }

  private func planned(_ region: Region) throws -> PlanSolution {
    let inputs = try ModelInputs(region: region)
    let solver = BlockSolver(engine: GLPKEngine())
    let stage = try GridStage(region: region, inputs: inputs, security: .none, solver: solver)
    return try Planner(solver: solver).plan(stage.adjusted(inputs, region: region), grid: stage)
  }

  @Test("tells what is built, what it earns and what it costs")
  func built() throws {
    let region = region()
    let solution = try planned(region)
    let report = PlanReading(region: region, solution: solution).report()
    let store = try #require(report.grid?.stores.first)
    #expect(store.id == "battery" && store.bus == "b")
    #expect(close(store.energyMwh, 20) && close(store.dischargeMw, 20))
    #expect(close(store.cycles, 1) && close(store.earned, 20 * 80))
    #expect(close(store.annuity, 20 * 30 + 20) && close(report.grid?.storeAnnuity, 620))
    #expect(close(store.investment, 20 * 31 * 87_600))
    #expect(close(report.objective?.investment, store.investment))
    #expect(close(report.objective?.saving, 1600 - 620))
    #expect(PlanRemark.of(region, grid: solution.grid).isEmpty)
  }

  @Test("one that stands costs nothing")
  func stands() throws {
    let region = region { $0.stores[0].status = .existing }
    let store = try #require(
      PlanReading(region: region, solution: try planned(region)).report().grid?.stores.first)
    #expect(store.annuity == 0 && store.investment == 0 && close(store.builtShare, 1))
  }

  @Test("a budget leaves candidates out, and a remark says so")
  func budget() throws {
    let region = region { $0.settings.budget = 1e9 }
    let remarks = PlanRemark.of(region, grid: try planned(region).grid)
    #expect(remarks == [.busStoresOutsideBudget(["battery"])])
  }

  @Test("runs in more hours than one program holds, and no remark is called for")
  func many() throws {
    let region = region { $0.periods[0].hours = 1001 }
    let solution = try planned(region)
    #expect(PlanRemark.of(region, grid: solution.grid).isEmpty)
    let store = try #require(
      PlanReading(region: region, solution: solution).report().grid?.stores.first)
    #expect(store.energyMwh > 19 && store.cycles > 400 && store.levelMwh.count > 1000)
  }
}
