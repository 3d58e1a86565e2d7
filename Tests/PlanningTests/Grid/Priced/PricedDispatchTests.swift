import LinearModel
import ModelInputs
import Quantities
import RegionModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

/// All hours as one program.
private func whole(_ limits: GridLimits, _ draws: [[Double]]) throws -> OperatingDispatch.Value {
  try #require(
    PricedHours.value(
      try OperatingDispatch(limits, solver: TriangleGrid.solver).value(of: draws, short: nil)))
}

@Suite("Hours priced one by one under energy budgets")
struct PricedDispatchTests {
  @Test("cost and bound enclose the least cost of one program", arguments: 1...5)
  func encloses(seed: Int) throws {
    let limits = try PricedHours.limits(seed: UInt64(seed))
    let draws = PricedHours.draws(limits, seed: 7, most: 20)
    let solver = TriangleGrid.solver
    let whole = try whole(limits, draws)
    let priced = try #require(
      PricedHours.value(try PricedDispatch(limits, solver: solver).value(of: draws, short: nil)))
    let slack = 1e-7 * abs(whole.cost)
    #expect(priced.bound <= whole.cost + slack)
    #expect(priced.cost >= whole.cost - slack)
    #expect(priced.cost - priced.bound <= 1.001e-4 * abs(whole.cost))
    #expect(limits.inputs.hours.count == 240)
  }

  @Test("what it runs is a dispatch: budgets hold, and hours cost what they are said to")
  func runs() throws {
    let limits = try PricedHours.limits(seed: 3)
    let draws = PricedHours.draws(limits, seed: 8, most: 20)
    let priced = try #require(
      PricedHours.value(
        try PricedDispatch(limits, solver: TriangleGrid.solver).value(of: draws, short: nil)))
    for (position, generator) in limits.inputs.generators.enumerated() {
      let used = priced.points.reduce(0) { $0 + $1.generation[position] }
      if let budget = generator.budget { #expect(used <= budget + 1e-4) }
    }
    let told = priced.points.reduce(0) { $0 + $1.objective } + limits.inputs.standingCost
    #expect(close(told, priced.cost, 1e-9))
    for point in priced.points {
      #expect(abs(point.injections.reduce(0, +)) < 1e-6)
      for (line, flow) in zip(limits.inputs.network.lines, point.flows) {
        #expect(abs(flow) <= line.rating + 1e-5)
      }
    }
  }

  @Test("the same draws are run once, others anew")
  func once() throws {
    let limits = try PricedHours.limits(seed: 4)
    let rounds = Mutex(0)
    var solver = TriangleGrid.solver
    solver.round = { _ in rounds.withLock { $0 += 1 } }
    let dispatch = try PricedDispatch(limits, solver: solver)
    func asked(_ draws: [[Double]], _ short: [[Double]]?) throws -> (cost: Double?, rounds: Int) {
      rounds.withLock { $0 = 0 }
      let cost = PricedHours.value(try dispatch.value(of: draws, short: short))?.cost
      return (cost, rounds.withLock { $0 })
    }
    let first = PricedHours.draws(limits, seed: 5, most: 20)
    let other = PricedHours.draws(limits, seed: 6, most: 20)
    let answer = try asked(first, nil)
    #expect(answer.rounds > 0)
    #expect(try asked(first, nil) == (answer.cost, 0))
    let elsewhere = try asked(other, nil)
    #expect(elsewhere.rounds > 0)
    #expect(elsewhere.cost != answer.cost)
    let none = first.map { $0.map { _ in 0.0 } }
    #expect(try asked(first, nil).rounds > 0)
    #expect(try asked(first, none).rounds > 0)
  }

  @Test(
    "an answer that is not near enough is made nearer where the same is asked again",
    arguments: 1...3)
  func nearer(seed: Int) throws {
    let limits = try PricedHours.limits(seed: UInt64(seed))
    let draws = PricedHours.draws(limits, seed: 7, most: 20)
    let solver = TriangleGrid.solver
    let whole = try whole(limits, draws)
    let dispatch = try PricedDispatch(limits, solver: solver, rounds: 1)
    var apart: [Double] = []
    for _ in 0..<8 {
      let answer = try #require(PricedHours.value(try dispatch.value(of: draws, short: nil)))
      #expect(answer.bound <= whole.cost * (1 + 1e-7))
      #expect(answer.cost >= whole.cost * (1 - 1e-7))
      apart.append((answer.cost - answer.bound) / whole.cost)
    }
    #expect(apart[0] > 1e-4)
    #expect(zip(apart, apart.dropFirst()).allSatisfy { $0 + 1e-9 >= $1 }, "\(apart)")
    #expect(apart[7] <= 1e-4)
    #expect(apart[6] == apart[7])
  }

  @Test("rounds are told as they begin, with how near the last came")
  func told() throws {
    let limits = try PricedHours.limits(seed: 3)
    let told = Mutex<[SearchRound]>([])
    var solver = TriangleGrid.solver
    solver.round = { round in told.withLock { $0.append(round) } }
    _ = try PricedDispatch(limits, solver: solver)
      .value(of: PricedHours.draws(limits, seed: 8, most: 20), short: nil)
    let rounds = told.withLock { $0 }
    #expect(rounds.map(\.round) == Array(1...rounds.count))
    #expect(rounds.allSatisfy { $0.hours == 240 && $0.gap ?? 0 >= 0 })
    #expect(rounds.first?.gap == nil)
    #expect(rounds.last?.gap != nil)
  }

  @Test("its prices bound what other draws cost", arguments: 1...3)
  func plane(seed: Int) throws {
    let limits = try PricedHours.limits(seed: UInt64(seed))
    let here = PricedHours.draws(limits, seed: 9, most: 20)
    let there = PricedHours.draws(limits, seed: 10, most: 40)
    let solver = TriangleGrid.solver
    let priced = try #require(
      PricedHours.value(try PricedDispatch(limits, solver: solver).value(of: here, short: nil)))
    let whole = try whole(limits, there)
    var foretold = priced.bound
    for hour in here.indices {
      for bus in here[hour].indices {
        foretold += priced.prices[hour][bus] * (there[hour][bus] - here[hour][bus])
      }
    }
    #expect(foretold <= whole.cost + 1e-7 * abs(whole.cost))
  }

  @Test("other draws are answered from the prices of the last")
  func again() throws {
    let limits = try PricedHours.limits(seed: 2)
    let solver = TriangleGrid.solver
    let priced = try PricedDispatch(limits, solver: solver)
    _ = try priced.value(of: PricedHours.draws(limits, seed: 1, most: 10), short: nil)
    let draws = PricedHours.draws(limits, seed: 2, most: 35)
    let second = try #require(PricedHours.value(try priced.value(of: draws, short: nil)))
    let whole = try whole(limits, draws)
    #expect(second.bound <= whole.cost + 1e-7 * abs(whole.cost))
    #expect(second.cost >= whole.cost - 1e-7 * abs(whole.cost))
    #expect(second.cost - second.bound <= 1.001e-4 * abs(whole.cost))
  }

  @Test("an hour that no energy helps has no dispatch")
  func impossible() throws {
    let limits = try PricedHours.limits(seed: 4)
    var draws = PricedHours.draws(limits, seed: 4, most: 0)
    draws[17][1] = 5_000
    let outcome = try PricedDispatch(limits, solver: TriangleGrid.solver)
      .value(of: draws, short: nil)
    guard case .infeasible = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("too little water has no dispatch, and the least MWh to go without is that of one program")
  func leftOut() throws {
    let limits = try PricedHours.limits(seed: 5, water: [120, 60])
    let draws = PricedHours.draws(limits, seed: 5, most: 0).map {
      $0.enumerated().map { $0.offset == 1 ? 95 : 0 }
    }
    let wanted: [[Double]] = draws.map { $0.map { Double($0) } }
    let solver = TriangleGrid.solver
    let priced = try PricedDispatch(limits, solver: solver)
    let together = try OperatingDispatch(limits, solver: solver, keepsPoints: true)
    for one in [priced as any HoursDispatch, together] {
      guard case .infeasible = try one.value(of: wanted, short: nil) else {
        Issue.record("there is enough water")
        return
      }
    }
    let left = try #require(try priced.leastLeftOut(of: wanted, most: wanted, short: nil))
    let least = try #require(try together.leastLeftOut(of: wanted, most: wanted, short: nil))
    let (found, exact) = (left.joined().reduce(0, +), least.joined().reduce(0, +))
    #expect(exact > 100)
    #expect(found >= exact - 1e-5)
    #expect(found <= exact * 1.001)
    // Without what is left out the hours can be run.
    let rest = zip(wanted, left).map { zip($0, $1).map { max(0, $0 - $1 - 1e-6) } }
    guard case .optimal = try priced.value(of: rest, short: nil) else {
      Issue.record("what is left cannot be run")
      return
    }
  }
}
