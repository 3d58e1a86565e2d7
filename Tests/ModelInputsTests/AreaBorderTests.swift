import Quantities
import RegionModel
import TestSupport
import Testing

@testable import ModelInputs

@Suite("A route along the border of an area")
struct AreaBorderTests {
  private static let region = RegionBuilder.make { draft in
    draft.area("park", .forbid, from: (60, 15), to: (61, 16))
  }

  private func share(_ from: (Double, Double), _ to: (Double, Double)) -> Double {
    AreaCrossing(area: Self.region.areas[0]).share(
      from: GeoPoint(latitude: from.0, longitude: from.1),
      to: GeoPoint(latitude: to.0, longitude: to.1))
  }

  @Test("lies inside on every side alike")
  func everySide() {
    #expect(share((60, 15), (61, 15)) == 1)
    #expect(share((60, 16), (61, 16)) == 1)
    #expect(share((60, 15), (60, 16)) == 1)
    #expect(share((61, 15), (61, 16)) == 1)
    // Half of it goes on beyond the corner.
    #expect(share((61, 15), (61, 17)) == 0.5)
    #expect(share((60.5, 16), (61.5, 16)) == 0.5)
  }

  @Test("is not touched by one that only meets a corner, or keeps clear of it")
  func beside() {
    #expect(share((60.5, 16.5), (61.5, 15.5)) == 0)
    #expect(share((60, 16.001), (61, 16.001)) == 0)
  }
}
