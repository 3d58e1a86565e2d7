import Findings
import GraphExport
import Quantities
import RegionModel
import RegionWriting
import TestSupport
import Testing

@Suite("A region as a graph")
struct GraphTests {
  /// A mill gives ash to a road; a second surplus is confidential.
  private static func region(confidential: Bool = false) -> Region {
    RegionBuilder.make("mill-and-road") { draft in
      draft.resources("ash")
      draft.site("mill")
      draft.site("road", km: 10)
      draft.site("third", km: 20)
      draft.surplus("mill-ash", at: "mill", of: "ash", 1e9, disposal: 3e-12)
      draft.surplus("third-ash", at: "third", of: "ash", 5)
      draft.need("road-ash", at: "road", of: "ash", 50, price: 100)
      draft.exchange("today", "mill-ash", "road-ash", amount: 10)
      draft.exchange("other", "third-ash", "road-ash", amount: 1)
      draft.content("third-ash", "Zn", 0.5)
      draft.region.surpluses[1].confidential = confidential
      draft.region.actors = [Actor(id: "a"), Actor(id: "b")]
      draft.region.ties = [
        Tie(from: Index(0), to: Index(0), kind: "owns"),
        Tie(from: Index(0), to: Index(1), kind: "x"), Tie(from: Index(0), to: Index(1), kind: "x"),
      ]
    }
  }

  private func types(_ graph: Graph) -> [String: Int] {
    var counts: [String: Int] = [:]
    for node in graph.nodes { counts[graph.type(of: node), default: 0] += 1 }
    for edge in graph.edges { counts[graph.type(of: edge), default: 0] += 1 }
    return counts
  }

  private func value(_ graph: Graph, _ node: String, _ attribute: String) throws -> TypedTable.Cell
  {
    let found = try #require(graph.nodes.first { $0.id == node })
    let columns = graph.nodeLayers[found.layer].columns
    return found.cells[try #require(columns.firstIndex { $0.name == attribute })]
  }

  @Test("has a node a row, an edge a tie of any kind, loops and parallels among them")
  func counts() {
    #expect(
      types(Graph(Self.region())) == [
        "site": 3, "surplus": 2, "need": 1, "resource": 1, "actor": 2, "membership": 6,
        "exchange": 2, "tie": 3,
      ])
  }

  @Test("has figures in base units, and their unit beside them")
  func units() throws {
    let graph = Graph(Self.region())
    #expect(try value(graph, "surplus.mill-ash", "amount") == .number(1e9))
    #expect(try value(graph, "surplus.mill-ash", "unit") == .text("t/a"))
    #expect(try value(graph, "surplus.mill-ash", "disposal_price") == .number(3e-12))
    #expect(try value(graph, "surplus.mill-ash", "price_unit") == .text("SEK/t"))
    #expect(try value(graph, "surplus.mill-ash", "confidence") == .text("assumed"))
  }

  @Test("leaves out confidential rows and everything that hangs on them")
  func confidential() {
    let region = Self.region(confidential: true)
    let graph = Graph(region)
    let counts = types(graph)
    #expect(counts["surplus"] == 1 && counts["exchange"] == 1 && counts["membership"] == 4)
    #expect(graph.tables.isEmpty)
    #expect(graph.facts.contains { $0.name == "confidential_rows_left_out" })
    let all = Graph(region, disclosure: Disclosure(region, includesConfidential: true))
    #expect(types(all)["surplus"] == 2)
    #expect(all.tables.map(\.name) == ["properties"])
  }

  @Test("has ids of plain letters that never clash, and keeps the ones written")
  func ids() {
    let region = RegionBuilder.make { draft in
      draft.region.actors = ["å 1", "ä 1", "__1-2", "__1", "", "\u{1F33F}\n\""].map {
        Actor(id: $0)
      }
    }
    let graph = Graph(region)
    #expect(
      graph.nodes.map(\.id) == [
        "actor.__1", "actor.__1-2", "actor.__1-2-2", "actor.__1-3", "actor.", "actor.___",
      ])
    #expect(graph.nodes.map(\.original) == region.actors.map(\.id))
  }

  @Test("keeps columns it does not know, and sets names aside that have a meaning")
  func extras() {
    var region = Self.region()
    region.sites[0].provenance.extra = [
      ExtraCell(column: "Target", text: "t"), ExtraCell(column: "note", text: "n"),
      ExtraCell(column: "extra_x", text: "x"), ExtraCell(column: "NAME", text: "m"),
    ]
    let names = Graph(region).nodeLayers[0].columns.filter(\.isExtra).map(\.name)
    #expect(names == ["extra_NAME", "extra_Target", "extra_extra_x", "note"])
    #expect(names.map(AttributeNames.heading) == ["NAME", "Target", "extra_x", "note"])
    #expect(AttributeNames.heading(of: "data_source") == "source")
  }
}
