import GraphExport
import Testing

@Suite("Formats")
struct GraphFormatTests {
  @Test("carry the contract's names")
  func names() {
    #expect(
      GraphFormat.allCases.map(\.rawValue) == [
        "graphml", "gexf", "geojson", "gpkg", "node-link", "dot", "csv",
      ])
  }
}
