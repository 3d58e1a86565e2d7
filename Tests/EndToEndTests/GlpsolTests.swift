import Foundation
import Testing

@Suite("GLPK's own program agrees on what is exported")
struct GlpsolTests {
  /// The optimum that glpsol finds for an export.
  private func glpsol(
    _ path: String, _ format: String, _ options: [String], limits: [String] = []
  ) throws -> (value: Double, proven: Bool) {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("model").path
      let answer = folder.appendingPathComponent("answer").path
      let export = try Krets.run(["export", path, format, "-o", file] + options)
      #expect(export.code == 0, "\(export.err)")
      #expect(export.out.isEmpty)
      let input =
        switch format {
        case "lp": ["--lp", file]
        case "mps": ["--freemps", file]
        default: ["-m", Krets.mathprog, "-d", file]
        }
      let run = try Krets.start("/usr/bin/env", ["glpsol"] + input + limits + ["-w", answer])
      let text = try #require(
        try? String(contentsOfFile: answer, encoding: .utf8), "\(run.out)\(run.err)")
      let words = try #require(text.split(separator: "\n").first { $0.hasPrefix("s ") })
        .split(separator: " ")
      let value = try #require(words.last.flatMap { Double($0) })
      return (value, words[1] == "mip" ? words[4] == "o" : words[4] == "f" && words[5] == "f")
    }
  }

  @Test("on the tutorial's plan", arguments: ["lp", "mps", "mathprog"])
  func tutorial(_ format: String) throws {
    let objective = try Krets.run("plan", Krets.tutorial, "--format", "json").plan().known()
    let theirs = try glpsol(Krets.tutorial, format, [])
    #expect(theirs.proven)
    #expect(close(theirs.value, objective.total, 1e-6), "\(theirs.value)")
  }

  @Test("on the tutorial's bound", arguments: ["lp", "mps", "mathprog"])
  func tutorialBound(_ format: String) throws {
    let theirs = try glpsol(Krets.tutorial, format, ["--no-integer"])
    #expect(theirs.proven)
    #expect(close(theirs.value, 34_736_901.31, 1e-6), "\(theirs.value)")
  }

  @Test("on the scenarios' plans", arguments: ["no-carbon-price", "no-clean-ash"])
  func scenarios(_ scenario: String) throws {
    let options = ["--scenario", scenario]
    let objective = try Krets.run(
      ["plan", Krets.tutorial, "--format", "json"] + options
    ).plan().known()
    let theirs = try glpsol(Krets.tutorial, "lp", options)
    #expect(close(theirs.value, objective.total, 1e-6))
  }

  /// In angles the grid of a real region takes glpsol minutes: there without it.
  @Test(
    "on the bound of the region that ships",
    arguments: [("lp", []), ("mps", []), ("mathprog", ["--no-grid"])])
  func regionBound(_ format: String, _ grid: [String]) throws {
    let options = ["--no-integer"] + grid
    let objective = try Krets.run(
      ["plan", Krets.region, "--format", "json"] + options
    ).plan().known()
    let theirs = try glpsol(Krets.region, format, options)
    #expect(theirs.proven)
    #expect(close(theirs.value, objective.bound, 1e-6), "\(theirs.value) \(objective.bound)")
    #expect(objective.total >= objective.bound - 1)
  }

  @Test("on the region's plan within both gaps")
  func regionPlan() throws {
    let objective = try Krets.run(
      "plan", Krets.region, "--no-grid", "--format", "json"
    ).plan().known()
    let theirs = try glpsol(
      Krets.region, "lp", ["--no-grid"], limits: ["--mipgap", "0.0005", "--tmlim", "120"])
    // Whatever glpsol found is a plan, so it cannot beat what is proven to be a bound.
    #expect(theirs.value >= objective.bound * (1 - 1e-6))
    if theirs.proven {
      #expect(objective.total >= theirs.value * (1 - 0.0005 - 1e-6))
      #expect(objective.total <= theirs.value * (1 + objective.gap + 1e-6))
    }
  }
}
