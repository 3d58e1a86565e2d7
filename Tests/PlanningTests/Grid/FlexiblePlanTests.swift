import Formulation
import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A flexible conversion chooses its hours within a period")
struct FlexiblePlanTests {
  private func cost(_ region: Region) throws -> Double {
    let solution = try plannedBesideGrid(region).solution
    let plan = try #require(solution.plan)
    #expect(close(solution.bound, plan.cost))
    return plan.cost
  }

  @Test("It draws in the cheap hour until the line is full, and pays the same in both from there")
  func line() throws {
    // Beside 90 and 150 MW. Evenly 110 and 170: 1 100 + 5 700. Chosen: 30 at 10 fill the cheap hour to
    // 120, the other 10 cost 90 in either: 1 200 + 900 + 3 900.
    let loads = [90.0, 150]
    #expect(close(try cost(FlexibleRegion.electrolyser(loads: loads, flexible: false)), 6800))
    let (solution, _) = try plannedBesideGrid(FlexibleRegion.electrolyser(loads: loads))
    #expect(close(try #require(solution.plan).cost, 6000))
    #expect(close(solution.bound, 6000))
    let need = try #require(solution.inputs.needs.first { $0.id == "el:power" })
    #expect(close(try #require(need.price)[0], 90))
  }

  @Test("It draws no more in an hour than it can run at")
  func capacity() throws {
    // 25 MW at most: 25 beside 90, 15 beside 150 MW. 1 150 + 165·90 − 9 600 = 6 400.
    #expect(
      close(try cost(FlexibleRegion.electrolyser(loads: [90, 150], capacity: 25)), 6400))
  }

  @Test("What is there of its capacity by the hour bounds it in that hour")
  func availability() throws {
    // Half of 50 MW in the cheap hour, all of it in the other: as if it could run at 25.
    let region = FlexibleRegion.electrolyser(loads: [90, 150], capacity: 50) { draft in
      draft.profile("half", (0..<8760).map { $0 % 2 == 0 ? 0.5 : 1 })
      draft.region.conversions[0].profile = draft.profile(named: "half")
    }
    #expect(close(try cost(region), 6400))
  }

  @Test("It takes what room the hours have together, where neither has room for the mean")
  func room() throws {
    // 20 and 10 MW fit beside 200 and 210: 30 of the 40 MWh, so that 5 MWh of hydrogen are bought.
    // Both hours at 220 MW cost 10 200. Evenly only 10 fit in each: 9 300 + 10 200, and 10 bought.
    let loads = [200.0, 210]
    let (solution, _) = try plannedBesideGrid(FlexibleRegion.electrolyser(loads: loads))
    #expect(close(try #require(solution.plan).cost, 22_900))
    #expect(close(solution.bound, 22_900))
    #expect(try #require(solution.grid).narrowHours.isEmpty)
    #expect(close(try cost(FlexibleRegion.electrolyser(loads: loads, flexible: false)), 24_500))
  }

  @Test("What it takes today and no hour has room for is left unserved of the load, and told")
  func today() throws {
    // The same, run today: 40 MWh where 30 fit.
    let region = FlexibleRegion.electrolyser(loads: [200, 210]) { draft in
      draft.region.links = []
      draft.exchange("sold", "el:hydrogen", "steel")
    }
    let solution = try plannedBesideGrid(region).solution
    #expect(close(try #require(solution.grid).unserved, 10, 1e-5))
    #expect(close(try #require(solution.baseline).cost, 20_400, 1e-5))
  }

  @Test(
    "By the month and by the year it chooses among the hours of mean days",
    arguments: [Settings.Periods.monthly, .annual])
  func year(periods: Settings.Periods) throws {
    // Every second hour of the year is as the first of the two, every other as the second.
    let region = FlexibleRegion.electrolyser(loads: [90, 150]) { draft in
      draft.region.periods = []
      draft.region.settings.periods = periods
    }
    #expect(close(try cost(region), 4380 * 6000))
  }

  @Test("It does so over more than a hundred periods, which are planned in parts")
  func long() throws {
    // The two hours with room for 30 of 40 MWh, 101 times.
    let region = FlexibleRegion.electrolyser(loads: [200, 210]) { draft in
      draft.region.periods = []
      for number in 0..<101 { draft.period("p\(number)", hours: 2) }
    }
    let solution = try plannedBesideGrid(region).solution
    let plan = solution.plan
    try #require(plan != nil)
    #expect(close(plan?.cost ?? .nan, 101 * 22_900, 1e-3))
    #expect(solution.bound <= 101 * 22_900 * (1 + 1e-9))
  }

  @Test("One that is yet to be built has its whole capacity where it is built")
  func candidate() throws {
    // As at 25 MW, and 100 for the plant; at 9 000 the hydrogen is rather bought: 4 800 + 10 000.
    for (investment, expected) in [(100.0, 6500.0), (9000, 14_800)] {
      var region = FlexibleRegion.electrolyser(loads: [90, 150], capacity: 25) { draft in
        draft.region.conversions[0].status = .candidate
        draft.region.conversions[0].lifetime = 1
        draft.region.conversions[0].investment = investment * 8760 / 2
      }
      region.settings.integer = true
      region.settings.gap = 0
      #expect(close(try #require(try plannedBesideGrid(region).solution.plan).cost, expected))
    }
  }

  @Test("It feeds in when power is dear")
  func feedIn() throws {
    // 30 MWh: evenly 85 and 135 MW remain, 850 + 2 550; chosen 100 and 120, 1 000 + 1 200.
    let loads = [100.0, 150]
    #expect(close(try cost(FlexibleRegion.engine(loads: loads, flexible: false)), 3400))
    #expect(close(try cost(FlexibleRegion.engine(loads: loads)), 2200))
  }

  @Test("Where periods are hours there is nothing to choose")
  func hours() throws {
    let costs = try [false, true].map { flexible in
      try cost(
        FlexibleRegion.electrolyser(loads: [90, 150], flexible: flexible) { draft in
          draft.region.periods = []
          draft.period("first", hours: 1)
          draft.period("second", hours: 1)
        })
    }
    #expect(close(costs[0], costs[1]))
    let region = FlexibleRegion.electrolyser(loads: [90, 150]) { draft in
      draft.region.periods = []
      draft.period("first", hours: 1)
    }
    let coupling = GridCoupling(region: region, inputs: try ModelInputs(region: region))
    #expect(!coupling.isFlexible)
  }

  @Test("A store on its port adds what it can take or give")
  func stored() throws {
    let region = FlexibleRegion.electrolyser(loads: [90, 150], capacity: 25) { draft in
      draft.store("tank", on: "el:power", energy: 50) { $0.chargePower = 7 }
    }
    let inputs = try ModelInputs(region: region)
    let coupling = GridCoupling(region: region, inputs: inputs)
    let hours = try GridInputs(region: region, hours: .operating(inputs.time)).hours
    #expect(coupling.ceilings(region: region, hours: hours).filter { !$0.isEmpty } == [[32, 32]])
  }
}

