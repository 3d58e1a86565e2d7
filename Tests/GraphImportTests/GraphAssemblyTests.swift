import GraphImport
import RegionModel
import RegionWriting
import TestSupport
import Testing

@Suite("A region put together of nodes and edges")
struct GraphAssemblyTests {
  private func region(
    _ fill: (inout GraphAssembly) -> Void
  ) throws -> ImportedRegion {
    var assembly = GraphAssembly(file: "graph.json")
    fill(&assembly)
    return try assembly.region(
      name: "R", title: "R", settings: [("year", "2030"), ("exchange_rates.EUR", "11")],
      profiles: [], areas: [])
  }

  private func file(_ region: ImportedRegion, _ path: String) throws -> String {
    let file = try #require(region.files().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func node(
    _ type: String, _ original: String, _ attributes: [String: String] = [:]
  ) -> GraphElement {
    GraphElement(
      id: "\(type).\(original)", type: type, original: original, attributes: attributes)
  }

  private func edge(_ type: String, _ id: String, _ from: String, _ to: String) -> GraphElement {
    GraphElement(id: id, type: type, original: id, attributes: [:], ends: (from, to))
  }

  @Test("rows are attributes by heading, edges name the rows at their ends")
  func rows() throws {
    let region = try region { assembly in
      assembly.take(
        node: node(
          "actor", "a", ["name": "A, B", "data_source": "s", "extra_label": "l", "label": "no"]))
      assembly.take(node: node("actor", "b", ["name": "B"]))
      assembly.take(edge: edge("tie", "t", "actor.a", "actor.b"))
    }
    #expect(try file(region, "actors.csv") == "id,name,source,label\na,\"A, B\",s,l\nb,B,,\n")
    #expect(try file(region, "ties.csv") == "from,to,kind\na,b,\n")
    #expect(region.findings.isEmpty)
    #expect(try file(region, "datapackage.json").contains(#""exchange_rates": "EUR:11""#))
  }

  @Test("what conversions, catalogue and plan make by themselves is no row; the plan's is told")
  func made() throws {
    let region = try region { assembly in
      assembly.take(node: node("surplus", "c:heat", ["generated": "true"]))
      assembly.take(node: node("resource", "ash", ["built_in": "true"]))
      assembly.take(edge: edge("proposal", "p", "x", "y"))
      assembly.take(edge: edge("proposal", "q", "x", "y"))
      assembly.take(node: node("planet", "mars"))
      assembly.take(node: node("", "stray"))
    }
    #expect(region.files().map(\.path) == ["datapackage.json"])
    #expect(
      region.findings.map(\.fact) == [
        .graph(.madeByPlan(type: "proposal", count: 2)),
        .graph(.unknownType(type: "planet", count: 1)), .graph(.unknownType(type: "", count: 1)),
      ])
  }

  @Test("a unit that has no column of its own stands behind its figure")
  func units() throws {
    let region = try region { assembly in
      assembly.take(node: node("surplus", "s"))
      assembly.take(node: node("need", "n"))
      var exchange = edge("exchange", "e", "surplus.s", "need.n")
      exchange.attributes = [
        "amount": "5", "unit": "t/a", "capacity": "2", "capacity_unit": "t/h", "price": "3",
        "price_unit": "SEK/t",
      ]
      assembly.take(edge: exchange)
    }
    #expect(
      try file(region, "exchanges.csv")
        == "id,from,to,amount,unit,capacity,price\ne,s,n,5,t/a,2 t/h,3\n")
  }

  @Test("an edge that ends nowhere is refused")
  func nowhere() {
    let rejection = #expect(throws: RegionRejected.self) {
      try region { $0.take(edge: edge("tie", "t", "x", "y")) }
    }
    #expect(
      rejection?.errors.map(\.fact) == [
        .graph(.missingEnd(edge: "t", node: "x")), .graph(.missingEnd(edge: "t", node: "y")),
      ])
  }
}
