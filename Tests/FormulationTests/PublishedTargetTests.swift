import Formulation
import RegionModel
import TestSupport
import Testing

/// Targets that others have published, met by the same program that plans regions.
///
/// The water targets are as reproduced in M. Goyal's public WaterPinch thesis workbook; the
/// originals named at each were not read.
@Suite("Published targets")
struct PublishedTargetTests {
  private func expect(
    _ network: WaterNetwork, fresh: Double, waste: Double, within tolerance: Double = 1e-9,
    at location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let solved = try Solved(network.region)
    let optimum = try solved.optimum
    #expect(close(optimum, fresh, tolerance), sourceLocation: location)
    #expect(close(solved.allBought, fresh, tolerance), sourceLocation: location)
    #expect(close(solved.allDisposed, waste, tolerance), sourceLocation: location)
  }

  /// G.T. Polley and H.L. Polley, "Design better water networks", Chem. Eng. Progress 2000,
  /// 96(2), 47–52; t/h and ppm.
  static let polley = WaterNetwork(
    sources: [(50, 50), (100, 100), (70, 150), (60, 250)],
    sinks: [(50, 20), (100, 50), (80, 100), (70, 200)])

  @Test("Polley and Polley 2000: 70 t/h fresh, 50 t/h waste")
  func polley() throws { try expect(Self.polley, fresh: 70, waste: 50) }

  /// Below the pinch at 150 ppm fresh water of 10 ppm has 140 ppm of room where pure has 150:
  /// 70·150/140 = 75.
  @Test("Polley and Polley 2000 with fresh water of 10 ppm: 75 t/h fresh, 55 t/h waste")
  func polleyImpure() throws {
    var network = Self.polley
    network.fresh = 10
    try expect(network, fresh: 75, waste: 55)
  }

  /// Y.P. Wang and R. Smith, "Wastewater minimisation", Chem. Eng. Sci. 1994, 49(7), 981–1006;
  /// t/h and ppm.
  @Test("Wang and Smith 1994: 90 t/h fresh, 90 t/h waste")
  func wangSmith() throws {
    try expect(
      WaterNetwork(
        sources: [(20, 100), (100, 100), (40, 800), (10, 800)],
        sinks: [(20, 0), (100, 50), (40, 50), (10, 400)]), fresh: 90, waste: 90)
  }

  /// M.M. El-Halwagi, Pollution Prevention through Process Integration, 1997, the acrylonitrile
  /// plant; kg/s and ppm. The off-gas condensate (5.0 kg/s, 14 ppm) is the second source.
  static let acrylonitrile = WaterNetwork(
    sources: [(0.8, 0), (5.0, 14), (5.9, 25), (1.4, 34)], sinks: [(1.2, 0), (5.8, 10)])

  /// 0.8 pure cover the first sink but for 0.4; the second takes 5.8·10/14 of condensate and the
  /// rest fresh: 0.4 + 5.8·4/14 = 2.057143.
  @Test("El-Halwagi 1997, acrylonitrile: 2.057 kg/s fresh, 8.157 kg/s waste")
  func acrylonitrile() throws {
    try expect(Self.acrylonitrile, fresh: 2.057143, waste: 8.157143, within: 1e-6)
  }

  /// 5.8·10/11.6 = 5.0, all of the condensate: 0.4 + 0.8 fresh.
  @Test("El-Halwagi 1997 with the condensate brought to 11.6 ppm: 1.2 kg/s fresh, 7.3 waste")
  func acrylonitrileTreated() throws {
    var network = Self.acrylonitrile
    network.treated = (1, 11.6)
    try expect(network, fresh: 1.2, waste: 7.3)
  }

  /// J. Jacob et al., Chem. Eng. Commun. 2002, 189(2), 184–206.
  @Test("Jacob et al. 2002: nothing fresh, 700 waste")
  func nothingFresh() throws {
    try expect(
      WaterNetwork(
        sources: [(500, 100), (2000, 110), (400, 110), (300, 60)],
        sinks: [(1200, 120), (800, 105), (500, 80)]), fresh: 0, waste: 700)
  }

  /// D.C.Y. Foo, J. Environ. Manage. 2008, 88, 253–274.
  @Test("Foo 2008: 60 fresh, nothing wasted")
  func nothingWasted() throws {
    try expect(
      WaterNetwork(
        sources: [(50, 100), (20, 20), (40, 250)], sinks: [(50, 20), (20, 50), (100, 400)]),
      fresh: 60, waste: 0)
  }

  /// G.B. Dantzig, Linear Programming and Extensions, 1963, chapter 3.3, as in the GAMS model
  /// TRNSPORT: cases, thousands of miles, 90 dollars a case and thousand miles. Flows are not
  /// unique, so only the total is compared, in thousands of dollars.
  @Test("Dantzig 1963, canning plants: 153.675 thousand dollars")
  func dantzig() throws {
    let plants: [(String, Double, [Double])] = [
      ("seattle", 350, [2.5, 1.7, 1.8]), ("san-diego", 600, [2.5, 1.8, 1.4]),
    ]
    let markets: [(String, Double)] = [("new-york", 325), ("chicago", 300), ("topeka", 275)]
    let region = RegionBuilder.make("trnsport") { draft in
      draft.resources("cases")
      draft.site("everywhere")
      for (market, demand) in markets {
        draft.need(market, at: "everywhere", of: "cases", demand)
      }
      for (plant, supply, miles) in plants {
        draft.surplus(plant, at: "everywhere", of: "cases", supply)
        for (column, market) in markets.enumerated() {
          draft.link(plant, market.0, unitCost: 90 * miles[column] / 1000)
        }
      }
    }
    let solved = try Solved(region)
    let optimum = try solved.optimum
    #expect(close(optimum, 153.675))
    #expect(solved.allBought == 0)
  }
}
