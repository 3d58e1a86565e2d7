import Findings
import Testing

@testable import Wording

@Suite("Least loads that a plan does not hold, whole sentences")
struct LeastLoadTextTests {
  private func sentences(_ below: Int, _ ids: [String] = ["chp", "boiler"]) -> [String] {
    [Language.en, .sv].map {
      PlanRemarkText($0).sentence(.leastLoadsNotHeld(ids, below: below))
    }
  }

  @Test("none, one and several periods below")
  func sentences() {
    #expect(
      sentences(0) == [
        "Least loads (chp, boiler) are not held in this plan: none of its periods runs below them, but that is luck. They hold with integer on and a horizon solved as one program.",
        "Minsta laster (chp, boiler) hålls inte i den här planen: ingen av dess perioder ligger under dem, men det är tur. De hålls med integer på och en horisont som löses som ett program.",
      ])
    #expect(
      sentences(1) == [
        "Least loads (chp, boiler) are not held in this plan: one period runs below them. They hold with integer on and a horizon solved as one program.",
        "Minsta laster (chp, boiler) hålls inte i den här planen: en period ligger under dem. De hålls med integer på och en horisont som löses som ett program.",
      ])
    #expect(
      sentences(7, ["a", "b", "c", "d", "e", "f"]) == [
        "Least loads (a, b, c, d, e …) are not held in this plan: 7 periods run below them. They hold with integer on and a horizon solved as one program.",
        "Minsta laster (a, b, c, d, e …) hålls inte i den här planen: 7 perioder ligger under dem. De hålls med integer på och en horisont som löses som ett program.",
      ])
  }
}
