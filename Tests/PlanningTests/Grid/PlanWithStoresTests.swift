import Formulation
import LinearModel
import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("A plan beside a grid with stores at its buses")
struct PlanWithStoresTests {
  /// A town behind a narrow line, two hours of 90 and 150 MW: above 120 MW each costs 90 instead of
  /// 10. Without a store 900 and 3 900.
  private func town(
    _ store: Store, change: @Sendable (inout RegionBuilder) -> Void = { _ in }
  ) -> Region {
    RegionBuilder.make("town") { draft in
      draft.twoHours(at: "town", loads: [90, 150])
      draft.region.stores = [store]
      draft.region.settings.integer = false
      change(&draft)
    }
  }

  private func battery(_ energy: Double = 20, _ change: (inout Store) -> Void = { _ in }) -> Store {
    var store = Store(id: "battery", place: .bus(Index(1)), energy: energy)
    change(&store)
    return store
  }

  /// An investment that costs 1 in two hours: over 20 years, without interest.
  private static let perMoney = 20.0 * 8760 / 2

  @Test("one that stands runs today and in the plan")
  func stands() throws {
    let (solution, _) = try plannedBesideGrid(town(battery()))
    #expect(close(solution.baseline?.cost, 4800 - 20 * 80))
    #expect(close(solution.plan?.cost, 4800 - 20 * 80))
    let run = try #require(solution.grid?.running?.dispatch.stores.first)
    #expect(allClose(run.into, [20, 0]) && allClose(run.out, [0, 20]))
    // 20 bought at 10 and given at 90.
    #expect(close(run.earned, 20 * 80))
  }

  @Test("one that may be built is built by the plan, not today")
  func built() throws {
    let store = battery {
      $0.status = .candidate
      $0.investmentPerEnergy = 30 * Self.perMoney
    }
    let (solution, _) = try plannedBesideGrid(town(store))
    #expect(close(solution.baseline?.cost, 4800))
    #expect(close(solution.plan?.cost, 4800 - 20 * (80 - 30)))
    #expect(close(solution.bound, 4800 - 20 * (80 - 30)))
    let dispatch = try #require(solution.grid?.running?.dispatch)
    #expect(close(dispatch.stores.first?.energy, 20) && close(dispatch.investment, 600))
  }

  @Test(
    "more hours than one program holds come as near to it as is told", arguments: [false, true])
  func many(candidate: Bool) throws {
    let store = battery {
      guard candidate else { return }
      $0.status = .candidate
      $0.investmentPerEnergy = Self.perMoney
    }
    let region = town(store) { $0.region.periods[0].hours = 1001 }
    let (solution, stage) = try plannedBesideGrid(region)
    #expect(stage.together == nil && stage.operatingInputs.hours.count > 1000)
    let whole = try solvedWhole(
      Program(solution.inputs.holding(stage.whole), integer: false).model)
    try #require(whole.status.termination == .optimal)
    let cost = try #require(solution.plan).cost
    #expect(solution.bound <= whole.objective * (1 + 1e-9))
    #expect(cost >= whole.objective * (1 - 1e-9))
    #expect(cost - solution.bound <= 5e-4 * abs(cost))
    let run = try #require(solution.grid?.running?.dispatch.stores.first)
    #expect(run.energy > 19 && run.earned > 0)
    #expect((solution.grid?.running?.dispatch.investment ?? 0 > 0) == candidate)
    let today = try #require(solution.baseline).cost
    #expect(candidate ? today > cost * 1.01 : close(today, cost, 5e-4))
  }

  @Test("one that costs more than it saves is not built")
  func dear() throws {
    let store = battery {
      $0.status = .candidate
      $0.investmentPerEnergy = 81 * Self.perMoney
    }
    let (solution, _) = try plannedBesideGrid(town(store))
    #expect(close(solution.plan?.cost, 4800))
    #expect(solution.grid?.running?.dispatch.stores.first?.energy == 0)
  }

