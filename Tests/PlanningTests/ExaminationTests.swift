import Formulation
import LinearModel
import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// Objectives of the whole region with one link free to be used and with it shut, by whole solves.
private struct Trial {
  let inputs: ModelInputs
  let link: Int

  func objective(shut: Bool, _ change: (inout ModelInputs) -> Void = { _ in }) throws -> Double {
    var changed = inputs
    change(&changed)
    let program = Program(changed, integer: changed.settings.integer)
    var model = program.model
    if shut {
      model = model.bounding(
        (0..<changed.time.count).map { (program.map.flow(link, $0), 0, 0) })
    }
    let outcome = try solver().solve(model, gap: 0)
    return outcome.status.primal == .feasible ? outcome.objective : .infinity
  }

  /// How much using the link is worth after a change, money.
  func worth(_ change: (inout ModelInputs) -> Void = { _ in }) throws -> Double {
    try objective(shut: true, change) - objective(shut: false, change)
  }
}

@Suite("A link examined in a random region")
struct ExaminationTests {
  /// Links to sample: some the plan uses, some it does not.
  private func sample(_ solution: PlanSolution, _ plan: Point) -> [Int] {
    let all = solution.inputs.candidates.indices
    let used = all.filter { solution.saving($0, at: plan).sent > 1e-3 }
    let unused = all.filter { solution.saving($0, at: plan).sent <= 1e-6 }
    return [used.first, used.last, unused.first, unused.last].compactMap { $0 }
  }

  private func examined(_ seed: Int, integer: Bool) throws -> [(PairExamination, Trial)] {
    var region = RandomRegion(seed: UInt64(seed)) { $0.limits = seed % 5 == 0 }.region
    // Few periods and short routes keep the whole solves small.
    if region.settings.periods == .monthly { region.settings.periods = .annual }
    region.settings.maxDistance = 25
    region.settings.integer = integer
    region.settings.gap = 0
    let solution = try planned(region)
    let appraiser = PairAppraiser(region: region)
    let plan = try #require(solution.plan)
    return try sample(solution, plan).compactMap { link in
      guard
        let found = try planner().examine(link, of: solution, appraiser: appraiser)
      else { return nil }
      return (found, Trial(inputs: solution.inputs, link: link))
    }
  }

  /// What counts as worth nothing: a hair of the whole.
  private func hair(_ trial: Trial) throws -> Double {
    1e-6 * max(1, abs(try trial.objective(shut: true)))
  }

  @Test(
    "is worth what the whole loses without it, and forcing it never gains",
    arguments: 0..<5, [false, true])
  func worth(seed: Int, integer: Bool) throws {
    for (found, trial) in try examined(seed, integer: integer) {
      let hair = try hair(trial)
      #expect(found.isProven)
      let worth = try #require(found.worth)
      #expect(abs(worth - (try trial.worth())) <= hair)
      #expect(worth >= -hair)
      if let penalty = found.penalty { #expect(penalty >= -hair) }
      if !found.isUsed { #expect(abs(worth) <= hair) }
    }
  }

  @Test(
    "past its break-even unit cost it is not used, short of it it is", arguments: 0..<5,
    [false, true])
  func unitCost(seed: Int, integer: Bool) throws {
    for (found, trial) in try examined(seed, integer: integer) {
      let now = found.unitCost.now
      #expect(now == trial.inputs.candidates[trial.link].cost.total)
      guard let turns = found.unitCost.turns else {
        // Where no cost turns it, it was never used, or is bound to be by a limit.
        #expect(!found.isUsed)
        continue
      }
      let step = 1e-3 * max(1, abs(turns))
      let worth = { (cost: Double) in
        try trial.worth { $0.candidates[trial.link].cost.handling += cost - now }
      }
      let hair = try hair(trial)
      #expect(try worth(turns + step) <= hair)
      #expect(try worth(turns - step) > 0)
      #expect(abs(try worth(turns)) <= 10 * hair)
      #expect(found.isUsed ? turns >= now - step : turns <= now + step)
    }
  }

  @Test("past its break-even distance it is not used, short of it it is", arguments: 0..<5)
  func distance(seed: Int) throws {
    for (found, trial) in try examined(seed, integer: seed % 2 == 0) {
      guard let distance = found.distance, let turns = distance.turns else { continue }
      var region = RandomRegion(seed: UInt64(seed)) { $0.limits = seed % 5 == 0 }.region
      region.settings.maxDistance = 25
      let appraiser = PairAppraiser(region: region)
      let link = trial.inputs.candidates[trial.link]
      #expect(distance.now == link.distance)
      let worth = { (km: Double) in
        let moved = try #require(appraiser.candidate(link, in: trial.inputs, over: km))
        return try trial.worth { $0.candidates[trial.link] = moved }
      }
      let step = 1e-3 * max(1, turns)
      let hair = try hair(trial)
      #expect(try worth(turns + step) <= hair)
      #expect(try worth(max(0, turns - step)) > 0)
      #expect(found.isUsed ? turns >= distance.now - step : turns <= distance.now + step)
    }
  }

  @Test("at its break-even supply price the decision turns", arguments: 0..<5)
  func supplyPrice(seed: Int) throws {
    for (found, trial) in try examined(seed, integer: seed % 2 == 1) {
      guard let price = found.supplyPrice, let turns = price.turns else { continue }
      let need = trial.inputs.candidates[trial.link].need
      let worth = { (level: Double) in
        try trial.worth { inputs in
          inputs.needs[need].price = inputs.needs[need].price.map { prices in
            prices.map { $0 * level / price.now }
          }
        }
      }
      let step = 1e-3 * max(1, turns)
      let hair = try hair(trial)
      #expect(try worth(turns + step) > 0)
      #expect(try worth(max(0, turns - step)) <= hair)
    }
  }

  @Test("at its break-even size the decision turns", arguments: 0..<5)
  func size(seed: Int) throws {
    for (found, trial) in try examined(seed, integer: true) {
      #expect(found.size == nil || !found.isUsed)
      guard let turns = found.size?.turns else { continue }
      let link = trial.inputs.candidates[trial.link]
      let worth = { (factor: Double) in
        try trial.worth { inputs in
          for period in 0..<inputs.time.count {
            inputs.surpluses[link.surplus].available[period] *= factor
            inputs.needs[link.need].required[period] *= factor
          }
        }
      }
      let hair = try hair(trial)
      #expect(try worth(turns * 1.001) > 0)
      #expect(try worth(turns * 0.999) <= hair)
    }
  }
}
