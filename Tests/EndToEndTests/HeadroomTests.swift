import Foundation
import Testing

@Suite("krets headroom answers on a file of loads")
struct HeadroomTests {
  private struct Answer: Decodable {
    struct Row: Decodable {
      let area: String
      let rate: Double
    }
    struct Finding: Decodable { let code: String }
    let areas: [Row]
    let findings: [Finding]
  }

  private func withLoads<Result>(
    _ text: String = "time,a\n2024-07-01T00:00Z,1\n2024-07-01T01:00Z,2\n",
    _ body: (URL, String) throws -> Result
  ) throws -> Result {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("loads.csv")
      try Data(text.utf8).write(to: file)
      return try body(folder, file.path)
    }
  }

  @Test("text, JSON and CSV, in both languages, with remarks on standard error")
  func formats() throws {
    try withLoads { folder, file in
      for language in ["en", "sv"] {
        for format in ["text", "json", "csv"] {
          let options = ["--format", format, "--lang", language]
          let run = try Krets.run(["headroom", "--load-series", file] + options)
          #expect(run.code == 0, "\(run.err)")
          #expect(run.out.hasSuffix("\n"))
          #expect(run.err.contains("8 760 h"))
          let quiet = try Krets.run(["headroom", "--load-series", file, "--quiet"] + options)
          #expect(quiet.err.isEmpty)
          #expect(quiet.out == run.out)
          let output = folder.appendingPathComponent("out")
          let written = try Krets.run(
            ["headroom", "--load-series", file, "-o", output.path] + options)
          #expect(written.out.isEmpty)
          #expect(try String(contentsOf: output, encoding: .utf8) == run.out)
        }
      }
      let json = try Krets.run("headroom", "--load-series", file, "--format", "json")
      let answer = try json.json(Answer.self)
      #expect(answer.areas.map(\.rate) == [0, 0.0025, 0.005, 0.01, 0.05])
      #expect(answer.findings.map(\.code) == ["partial_year"])
    }
  }

  @Test("options and a file say which months count")
  func seasons() throws {
    try withLoads { folder, file in
      let yaml = folder.appendingPathComponent("seasons.yaml")
      try Data("areas: {a: {summer_peak_months: 7-8}}\n".utf8).write(to: yaml)
      let run = try Krets.run(
        "headroom", "--load-series", file, "--seasons", yaml.path, "--winter-peak-months", "12-3",
        "--summer-months", "5-9", "--rates", "0.01,0", "--lang", "en")
      #expect(run.code == 0, "\(run.err)")
      #expect(
        run.out.contains(
          "a: summer July–August for May–September, winter December–March for October–April."))
      #expect(run.out.contains(" 1 % "))
      #expect(!run.out.contains(" 5 % "))
    }
  }

  @Test("1: every error with its place")
  func broken() throws {
    try withLoads("time,a\nnoon,1\n2024-07-01T01:00Z,x\n") { _, file in
      let run = try Krets.run("headroom", "--load-series", file, "--lang", "en")
      #expect(run.code == 1)
      #expect(run.out.isEmpty)
      #expect(
        run.err == """
          \(file):2:time: “noon” is not a time; it should look like “2024-01-31T17:00Z”.
          \(file):3:a: “x” is not a number.

          """)
    }
  }

  @Test("1: a season whose peak months hold no load")
  func withoutPeak() throws {
    try withLoads("time,a\n2024-04-01T00:00Z,1\n") { _, file in
      let run = try Krets.run("headroom", "--load-series", file, "--lang", "sv", "--quiet")
      #expect(run.code == 1)
      #expect(
        run.err.contains(
          "\(file):a: Sommaren har ingen tröskel: det finns ingen last i topplastmånaderna "
            + "juni–augusti."))
    }
  }

  @Test(
    "64: nothing to read, or an option that cannot be read",
    arguments: [
      [], ["--load-series", "x.csv", "--summer-peak-months", "June"],
      ["--load-series", "x.csv", "--rates", "2"], ["--load-series", "x.csv", "--rates", "0.1,"],
      ["--load-series", "x.csv", "--rates", "nan"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Krets.run(["headroom"] + arguments)
    #expect(run.code == 64)
    #expect(run.out.isEmpty)
    #expect(arguments.isEmpty == run.err.contains("--load-series FILE."))
  }
}
