import RegionModel
import Testing
import Wording

@Suite("Sentences about an imported graph")
struct GraphWordingTests {
  @Test("what is wrong with it, and what it does not carry", arguments: facts)
  func fact(_ worded: Worded) { worded.check() }

  @Test("where it was written, and what to do next")
  func wrote() {
    #expect(GraphImportText(.en).wrote("mine") == "Wrote mine. Next: krets check mine")
    #expect(GraphImportText(.sv).wrote("mine") == "Skrev mine. Nästa: krets check mine")
  }

  private static let facts: [Worded] = [
    Worded(
      .graph(.notNodeLink),
      "This is no node-link JSON: it has no lists nodes and edges (or links).",
      "Detta är ingen node-link-JSON: listorna nodes och edges (eller links) saknas."),
    Worded(
      .graph(.notGeoPackage(reason: "file is not a database")),
      "This is no GeoPackage of a region: file is not a database.",
      "Detta är inget GeoPackage med en region: file is not a database."),
    Worded(
      .graph(.missingEnd(edge: "exchange.a", node: "surplus.b")),
      "The edge exchange.a has an end at “surplus.b”, and there is no such node.",
      "Bågen exchange.a slutar vid ”surplus.b”, och någon sådan nod finns inte."),
    Worded(
      .graph(.unknownType(type: "planet", count: 2)),
      "2 of krets_type “planet”, which no table has a place for: not carried.",
      "2 med krets_type ”planet”, som ingen tabell har plats för: följer inte med."),
    Worded(
      .graph(.unknownType(type: "", count: 3)), "3 without a krets_type: not carried.",
      "3 utan krets_type: följer inte med."),
    Worded(
      .graph(.madeByPlan(type: "proposal", count: 4)),
      "4 of krets_type “proposal”: not carried, a plan makes them anew.",
      "4 med krets_type ”proposal”: följer inte med, en plan gör dem på nytt."),
  ]
}