  @Test("under a budget none is built, as the budget does not see it")
  func budget() throws {
    let store = battery {
      $0.status = .candidate
      $0.investmentPerEnergy = Self.perMoney
    }
    let (solution, stage) = try plannedBesideGrid(
      town(store) { draft in draft.region.settings.budget = 1e9 })
    #expect(close(solution.plan?.cost, 4800))
    #expect(stage.operatingInputs.stores.isEmpty)
  }

  @Test("a link is worth what it is beside the store", arguments: [0.0, 20])
  func link(energy: Double) throws {
    let region = town(battery(energy)) { draft in
      draft.site("neighbour")
      draft.need("lamps", at: "town", of: "power", 10 * 8760, price: 1)
      draft.surplus("sun", at: "neighbour", of: "power", 10 * 8760)
      draft.link("sun", "lamps", unitCost: 40)
      // The lamps' 10 MW are counted in the load already.
      draft.region.grid.loads[0].profile = draft.profile(named: "uneven")
    }
    let (solution, stage) = try plannedBesideGrid(region)
    let program = Program(solution.inputs.holding(stage.whole), integer: false)
    let together = try solvedWhole(program.model)
    #expect(close(solution.plan?.cost, together.objective))
    #expect(close(solution.bound, together.objective))
  }

  @Test("every day that stands for many ends as it began", arguments: [true, false])
  func days(annual: Bool) throws {
    var region = town(battery { $0.initial = 20 })
    region.settings.periods = annual ? .annual : .monthly
    region.periods = []
    let (solution, stage) = try plannedBesideGrid(region)
    let hours = stage.operatingInputs.hours
    #expect(hours.areDays && hours.chains.count == 12 && hours.chains.allSatisfy { $0.count == 24 })
    let run = try #require(solution.grid?.running?.dispatch.stores.first)
    for chain in hours.chains {
      let (put, taken) = chain.reduce((0, 0)) { ($0.0 + run.into[$1], $0.1 + run.out[$1]) }
      #expect(close(put, taken))
    }
    #expect(run.into.contains { $0 > 1 }, "it does nothing")
  }

  @Test("half hours count half, and hold half as much")
  func halves() throws {
    var region = town(battery())
    let hour = region.periods[0]
    region.periods = ["first", "second"].enumerated().map { place, name in
      var half = hour
      (half.id, half.hours, half.firstHour) = (name, 0.5, place)
      return half
    }
    let (solution, stage) = try plannedBesideGrid(region)
    #expect(close(stage.operatingInputs.hours.horizon, 1))
    // 30 MW for half an hour are 15 MWh: 90 becomes 120 and 150 becomes 120.
    #expect(close(solution.plan?.cost, (1200 + 1200) / 2))
    let run = try #require(solution.grid?.running?.dispatch.stores.first)
    #expect(allClose(run.into, [30, 0]) && allClose(run.level, [15, 0]))
  }

  @Test("is the optimum of both in one program", arguments: 0..<12)
  func whole(seed: Int) throws {
    let drawn = RandomRegion(seed: UInt64(seed)) {
      $0.limits = false
      $0.fixedInvestments = seed % 2 == 0
    }.region
    var region = drawn.onRandomGrid(seed: UInt64(seed))
    region.settings.objective = .cost
    region.settings.integer = seed % 4 == 0
    region.settings.gap = 0
    let before = try plannedBesideGrid(region).solution
    region.stores += [
      Store(
        id: "stands", place: .bus(Index(0)), energy: 30, chargePower: 9, chargeEfficiency: 0.95,
        dischargeEfficiency: 0.9, lossPerHour: 0.001),
      Store(
        id: "new", place: .bus(Index(1)), energy: 60, chargePower: 20, dischargePower: 15,
        status: .candidate, investmentPerEnergy: 1000, investmentPerPower: 1000),
    ]
    let (solution, stage) = try plannedBesideGrid(region)
    let plan = try #require(solution.plan)
    try expectWhole(solution, stage)
    let cost = try #require(before.plan).cost
    #expect(plan.cost <= cost + 1e-6 * abs(cost))
  }
}
