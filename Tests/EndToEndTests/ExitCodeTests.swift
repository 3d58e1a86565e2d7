import Foundation
import Testing

@Suite("The exit code says how it went, standard error why")
struct ExitCodeTests {
  @Test("1: every error of a broken region at once, each with its place")
  func broken() throws {
    let profile =
      "hour,flat\n" + (0..<100).map { "\($0),1" }.joined(separator: "\n") + "\n"
    try Krets.withTutorial(
      [
        ("surpluses.csv", "alvbruk-ash,alvbruk,", "alvbruk-ash,alvbrukk,"),
        ("surpluses.csv", "boiler-ash,4000,", "boiler-ash,-4000,"),
        ("surpluses.csv", "steel-dust,500,", "steel-dust,NaN,"),
        ("surpluses.csv", "shavings,3000,t/a", "shavings,3000,MVA"),
        ("sites.csv", "60.46,15.08", "15.08,60.46"),
        ("sites.csv", "lunden,Lunden", "smedjan,Lunden"),
        ("needs.csv", "town-heat,87600,MWh/a,,", "town-heat,87600,MWh/a,flat,"),
      ], added: ["profiles.csv": profile]
    ) { path in
      let places = [
        "sites.csv:4:latitude: ", "sites.csv:7:id: ", "surpluses.csv:3:site: ",
        "surpluses.csv:4:amount: ", "surpluses.csv:5:unit: ", "surpluses.csv:7:amount: ",
        "needs.csv:3:site: ", "profiles.csv: ",
      ]
      for language in ["en", "sv"] {
        let plan = try Krets.run("plan", path, "--lang", language)
        #expect(plan.code == 1)
        #expect(plan.out.isEmpty)
        let check = try Krets.run("check", path, "--lang", language)
        #expect(check.code == 1)
        #expect(check.err.isEmpty)
        for place in places {
          #expect(plan.err.contains(place), "\(place) in \(plan.err)")
          #expect(check.out.contains(place), "\(place) in \(check.out)")
        }
      }
      #expect(try Krets.run("plan", path, "--lang", "en").err.contains("Did you mean “alvbruk”?"))
    }
  }

  @Test(
    "1: no such folder, scenario, setting or row",
    arguments: [
      ["plan", "no-such-folder"], ["check", "no-such-folder"],
      ["plan", Krets.tutorial, "--scenario", "no-carbon-prize"],
      ["plan", Krets.tutorial, "--set", "needs/stadby-haet/amount=1 MWh/a"],
      ["plan", Krets.tutorial, "--set", "settings/co2_prize=1"],
      ["plan", Krets.tutorial, "--set", "nonsense"],
      ["plan", Krets.tutorial, "--objective", "fun"],
      ["export", Krets.tutorial, "lp", "--scenario", "no-carbon-prize"],
      ["compare", Krets.tutorial, "no-carbon-prize"],
    ])
  func notThere(_ arguments: [String]) throws {
    let run = try Krets.run(arguments + ["--lang", "en"])
    #expect(run.code == 1, "\(run.err)")
    #expect(!(run.out + run.err).isEmpty)
  }

  static let tooMuch = [
    "--set", "exchanges/shavings-to-kiln/firm=true",
    "--set", "exchanges/shavings-to-kiln/amount=5000 t/a",
  ]

