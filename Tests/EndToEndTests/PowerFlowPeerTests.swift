import Foundation
import Testing

/// The Python of the project's test environment, which Scripts/test makes.
enum Peers {
  static let python = Krets.package.appendingPathComponent(".venv/bin/python").path
  static let script = Krets.package
    .appendingPathComponent("Tests/EndToEndTests/Peers/matpower_peers.py").path

  /// Whether the programs compared with are there.
  static let areThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    let run = try? Krets.start(python, ["-c", "import highspy, matpower, pandapower, pypsa"])
    return run?.code == 0
  }()

  /// Whether oemof.solph is there.
  static let hasOemof: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    let run = try? Krets.start(python, ["-c", "from oemof import solph"])
    return run?.code == 0
  }()

  struct Answer: Decodable {
    let branches: Int
    let ptdf: Double
    let lodf: Double
    let sameIslanding: Bool
    let total: Double
    let linear: Double
    let exact: Double
    let pypsa: Double?
  }
}

@Suite(
  "Load flow and least cost are those of programs we did not write",
  .enabled(
    if: Peers.areThere,
    "no .venv with highspy, matpower, pandapower and pypsa beside Package.swift: run Scripts/test"))
struct PowerFlowPeerTests {
  private struct Result: Decodable {
    struct Objective: Decodable {
      let total: Double
      let unit: String
      let approximationError: Double
    }
    let objective: Objective
  }

  @Test(
    "MATPOWER's own cases",
    arguments: [
      "case6ww", "case9", "case14", "case30", "case39", "case57", "case118", "case300",
    ])
  func cases(_ name: String) throws {
    try Krets.inFolder { folder in
      func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let found = try Krets.start(Peers.python, [Peers.script, "where", name])
      let path = found.out.trimmingCharacters(in: .whitespacesAndNewlines)
      try #require(found.code == 0, "\(found.err)")
      let imported = try Krets.run(
        "import", path, "-o", file(name), "--cost-steps", "20", "--quiet")
      try #require(imported.code == 0, "\(imported.err)")
      let run = try Krets.run(
        "powerflow", file(name), "--format", "json", "--ptdf", file("ptdf.csv"), "--lodf",
        file("lodf.csv"), "-o", file("flow.json"))
      try #require(run.code == 0, "\(run.err)")
      let compared = try Krets.start(
        Peers.python,
        [
          Peers.script, "compare", path, "20", file("flow.json"), file("ptdf.csv"),
          file("lodf.csv"),
        ])
      try #require(compared.code == 0, "\(compared.err)")
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let last = try #require(compared.out.split(separator: "\n").last)
      let answer = try decoder.decode(Peers.Answer.self, from: Data(last.utf8))
      let flow = try decoder.decode(
        Result.self, from: try Data(contentsOf: URL(fileURLWithPath: file("flow.json"))))
      #expect(answer.branches > 0)
      #expect(answer.ptdf < 1e-9)
      #expect(answer.lodf < 1e-9)
      #expect(answer.sameIslanding)
      #expect(flow.objective.unit.hasSuffix("/h"))
      #expect(close(answer.total, answer.linear, 1e-6))
      // Steps overstate a curve, by no more than is said.
      let most = flow.objective.approximationError
      for exact in [answer.exact, try #require(answer.pypsa)] {
        #expect(answer.total > exact - 1e-6 * abs(exact))
        #expect(answer.total < exact + most + 1e-6 * abs(exact))
      }
    }
  }
}
