import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A horizon solved window by window")
struct WindowsTests {
  private func whole(_ inputs: ModelInputs) throws -> Double {
    let outcome = try solver().solve(
      Program(inputs, integer: inputs.settings.integer).model, gap: 0)
    try #require(outcome.status.termination == .optimal)
    return outcome.objective
  }

  private func windows(_ region: Region, gap: Double) throws -> (PartSolution, ModelInputs) {
    var region = region
    region.settings.gap = gap
    region.settings.integer = true
    let inputs = try ModelInputs(region: region)
    #expect(Windows.canSolve(inputs))
    let windows = try Windows(inputs, planner: planner())
    return (try windows.solve().answer, inputs)
  }

  @Test("Bound and total close in on the one program's optimum", arguments: UInt64(0)..<6)
  func optimum(seed: UInt64) throws {
    let (answer, inputs) = try windows(longRegion(seed, hours: 400), gap: 0.001)
    let optimum = try whole(inputs)
    let plan = try #require(answer.solution.plan)
    let slack = 1e-6 * abs(optimum)
    #expect(answer.solution.bound <= optimum + slack)
    #expect(plan.cost >= optimum - slack)
    #expect(plan.cost - answer.solution.bound <= 0.001 * abs(plan.cost) + slack)
    #expect(answer.method.name == .windows && answer.method.periods == 3)
  }

  @Test("Without a gap they meet it", arguments: UInt64(0)..<3)
  func exact(seed: UInt64) throws {
    let (answer, inputs) = try windows(longRegion(seed, hours: 340), gap: 0)
    let plan = try #require(answer.solution.plan)
    #expect(close(plan.cost, try whole(inputs)))
  }

  @Test("Heat that goes by itself in part, with stores, meets it too", arguments: UInt64(0)..<2)
  func cascade(seed: UInt64) throws {
    let (answer, inputs) = try windows(glidingRegion(seed, hours: 340), gap: 0)
    #expect(!answer.solution.program.map.heatParts.isEmpty)
    #expect(close(try #require(answer.solution.plan).cost, try whole(inputs)))
  }

  @Test("The point they give keeps every row of the one program", arguments: UInt64(6)..<9)
  func feasible(seed: UInt64) throws {
    let (answer, inputs) = try windows(longRegion(seed, hours: 400), gap: 0.001)
    let model = Program(inputs, integer: true).model
    let values = try #require(answer.solution.plan?.values)
    #expect(values.count == model.columnCount)
    #expect(model.violation(at: values) <= 1e-5)
  }

  @Test("What was agreed over the horizon is kept over its windows")
  func contracts() throws {
    var region = longRegion(3, hours: 400)
    let share = 400.0 / 8760
    region.exchanges = []
    region.links.removeAll { region.surpluses[$0.surplus].id == "heap" }
    var draft = RegionBuilder(region)
    draft.exchange("agreed", "heap", "base", amount: 100 / share, firm: true)
    let (answer, inputs) = try windows(draft.region, gap: 0)
    let plan = try #require(answer.solution.plan)
    #expect(close(plan.cost, try whole(inputs)))
    let sent = sent(answer.solution, at: plan)
    #expect(close(try #require(sent["agreed"]), 100))
  }

  @Test("Least loads are not held there, so that what is proven holds with them all the more")
  func leastLoads() throws {
    func region(_ least: Double) -> Region {
      var draft = RegionBuilder(longRegion(2, hours: 60))
      draft.technology("boiler", outputs: [("heat", 1)], variable: 40)
      draft.conversion("peak", at: "town", "boiler", capacity: 6, minimumLoad: least)
      draft.link("peak:heat", "network")
      return draft.region
    }
    let (answer, inputs) = try windows(region(0.9), gap: 0.001)
    #expect(inputs.holdsLeastLoads)
    let plan = try #require(answer.solution.plan)
    let (held, free) = (try whole(inputs), try whole(windows(region(0), gap: 0.001).1))
    #expect(held > free * (1 + 1e-6) && answer.solution.bound <= free * (1 + 1e-6))
    #expect(plan.cost >= free * (1 - 1e-6) && plan.cost <= free * 1.002)
    let map = answer.solution.program.map
    let below = (0..<60).filter { (1e-3..<5.4 - 1e-3).contains(plan.values[map.activity(0, $0)]) }
    #expect(!below.isEmpty)
  }

  @Test("No time, no plan: it says that it was stopped")
  func stopped() throws {
    let inputs = try ModelInputs(region: longRegion(1, hours: 400))
    var hurried = planner()
    hurried.solver.deadline = Deadline(seconds: 0)
    let windows = try Windows(inputs, planner: hurried)
    let answer = try windows.solve().answer
    #expect(answer.solution.plan == nil)
    #expect(answer.solution.outcome.status.termination == .timeLimit)
    #expect(answer.solution.outcome.status.primal == .none)
  }

  @Test("By the unit, the bound is the linear program's and the plan pays whole annuities")
  func linear() throws {
    var region = longRegion(2, hours: 400)
    region.settings.integer = false
    region.settings.gap = 0
    let inputs = try ModelInputs(region: region)
    let windows = try Windows(inputs, planner: planner())
    let answer = try windows.solve().answer
    #expect(answer.solution.outcome.status.termination == .optimal)
    #expect(close(answer.solution.bound, try whole(inputs), 1e-5))
    let plan = try #require(answer.solution.plan)
    #expect(plan.cost >= answer.solution.bound - 1e-6)
  }
}
