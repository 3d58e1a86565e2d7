import Foundation
import Testing

@testable import Krets

@Suite("Headroom of a study")
struct HeadroomStudyTests {
  /// Two buses, a line of 100 MW that becomes 200 MW in 2031, 60 MW at the far end.
  private func study(positioned: Bool = true) -> Study {
    var grid = Grid()
    grid.buses = [
      Bus(id: "a", name: "North", voltage: 130, position: GeoPoint(latitude: 61, longitude: 15)),
      Bus(
        id: "b", voltage: 130,
        position: positioned ? GeoPoint(latitude: 60, longitude: 16) : nil),
    ]
    grid.branches = [
      Branch(id: "ab", from: Index(0), to: Index(1), reactance: 0.1, rating: 100)
    ]
    grid.generators = [Generator(id: "plant", bus: Index(0), capacity: 1000, marginalCost: 10)]
    grid.loads = [Load(id: "town", bus: Index(1), peak: 60)]
    grid.requests = [Request(id: "hall", buses: [Index(1)], power: 500)]
    grid.reinforcements = [
      Reinforcement(
        id: "second", branch: Index(0), added: 100, permitYears: 3, buildYears: 2, started: 2026)
    ]
    var region = Region(name: "pair")
    region.grid = grid
    return Study(region: region, findings: [], scenario: nil, readSeconds: 0)
  }

  private func firm(_ report: HeadroomReport, _ bus: String, _ year: Int) -> Double? {
    report.headroom.first {
      $0.bus == bus && $0.year == year && $0.direction == "load" && $0.kind == "firm"
    }?.headroomMw
  }

  @Test("a reinforcement counts from the year in which it stands; requests never do")
  func years() throws {
    var options = HeadroomOptions()
    options.years = [2025, 2029, 2031]
    let report = try study().headroom(options).report()
    #expect(abs((firm(report, "b", 2025) ?? 0) - 40) < 1e-6)
    #expect(abs((firm(report, "b", 2029) ?? 0) - 40) < 1e-6)
    #expect(abs((firm(report, "b", 2031) ?? 0) - 140) < 1e-6)
    options.permits = .parallel
    let parallel = try study().headroom(options).report()
    #expect(abs((firm(parallel, "b", 2029) ?? 0) - 140) < 1e-6)
  }

