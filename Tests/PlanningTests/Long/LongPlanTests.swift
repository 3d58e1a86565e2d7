import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A horizon of many periods, part by part")
struct LongPlanTests {
  @Test("Alike hours as one cost what the one program costs", arguments: UInt64(0)..<3)
  func alike(seed: UInt64) throws {
    let region = longRegion(seed, hours: 1008, stores: false, repeats: 24)
    let inputs = try ModelInputs(region: region)
    #expect(inputs.isLong)
    let solution = try planner().plan(inputs)
    let whole = try solver().solve(Program(inputs, integer: true).model, gap: 0)
    let plan = try #require(solution.plan)
    #expect(close(plan.cost, whole.objective))
    #expect(solution.methods.map(\.name) == [.alike, .alike])
    #expect(solution.methods.map(\.periods).sorted() == [1, 24])
  }

  @Test("Today is the same whether it is one program or parts")
  func today() throws {
    var draft = RegionBuilder(longRegion(5, hours: 1008, stores: false, repeats: 24))
    draft.exchange("warm", "flue", "network", amount: 20_000)
    let inputs = try ModelInputs(region: draft.region)
    let parts = try #require(try planner().baseline(inputs))
    let whole = try #require(
      try planner().baseline(inputs, Program(inputs, scope: .today, integer: false)))
    #expect(close(parts.cost, whole.cost))
    #expect(parts.values.count == whole.values.count)
  }

  @Test("Heat that goes by itself in part keeps to the whole's rows")
  func cascade() throws {
    let region = glidingRegion(4, hours: 1008, stores: false, repeats: 24)
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    let whole = Program(solution.inputs, integer: true)
    let model = whole.model
    #expect(close(plan.cost, try solver().solve(model, gap: 0).objective))
    let heat = (0..<model.columnCount).reduce(0.0) { sum, column in
      guard case .heat = whole.map.meaning(of: column) else { return sum }
      return sum + plan.values[column]
    }
    #expect(heat > 1)
    #expect(model.violation(at: plan.values) <= 1e-6)
  }

  @Test("What cannot be met is named in the words of the whole")
  func clash() throws {
    var region = longRegion(2, hours: 1008, stores: false, repeats: 24)
    let base = try #require(region.needs.firstIndex { $0.id == "base" })
    region.needs[base].supplyPrice = nil
    region.needs[base].amount *= 10
    let solution = try planned(region)
    #expect(solution.plan == nil)
    #expect(solution.outcome.status.termination == .infeasible)
    let need = try #require(solution.inputs.needs.firstIndex { $0.id == "base" })
    #expect(solution.clash.contains { $0.family == .need && $0.element == need })
  }
}
