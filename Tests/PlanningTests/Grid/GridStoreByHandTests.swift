import ModelInputs
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import Planning

private typealias Case = GridStoreCase

@Suite("A store at a bus, by hand: 10 MW at 10 and then at 50 cost 600 without it")
struct GridStoreByHandTests {
  @Test("what it holds is bought cheap and given dear")
  func twoPrices() throws {
    var grid = Case()
    #expect(close(try grid.cost(), 600))
    grid.store = Case.store(4)
    let result = try grid.run()
    #expect(close(result.tally?.runningCost, 600 - 4 * 40))
    let run = try #require(result.stores.first)
    #expect(allClose(run.into, [4, 0]) && allClose(run.out, [0, 4]))
    #expect(allClose(run.level, [4, 0]))
    #expect(close(result.tally?.priceLow[1], 10) && close(result.tally?.priceHigh[1], 50))
  }

  @Test("8 MWh go in for 4 held and 2 given, where half is lost each way")
  func efficiencies() throws {
    let store = Case.store(4) {
      $0.chargeEfficiency = 0.5
      $0.dischargeEfficiency = 0.5
    }
    #expect(close(try Case(store: store).cost(), 600 + 80 - 100))
  }

  @Test("loss acts on what is carried into the hour, the start too")
  func loss() throws {
    let leaking = Case.store(4) { $0.lossPerHour = 0.25 }
    #expect(close(try Case(store: leaking).cost(), 600 + 40 - 3 * 50))
    var full = leaking
    full.initial = 4
    // 3 of 4 are left, 1 is bought; of those 4 the next hour has 3.
    #expect(close(try Case(store: full).cost(), 600 + 10 - 3 * 50))
  }

  @Test("a least level is not for sale, and what is begun with is")
  func levels() throws {
    let kept = Case.store(4) {
      $0.minimum = 1
      $0.initial = 1
    }
    #expect(close(try Case(store: kept).cost(), 600 - 3 * 40))
    let begun = Case.store(4) { $0.initial = 2 }
    #expect(close(try Case(store: begun).cost(), 600 + 2 * 10 - 4 * 50))
    var back = begun
    back.cyclic = true
    // From 2 up to 4 and back to 2.
    #expect(close(try Case(store: back).cost(), 600 - 2 * 40))
  }

  @Test("power in and out are limits of their own")
  func powers() throws {
    for change in [{ $0.chargePower = 3 }, { $0.dischargePower = 3 }] as [(inout Store) -> Void] {
      #expect(close(try Case(store: Case.store(4, change)).cost(), 600 - 3 * 40))
    }
  }

  @Test("a narrow line lets in what it has room for")
  func line() throws {
    var grid = Case(prices: [10, 80], rating: 12, plant: 20, store: Case.store(40))
    // 2 beside the load in the first hour; the second takes 8 at 80.
    let result = try grid.run()
    #expect(close(result.tally?.runningCost, 12 * 10 + 8 * 80))
    #expect(result.tally?.lines[0].hoursAtLimit == 1)
    grid.rating = 5
    // Nothing is left of the line in any hour: 5 MW of each hour come from the plant.
    #expect(close(try grid.cost(), 5 * 10 + 5 * 80 + 10 * 100))
  }

  @Test("hours of one chain follow on each other, those of two do not")
  func chains() throws {
    var grid = Case(prices: [50, 10, 50, 10], load: [10, 10, 10, 10], store: Case.store(4))
    #expect(close(try grid.cost(), 1200 - 4 * 40))
    grid.periods = [(2, 1, "a", 0), (2, 3, "b", 2)]
    #expect(close(try grid.cost(), 600 + 3 * 600))
    grid.periods = [(2, 1, "a", 1), (2, 3, "b", 1)]
    #expect(close(try grid.cost(), (600 - 4 * 40) * 4))
  }