  @Test("a row has what binds, where and when")
  func row() throws {
    let report = try study().headroom().report()
    let row = try #require(report.headroom.first { $0.bus == "b" && $0.kind == "firm" })
    #expect(row.bindingBranch == "ab" && row.bindingKind == "branch")
    #expect(row.bindingOutage == nil && row.bindingHour == 0 && row.bindingHours == 8760)
    #expect(row.name == "b" && row.voltageKv == 130 && row.year == 2025)
    #expect(row.redispatch == "on" && row.contingencies == "none" && row.note == nil)
    let conditional = report.headroom.filter { $0.bus == "b" && $0.kind == "conditional" }
    #expect(
      conditional.map(\.curtailmentRate) == [0.0025, 0.005, 0.01, 0.05, 0.0025, 0.005, 0.01, 0.05])
    #expect(abs((conditional[2].headroomMw ?? 0) - 40 / 0.99) < 1e-6)
  }

  @Test("an outage that splits the grid is told once, with what it cuts off")
  func islanding() throws {
    var options = HeadroomOptions()
    options.security = .oneOut
    let report = try study().headroom(options).report()
    #expect(report.islandingOutages.map(\.outage) == ["ab"])
    #expect(report.islandingOutages.map(\.buses) == [["b"]])
    #expect(report.islandingOutages.map(\.loadMw) == [60])
    #expect(report.findings.map(\.code) == ["islanding_outages"])
  }

  @Test("without a number the cell is empty and says why")
  func overloaded() throws {
    var study = study()
    var region = study.region
    region.grid.branches[0].rating = 50
    study = Study(region: region, findings: [], scenario: nil, readSeconds: 0)
    let report = try study.headroom().report()
    #expect(report.headroom.allSatisfy { $0.headroomMw == nil && $0.note == "overloaded" })
    #expect(report.findings.map(\.code) == ["base_overloaded"])
    let line = HeadroomCSV.text(of: report).split(separator: "\n")[1]
    #expect(line == "a,North,130.0,,2025,load,firm,0.0,none,,,,,,,,on,overloaded")
    let json = try ResultJSON.text(of: report)
    #expect(json.contains("\"headroom_mw\" : null"))
  }

  @Test("the CSV has the columns that network operators publish")
  func csv() throws {
    let lines = HeadroomCSV.text(of: try study().headroom().report()).split(separator: "\n")
    #expect(
      lines[0]
        == "bus,name,voltage_kv,scenario,year,direction,kind,curtailment_rate,contingencies,headroom_mw,binding_branch,binding_outage,binding_hour,hours,longest_h,mean_depth,redispatch,note"
    )
    #expect(lines.count == 1 + 2 * 2 * 5)
    #expect(lines.dropFirst().allSatisfy { $0.filter { $0 == "," }.count == 17 })
    let firm = try #require(lines.first { $0.hasPrefix("b,b,130.0,,2025,load,firm,") })
    #expect(firm.hasSuffix(",ab,,0,0.0,0,,on,"))
  }

  @Test("the JSON has the CSV's columns as keys")
  func json() throws {
    let report = try study().headroom().report()
    let text = try ResultJSON.text(of: report)
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(top.keys) == [
        "krets", "region", "settings", "headroom", "joint", "islanding_outages", "findings",
        "timing_s",
      ])
    let rows = try #require(top["headroom"] as? [[String: Any]])
    let columns = HeadroomCSV.text(of: report).prefix { $0 != "\n" }.split(separator: ",")
    for row in rows {
      #expect(
        Set(row.keys) == Set(columns.map(String.init) + ["binding_kind", "binding_hours"]))
    }
  }

  @Test("a map has placed buses and branches, longitude first, and counts the rest")
  func map() throws {
    var options = HeadroomOptions()
    options.wantsFlows = true
    let (map, findings) = try study().headroom(options).map()
    #expect(findings.isEmpty)
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(try ResultJSON.text(of: map).utf8))
        as? [String: Any])
    #expect(top["type"] as? String == "FeatureCollection")
    let features = try #require(top["features"] as? [[String: Any]])
    #expect(features.count == 3)
    let point = try #require(features[0]["geometry"] as? [String: Any])
    #expect(point["coordinates"] as? [Double] == [15, 61])
    let branch = try #require(features[2]["properties"] as? [String: Any])
    #expect(abs((branch["peak_loading"] as? Double ?? 0) - 0.6) < 1e-9)
    let (partly, told) = try study(positioned: false).headroom(options).map()
    #expect(partly.unplaced == 1)
    #expect(told.map(\.text) == ["Buses without a position, left out of the map: 1"])
  }

  @Test("without redispatch the settings' balance counts, and a misspelt bus is told")
  func balance() throws {
    var region = study().region
    region.settings.balance = "a"
    var options = HeadroomOptions()
    options.redispatch = false
    let ours = Study(region: region, findings: [], scenario: nil, readSeconds: 0)
    let report = try ours.headroom(options).report()
    #expect(abs((firm(report, "b", 2025) ?? 0) - 40) < 1e-6)
    #expect(report.settings["balance"] == "a" && report.settings["redispatch"] == "off")
    region.settings.balance = "nort"
    let wrong = Study(region: region, findings: [], scenario: nil, readSeconds: 0)
    #expect(throws: HeadroomError.unknownBus("nort", nearest: nil)) {
      try wrong.headroom(options)
    }
    region.settings.balance = "imports"
    let none = Study(region: region, findings: [], scenario: nil, readSeconds: 0)
    #expect(throws: HeadroomError.noImports) { try none.headroom(options) }
  }

  @Test("a region without buses has no headroom to find")
  func noGrid() {
    let study = Study(
      region: Region(name: "none"), findings: [], scenario: nil, readSeconds: 0)
    #expect(throws: HeadroomError.noGrid) { try study.headroom() }
  }

  @Test("the text says what fits, what binds and what it rests on, in both languages")
  func text() throws {
    var options = HeadroomOptions()
    options.joint = [["a", "b"]]
    let report = try study().headroom(options).report()
    let plain = Style(color: false, width: 140)
    let english = HeadroomText(report, language: .en, style: plain).text()
    let lines = english.split(separator: "\n").map(String.init)
    #expect(lines[0] == "pair, 2025 · headroom at 2 buses · N-0")
    #expect(lines.contains { $0.hasPrefix("b      130       40    40.4  ab") })
    #expect(lines.contains("Headrooms of single buses do not add up."))
    #expect(
      lines.contains("DC load flow, schematic and indicative: not a connection offer."))
    #expect(
      lines.contains(
        "N-0: everything in service; 8 760 h, 1 of them distinct; every hour is dispatched anew for the new power."
      ))
    #expect(lines.contains { $0.hasPrefix("a + b, 2025, load: together 940 MW (") })
    let swedish = HeadroomText(report, language: .sv, style: plain).text()
    #expect(swedish.contains("Enskilda noders utrymmen kan inte adderas."))
    #expect(
      swedish.contains(
        "N-0: allt i drift; 8 760 h, varav 1 olika; varje timme körs om för den nya effekten."))
    #expect(
      swedish.contains(
        "DC-lastflöde, schematiskt och vägledande: inget anslutningserbjudande."))
  }
}
