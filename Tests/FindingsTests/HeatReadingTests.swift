import Findings
import Foundation
import ModelInputs
import RegionModel
import TestSupport
import Testing

/// A mill whose 90/50 °C flue gas of 8 MW would do for its own need of 3 MW at 40 °C and, above
/// 75 °C (3 of 8 MW), for a town's 5 MW at 70 °C; minimum approach 5 K.
func millAndTown(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  RegionBuilder.make("mill-and-town") { draft in
    draft.resources("heat", kind: .heat)
    draft.site("mill")
    draft.site("town", km: 3)
    draft.surplus("flue", at: "mill", of: "heat", 8 * 8760, temperature: 90, returning: 50)
    draft.surplus("spring", at: "mill", of: "heat", 100)
    draft.need("wash", at: "mill", of: "heat", 3 * 8760, temperature: 40)
    draft.need("net", at: "town", of: "heat", 5 * 8760, temperature: 70)
    fill(&draft)
  }
}

@Suite("Heat-recovery targets read off a region")
struct HeatReadingTests {
  @Test("Jointly and site by site, with the pinch on both sides")
  func targets() throws {
    let report = try HeatReading(region: millAndTown()).report()
    let heat = report.heat
    #expect(close(heat.availableMw, 8) && close(heat.neededMw, 8))
    #expect(close(heat.recoveredMw, 6) && close(heat.recoveredWithinSitesMw, 3))
    #expect(close(heat.hotUtilityMw, 2) && close(heat.coldUtilityMw, 2))
    #expect(heat.pinchC == [72.5] && heat.pinchHotC == [75] && heat.pinchColdC == [70])
    #expect(heat.bySite.map(\.site) == ["mill", "town"])
    #expect(close(heat.bySite[0].hotUtilityMw, 0) && close(heat.bySite[0].coldUtilityMw, 5))
    #expect(close(heat.bySite[1].hotUtilityMw, 5) && close(heat.bySite[1].coldUtilityMw, 0))
    #expect(report.leftOut == [HeatOmission(id: "spring", reason: .noTemperature)])
    #expect(report.region.sites == 2 && report.region.surpluses == 1 && report.region.needs == 2)
  }

  @Test("A larger minimum approach leaves more to utilities")
  func approach() throws {
    let region = millAndTown { $0.region.settings.dtMin = 15 }
    let heat = try HeatReading(region: region).report().heat
    // Above 85 °C there is 1 of 8 MW.
    #expect(close(heat.hotUtilityMw, 4) && heat.dtMinK == 15)
    #expect(heat.pinchHotC == [85] && heat.pinchColdC == [70])
  }

  @Test("A region without heat has targets of nothing")
  func empty() throws {
    let report = try HeatReading(region: RegionBuilder.make("bare") { $0.site("mill") }).report()
    #expect(report.heat.hotUtilityMw == 0 && report.heat.coldUtilityMw == 0)
    #expect(report.heat.pinchC.isEmpty && report.heat.bySite.isEmpty)
  }

  @Test("The keys are those of the contract")
  func keys() throws {
    let written = try json(try HeatReading(region: millAndTown(), hour: 7).report())
    #expect(
      Set(written.keys) == ["krets", "region", "settings", "heat", "left_out", "findings"])
    let heat = try #require(written["heat"] as? [String: Any])
    for key in [
      "hot_utility_mw", "cold_utility_mw", "recovered_mw", "recovered_within_sites_mw",
      "available_mw", "needed_mw", "dt_min_k",
    ] {
      #expect(heat[key] is Double, "\(key)")
    }
    for key in ["pinch_c", "pinch_hot_c", "pinch_cold_c"] {
      #expect((heat[key] as? [Double])?.count == 1, "\(key)")
    }
    let sites = try #require(heat["by_site"] as? [[String: Any]])
    #expect(sites.count == 2)
    #expect(sites[0]["site"] as? String == "mill")
    #expect(sites[0]["hot_utility_mw"] is Double && sites[0]["cold_utility_mw"] is Double)
    #expect((heat["grand_composite"] as? [[String: Any]])?.first?["temperature_c"] is Double)
    #expect((written["region"] as? [String: Any])?["hour"] as? Int == 7)
  }
}
