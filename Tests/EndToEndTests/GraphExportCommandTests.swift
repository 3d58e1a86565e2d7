import Foundation
import Testing

@Suite("krets export of graphs")
struct GraphExportCommandTests {
  @Test("the same plan gives the same bytes", arguments: GraphPeers.formats.map(\.0))
  func twice(_ format: String) throws {
    try Krets.inFolder { folder in
      let paths = ["a", "b"].map { folder.appendingPathComponent($0).path }
      for path in paths {
        let run = try Krets.run("export", Krets.tutorial, format, "-o", path)
        #expect(run.code == 0, "\(run.err)")
      }
      let names = format == "csv" ? ["/nodes.csv", "/edges.csv", "/attributes.csv"] : [""]
      for name in names {
        let files = try paths.map { try Data(contentsOf: URL(filePath: $0 + name)) }
        #expect(files[0] == files[1] && !files[0].isEmpty)
      }
    }
  }

  @Test("confidential rows, and what hangs on them, stay out unless asked for")
  func confidential() throws {
    let secret = "granfors-shavings"
    let options = ["--set", "surpluses/\(secret)/confidential=true"]
    for format in ["graphml", "gexf", "geojson", "node-link", "dot"] {
      let run = try Krets.run(["export", Krets.tutorial, format] + options)
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.contains("granfors-ash"), "\(format)")
      #expect(!run.out.contains(secret), "\(format)")
      #expect(!run.out.contains("shavings-to-kiln"), "\(format)")
      let all = try Krets.run(
        ["export", Krets.tutorial, format, "--include-confidential"] + options)
      #expect(all.out.contains(secret) && all.out.contains("shavings-to-kiln"), "\(format)")
    }
  }

  @Test("sums that would give a confidential figure away stay out")
  func sums() throws {
    func facts(_ rows: [String]) throws -> String {
      let options = rows.flatMap { ["--set", "\($0)/confidential=true"] }
      return try Krets.run(["export", Krets.tutorial, "node-link"] + options).out
    }
    let (total, hidden) = ("\"total\":", "\"confidential_rows_left_out\":")
    let (none, one) = (try facts([]), try facts(["surpluses/alvbruk-ash"]))
    let three = try facts([
      "surpluses/alvbruk-ash", "surpluses/granfors-ash", "needs/stadby-heat",
    ])
    #expect(none.contains(total) && !none.contains(hidden))
    #expect(!one.contains(total) && one.contains(hidden + "1"))
    #expect(three.contains(total) && three.contains(hidden + "3"))
  }

  @Test("what is left of a balance is not told where it would give a hidden flow away")
  func balances() throws {
    func bought(_ options: String...) throws -> [String: Double] {
      struct Nodes: Decodable {
        struct Node: Decodable {
          let originalId: String
          let planBought: Double?
        }
        let nodes: [Node]
      }
      let nodes = try Krets.run(["export", Krets.tutorial, "node-link"] + options)
        .json(Nodes.self).nodes
      return Dictionary(
        nodes.compactMap { node in node.planBought.map { (node.originalId, $0) } }
      ) { first, _ in first }
    }
    let hidden = try bought("--set", "surpluses/alvbruk-hot-water/confidential=true")
    let shown = try bought()
    #expect(shown["stadby-heat"] != nil && hidden["stadby-heat"] == nil)
    #expect(shown["tegelverket-fuel"] == hidden["tegelverket-fuel"])
  }

  private struct Links: Decodable {
    struct Edge: Decodable {
      let kretsType: String
      let originalId: String
      let amount: Double?
      let reducedCost: Double?
      let inPlan: Bool?
    }
    let edges: [Edge]
    var candidates: [Edge] { edges.filter { $0.kretsType == "candidate" } }
    var proposals: [Edge] { edges.filter { $0.kretsType == "proposal" } }
  }

  @Test("proposals are the plan's; candidates know their reduced cost where it has one")
  func links() throws {
    func links(_ options: String...) throws -> Links {
      try Krets.run(["export", Krets.tutorial, "node-link"] + options).json(Links.self)
    }
    let plan = try Krets.run("plan", Krets.tutorial, "--format", "json").plan()
    let whole = try links()
    #expect(
      Dictionary(uniqueKeysWithValues: whole.proposals.map { ($0.originalId, $0.amount) })
        == Dictionary(uniqueKeysWithValues: plan.proposals.map { ($0.id, $0.amount) }))
    #expect(whole.candidates.allSatisfy { $0.reducedCost == nil && $0.inPlan != nil })
    let linear = try links("--no-integer").candidates
    #expect(!linear.isEmpty)
    for candidate in linear {
      let cost = try #require(candidate.reducedCost)
      #expect(candidate.inPlan == true ? abs(cost) < 1e-6 : cost > -1e-6, "\(candidate)")
    }
    let without = try links("--no-plan")
    #expect(without.proposals.isEmpty && without.candidates.count == linear.count)
    #expect(without.candidates.allSatisfy { $0.inPlan == nil })
  }

  @Test("without a plan nothing is written, and the exit code says so")
  func noPlan() throws {
    try Krets.inFolder { folder in
      let file = folder.appendingPathComponent("a.graphml").path
      let run = try Krets.run(
        "export", Krets.tutorial, "graphml", "-o", file, "--set", "settings/co2_cap=0",
        "--lang", "en")
      #expect(run.code == 2)
      #expect(!run.err.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: file))
      let bare = try Krets.run(
        "export", Krets.tutorial, "graphml", "-o", file, "--set", "settings/co2_cap=0",
        "--no-plan")
      #expect(bare.code == 0)
    }
  }

  @Test(
    "files that no terminal shows need a place, models know no such options",
    arguments: [
      ["gpkg"], ["csv"], ["lp", "--no-plan"], ["lp", "--include-confidential"], ["docx"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Krets.run(["export", Krets.tutorial] + arguments)
    #expect(run.code == 64)
    #expect(run.out.isEmpty)
  }
}
