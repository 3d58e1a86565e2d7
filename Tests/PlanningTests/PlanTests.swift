import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

@Suite("The plan")
struct PlanTests {
  /// Least objective over every way of saying yes or no, by linear programs alone.
  private func bruteForce(_ program: Program) throws -> Double {
    let choices = program.model.columnIsInteger.indices.filter {
      program.model.columnIsInteger[$0] && program.model.columnUpper[$0] > 0
    }
    let relaxed = program.model.relaxed
    var least = Double.infinity
    for set in 0..<(1 << choices.count) {
      let fixed = relaxed.bounding(
        choices.enumerated().map { turn, column in
          let value = Double((set >> turn) & 1)
          return (column: column, lower: value, upper: value)
        })
      let solution = try solvedWhole(fixed)
      if solution.status.primal == .feasible { least = min(least, solution.objective) }
    }
    return least
  }

  /// Links with fixed investments between two givers and three takers, drawn from a seed.
  private func smallRegion(seed: Int) -> Region {
    var random = SeededGenerator(seed: UInt64(seed))
    return RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate", ratio: 0.8)
      draft.transport("truck", .material)
      draft.site("a")
      for giver in 0..<2 {
        draft.surplus(
          "g\(giver)", at: "a", of: "slag", Double(random.whole(200...900)),
          disposal: Double(random.whole(0...20)))
      }
      for taker in 0..<3 {
        draft.need(
          "t\(taker)", at: "a", of: "aggregate", Double(random.whole(200...900)),
          price: Double(random.whole(20...60)))
        for giver in 0..<2 {
          draft.link(
            "g\(giver)", "t\(taker)", unitCost: Double(random.whole(0...9)),
            fixedInvestment: Double(random.whole(20...200)) * 1000,
            capacityInvestment: Double(random.whole(0...3)) * 10_000)
        }
      }
      draft.region.settings.integer = true
      draft.region.settings.gap = 0
      if seed % 3 == 1 { draft.region.settings.budget = Double(random.whole(50...300)) * 1000 }
      if seed % 3 == 2 { draft.region.settings.maxLinks = random.whole(1...3) }
    }
  }

  @Test("is the best of every set of links that could be built", arguments: 0..<12)
  func bestOfAll(seed: Int) throws {
    let solution = try planned(smallRegion(seed: seed))
    #expect(solution.outcome.status.termination == .optimal)
    let program = solution.program
    #expect(program.model.columnIsInteger.count { $0 } == 6)
    let least = try bruteForce(program)
    #expect(close(solution.outcome.objective, least))
    #expect(close(try #require(solution.plan).cost, least))
    for candidate in solution.inputs.candidates.indices {
      let built = program.map.built(candidate).map { solution.outcome.columnValue[$0] } ?? 0
      #expect(abs(built - built.rounded()) < 1e-6)
    }
  }

  @Test("of a region with every family is the best of every set too", arguments: 0..<10)
  func bestOfAllFamilies(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)).region
    region.settings.integer = true
    region.settings.gap = 0
    // A limit on routes keeps the number of choices small enough to try them all.
    region.settings.maxDistance = 12
    let solution = try planned(region)
    let choices = solution.program.model.columnIsInteger.count { $0 }
    guard choices <= 8 else { return }
    #expect(close(solution.outcome.objective, try bruteForce(solution.program)))
  }

  @Test("stays within the budget, the number of links and the CO2 cap", arguments: 0..<24)
  func limits(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)).region
    region.settings.gap = 0
    for integer in [true, false] {
      region.settings.integer = integer
      let solution = try planned(region)
      let plan = try #require(solution.plan)
      let map = solution.program.map
      var investment = 0.0
      var links = 0
      for (position, candidate) in solution.inputs.candidates.enumerated() {
        let isUsed = solution.saving(position, at: plan).sent > 1e-6
        // A used link counts whole, whatever its share in a linear program.
        if isUsed, candidate.isNew { links += 1 }
        if isUsed { investment += candidate.fixedInvestment }
        investment +=
          candidate.capacityInvestment * (map.capacity(position).map { plan.values[$0] } ?? 0)
      }
      for (position, conversion) in solution.inputs.conversions.enumerated() {
        investment +=
          conversion.investment * (map.conversionBuilt(position).map { plan.values[$0] } ?? 0)
      }
      if let budget = region.settings.budget { #expect(investment <= budget * (1 + 1e-6)) }
      if let most = region.settings.maxLinks { #expect(links <= most) }
      if let cap = region.settings.co2Cap { #expect(plan.emissions <= cap * (1 + 1e-6)) }
    }
  }

  @Test("a tighter limit never makes the plan cheaper", arguments: 0..<10)
  func tighter(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)) { $0.limits = false }.region
    region.settings.gap = 0
    let free = try #require(try planned(region).plan).cost
    region.settings.maxLinks = 2
    let few = try #require(try planned(region).plan).cost
    region.settings.maxLinks = 0
    let none = try #require(try planned(region).plan).cost
    region.settings.maxLinks = nil
    region.settings.budget = 0
    let unpaid = try #require(try planned(region).plan).cost
    let slack = 1e-6 * abs(none)
    #expect(free <= few + slack && few <= none + slack && free <= unpaid + slack)
  }

  @Test("counts CO2 at its price, in today and in the plan")
  func co2Price() throws {
    var region = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate")
      draft.transport("truck", .material, handling: 20, emissionsPerKm: 0.001)
      draft.site("a")
      draft.site("b", km: 10)
      draft.surplus("slag", at: "a", of: "slag", 100, emissions: 0.02)
      draft.need("base", at: "b", of: "aggregate", 100, price: 15, emissions: 0.1)
    }
    // At no price a tonne costs 20 by the link and 15 bought: buy. Emissions 100·(0.02 + 0.1) = 12.
    let cheap = try planned(region)
    #expect(close(try #require(cheap.plan).cost, 1500))
    #expect(close(try #require(cheap.plan).emissions, 12))
    // At 100 SEK/t the link emits 0.01 t per tonne: 20 + 1 against 15 + 12.
    region.settings.co2Price = 100
    let dear = try planned(region)
    #expect(close(try #require(dear.baseline).cost, 2700))
    #expect(close(try #require(dear.plan).cost, 2100))
    #expect(close(try #require(dear.plan).emissions, 1))
    // A cap of 6 t lets half the tonnes stay bought at no price: 50·20 + 50·15, plus a hair:
    // f·0.01 + (100 − f)·0.12 = 6 at f = 54.5454…
    region.settings.co2Price = 0
    region.settings.co2Cap = 6
    let capped = try planned(region)
    #expect(close(try #require(capped.plan).emissions, 6))
    #expect(close(try #require(capped.plan).cost, 1500 + 5 * 6 / 0.11))
  }

  @Test(
    "aimed at emissions or virgin material is no worse there than the cheapest plan",
    arguments: 0..<12)
  func otherAims(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)) { $0.limits = false }.region
    region.settings.gap = 0
    let cheapest = try #require(try planned(region).plan)
    region.settings.objective = .emissions
    let cleanest = try #require(try planned(region).plan)
    region.settings.objective = .virgin
    let leanest = try #require(try planned(region).plan)
    #expect(cleanest.emissions <= cheapest.emissions + 1e-5 * abs(cheapest.emissions))
    #expect(leanest.virgin <= cheapest.virgin + 1e-5 * max(1, cheapest.virgin))
    for other in [cleanest, leanest] { #expect(other.cost >= cheapest.cost * (1 - 1e-6)) }
  }

  @Test("aimed at virgin material is the cheapest among those that buy as little")
  func cheapestAmongEquals() throws {
    var region = RegionBuilder.make { draft in
      draft.resources("slag", "ash")
      draft.resources("aggregate", virgin: true)
      draft.substitution("slag", for: "aggregate")
      draft.substitution("ash", for: "aggregate")
      draft.transport("truck", .material)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 100, provision: 70)
      draft.surplus("ash", at: "a", of: "ash", 60, provision: 30)
      draft.need("base", at: "a", of: "aggregate", 100, price: 20)
    }
    // Money alone buys all: 2 000. No virgin material: 60 ash at 30 and 40 slag at 70.
    #expect(close(try #require(try planned(region).plan).cost, 2000))
    region.settings.objective = .virgin
    let lean = try planned(region)
    #expect(close(try #require(lean.plan).cost, 60 * 30 + 40 * 70, 1e-4))
    #expect(abs(try #require(lean.plan).virgin) < 1e-4)
  }

  @Test("is the same whatever the order of the rows", arguments: 0..<12)
  func permuted(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)).region
    region.settings.gap = 0
    let plan = try planned(region)
    let other = try planned(region.permuted(seed: UInt64(seed + 1000)))
    #expect(plan.inputs.candidates.map(\.id) == other.inputs.candidates.map(\.id))
    #expect(plan.plan?.values == other.plan?.values)
    #expect(plan.baseline?.values == other.baseline?.values)
  }

  @Test(
    "takes an exchange's way from the same mode and pair whatever their order", arguments: 0..<6)
  func permutedChoice(seed: Int) throws {
    let region = RegionBuilder.make { draft in
      draft.resources("slag", "aggregate")
      draft.substitution("slag", for: "aggregate", id: "crushed", treatment: 5)
      draft.substitution("slag", for: "aggregate", id: "sieved", treatment: 7)
      draft.transport("rail", .material, handling: 4)
      draft.transport("truck", .material, handling: 6)
      draft.site("a")
      draft.surplus("slag", at: "a", of: "slag", 100)
      draft.need("base", at: "a", of: "aggregate", 100, price: 20)
      draft.exchange("today", "slag", "base", amount: 40)
    }
    let plan = try planned(region)
    let other = try planned(region.permuted(seed: UInt64(seed)))
    #expect(plan.plan?.values == other.plan?.values)
    #expect(plan.baseline?.cost == other.baseline?.cost)
  }

  @Test("is the same on one thread and on two", arguments: 0..<8)
  func threads(seed: Int) throws {
    let region = RandomRegion(seed: UInt64(seed)).region
    let one = try planned(region, threads: 1)
    let two = try planned(region, threads: 2)
    #expect(one.plan?.values == two.plan?.values)
    #expect(one.baseline?.values == two.baseline?.values)
  }

  @Test("of the part around a link is the whole's plan for that part", arguments: 0..<10)
  func component(seed: Int) throws {
    var region = RandomRegion(seed: UInt64(seed)) { $0.limits = false }.region
    region.settings.integer = true
    region.settings.gap = 0
    let solution = try planned(region)
    let plan = try #require(solution.plan)
    let inputs = solution.inputs
    for need in ["buses", "greenhouse", "agg-0"] {
      // Not every region carries biogas or heat so far.
      guard let link = inputs.candidates.first(where: { inputs.needs[$0.need].id == need })
      else { continue }
      let part = inputs.component(surplus: link.surplus, need: link.need)
      let program = Program(part, integer: part.settings.integer)
      let outcome = try solver().solve(program.model, gap: 0)
      // The whole's plan on the part's columns, by id.
      let here = try whole(plan, of: solution, on: part, program)
      #expect(close(outcome.objective, here))
      #expect(part.candidates.contains { $0.id == link.id })
    }
  }

  private func whole(
    _ plan: Point, of solution: PlanSolution, on part: ModelInputs, _ program: Program
  ) throws -> Double {
    let (inputs, map) = (solution.inputs, solution.program.map)
    var cost = 0.0
    for column in 0..<program.model.columnCount {
      let value: Double
      switch program.map.meaning(of: column) {
      case .flow(let candidate, let period):
        let own = try #require(position(part.candidates[candidate].id, in: inputs))
        value = plan.values[map.flow(own, period)]
      case .linkCapacity(let candidate):
        let own = try #require(position(part.candidates[candidate].id, in: inputs))
        value = plan.values[try #require(map.capacity(own))]
      case .linkBuilt(let candidate):
        let own = try #require(position(part.candidates[candidate].id, in: inputs))
        value = plan.values[try #require(map.built(own))]
      case .disposed(let surplus, let period):
        let own = try #require(
          inputs.surpluses.firstIndex { $0.id == part.surpluses[surplus].id })
        value = plan.values[map.disposed(own, period)]
      case .bought(let need, let period):
        let own = try #require(inputs.needs.firstIndex { $0.id == part.needs[need].id })
        value = plan.values[map.bought(own, period)]
      case .activity(let conversion, let period):
        let own = try #require(
          inputs.conversions.firstIndex { $0.id == part.conversions[conversion].id })
        value = plan.values[map.activity(own, period)]
      case .conversionBuilt(let conversion):
        let own = try #require(
          inputs.conversions.firstIndex { $0.id == part.conversions[conversion].id })
        value = plan.values[try #require(map.conversionBuilt(own))]
      case .charge, .discharge, .level, .storeEnergy, .storePower, .startLevel, .slack, .dayLevel,
        .swingUp, .swingDown, .grid, .dispatch, .heat, .running, .point, .busCharge, .busDischarge,
        .busLevel, .busEnergy, .busPower:
        Issue.record("a region without a grid, stores and gliding heat has no such column")
        value = 0
      }
      cost += value * program.cost[column]
    }
    return cost
  }
}