  @Test("2: a firm contract above the supply, and the rows that clash")
  func infeasible() throws {
    let english = try Krets.run(["plan", Krets.tutorial, "--lang", "en"] + Self.tooMuch)
    #expect(english.code == 2)
    let said = english.out + english.err
    #expect(said.contains("No plan exists"))
    #expect(said.contains("what is available of granfors-shavings"))
    #expect(said.contains("the agreed amount of the exchange shavings-to-kiln"))
    let swedish = try Krets.run(["plan", Krets.tutorial, "--lang", "sv"] + Self.tooMuch)
    #expect(swedish.code == 2)
    #expect(swedish.out.contains("avtalad mängd i utbytet shavings-to-kiln"))
    let json = try Krets.run(["plan", Krets.tutorial, "--format", "json"] + Self.tooMuch)
    #expect(json.code == 2)
    let plan = try json.json(PlanJSON.self)
    #expect(plan.status.termination == "infeasible")
    #expect(plan.objective == nil)
    #expect(plan.proposals.isEmpty)
    #expect(
      Set(plan.clash.map { "\($0.family) \($0.element)" }) == [
        "supply granfors-shavings", "contract shavings-to-kiln",
      ])
    let explain = try Krets.run(
      ["explain", Krets.tutorial, "alvbruk", "lunden", "--lang", "en"] + Self.tooMuch)
    #expect(explain.code == 2)
    #expect(explain.out.isEmpty)
    #expect(try Krets.run(["compare", Krets.tutorial, "no-carbon-price"] + Self.tooMuch).code == 2)
  }

  @Test("3: the time limit passes before there is a plan", arguments: ["text", "json", "csv"])
  func timeLimit(_ format: String) throws {
    let run = try Krets.run(
      "plan", Krets.tutorial, "--time-limit", "0.000001", "--format", format, "--lang", "en")
    #expect(run.code == 3)
    #expect((run.out + run.err).contains("Stopped at the time limit."))
    #expect(!run.out.contains("Saving"))
    if format == "json" {
      let plan = try run.json(PlanJSON.self)
      #expect(plan.status.termination == "time_limit")
      #expect(plan.objective == nil)
      #expect(plan.proposals.isEmpty)
    }
  }

  @Test("3: Ctrl-C ends a long plan, and nothing unproven passes for the best")
  func interrupted() throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("big").path
      #expect(
        try Krets.run("new", region, "--random", "1000", "--seed", "1", "--no-grid").code == 0)
      let run = try Krets.run(
        ["plan", region, "--periods", "monthly", "--lang", "en"], interruptedAfter: 4)
      #expect(run.code == 3, "\(run.out.prefix(2000))\(run.err)")
      #expect((run.out + run.err).contains("Stopped on request."))
      if run.out.contains("Saving") { #expect(run.out.contains("not proven best")) }
    }
  }

  @Test(
    "64: what is typed is not a command",
    arguments: [
      ["plan"], ["plan", Krets.tutorial, "--bogus"], ["plan", Krets.tutorial, "--format", "xml"],
      ["plan", Krets.tutorial, "--gap=-1"], ["plan", Krets.tutorial, "--threads", "0"],
      ["plan", Krets.tutorial, "--time-limit", "0"], ["plan", Krets.tutorial, "--lang", "de"],
      ["plan", Krets.tutorial, "--engine", "abacus"], ["export", Krets.tutorial, "docx"],
      ["paln", Krets.tutorial], ["new", "x", "--random", "0"], ["compare", Krets.tutorial],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Krets.run(arguments)
    #expect(run.code == 64)
    #expect(run.out.isEmpty)
    #expect(run.err.contains("Usage: krets"))
  }

  @Test("64: an unknown end, and the nearest id")
  func unknownEnd() throws {
    let english = try Krets.run("explain", Krets.tutorial, "alvbrk", "lunden", "--lang", "en")
    #expect(english.code == 64)
    #expect(english.out.isEmpty)
    #expect(english.err == "No site or surplus is called alvbrk. Did you mean alvbruk?\n")
    let swedish = try Krets.run("explain", Krets.tutorial, "alvbruk", "lundn", "--lang", "sv")
    #expect(swedish.code == 64)
    #expect(swedish.err == "Ingen plats och inget behov heter lundn. Menade du lunden?\n")
    let side = try Krets.run("explain", Krets.tutorial, "lunden", "stadby", "--lang", "en")
    #expect(side.code == 64)
    #expect(side.err == "The site lunden has no surplus.\n")
  }
}
