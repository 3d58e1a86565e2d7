import Foundation
import TestSupport
import Testing

@Suite("Choosing the engine")
struct EngineChoiceTests {
  @Test("64: HiGHS was asked for by a file that is not there, in both languages")
  func notThere() throws {
    for choice in ["highs", "auto"] {
      let settings = ["KRETS_HIGHS": "/nowhere/libhighs.so"]
      let english = try Krets.run(
        ["plan", Krets.tutorial, "--engine", choice, "--lang", "en"], with: settings)
      #expect(english.code == 64)
      #expect(english.out.isEmpty)
      #expect(
        english.err
          == "HiGHS cannot be used from /nowhere/libhighs.so: it could not be loaded (/nowhere/libhighs.so: cannot open shared object file: No such file or directory). Get it with pip install highspy (in a virtual environment that is active) or apt-get install libhighs1, or name the file in the environment variable KRETS_HIGHS; --engine glpk goes without it.\n"
      )
      let swedish = try Krets.run(
        ["plan", Krets.tutorial, "--engine", choice, "--lang", "sv"], with: settings)
      #expect(swedish.code == 64)
      #expect(
        swedish.err
          == "HiGHS går inte att använda från /nowhere/libhighs.so: det gick inte att läsa in (/nowhere/libhighs.so: cannot open shared object file: No such file or directory). Hämta det med pip install highspy (i en aktiv virtuell miljö) eller apt-get install libhighs1, eller ange filen i miljövariabeln KRETS_HIGHS; --engine glpk klarar sig utan.\n"
      )
    }
  }

  @Test("GLPK is the engine where none is chosen, whatever the environment names")
  func usual() throws {
    let plan = try Krets.run(
      ["plan", Krets.tutorial, "--format", "json"], with: ["KRETS_HIGHS": "/nowhere"]
    ).plan()
    #expect(plan.status.engine == "GLPK 5.0")
    #expect(plan.status.engines.map(\.name) == ["GLPK 5.0"])
    #expect(plan.status.engines.map(\.blocks) == [plan.status.blocks])
    #expect(plan.status.engines.map(\.integerBlocks) == [plan.status.integerBlocks])
  }
}

@Suite(
  "HiGHS plans what GLPK plans",
  .enabled(
    if: TestEnvironment.highs != nil,
    "no .venv with highspy beside Package.swift: run Scripts/test"))
struct HiGHSPlanTests {
  private func plan(_ arguments: [String]) throws -> PlanJSON {
    try Krets.run(
      ["plan", Krets.tutorial, "--format", "json"] + arguments,
      with: ["KRETS_HIGHS": TestEnvironment.highs ?? ""]
    ).plan()
  }

  @Test(
    "the tutorial's plan is the same from either engine",
    arguments: [
      [], ["--no-integer"], ["--periods", "annual"], ["--objective", "emissions"],
      ["--max-links", "2"],
    ])
  func tutorial(_ arguments: [String]) throws {
    let glpk = try plan(arguments)
    let highs = try plan(arguments + ["--engine", "highs"])
    let auto = try plan(arguments + ["--engine", "auto"])
    #expect(highs.status.engine.wholeMatch(of: /HiGHS \d+\.\d+\.\d+/) != nil)
    #expect(highs.status.engines.map(\.blocks) == [highs.status.blocks])
    // Nothing in six sites is large.
    #expect(auto.status.engine == "GLPK 5.0")
    for other in [highs, auto] {
      #expect(close(try other.known().total, try glpk.known().total, 1e-6))
      #expect(close(try other.known().baseline, try glpk.known().baseline, 1e-6))
      #expect(close(try other.known().bound, try glpk.known().bound, 1e-6))
      #expect(other.proposals.map(\.id).sorted() == glpk.proposals.map(\.id).sorted())
    }
  }

  @Test("what clashes without a plan is the same from either engine")
  func clash() throws {
    let demand = ["--co2-cap", "0", "--lang", "en"]
    let runs = try ["glpk", "highs"].map { engine in
      try Krets.run(
        ["plan", Krets.tutorial, "--engine", engine] + demand,
        with: ["KRETS_HIGHS": TestEnvironment.highs ?? ""])
    }
    #expect(runs.map(\.code) == [2, 2])
    #expect(runs[0].out == runs[1].out)
    #expect(runs[0].err == runs[1].err)
  }

  @Test("a region's load flow costs the same from either engine")
  func powerFlow() throws {
    struct Answer: Decodable {
      struct Objective: Decodable { let total: Double }
      let objective: Objective
    }
    try Krets.inFolder { folder in
      let made = try Krets.run(
        "new", folder.appendingPathComponent("r").path, "--random", "40", "--seed", "3")
      #expect(made.code == 0, "\(made.err)")
      let totals = try ["glpk", "highs"].map { engine in
        let run = try Krets.run(
          [
            "powerflow", folder.appendingPathComponent("r").path, "--engine", engine, "--format",
            "json",
          ],
          with: ["KRETS_HIGHS": TestEnvironment.highs ?? ""])
        #expect(run.code == 0, "\(run.err)")
        return try run.json(Answer.self).objective.total
      }
      #expect(close(totals[0], totals[1], 1e-6))
    }
  }
}
