import Foundation
import Testing

@Suite("Grids that are not what they should be")
struct BadGridTests {
  /// A file of a sound grid changed, and what is said of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var from: String
    var to: String
    var english: String
    var swedish: String
  }

  private static let unusable: [Change] = [
    Change(
      testDescription: "a load at a bus that is not there", file: "loads.csv", from: "town,b",
      to: "town,nowhere", english: "loads.csv:2:bus: There is no “nowhere” in buses.",
      swedish: "loads.csv:2:bus: Det finns ingen ”nowhere” i buses."),
    Change(
      testDescription: "a request at a bus that is not there", file: "requests.csv",
      from: "The hall,b", to: "The hall,nowhere",
      english: "requests.csv:2:bus: There is no “nowhere” in buses.",
      swedish: "requests.csv:2:bus: Det finns ingen ”nowhere” i buses."),
    Change(
      testDescription: "a line without reactance", file: "branches.csv", from: "ab,a,b,0.1",
      to: "ab,a,b,0",
      english:
        "branches.csv:2:reactance: The reactance is 0; only a direct-current link may have none.",
      swedish: "branches.csv:2:reactance: Reaktansen är 0; bara en likströmslänk får sakna."),
    Change(
      testDescription: "a negative rating", file: "branches.csv", from: "pu,80", to: "pu,-80",
      english: "branches.csv:2:rating_mw: -80 is negative; it must be 0 or more.",
      swedish: "branches.csv:2:rating_mw: -80 är negativt; det måste vara 0 eller mer."),
  ]

  private func grid(_ change: Change) throws -> [String: String] {
    var grid = ConflictsCommandTests.grid
    let text = try #require(grid[change.file])
    try #require(text.contains(change.from))
    grid[change.file] = text.replacingOccurrences(of: change.from, with: change.to)
    return grid
  }

  @Test("1: what cannot be used is named by file, row and column", arguments: Self.unusable)
  func refused(_ change: Change) throws {
    try Krets.withTutorial(added: try grid(change)) { path in
      for command in ["check", "conflicts", "powerflow"] {
        let english = try Krets.run(command, path, "--lang", "en")
        #expect(english.code == 1)
        #expect((english.out + english.err).contains(change.english), "\(english.err)")
        let swedish = try Krets.run(command, path, "--lang", "sv")
        #expect(swedish.code == 1)
        #expect((swedish.out + swedish.err).contains(change.swedish), "\(swedish.err)")
      }
    }
  }

  private static let usable: [Change] = [
    Change(
      testDescription: "an island with load and nothing that feeds it", file: "buses.csv",
      from: "c,130\n", to: "c,130\nlone,130\n",
      english: "The base case does not hold N-0: the grid breaks before any request is added.",
      swedish: "Grundfallet håller inte N-0: nätet brister innan någon ansökan läggs till."),
    Change(
      testDescription: "parallel lines, which are legal", file: "branches.csv",
      from: "cb,c,b,0.1,pu,\n", to: "cb,c,b,0.1,pu,\nab2,a,b,0.1,pu,80\n",
      english: "1 of 1 connected in full", swedish: "1 av 1 ansluts helt"),
  ]

  @Test("0: what can be asked of it is, and what is lacking said", arguments: Self.usable)
  func told(_ change: Change) throws {
    var files = try grid(change)
    if change.file == "buses.csv" { files["loads.csv"]? += "hut,lone,20\n" }
    try Krets.withTutorial(added: files) { path in
      let english = try Krets.run("conflicts", path, "--lang", "en")
      #expect(english.code == 0 && english.out.contains(change.english), "\(english.out)")
      let swedish = try Krets.run("conflicts", path, "--lang", "sv")
      #expect(swedish.code == 0 && swedish.out.contains(change.swedish), "\(swedish.out)")
    }
  }

  @Test("An interface over a branch out of service is a warning, and its ratings are counted")
  func interface() throws {
    var files = ConflictsCommandTests.grid
    files["branches.csv"] =
      "id,from_bus,to_bus,reactance,impedance_unit,rating_mw,closes\nab,a,b,0.1,pu,80,2020\n"
      + "ac,a,c,0.1,pu,,\ncb,c,b,0.1,pu,,\n"
    files["interfaces.csv"] = "id,branch,sign,limit_mw\ncut,ab,1,50\n"
    try Krets.withTutorial(added: files) { path in
      let english = try Krets.run("check", path, "--lang", "en", "--set", "settings/year=2025")
      #expect(english.code == 0, "\(english.err)")
      #expect(
        english.out.contains(
          "The interface cut limits nothing in 2025: none of its branches is in service (ab)."))
      #expect(english.out.contains("2 without a rating, taken as unlimited"))
      let swedish = try Krets.run("check", path, "--lang", "sv", "--set", "settings/year=2025")
      #expect(
        swedish.out.contains(
          "Snittet cut begränsar inget 2025: ingen av dess grenar är i drift (ab)."))
      #expect(swedish.out.contains("2 utan märkeffekt, räknas som obegränsade"))
    }
  }
}
