import Foundation
import Testing

@Suite("krets powerflow")
struct PowerFlowCommandTests {
  /// Three buses in a triangle: cheap power at `a`, dear at `c`, 150 MW at `b`, 80 MW from a to b.
  private func withTriangle<Result>(
    minimum: Int = 0, load: Int = 150, _ body: (String) throws -> Result
  ) throws -> Result {
    try Krets.inFolder { folder in
      let files = [
        "datapackage.json": #"{"name": "triangle", "title": "Triangle", "krets": {"year": 2025}}"#,
        "buses.csv": "id,voltage_kv\na,130\nb,130\nc,130\n",
        "branches.csv":
          "id,from_bus,to_bus,kind,reactance,rating_mw\n"
          + "ab,a,b,line,0.1,80\nac,a,c,line,0.1,\ncb,c,b,line,0.1,\n",
        "generators.csv":
          "id,bus,kind,capacity_mw,minimum_mw,marginal_cost\n"
          + "cheap,a,hydro,200,\(minimum),10\ndear,c,gas,200,0,50\n",
        "loads.csv": "id,bus,peak_mw\ntown,b,\(load)\n",
      ]
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try body(folder.path)
    }
  }

  @Test("says the cost first, then the branch that binds, the prices and every convention")
  func text() throws {
    try withTriangle { path in
      let english = try Krets.run("powerflow", path, "--lang", "en")
      #expect(english.code == 0, "\(english.err)")
      let lines = english.out.split(separator: "\n")
      #expect(lines[1].contains("Cost 3 900 SEK/h · all load served · 1 of 3 branches"))
      #expect(english.out.contains("hydro 90 MW · gas 60 MW"))
      #expect(english.out.contains("N-0: everything in service"))
      #expect(!english.out.contains("\u{1B}"))
      let swedish = try Krets.run("powerflow", path, "--lang", "sv", "--contingencies", "n-1")
      #expect(swedish.code == 0, "\(swedish.err)")
      #expect(swedish.out.contains("Kostnad"))
      #expect(swedish.out.contains("N-1"))
    }
  }

  @Test("writes PTDF and LODF with the region's ids")
  func factors() throws {
    try withTriangle { path in
      let (ptdf, lodf) = (path + "/ptdf.csv", path + "/lodf.csv")
      let run = try Krets.run(
        "powerflow", path, "--ptdf", ptdf, "--lodf", lodf, "--format", "csv", "--table", "buses")
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.hasPrefix("bus,price_mean,price_min,price_max,unserved_mwh"))
      let rows = try String(contentsOfFile: ptdf, encoding: .utf8).split(separator: "\n")
      #expect(rows[0] == "branch,a,b,c")
      #expect(rows[1] == "ab,0,-0.666666666667,-0.333333333333")
      let outages = try String(contentsOfFile: lodf, encoding: .utf8).split(separator: "\n")
      #expect(outages[0] == "branch,ab,ac,cb")
      #expect(outages[1].hasPrefix("ab,-1,1"))
    }
  }

  @Test("2: names what no dispatch can hold, in both languages")
  func infeasible() throws {
    try withTriangle(minimum: 180) { path in
      let english = try Krets.run("powerflow", path, "--lang", "en")
      #expect(english.code == 2)
      #expect(english.out.contains("150 MW drawn, generators give at least 180 MW"))
      let swedish = try Krets.run("powerflow", path, "--lang", "sv")
      #expect(swedish.out.contains("150 MW tas ut, kraftverken ger minst 180 MW"))
      let csv = try Krets.run("powerflow", path, "--format", "csv", "--lang", "en")
      #expect(csv.code == 2)
      #expect(csv.err.contains("at least 180 MW"))
    }
  }

  @Test("1: no grid, no such hour, a file that cannot be written")
  func refused() throws {
    let none = try Krets.run("powerflow", Krets.tutorial, "--lang", "en")
    #expect(none.code == 1)
    #expect(none.err.contains("The region has no grid"))
    try withTriangle { path in
      #expect(try Krets.run("powerflow", path, "--hour", "9000").code == 1)
      let unwritten = try Krets.run("powerflow", path, "--ptdf", path + "/none/ptdf.csv")
      #expect(unwritten.code == 1)
    }
  }
}