  @Test("one hour of them, as all of them run it")
  func oneHour() throws {
    let result = try Case(store: Case.store(4)).run(hour: 1)
    #expect(result.isSnapshot && result.shown?.hour == 1)
    #expect(close(result.tally?.runningCost, 6 * 50))
    #expect(result.stores.first?.level.count == 2)
  }

  @Test("load that cannot be served in one hour is served from another")
  func unserved() throws {
    let grid = Case(
      prices: [10, 10], load: [5, 15], importMost: 10, store: Case.store(4))
    let tally = try #require(try grid.run().tally)
    #expect(close(tally.unserved[1], 1) && tally.hoursUnserved == 1)
    #expect(close(tally.runningCost, 19 * 10))
  }

  @Test("energy budgets are kept by the same program")
  func budget() throws {
    let grid = Case(plant: 20, budget: 15, store: Case.store(4))
    let result = try grid.run()
    #expect(result.budgets == .exact)
    #expect(close(result.tally?.generation[0], 15))
    // 14 of 15 before the price rises: 5 short at 100, whatever is stored.
    #expect(close(result.tally?.runningCost, 14 * 10 + 50 + 5 * 100))
    #expect(close(result.waterValues[0], 50))
  }
}

@Suite("A store that may be built is as large as it pays")
struct GridStoreSizeTests {
  /// Money per MWh or MW whose annuity over two hours is so much: over one year, without interest.
  private func region(_ energy: Double, _ power: Double) -> Region {
    let times = 8760.0 / 2
    var region = Case(
      store: Case.store(6) {
        $0.status = .candidate
        $0.investmentPerEnergy = energy * times
        $0.investmentPerPower = power * times
        $0.lifetime = 1
      }
    ).region
    region.settings.discountRate = 0
    return region
  }

  private func run(_ region: Region) throws -> GridDispatch {
    try GridDispatcher(
      region: region, security: .none, solver: TriangleGrid.solver
    ).run()
  }

  @Test("in full, while a MWh costs less than it saves")
  func full() throws {
    let result = try run(region(15, 5))
    #expect(close(result.stores.first?.energy, 6) && close(result.stores.first?.charge, 6))
    #expect(close(result.investment, 6 * 20))
    #expect(close(result.tally?.runningCost, 600 - 6 * 40))
  }

  @Test("in part, where power in is what there is little of")
  func part() throws {
    var some = region(15, 5)
    some.stores[0].chargePower = 2
    some.stores[0].dischargePower = 4
    let result = try run(some)
    // 2 in need 4 of power, half of which is out.
    #expect(close(result.stores.first?.energy, 2) && close(result.stores.first?.charge, 2))
    #expect(close(result.stores.first?.discharge, 4))
    #expect(close(result.investment, 2 * 15 + 4 * 5))
  }

  @Test("not at all, where a MWh costs more than it saves")
  func none() throws {
    let result = try run(region(38, 5))
    #expect(close(result.stores.first?.energy, 0) && result.investment < 1e-9)
    #expect(close(result.tally?.runningCost, 600))
  }
}

@Suite("What no store can help is named")
struct GridStoreClashTests {
  @Test("a least output with nowhere to go, until a store takes it")
  func leastOutput() throws {
    var grid = Case(importLeast: 12)
    #expect(try grid.run().termination == .infeasible)
    grid.store = Case.store(4)
    #expect(close(try grid.cost(), 12 * 60))
    grid.store = Case.store(3)
    let result = try grid.run()
    #expect(result.termination == .infeasible && result.tally == nil && result.stores.isEmpty)
    #expect(result.clash?.parts == [.island(0), .store(0)])
    #expect(result.clash?.hours == 2)
  }

  @Test("a store that leaks below its least level and cannot be filled")
  func level() throws {
    let grid = Case(
      store: Case.store(4) {
        $0.initial = 3
        $0.minimum = 3
        $0.lossPerHour = 0.1
        $0.chargePower = 0
      })
    let result = try grid.run()
    #expect(result.termination == .infeasible)
    #expect(result.clash?.parts == [.store(0)])
  }
}
