import RegionModel
import TestSupport
import Testing

@testable import Findings

@Suite("A plan as a table")
struct PlanCSVTests {
  @Test(
    "a cell is quoted where it must be",
    arguments: [
      ("slag", "slag"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
      ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{301}", "\"a\"\"\u{301}\""), ("å ä ö", "å ä ö"),
    ])
  func quoting(text: String, cell: String) {
    // By scalars, as characters that combine compare as one.
    #expect(Array(PlanCSV.cell(text).unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test(
    "what a spreadsheet would take for a formula is led by an apostrophe; numbers are not",
    arguments: [
      ("=1+1", "'=1+1"), ("+46", "'+46"), ("@cmd", "'@cmd"), ("\tx", "'\tx"), ("-2.5", "-2.5"),
      ("-x", "'-x"), ("-", "'-"), ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
      ("\r\n=1", "\"'\r\n=1\""), ("=\u{301}1", "'=\u{301}1"),
    ])
  func formulas(text: String, cell: String) {
    #expect(Array(PlanCSV.cell(text).unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test("has one row a link, as many cells as headings, best saving first")
  func rows() throws {
    let region = handRegion { draft in
      draft.region.sites[0].name = "=Works, \"old\"\r\nmill"
    }
    let text = PlanCSV.text(of: try report(region))
    let quoted = "\"'=Works, \"\"old\"\"\r\nmill\""
    #expect(text.contains("works,\(quoted),town"))
    let lines = Array(text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false))
      .map(String.init)
    #expect(
      lines[0].hasPrefix("id,from_site,from_name,to_site,to_name,surplus,need,resource,amount"))
    #expect(lines[0].split(separator: ",").count == 23)
    #expect(lines[1].hasPrefix("heat→dh:pipe,works,"))
    // A heading, two links whose name holds one line end each, and the end.
    #expect(lines.count == 6)
    #expect(lines[2].contains(",MWh,") && lines[2].contains(",SEK/a,"))
    #expect(lines[2].hasSuffix(",false,assumed"))
  }

  @Test("without a plan it is a heading")
  func empty() throws {
    let region = handRegion { $0.need("must", at: "town", of: "aggregate", 24_000) }
    let text = PlanCSV.text(of: try report(region))
    #expect(text.split(separator: "\n").count == 1)
  }
}
