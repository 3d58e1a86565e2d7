import Foundation
import Testing

@Suite("A graph exported and imported is the same region")
struct GraphRoundTripTests {
  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  @Test("its export is the same byte for byte", arguments: ["node-link", "gpkg"])
  func roundTrip(_ format: String) throws {
    let ending = format == "gpkg" ? "gpkg" : "json"
    try HardRegion.with { hard in
      for region in [hard, Krets.region] {
        try Krets.inFolder { folder in
          func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
          let (first, second) = (file("a.\(ending)"), file("b.\(ending)"))
          let export = try Krets.run("export", region, format, "--no-plan", "-o", first)
          try #require(export.code == 0, "\(export.err)")
          let imported = try Krets.run("import", first, "-o", file("region"), "--lang", "en")
          try #require(imported.code == 0, "\(imported.err)")
          #expect(imported.err.contains("of krets_type “candidate”: not carried"))
          let again = try Krets.run("export", file("region"), format, "--no-plan", "-o", second)
          try #require(again.code == 0, "\(again.err)")
          #expect(try bytes(first) == bytes(second))
        }
      }
    }
  }

  @Test("the region made of it has the same plan", arguments: ["node-link", "gpkg"])
  func samePlan(_ format: String) throws {
    try Krets.inFolder { folder in
      let graph = folder.appendingPathComponent(format == "gpkg" ? "a.gpkg" : "a.json").path
      let copy = folder.appendingPathComponent("region").path
      #expect(try Krets.run("export", Krets.tutorial, format, "-o", graph).code == 0)
      let imported = try Krets.run("import", graph, "-o", copy, "--lang", "en")
      #expect(imported.err.contains("of krets_type “proposal”: not carried"))
      let (before, after) = (
        try Krets.run("plan", Krets.tutorial, "--format", "json").plan(),
        try Krets.run("plan", copy, "--format", "json").plan()
      )
      #expect(try before.known().total == after.known().total)
      #expect(before.proposals.map(\.id) == after.proposals.map(\.id))
    }
  }

  @Test("what is no graph of a region is refused, and nothing is written")
  func refused() throws {
    try Krets.inFolder { folder in
      let files = [
        ("a.json", #"{"nodes": []}"#, "This is no node-link JSON"),
        ("b.json", "[1, 2", "JSON"),
        (
          "c.json",
          #"{"nodes": [], "edges": [{"source": "x", "target": "y", "key": "e", "krets_type": "tie"}]}"#,
          "The edge e has an end at “x”"
        ),
        (
          "d.json",
          #"{"nodes": [{"id": "s", "krets_type": "site", "original_id": "s"}], "edges": []}"#,
          "sites.csv"
        ),
        ("e.gpkg", "no database", "This is no GeoPackage of a region"),
      ]
      for (name, text, sentence) in files {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        let region = folder.appendingPathComponent("region")
        let run = try Krets.run("import", file.path, "-o", region.path, "--lang", "en")
        #expect(run.code == 1, "\(name)")
        #expect(run.err.contains(sentence), "\(name): \(run.err)")
        #expect(!FileManager.default.fileExists(atPath: region.path))
      }
    }
  }
}
