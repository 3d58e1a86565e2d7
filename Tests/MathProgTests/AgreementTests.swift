import Formulation
import ModelInputs
import RegionModel
import Testing

@Suite("Swift and MathProg formulate the same problem")
struct AgreementTests {
  @Test("every coefficient, one family at a time", arguments: HandRegion.all)
  func coefficients(hand: HandRegion) throws {
    try Agreement.expectSameProgram(hand.region)
  }

  @Test("linear, one family at a time", arguments: HandRegion.all)
  func linear(hand: HandRegion) throws {
    try Agreement.expect(hand.region, integer: false, has: hand.family)
  }

  @Test("integer, one family at a time", arguments: HandRegion.all)
  func integer(hand: HandRegion) throws {
    try Agreement.expect(hand.region, integer: true, has: hand.family)
  }

  @Test(
    "each objective", arguments: HandRegion.all, Settings.Objective.allCases)
  func objectives(hand: HandRegion, objective: Settings.Objective) throws {
    var region = hand.region
    region.settings.objective = objective
    try Agreement.expect(region, integer: true)
  }
}

@Suite("Swift and MathProg agree on regions with everything in them")
struct RandomAgreementTests {
  @Test("every coefficient", arguments: UInt64(0)..<18)
  func coefficients(seed: UInt64) throws {
    try Agreement.expectSameProgram(RandomRegion.draw(seed: seed))
  }

  @Test("linear", arguments: UInt64(0)..<18)
  func linear(seed: UInt64) throws {
    try Agreement.expect(RandomRegion.draw(seed: seed), integer: false)
  }

  @Test("integer", arguments: UInt64(0)..<18)
  func integer(seed: UInt64) throws {
    try Agreement.expect(RandomRegion.draw(seed: seed, size: 3), integer: true)
  }

  @Test("together they have every family")
  func families() throws {
    var seen: Set<Family> = []
    for seed in UInt64(0)..<18 {
      let inputs = try ModelInputs(region: RandomRegion.draw(seed: seed))
      seen.formUnion(Program(inputs, integer: false).rows.map(\.family))
    }
    // Stores over typical days, least loads and operating points have hand-made regions.
    let calendar: Set<Family> = [
      .season, .swingUp, .swingDown, .dayMost, .dayLeast, .dayStart, .running, .leastLoad,
      .runningBuilt, .points,
    ]
    #expect(seen == Set(Family.allCases).subtracting(GridAgreement.families).subtracting(calendar))
  }
}
