import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Slag at `works` that may become aggregate at `quarry` and `road`, carried at 2 SEK/t.
private func slagRegion(_ fill: (inout RegionBuilder) -> Void) -> Region {
  RegionBuilder.make { draft in
    draft.resources("slag", "aggregate")
    draft.substitution("slag", for: "aggregate")
    draft.transport("truck", .material, handling: 2)
    draft.site("works")
    draft.site("mill", km: 5)
    draft.site("quarry", km: 10)
    draft.site("road", km: 20)
    fill(&draft)
  }
}

@Suite("Today, as the baseline")
struct TodayTests {
  @Test("uses only exchanges that operate, at the agreed amount")
  func onlyExchanges() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("slag", at: "works", of: "slag", 1000, disposal: 10)
        draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
        draft.need("sub", at: "road", of: "aggregate", 400, price: 60)
        draft.exchange("today", "slag", "base", amount: 300)
        draft.exchange("idle", "slag", "sub", status: .idle)
        draft.exchange("over", "slag", "sub", until: 2024)
      })
    #expect(sent(solution, at: solution.baseline) == ["today": 300])
    // 300·2 + 700·10 disposed + 200·50 + 400·60 bought.
    #expect(close(solution.baseline?.cost ?? .nan, 600 + 7000 + 10_000 + 24_000))
    // The plan: 900 sent at 2, 100 disposed of at 10.
    #expect(close(solution.plan?.cost ?? .nan, 1800 + 1000))
  }

  @Test("carries as much as it can in all, then as cheaply as it can")
  func mostThenLeast() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("cheap", at: "works", of: "slag", 400)
        draft.surplus("dear", at: "mill", of: "slag", 300)
        draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
        draft.link("cheap", "base", unitCost: 1)
        draft.link("dear", "base", unitCost: 9)
        draft.exchange("a-dear", "dear", "base")
        draft.exchange("b-cheap", "cheap", "base")
      })
    let today = sent(solution, at: solution.baseline)
    #expect(close(today["b-cheap"] ?? 0, 400, 1e-4))
    #expect(close(today["a-dear"] ?? 0, 100, 1e-4))
  }

  @Test("carries what is agreed even where that costs more than it saves")
  func carriesAtALoss() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("slag", at: "works", of: "slag", 1000)
        draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
        draft.link("slag", "base", unitCost: 80)
        draft.exchange("today", "slag", "base", amount: 100)
      })
    // 100·80 + 400·50; the plan stops it and buys: 500·50.
    #expect(close(solution.baseline?.cost ?? .nan, 28_000))
    #expect(close(solution.plan?.cost ?? .nan, 25_000))
    #expect(sent(solution, at: solution.plan).isEmpty)
  }

  @Test("carries over an exchange at most what its capacity allows")
  func capacity() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("slag", at: "works", of: "slag", 1000)
        draft.need("base", at: "quarry", of: "aggregate", 900, price: 50)
        draft.exchange("today", "slag", "base", capacity: 0.05)
      })
    // 0.05 t/h · 8 760 h.
    #expect(close(sent(solution, at: solution.baseline)["today"] ?? 0, 438))
  }

  @Test("is unknown where today's needs cannot be met")
  func unmet() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("slag", at: "works", of: "slag", 1000)
        draft.need("base", at: "quarry", of: "aggregate", 500)
      })
    #expect(solution.baseline == nil)
    #expect(close(solution.plan?.cost ?? .nan, 1000))
  }

  @Test("a firm exchange carries its agreed amount in the plan, at a loss or not")
  func firm() throws {
    let solution = try planned(
      slagRegion { draft in
        draft.surplus("slag", at: "works", of: "slag", 1000)
        draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
        draft.link("slag", "base", unitCost: 80)
        draft.exchange("today", "slag", "base", amount: 100, firm: true)
      })
    #expect(sent(solution, at: solution.plan) == ["today": 100])
    #expect(close(solution.plan?.cost ?? .nan, 28_000))
  }

  @Test("a firm exchange without an amount is held to what it carries today")
  func firmWithoutAmount() throws {
    let region = slagRegion { draft in
      draft.surplus("slag", at: "works", of: "slag", 300)
      draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
      draft.link("slag", "base", unitCost: 80)
      draft.exchange("today", "slag", "base", firm: true)
    }
    let solution = try planned(region)
    #expect(close(sent(solution, at: solution.plan)["today"] ?? 0, 300))
    let settled = try planner().settled(try ModelInputs(region: region))
    #expect(close(settled.candidates.first { $0.isExisting }?.firmMinimum ?? 0, 300))
  }

  @Test("nothing is settled where every firm amount is known")
  func settledAlready() throws {
    let region = slagRegion { draft in
      draft.surplus("slag", at: "works", of: "slag", 300)
      draft.need("base", at: "quarry", of: "aggregate", 500, price: 50)
      draft.exchange("today", "slag", "base", amount: 70, firm: true)
    }
    let settled = try planner().settled(try ModelInputs(region: region))
    #expect(settled.candidates.first { $0.isExisting }?.firmMinimum == 70)
  }

  @Test("the plan is never dearer than today", arguments: 0..<30)
  func planAtMostToday(seed: Int) throws {
    for integer in [true, false] {
      var region = RandomRegion(seed: UInt64(seed)).region
      region.settings.integer = integer
      region.settings.gap = 0
      let solution = try planned(region)
      let today = try #require(solution.baseline).cost
      let plan = try #require(solution.plan).cost
      #expect(plan <= today + 1e-6 * max(1, abs(today)))
    }
  }
}
