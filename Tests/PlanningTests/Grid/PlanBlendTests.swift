import Formulation
import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs
@testable import Planning

@Suite("Plans mixed")
struct PlanBlendTests {
  /// `max(10 + amount, 40 − 2·amount)`: least where the amount is 10.
  private static let planes = [
    GridTerms.Cut(slopes: [[1]], constant: 10), GridTerms.Cut(slopes: [[-2]], constant: 40),
  ]

  @Test("share what another plan adds where both cost least together")
  func share() {
    let blend = PlanBlend([0], amounts: [[0]], exchange: 5)
    // Half way from 0 to 20 planes cross; the exchange layer costs the same on the way.
    #expect(close(blend.share(of: 5, [[20]], planes: Self.planes), 0.5))
    // It falls by 4 a unit: the whole of the other plan.
    #expect(blend.share(of: 5 - 80, [[20]], planes: Self.planes) == 1)
    // It rises by 4 a unit: nothing of it.
    #expect(blend.share(of: 5 + 80, [[20]], planes: Self.planes) == 0)
    // One plane alone has no crossing.
    #expect(blend.share(of: 5, [[20]], planes: [Self.planes[0]]) == 0)
  }

  @Test("lie between the plans in every number")
  func mix() {
    var blend = PlanBlend([0, 4], amounts: [[8, 0]], exchange: 100)
    blend.mix([2, 0], [[0, 4]], 60, share: 0.25)
    #expect(blend.values == [0.5, 3])
    #expect(blend.amounts == [[6, 1]])
    #expect(blend.exchange == 90)
    #expect(blend.count == 2)
    blend.mix([0.5, 3], [[6, 1]], 90, share: 1)
    #expect(blend.values == [0.5, 3] && blend.count == 3)
  }

  @Test("build whole what has any share in them, where plans are whole")
  func whole() throws {
    let region = RegionBuilder.make { draft in
      draft.resources("heat", kind: .heat)
      draft.site("mill")
      draft.surplus("flue", at: "mill", of: "heat", 100)
      draft.need("town", at: "mill", of: "heat", 100, price: 50)
      draft.need("school", at: "mill", of: "heat", 100, price: 50)
      draft.link("flue", "town", fixedInvestment: 100)
      draft.link("flue", "school", fixedInvestment: 100)
    }
    var inputs = try ModelInputs(region: region)
    inputs.settings.integer = true
    let map = Program(inputs, integer: true).map
    let built = try inputs.candidates.indices.map { try #require(map.built($0)) }
    var values = [Double](repeating: 0.5, count: map.count)
    values[built[0]] = 0.3
    values[built[1]] = 0
    var expected = values
    expected[built[0]] = 1
    let blend = PlanBlend(values, amounts: [], exchange: 0)
    #expect(blend.whole(inputs, map) == expected)
    inputs.settings.integer = false
    #expect(blend.whole(inputs, map) == values)
  }
}
