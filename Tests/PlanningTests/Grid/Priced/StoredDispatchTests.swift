import LinearModel
import ModelInputs
import Quantities
import RegionModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

private func battery(_ change: (inout Store) -> Void = { _ in }) -> Store {
  var store = Store(
    id: "battery", place: .bus(Index(1)), energy: 60, chargePower: 15, dischargePower: 25,
    chargeEfficiency: 0.9, dischargeEfficiency: 0.9, lossPerHour: 0.005)
  change(&store)
  return store
}

private let stands = [battery()]
private let two = [
  battery(),
  battery {
    $0.id = "second"
    $0.place = .bus(Index(2))
    $0.initial = 20
    $0.minimum = 5
  },
]
private let candidate = [
  battery {
    $0.status = .candidate
    $0.investmentPerEnergy = 5_000
    $0.investmentPerPower = 5_000
  }
]

private func stored(_ limits: GridLimits, gap: Double = 1e-4) throws -> StoredDispatch {
  try StoredDispatch(limits, solver: TriangleGrid.solver, gap: gap, windowHours: 48)
}

/// All hours, stores and budgets as one program.
private func together(_ limits: GridLimits) throws -> OperatingDispatch {
  try OperatingDispatch(limits, solver: TriangleGrid.solver, keepsPoints: true, runsStores: true)
}

private func cost(_ dispatch: any HoursDispatch, _ draws: [[Double]], short: [[Double]]? = nil)
  throws -> OperatingDispatch.Value
{ try #require(PricedHours.value(try dispatch.value(of: draws, short: short))) }

@Suite("Hours with stores and energy budgets, which take turns")
struct StoredDispatchTests {
  @Test(
    "cost and bound enclose the least cost of one program",
    arguments: [(1, stands), (2, stands), (3, candidate), (4, candidate), (5, two)])
  func encloses(seed: Int, stores: [Store]) throws {
    let limits = try PricedHours.limits(seed: UInt64(seed), stores: stores)
    let draws = PricedHours.draws(limits, seed: 7, most: 20)
    let whole = try cost(together(limits), draws)
    let found = try cost(stored(limits), draws)
    let slack = 1e-7 * abs(whole.cost)
    #expect(found.bound <= whole.cost + slack)
    #expect(found.cost >= whole.cost - slack)
    #expect(found.cost - found.bound <= 1e-3 * abs(whole.cost))
    let still = try cost(PricedDispatch(limits, solver: TriangleGrid.solver), draws)
    #expect(found.cost < still.bound, "a store is of use here")
  }

  @Test("what it runs is a dispatch: budgets, levels, limits and balances hold, and costs add up")
  func runs() throws {
    let limits = try PricedHours.limits(seed: 3, stores: two)
    let draws = PricedHours.draws(limits, seed: 8, most: 20)
    let found = try cost(stored(limits), draws)
    for (position, generator) in limits.inputs.generators.enumerated() {
      let used = found.points.reduce(0) { $0 + $1.generation[position] }
      if let budget = generator.budget { #expect(used <= budget + 1e-4) }
    }
    let told = found.points.reduce(0) { $0 + $1.objective } + limits.inputs.standingCost
    #expect(close(told + found.investment, found.cost, 1e-9))
    for point in found.points {
      #expect(abs(point.injections.reduce(0, +)) < 1e-6)
      for (line, flow) in zip(limits.inputs.network.lines, point.flows) {
        #expect(abs(flow) <= line.rating + 1e-5)
      }
    }
    #expect(found.stores.map(\.store.id) == ["battery", "second"])
    for run in found.stores {
      var before = run.store.start ?? run.level[239]
      for hour in 0..<240 {
        let next = before * 0.995 + 0.9 * run.into[hour] - run.out[hour] / 0.9
        #expect(abs(next - run.level[hour]) < 1e-5)
        #expect(next > run.store.minimum - 1e-6 && next < 60 + 1e-6)
        before = run.level[hour]
      }
      #expect(abs(before - (run.store.start ?? before)) < 1e-5)
    }
  }

  @Test("its slopes and bound lie below what other draws cost", arguments: [stands, candidate])
  func plane(stores: [Store]) throws {
    let limits = try PricedHours.limits(seed: 6, stores: stores)
    let here = PricedHours.draws(limits, seed: 9, most: 20)
    let found = try cost(stored(limits), here)
    for seed in 1...4 {
      let there = PricedHours.draws(limits, seed: UInt64(seed), most: 35)
      var foretold = found.bound
      for hour in here.indices {
        for bus in here[hour].indices {
          foretold += found.prices[hour][bus] * (there[hour][bus] - here[hour][bus])
        }
      }
      let whole = try cost(together(limits), there)
      #expect(foretold <= whole.cost + 1e-7 * abs(whole.cost))
      #expect(foretold >= 0.8 * whole.cost, "a plane this far below says nothing")
    }
  }

  @Test("nothing is built where that is forbidden, and something where it is not")
  func building() throws {
    let limits = try PricedHours.limits(seed: 4, stores: candidate)
    let draws = PricedHours.draws(limits, seed: 7, most: 20)
    let dispatch = try stored(limits)
    let built = try cost(dispatch, draws)
    #expect(built.investment > 0 && built.stores[0].energy > 1)
    dispatch.letBuild(false)
    let still = try cost(dispatch, draws)
    #expect(still.investment == 0 && still.stores[0].energy < 1e-9)
    let alone = try cost(PricedDispatch(limits, solver: TriangleGrid.solver), draws)
    #expect(still.cost >= alone.bound && still.bound <= alone.cost)
    #expect(close(still.cost, alone.cost, 1e-4))
    dispatch.letBuild(true)
    #expect(close(try cost(dispatch, draws).investment, built.investment, 0.02))
  }

  @Test("load that may be left unserved is, where nothing else helps")
  func short() throws {
    let limits = try PricedHours.limits(seed: 5, water: [120, 60], stores: stands)
    let draws = PricedHours.draws(limits, seed: 5, most: 0)
    var more = draws
    for hour in more.indices { more[hour][1] = 95 }
    let dispatch = try stored(limits)
    guard case .infeasible = try dispatch.value(of: more, short: nil) else {
      Issue.record("there is enough water")
      return
    }
    let short = more.map { $0.map { $0 > 0 ? 40.0 : 0 } }
    let whole = try cost(together(limits), more, short: short)
    let found = try cost(dispatch, more, short: short)
    #expect(found.bound <= whole.cost * (1 + 1e-7) && found.cost >= whole.cost * (1 - 1e-7))
    #expect(found.cost - found.bound <= 1e-3 * whole.cost)
    #expect(found.points.contains { $0.unserved[1] > 1 })
  }

  @Test("the same draws are run once, in windows of two days")
  func once() throws {
    let limits = try PricedHours.limits(seed: 2, stores: stands)
    let rounds = Mutex(0)
    var solver = TriangleGrid.solver
    solver.round = { _ in rounds.withLock { $0 += 1 } }
    let dispatch = try StoredDispatch(limits, solver: solver, windowHours: 48)
    let first = try cost(dispatch, PricedHours.draws(limits, seed: 7, most: 20))
    let taken = rounds.withLock { $0 }
    let second = try cost(dispatch, PricedHours.draws(limits, seed: 7, most: 20))
    #expect(taken > 0 && rounds.withLock { $0 } == taken)
    #expect(first.cost == second.cost && first.bound == second.bound)
    _ = try cost(dispatch, PricedHours.draws(limits, seed: 8, most: 20))
    #expect(rounds.withLock { $0 } > taken)
    #expect(dispatch.windowCount == 5)
  }
}
