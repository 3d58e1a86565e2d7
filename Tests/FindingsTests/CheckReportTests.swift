import Findings
import RegionModel
import TestSupport
import Testing

@Suite("What was understood of a region")
struct CheckReportTests {
  @Test("counts rows by table, in the order of the contract, without empty ones")
  func counts() {
    let report = CheckReport(
      handRegion { draft in
        draft.technology("digester", inputs: [("slag", 1)], outputs: [("heat", 1)])
        draft.conversion("u", at: "works", "digester")
        draft.exchange("today", "slag", "base", amount: 1)
      })
    #expect(
      report.tables.map(\.table) == [
        "sites", "surpluses", "needs", "exchanges", "conversions", "resources", "substitutions",
        "technologies", "transport",
      ])
    // Ports are the conversion's, not rows of their own.
    #expect(report.tables.map(\.rows) == [2, 2, 2, 1, 1, 3, 1, 1, 2])
    #expect(report.region == "hand" && report.title == "hand")
    #expect(report.confidence == ["assumed": 4])
  }

  @Test("sums what is there in the planned year, commitments taken off")
  func sums() throws {
    let report = CheckReport(
      handRegion { draft in
        draft.surplus("promised", at: "works", of: "slag", 400, committed: 0.25)
        draft.surplus("later", at: "works", of: "slag", 900, opens: 2030)
        draft.surplus("gone", at: "works", of: "slag", 900, closes: 2025)
        draft.site("new", opens: 2031)
        draft.need("unbuilt", at: "new", of: "aggregate", 900)
        draft.region.settings.year = 2025
      })
    let slag = try #require(report.resources.first { $0.resource == "slag" })
    #expect(slag.surpluses == 2 && slag.needs == 0 && slag.unit == "t")
    #expect(close(slag.available, 1300) && slag.needed == 0)
    let aggregate = try #require(report.resources.first { $0.resource == "aggregate" })
    #expect(aggregate.needs == 1 && close(aggregate.needed, 600))
    #expect(report.resources.map(\.resource) == ["slag", "aggregate", "heat"])
  }

  @Test("spans the map from its sites, and none from none")
  func extent() {
    let report = CheckReport(handRegion())
    #expect(report.extent.count == 4)
    #expect(report.extent[0] == 60 && report.extent[1] == 15 && report.extent[3] == 15)
    #expect(close(report.extent[2], 60 + 10 / RegionBuilder.kilometresPerDegree))
    #expect(CheckReport(Region(name: "none")).extent.isEmpty)
  }

  @Test("keeps the remarks it is given")
  func findings() {
    let entry = FindingEntry(
      severity: "warning", code: "x", where: .init(file: "sites.csv", row: 3, column: nil),
      text: "so")
    #expect(CheckReport(handRegion(), findings: [entry]).findings.map(\.text) == ["so"])
  }
}
