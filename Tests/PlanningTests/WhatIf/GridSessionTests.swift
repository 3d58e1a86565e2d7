import LinearModel
import ModelInputs
import Quantities
import RegionModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

@Suite("Plans beside a grid from where the last one ended")
struct GridSessionTests {
  /// What a planner tells of on the way to a plan, and the plan.
  private func plan(
    _ region: Region, in session: PlanSession? = nil, connecting told: (Int) -> Void = { _ in }
  ) throws -> PlanSolution {
    let inputs = try ModelInputs(region: region)
    let count = Mutex(0)
    var planner = planner()
    planner.solver.progress = { _, _ in count.withLock { $0 += 1 } }
    let stage = try GridStage(
      region: region, inputs: inputs, security: .none, solver: planner.solver, session: session)
    told(count.withLock { $0 })
    let adjusted = stage.adjusted(inputs, region: region)
    guard let session else { return try planner.plan(adjusted, grid: stage) }
    let solution = try session.plan(adjusted, grid: stage, by: planner)
    session.keep(stage)
    return solution
  }

  /// Changes a price, an amount, a load, a plant's cost or a line, in turn.
  private func change(_ region: inout Region, _ turn: Int) {
    switch turn % 5 {
    case 0: for row in region.needs.indices { region.needs[row].supplyPrice? *= 1.1 }
    case 1: for row in region.surpluses.indices { region.surpluses[row].amount *= 0.9 }
    case 2: for row in region.grid.loads.indices { region.grid.loads[row].peak? *= 1.02 }
    case 3:
      for row in region.grid.generators.indices { region.grid.generators[row].marginalCost += 3 }
    default:
      for row in region.grid.branches.indices { region.grid.branches[row].rating? *= 1.05 }
    }
  }

  @Test("are those planned from nothing", arguments: 0..<6)
  func same(seed: Int) throws {
    var region = FlexibleRegion.random(seed: seed, flexible: seed % 2 == 0)
    let session = PlanSession()
    for turn in 0..<6 {
      let cold = try plan(region)
      let warm = try plan(region, in: session)
      #expect(session.reuse.anew == (turn == 0 ? [.first, .grid] : []))
      #expect((warm.plan == nil) == (cold.plan == nil))
      #expect(close(warm.bound, cold.bound), "turn \(turn)")
      #expect(close(warm.plan?.cost ?? 0, cold.plan?.cost ?? 0), "turn \(turn)")
      #expect(close(warm.baseline?.cost ?? 0, cold.baseline?.cost ?? 0), "turn \(turn)")
      change(&region, turn)
    }
  }

  @Test("ask no hour again what requests may draw, unless it carries something else")
  func requests() throws {
    var region = RegionBuilder.make("triangle") { draft in
      draft.triangle()
      draft.region.grid.loads = [Load(id: "town", bus: Index(1), peak: 150)]
      draft.region.grid.requests = [
        Request(id: "hall", buses: [Index(1)], power: 60),
        Request(id: "barn", buses: [Index(1)], power: 60),
      ]
      draft.region.settings.integer = false
    }
    let session = PlanSession()
    func told(_ region: Region) throws -> Int {
      var told = 0
      _ = try plan(region, in: session) { told = $0 }
      return told
    }
    let first = try told(region)
    #expect(first > 0)
    region.grid.generators[0].marginalCost = 20
    let second = try told(region)
    #expect(second < first)
    region.grid.loads[0].peak = 140
    #expect(try told(region) > second)
  }

  @Test("begin from nothing where a plant has come")
  func shape() throws {
    var region = FlexibleRegion.random(seed: 1, flexible: false)
    let session = PlanSession()
    _ = try plan(region, in: session)
    region.grid.generators.append(
      Generator(id: "zz-wind", bus: Index(0), capacity: 5, marginalCost: 1))
    let warm = try plan(region, in: session)
    #expect(session.reuse.anew == [.grid])
    #expect(close(warm.bound, try plan(region).bound))
  }
}
