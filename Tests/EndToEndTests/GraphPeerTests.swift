import Foundation
import Testing

/// The readers of graphs in the project's test environment.
enum GraphPeers {
  static let script = Krets.package
    .appendingPathComponent("Tests/EndToEndTests/Peers/graph_peers.py").path

  /// Whether they are there.
  static let areThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: Peers.python) else { return false }
    let run = try? Krets.start(Peers.python, ["-c", "import igraph, networkx, pydot, pyogrio"])
    return run?.code == 0
  }()

  /// What a reader made of a file.
  struct Answer: Decodable {
    let nodes: Int
    let edges: Int
    let differences: [String]
  }

  static let formats = [
    ("graphml", "region.graphml"), ("gexf", "region.gexf"), ("node-link", "region.json"),
    ("dot", "region.dot"), ("geojson", "region.geojson"), ("gpkg", "region.gpkg"), ("csv", "csv"),
  ]

  /// Exports a region in every format into a folder.
  static func export(_ region: String, to folder: URL, _ options: [String] = []) throws {
    for (format, file) in formats {
      let run = try Krets.run(
        ["export", region, format, "-o", folder.appendingPathComponent(file).path, "--quiet"]
          + options)
      try #require(run.code == 0, "\(format): \(run.err)")
    }
  }
}

@Suite(
  "Programs we did not write read every graph format alike",
  .enabled(
    if: GraphPeers.areThere,
    "no .venv with igraph, networkx, pydot and pyogrio beside Package.swift: run Scripts/test"))
struct GraphPeerTests {
  @Test(
    "the same nodes, edges and attributes, whatever the names",
    arguments: [["--no-plan"], ["--include-confidential"]])
  func alike(_ options: [String]) throws {
    try HardRegion.with { region in
      try Krets.inFolder { folder in
        try GraphPeers.export(region, to: folder, options)
        let run = try Krets.start(Peers.python, [GraphPeers.script, "compare", folder.path])
        try #require(run.code == 0, "\(run.err)")
        let answers = try run.json([String: GraphPeers.Answer].self)
        #expect(answers.count == 8)
        let expected = try #require(answers["node-link"])
        #expect(expected.nodes > 25 && expected.edges > 35)
        for (format, answer) in answers {
          #expect(answer.differences == [], "\(format)")
          #expect(answer.nodes == expected.nodes && answer.edges == expected.edges, "\(format)")
        }
      }
    }
  }

  @Test("what is changed in networkx holds in the region made of it")
  func changed() throws {
    try Krets.inFolder { folder in
      func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let export = try Krets.run(
        "export", Krets.tutorial, "node-link", "--no-plan", "-o", file("a.json"))
      try #require(export.code == 0, "\(export.err)")
      let change = try Krets.start(
        Peers.python, [GraphPeers.script, "change", file("a.json"), file("b.json")])
      try #require(change.code == 0, "\(change.err)")
      let imported = try Krets.run("import", file("b.json"), "-o", file("region"))
      try #require(imported.code == 0, "\(imported.err)")
      func table(_ name: String) throws -> String {
        try String(contentsOfFile: file("region/\(name).csv"), encoding: .utf8)
      }
      #expect(try table("surpluses").contains("alvbruk-ash,alvbruk,boiler-ash,12345.5,t/a,"))
      #expect(try table("sites").contains(",60.5,15,"))
    }
  }
}
