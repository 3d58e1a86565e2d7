import Formulation
import LinearModel
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs
@testable import Planning

/// A town and a school with a heat pump each behind one line: what the town's draws moves much, what
/// the school's draws little. Every third hour carries only some of it.
private func inputs(
  _ seed: UInt64, hours: Int = 400, school: Double = 0.005
) throws -> ModelInputs {
  var random = SeededGenerator(seed: seed)
  var draft = RegionBuilder(longRegion(seed, hours: hours))
  draft.site("school")
  draft.surplus("drain", at: "school", of: "heat", 8760, provision: 1)
  draft.need("classes", at: "school", of: "heat", 8760, price: 250, profile: "cold")
  draft.link("drain", "classes", unitCost: 3, capacityInvestment: 1e4)
  var inputs = try ModelInputs(region: draft.region)
  func draw(_ surplus: String, _ need: String, _ perUnit: Double) throws -> GridCoupling.Draw {
    let link = try #require(
      inputs.candidates.firstIndex {
        inputs.surpluses[$0.surplus].id == surplus && inputs.needs[$0.need].id == need
      })
    return GridCoupling.Draw(
      stream: .flow(link), bus: 0, perUnit: perUnit, byPeriod: nil, profile: nil, ceiling: nil)
  }
  inputs.grid = GridTerms(
    draws: [try draw("flue", "network", 0.4), try draw("drain", "classes", school)], emissions: 0)
  inputs.grid?.rows = stride(from: 0, to: hours, by: 3).map { hour in
    GridTerms.Row(
      slopes: [0.4, school], period: hour, upper: Double.random(in: 0.4...2, using: &random),
      hour: hour)
  }
  inputs.settings.gap = 0
  return inputs
}

/// Prices of both draws in every hour.
private func prices(_ seed: UInt64, _ inputs: ModelInputs) -> [[Double]] {
  var random = SeededGenerator(seed: seed)
  return (0..<2).map { _ in
    (0..<inputs.time.count).map { _ in Double.random(in: 10...60, using: &random) }
  }
}

private func optimum(_ inputs: ModelInputs) throws -> Double {
  let outcome = try solver().solve(Program(inputs, integer: true).model, gap: 0)
  try #require(outcome.status.termination == .optimal)
  return outcome.objective
}

private func expectEnclosed(_ solution: PlanSolution, _ inputs: ModelInputs, gap: Double) throws {
  let best = try optimum(inputs)
  let plan = try #require(solution.plan)
  #expect(solution.bound <= best + 1e-6 * abs(best))
  #expect(plan.cost >= best - 1e-6 * abs(best))
  #expect(plan.cost - solution.bound <= gap * abs(best))
  #expect(Program(inputs, integer: true).model.violation(at: plan.values) <= 1e-5)
}

@Suite("Long horizons in which some hours carry no more")
struct FullHourTests {
  @Test("little draws are set aside, and what they leave is counted in", arguments: UInt64(0)..<3)
  func aside(seed: UInt64) throws {
    var inputs = try inputs(seed)
    inputs.price(prices(seed, inputs))
    #expect(inputs.settingLittleAside().parts().count > inputs.parts().count)
    try expectEnclosed(try planner().solve(inputs), inputs, gap: 0.002)
  }

  @Test("where all draw alike they stay together", arguments: UInt64(0)..<2)
  func together(seed: UInt64) throws {
    var inputs = try inputs(seed, hours: 200, school: 0.3)
    inputs.price(prices(seed, inputs))
    #expect(inputs.settingLittleAside().parts().count == inputs.parts().count)
    try expectEnclosed(try planner().solve(inputs), inputs, gap: 1e-5)
  }

  @Test("windows asked again at other prices, or in fuller hours, find what others would")
  func again() throws {
    var inputs = try inputs(4)
    let rows = inputs.grid?.rows ?? []
    inputs.grid?.rows = []
    var keeping = planner()
    let shelf = WindowShelf()
    keeping.shelf = shelf
    defer { shelf.close() }
    var same = 0
    for round in 0..<5 {
      inputs.price(prices(UInt64(round), inputs))
      // Hours are found full one after another, and once none of them is.
      inputs.grid?.rows = round == 4 ? [] : Array(rows.prefix(round * 30))
      let town = try #require(
        inputs.settingLittleAside().parts().first { part in
          part.inputs.needs.contains { $0.id == "network" }
        })
      if let crew = shelf.take(town) {
        same += 1
        shelf.put(crew, of: town)
      }
      try expectEnclosed(try keeping.solve(inputs), inputs, gap: 0.002)
    }
    #expect(same == 4)
  }
}
