import Findings
import ModelInputs
import RegionModel
import TestSupport
import Testing

/// A well of 1 an hour that costs 0.1 a unit; 3 285 and 1 095 of 4 380 are needed in two half-years at
/// 1, and getting rid of what is too much costs 1.
private func region(_ fill: (inout RegionBuilder) -> Void = { _ in }) -> Region {
  RegionBuilder.make("well") { draft in
    draft.resources("gas", kind: .gas)
    draft.site("mill")
    draft.period("first", hours: 4380)
    draft.period("second", hours: 4380)
    draft.profile("early", (0..<8760).map { $0 < 4380 ? 3 : 1 })
    draft.technology("well", outputs: [("gas", 1)], variable: 0.1)
    draft.conversion("u", at: "mill", "well", capacity: 1, disposal: ["gas": 1], minimumLoad: 0.5)
    draft.need("boiler", at: "mill", of: "gas", 4380, price: 1, profile: "early")
    draft.link("u:gas", "boiler")
    draft.region.settings.integer = true
    draft.region.settings.gap = 0
    fill(&draft)
  }
}

@Suite("A plan runs conversions at a least load or not at all")
struct LeastLoadTests {
  @Test("in the plan; hours running are told")
  func held() throws {
    let report = try report(region())
    #expect(close(report.objective?.total, 1423.5))
    #expect(close(report.objective?.baseline, 4380))
    let well = try #require(report.conversions.first)
    #expect(well.minLoad == 0.5)
    #expect(close(well.hoursRunning, 4380))
    #expect(PlanRemark.of(try planned(region())).isEmpty)
  }

  /// Today's exchange carries all it can: 3 285 and 1 095, for which 2 190 must run and the rest be got
  /// rid of: 328.5 + 219 + 1 095. The plan lets it rest: 1 423.5.
  @Test("today too, so that a plan is not held to more than what it is compared with")
  func today() throws {
    let report = try report(region { $0.exchange("today", "u:gas", "boiler") })
    #expect(close(report.objective?.baseline, 1642.5))
    #expect(close(report.objective?.saving, 1642.5 - 1423.5))
  }

  @Test("without whole numbers it is not held, and the plan says where")
  func relaxed() throws {
    let loose = region { $0.region.settings.integer = false }
    #expect(close(try report(loose).objective?.total, 438))
    #expect(PlanRemark.of(try planned(loose)) == [.leastLoadsNotHeld(["u"], below: 1)])
    let steady = region {
      $0.region.settings.integer = false
      $0.region.needs[0].profile = nil
    }
    #expect(PlanRemark.of(try planned(steady)) == [.leastLoadsNotHeld(["u"], below: 0)])
  }

  @Test("the catalogue's holds where the settings ask for it, the conversion's own always")
  func catalogue() throws {
    let standard = region {
      $0.region.conversions[0].minimumLoad = nil
      $0.region.technologies[0].minimumLoad = 0.5
    }
    #expect(close(try report(standard).objective?.total, 438))
    var asked = standard
    asked.settings.minLoad = true
    #expect(close(try report(asked).objective?.total, 1423.5))
    asked.conversions[0].minimumLoad = 0
    #expect(close(try report(asked).objective?.total, 438))
  }

  @Test("of an unlimited capacity there is no share")
  func unlimited() throws {
    let region = region { $0.region.conversions[0].capacity = .infinity }
    #expect(try ModelInputs(region: region).conversions[0].leastLoad == 0)
  }

  @Test("a conversion runs at its operating points, whose activities add up")
  func points() throws {
    let region = RegionBuilder.make("turbine") { draft in
      draft.resources("fuel", "heat", kind: .gas)
      draft.resources("power", kind: .electricity)
      draft.site("mill")
      draft.technology("turbine", inputs: [("fuel", 1)], outputs: [("power", 0.3), ("heat", 0.7)])
      draft.points(["back", "condensing"], ["power": [0.4], "heat": [0]])
      draft.conversion("u", at: "mill", "turbine", capacity: 1, prices: ["fuel": 10])
      draft.need("grid", at: "mill", of: "power", 8760, price: 50)
      draft.need("dh", at: "mill", of: "heat", 3066, price: 20)
      draft.link("u:power", "grid")
      draft.link("u:heat", "dh")
    }
    let turbine = try #require(try report(region).conversions.first)
    #expect(close(turbine.activity, 8760))
    #expect(turbine.operatingPoints?.map(\.name) == ["back", "condensing"])
    #expect(close(turbine.operatingPoints?[0].activity, 4380))
    #expect(close(turbine.operatingPoints?[1].activity, 4380))
    #expect(turbine.minLoad == nil && turbine.hoursRunning == nil)
  }
}
