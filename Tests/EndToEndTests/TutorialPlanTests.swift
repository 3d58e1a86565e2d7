import Foundation
import Testing

@Suite("The tutorial comes out as its README works it out by hand")
struct TutorialPlanTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let options: [String]
    let baseline: Double
    let total: Double
    let saving: Double
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "as it is", options: [], baseline: 55_562_000, total: 35_678_429.07,
      saving: 19_883_570.93),
    Case(
      name: "no carbon price", options: ["--scenario", "no-carbon-price"], baseline: 42_250_000,
      total: 29_024_029.07, saving: 13_225_970.93),
    Case(
      name: "carbon price 0 as an option", options: ["--co2-price", "0"], baseline: 42_250_000,
      total: 29_024_029.07, saving: 13_225_970.93),
    Case(
      name: "carbon price 0 as a changed setting", options: ["--set", "settings/co2_price=0"],
      baseline: 42_250_000, total: 29_024_029.07, saving: 13_225_970.93),
    Case(
      name: "no clean ash", options: ["--scenario", "no-clean-ash"], baseline: 55_962_000,
      total: 39_078_429.07, saving: 16_883_570.93),
    Case(
      name: "no clean ash as a changed cell",
      options: ["--set", "surpluses/granfors-ash/amount=0 t/a"], baseline: 55_962_000,
      total: 39_078_429.07, saving: 16_883_570.93),
  ]

  @Test("baseline, plan and saving to the öre", arguments: cases)
  func totals(_ example: Case) throws {
    let plan = try Krets.run(
      ["plan", Krets.tutorial, "--format", "json"] + example.options
    ).plan()
    let objective = try plan.known()
    #expect(plan.krets == "1")
    #expect(plan.status.termination == "optimal")
    #expect(abs(objective.baseline - example.baseline) < 0.006)
    #expect(abs(objective.total - example.total) < 0.006)
    #expect(abs(objective.saving - example.saving) < 0.006)
  }

  @Test("with divisible pipes the bound is the linear program's, the total a plan's")
  func bound() throws {
    let objective = try Krets.run(
      "plan", Krets.tutorial, "--no-integer", "--format", "json"
    ).plan().known()
    #expect(abs(objective.bound - 34_736_901.31) < 0.006)
    #expect(objective.total >= 35_678_429.06)
  }

  @Test("the pipe, the two ashes and the exchange that is there, and nothing else")
  func proposals() throws {
    let plan = try Krets.run("plan", Krets.tutorial, "--format", "json").plan()
    #expect(
      Set(plan.proposals.filter { !$0.existing }.map(\.id)) == [
        "alvbruk-hot-water→stadby-heat:heat-pipe", "alvbruk-ash→tegelverket-filler:truck",
        "granfors-ash→tegelverket-filler:truck",
      ])
    let existing = plan.proposals.filter(\.existing)
    #expect(existing.count == 1)
    #expect(existing.first.map { close($0.amount, 3000, 1e-9) } == true)
    #expect(
      existing.first?.id.contains("granfors-shavings") == true
        || existing.first?.id == "shavings-to-kiln")
  }

  @Test("annual periods give the same money, as every profile is flat")
  func annual() throws {
    let objective = try Krets.run(
      "plan", Krets.tutorial, "--periods", "annual", "--format", "json"
    ).plan().known()
    #expect(abs(objective.total - 35_678_429.07) < 0.006)
  }

  @Test("as CSV: a heading and a row a link")
  func csv() throws {
    let run = try Krets.run("plan", Krets.tutorial, "--format", "csv")
    #expect(run.code == 0)
    #expect(run.err.isEmpty)
    #expect(run.out.split(whereSeparator: \.isNewline).count == 5)
  }
}

@Suite("The same question has one answer")
struct RepeatTests {
  /// JSON lines without the seconds spent.
  private func withoutTimes(_ text: String) -> String {
    guard let start = text.range(of: "\"timing_s\""),
      let end = text.range(of: "}", range: start.upperBound..<text.endIndex)
    else { return text }
    return text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
  }

  private func planText(_ path: String, _ options: [String] = []) throws -> String {
    let run = try Krets.run(["plan", path, "--format", "json"] + options)
    #expect(run.code == 0, "\(run.err)")
    return withoutTimes(run.out)
  }

  @Test("two runs differ in nothing but the seconds", arguments: [Krets.tutorial, Krets.region])
  func twice(_ path: String) throws {
    let first = try planText(path)
    #expect(first.contains("\"proposals\""))
    #expect(first == (try planText(path)))
  }

  @Test("so do one session and three")
  func threads() throws {
    #expect(
      try planText(Krets.region, ["--threads", "1"])
        == planText(Krets.region, ["--threads", "3"]))
  }

  @Test("the order of rows in the tables changes nothing")
  func permuted() throws {
    let straight = try planText(Krets.tutorial)
    let turned = try Krets.withTutorial { path in
      for file in try FileManager.default.contentsOfDirectory(atPath: path)
      where file.hasSuffix(".csv") {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: true)
        let rows = lines.prefix(1) + lines.dropFirst().reversed()
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: url)
      }
      return try planText(path)
    }
    #expect(straight == turned)
  }
}
