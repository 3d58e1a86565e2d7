import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Today's exchange before its twin")
struct PreferExistingTests {
  private func region(_ fill: (inout RegionBuilder) -> Void) -> Region {
    RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material, handling: 2)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 1000)
      draft.need("base", at: "a", of: "aggregate", 500, price: 50)
      fill(&draft)
    }
  }

  @Test("what both could carry at the same cost, the exchange carries")
  func same() throws {
    let solution = try planned(region { $0.exchange("today", "slag", "base") })
    #expect(sent(solution, at: solution.plan) == ["today": 500])
  }

  @Test("what exceeds the agreed amount stays with the new link")
  func agreed() throws {
    let solution = try planned(region { $0.exchange("today", "slag", "base", amount: 300) })
    let carried = sent(solution, at: solution.plan)
    #expect(close(carried["today"] ?? 0, 300))
    #expect(close(carried["slag→base:truck"] ?? 0, 200))
  }

  @Test("what exceeds its capacity in a period stays with the new link")
  func capacity() throws {
    var made = region { $0.exchange("today", "slag", "base", capacity: 0.05) }
    made.settings.periods = .monthly
    let solution = try planned(made)
    let carried = sent(solution, at: solution.plan)
    // 0.05 t/h · 8 760 h of 500 t.
    #expect(close(carried["today"] ?? 0, 438))
    #expect(close(carried["slag→base:truck"] ?? 0, 62))
    let plan = try #require(solution.plan)
    let own = try #require(position("today", in: solution.inputs))
    for (flow, hours) in zip(solution.flows(own, at: plan), solution.inputs.time.hours) {
      #expect(flow <= 0.05 * hours * (1 + 1e-9))
    }
  }

  @Test("a cheaper new link keeps what it carries")
  func cheaper() throws {
    let solution = try planned(
      region { draft in
        draft.link("slag", "base", mode: "conveyor", unitCost: 1)
        draft.exchange("today", "slag", "base", amount: 300)
      })
    // The exchange takes the terms of the pair's row, and so ties with it: it carries first.
    let carried = sent(solution, at: solution.plan)
    #expect(close(carried["today"] ?? 0, 300))
    #expect(close(solution.plan?.cost ?? .nan, 500))
  }

  @Test("moving flows changes neither cost nor any row", arguments: 0..<12)
  func harmless(seed: Int) throws {
    let solution = try planned(RandomRegion(seed: UInt64(seed)).region)
    let plan = try #require(solution.plan)
    #expect(close(plan.cost, solution.outcome.objective))
    let model = solution.program.model
    #expect(model.violation(at: plan.values) <= 1e-5)
  }
}
