import ModelInputs
import RegionModel
import TestSupport
import Testing

@testable import Planning

/// A link's break-even as a promise about the next plan: dearer than that and the plan does without
/// the link, cheaper and it uses it.
@Suite("A claimed break-even")
struct BreakEvenPropertyTests {
  /// A region with few periods, so that many plans can be made. Where whole numbers are switched
  /// off there is nothing to build whole: the linear program is the plan.
  private func region(_ seed: Int, integer: Bool) -> Region {
    var region = RandomRegion(seed: UInt64(seed)) { options in
      options.fixedInvestments = integer
      options.limits = integer
    }.region
    if region.settings.periods == .monthly { region.settings.periods = .annual }
    region.settings.maxDistance = 25
    region.settings.integer = integer
    region.settings.gap = 0
    guard !integer else { return region }
    for row in region.conversions.indices { region.conversions[row].status = .existing }
    return region
  }

  /// Two links the plan uses and three it does not, or as many as there are, others for every seed.
  private func sample(_ solution: PlanSolution, seed: Int) throws -> [Int] {
    let plan = try #require(solution.plan)
    var random = SeededGenerator(seed: UInt64(seed))
    let all = solution.inputs.candidates.indices.filter {
      !solution.inputs.candidates[$0].firm
    }.shuffled(using: &random)
    let used = all.filter { solution.saving($0, at: plan).sent > 1e-3 }
    let unused = all.filter { solution.saving($0, at: plan).sent <= 1e-6 }
    return Array(used.prefix(2)) + Array(unused.prefix(3))
  }

  @Test(
    "turns the next plan's decision, and by less does not", arguments: 0..<10, [false, true])
  func unitCost(seed: Int, integer: Bool) throws {
    let region = region(seed, integer: integer)
    let solution = try planned(region)
    let appraiser = PairAppraiser(region: region)
    for link in try sample(solution, seed: seed) {
      let found = try #require(
        try planner().examine(link, of: solution, appraiser: appraiser))
      guard let turns = found.unitCost.turns else { continue }
      let uses = { (cost: Double) in
        var inputs = try ModelInputs(region: region)
        inputs.candidates[link].cost.handling += cost - found.unitCost.now
        let next = try planner().plan(inputs)
        return next.saving(link, at: try #require(next.plan)).sent > 1e-6
      }
      let id = found.candidate.id
      let step = 1e-4 * max(1, abs(turns))
      #expect(try !uses(turns + step), "\(id) above \(turns)")
      #expect(try uses(turns - step), "\(id) below \(turns)")
    }
  }
}
