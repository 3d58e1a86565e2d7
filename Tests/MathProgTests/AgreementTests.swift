import Formulation
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