@Suite("Flexible conversions on random grids")
struct FlexiblePropertyTests {
  @Test("The plan is the optimum of both in one program", arguments: 0..<12)
  func whole(seed: Int) throws {
    let (solution, stage) = try plannedBesideGrid(FlexibleRegion.random(seed: seed, flexible: true))
    #expect(solution.plan != nil)
    let program = Program(solution.inputs.holding(stage.whole), integer: false)
    #expect(program.rows.contains { $0.family == .flexible })
    let together = try solvedWhole(program.model)
    try #require(together.status.termination == .optimal)
    #expect(close(solution.bound, together.objective))
  }

  @Test("To choose costs no more than to follow a profile, and mostly less")
  func cheaper() throws {
    var less = 0
    for seed in 0..<8 {
      let free = try plannedBesideGrid(FlexibleRegion.random(seed: seed, flexible: true)).solution
        .bound
      let tied = try plannedBesideGrid(FlexibleRegion.random(seed: seed, flexible: false)).solution
        .bound
      #expect(free <= tied + 1e-6 * abs(tied), "seed \(seed)")
      if free < tied - 1e-6 * abs(tied) { less += 1 }
    }
    #expect(less >= 3)
  }

  @Test("A plane touches the cost where it was taken and lies below it elsewhere", arguments: 0..<6)
  func planes(seed: Int) throws {
    let region = FlexibleRegion.random(seed: seed, flexible: true)
    let inputs = try ModelInputs(region: region)
    let stage = try GridStage(region: region, inputs: inputs, security: .none, solver: solver())
    let time = inputs.time
    var random = SeededGenerator(seed: UInt64(seed) &+ 5)
    var known: [(amounts: [[Double]], cost: Double?)] = []
    var cuts: [GridTerms.Cut] = []
    for round in 0..<8 {
      let amounts = stage.coupling.draws.map { draw in
        (0..<time.count).map { period in
          guard let ceiling = draw.ceiling else { return 0.0 }
          let most = ceiling.power[period] * time.hours[period] * 0.7
          return round == 0 ? 0 : most * Double.random(in: 0...1, using: &random)
        }
      }
      if let price = try stage.price(amounts) {
        let plane = price.plane(at: amounts)
        #expect(close(plane.constant + GridDraws.value(plane.slopes, amounts), price.cost))
        known.append((amounts, price.cost))
        cuts.append(plane)
      } else {
        known.append((amounts, nil))
        let refusals = try stage.refusedTogether(amounts)
        #expect(!refusals.isEmpty)
        for refusal in refusals {
          #expect(refusal.constant + GridDraws.value(refusal.slopes, amounts) > 0)
        }
        cuts += refusals
      }
    }
    for cut in cuts {
      for (amounts, cost) in known {
        guard let cost else { continue }
        let value = cut.constant + GridDraws.value(cut.slopes, amounts)
        #expect(value <= (cut.isRefusal ? 0 : cost) + 1e-6 * max(1, abs(cost)))
      }
    }
  }
}
