import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("Links by the unit, re-priced whole")
struct RepricingTests {
  /// 100 t that cost 10 SEK/t less by a link of a fixed annuity, drawn over `years` at no interest.
  private func region(fixed: Double, price: Double? = 10, second: Double? = nil) -> Region {
    RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 1000)
      draft.need("base", at: "a", of: "aggregate", 100, price: price)
      draft.link("slag", "base", unitCost: 0, capacity: 1, fixedInvestment: fixed, lifetime: 10)
      if let second {
        draft.need("sub", at: "a", of: "aggregate", 100, price: price)
        draft.link("slag", "sub", unitCost: 0, capacity: 1, fixedInvestment: second, lifetime: 10)
      }
    }
  }

  @Test("a link that pays is kept at its whole annuity")
  func kept() throws {
    // 1 000 SEK/a bought today. Need 100 t/a = 0.01142 t/h = M, so the linear z is 1 as well.
    let solution = try planned(region(fixed: 5000))
    #expect(close(try #require(solution.plan).cost, 500))
    #expect(close(solution.bound, 500))
    #expect(solution.dropped.isEmpty)
  }

  @Test(
    "the linear total is a bound, the re-priced plan above it and the best whole plan between",
    arguments: 0..<24)
  func between(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)).region
    region.settings.gap = 0
    region.settings.integer = false
    let linear = try planned(region)
    region.settings.integer = true
    let whole = try planned(region)
    let best = try #require(whole.plan).cost
    let repriced = try #require(linear.plan).cost
    let slack = 1e-6 * max(1, abs(best))
    #expect(linear.bound <= best + slack)
    #expect(best <= repriced + slack)
    #expect(linear.gap >= -1e-12)
    // What the plan builds, it builds whole.
    let plan = try #require(linear.plan)
    for position in linear.inputs.candidates.indices {
      guard let built = linear.program.map.built(position) else { continue }
      let isUsed = linear.saving(position, at: plan).sent > 1e-6
      if isUsed { #expect(abs(plan.values[built] - 1) < 1e-6) }
    }
  }

  @Test("a plan that was stopped on the way says so, whenever that was")
  func stopped() throws {
    var region = RandomRegion(seed: 5).region
    region.settings.integer = false
    let whole = try planned(region)
    let cost = try #require(whole.plan).cost
    var stopped = 0
    for after in 1...12 {
      let counted = solver(cancelledAfter: after)
      let solution = try Planner(solver: counted).plan(ModelInputs(region: region))
      guard counted.cancellation.isCancelled else {
        #expect(solution.outcome.status == whole.outcome.status)
        continue
      }
      guard let plan = solution.plan else { continue }
      stopped += 1
      #expect(solution.outcome.status.termination == .cancelled)
      #expect(plan.cost >= cost - 1e-6 * max(1, abs(cost)))
    }
    #expect(stopped > 0)
  }

  @Test("a dropped link would not have paid for itself", arguments: 0..<24)
  func dropped(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)) { $0.limits = false }.region
    region.settings.integer = false
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    for candidate in solution.dropped {
      #expect(solution.saving(candidate, at: plan).sent < 1e-6)
    }
    for (position, candidate) in solution.inputs.candidates.enumerated()
    where solution.program.map.built(position) != nil {
      let isPort =
        solution.inputs.needs[candidate.need].port != nil
        || solution.inputs.surpluses[candidate.surplus].port != nil
      let saving = solution.saving(position, at: plan)
      if !isPort, saving.sent > 1e-6 { #expect(saving.total >= -1e-6) }
    }
  }

  @Test("a link that pays only by the unit is dropped, and what it carried bought")
  func droppedByHand() throws {
    // M follows the surplus, 100 t. A firm exchange takes 25 t of it, so the link carries 75: z = 0.75.
    let region = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 100)
      draft.need("base", at: "a", of: "aggregate", 1000, price: 10)
      draft.need("sub", at: "a", of: "aggregate", 25, price: 10)
      draft.link("slag", "base", unitCost: 0, fixedInvestment: 9000, lifetime: 10)
      draft.exchange("today", "slag", "sub", amount: 25, firm: true)
      draft.link("slag", "sub", unitCost: 0)
    }
    // Linear: 75 t save 750 and pay 0.75·900 = 675, so it is proposed at a bound of
    // 10 000 − 750 + 675; at its whole 900 it loses 150 and is dropped.
    let solution = try planned(region)
    #expect(close(solution.bound, 10_000 - 750 + 675))
    #expect(close(try #require(solution.plan).cost, 10_000))
    #expect(solution.dropped.map { solution.inputs.candidates[$0].id } == ["slag→base:truck"])
    #expect(close(solution.gap, 75.0 / 10_000))
  }

  @Test("a link at a loss is kept where nothing else meets its need", .timeLimit(.minutes(1)))
  func indispensable() throws {
    let solution = try planned(region(fixed: 5000, price: nil))
    #expect(close(try #require(solution.plan).cost, 500))
    #expect(solution.dropped.isEmpty)
  }

  @Test(
    "of two links at a loss only the one that can be done without is dropped",
    .timeLimit(.minutes(1)))
  func oneIndispensable() throws {
    let made = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      draft.surplus("a-slag", at: "a", of: "slag", 100)
      draft.surplus("b-slag", at: "a", of: "slag", 100)
      draft.need("a-must", at: "a", of: "aggregate", 50)
      draft.need("b-may", at: "a", of: "aggregate", 50, price: 10)
      draft.region.settings.candidates = .listed
      draft.link("a-slag", "a-must", unitCost: 0, fixedInvestment: 100, lifetime: 10)
      // Saves 500 by the whole and costs 600; M is the need's 50 t, so the linear z is 1 or 0.
      draft.link("b-slag", "b-may", unitCost: 0, fixedInvestment: 6000, lifetime: 10)
    }
    let solution = try planned(made)
    let carried = sent(solution, at: solution.plan)
    #expect(Array(carried.keys) == ["a-slag→a-must:truck"])
    #expect(close(carried["a-slag→a-must:truck"] ?? 0, 50))
    #expect(close(try #require(solution.plan).cost, 10 + 500))
  }

  @Test("the budget holds for what is built whole, not for its shares", .timeLimit(.minutes(1)))
  func budget() throws {
    // Either link saves 1 000 − 500; both cost 10 000, and 8 000 buys 1.6 of them by the unit.
    var region = region(fixed: 5000, second: 5000)
    region.settings.budget = 8000
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    #expect(close(solution.bound, 2000 - 1.6 * 500))
    #expect(close(plan.cost, 1500))
    #expect(sent(solution, at: plan).count == 1)
  }

  @Test("the number of links holds for links, not for their shares", .timeLimit(.minutes(1)))
  func maxLinks() throws {
    var region = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 100)
      for need in 0..<3 {
        // M of each link is 80 t, so three links that share 100 t are 1.25 links by the unit.
        draft.need("n\(need)", at: "a", of: "aggregate", 80, price: Double(10 + need))
      }
    }
    region.settings.maxLinks = 1
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    // 80 t at 12 SEK/t are saved of 80·(10 + 11 + 12).
    #expect(sent(solution, at: plan) == ["slag→n2:truck": 80])
    #expect(close(plan.cost, 80 * 33 - 80 * 12))
  }
}
