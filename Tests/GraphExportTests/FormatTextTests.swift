import GraphExport
import Quantities
import RegionModel
import TestSupport
import Testing

@Suite("Text in each format")
struct FormatTextTests {
  private static let hard = "<b>&\"å\"\r\n\u{1}\u{1F33F}\\"

  private func text(_ format: GraphFormat, _ label: String, file: Int = 0) throws -> String {
    let region = RegionBuilder.make { draft in
      draft.region.actors = [Actor(id: "a", name: label)]
    }
    let files = try #require(Graph(region).files(format))
    return String(decoding: files[file].bytes, as: UTF8.self)
  }

  @Test("XML escapes what it must and pictures what it cannot hold")
  func xml() throws {
    let escaped = "&lt;b&gt;&amp;&quot;å&quot;&#13;&#10;\u{2401}\u{1F33F}\\"
    #expect(try text(.graphml, Self.hard).contains("<data key=\"n_label\">\(escaped)</data>"))
    #expect(try text(.gexf, Self.hard).contains("label=\"\(escaped)\""))
    #expect(try text(.graphml, "a\u{FFFE}b").contains(">a\u{FFFD}b<"))
  }

  @Test("JSON holds everything as it is")
  func json() throws {
    let escaped = #""label":"<b>&\"å\"\u000d\n\u0001"# + "\u{1F33F}" + #"\\""#
    #expect(try text(.nodeLink, Self.hard).contains(escaped))
    #expect(try text(.geojson, Self.hard).contains(escaped))
  }

  @Test("DOT doubles backslashes, so that none takes the closing quote along")
  func dot() throws {
    let escaped = #"label="<b>&\"å\""# + "\u{240D}\\n\u{2401}\u{1F33F}" + #"\\""#
    #expect(try text(.dot, Self.hard).contains(escaped))
  }

  @Test("CSV quotes as RFC 4180 says")
  func csv() throws {
    #expect(
      try text(.csv, Self.hard).contains(
        ",\"<b>&\"\"å\"\"\r\n\u{2401}\u{1F33F}\\\",,,\"<b>"))
    #expect(try text(.csv, "=1+1").contains(",actor,a,'=1+1,"))
  }

  @Test(
    "what a spreadsheet would run is guarded, and the guard comes off again",
    arguments: [
      ("=cmd()", "'=cmd()"), ("+46 1", "'+46 1"), ("-alone", "'-alone"), ("@SUM", "'@SUM"),
      ("\t=1", "'\t=1"), ("'=1", "''=1"), ("'plain", "'plain"), ("", ""), ("-12.5", "-12.5"),
      ("+3e4", "+3e4"), ("plain", "plain"), ("'", "'"),
    ])
  func guarded(_ text: String, _ written: String) {
    #expect(FormulaGuard.guarded(text) == written)
    #expect(FormulaGuard.unguarded(written) == text)
  }

  @Test("polygons run counterclockwise, holes clockwise (RFC 7946)")
  func winding() {
    let ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)].map {
      GeoPoint(latitude: $0.0, longitude: $0.1)
    }
    let area = Area(
      id: "a", name: "a", kind: "", rule: .forbid, polygons: [[ring, ring]],
      location: SourceLocation(file: "areas.geojson"))
    let text = String(decoding: GeoJSON.bytes([area]), as: UTF8.self)
    let there = "[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]"
    let back = "[[0.0,0.0],[0.0,1.0],[1.0,1.0],[1.0,0.0],[0.0,0.0]]"
    #expect(text.contains("\"coordinates\":[[\(there),\(back)]]"))
  }

  @Test("an infinite or missing figure is no attribute")
  func missing() throws {
    #expect(!(try text(.nodeLink, "x")).contains("null"))
  }
}
