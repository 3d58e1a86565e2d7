import Foundation
import Testing

@testable import Workbook

@Suite("A workbook written and read again")
struct WorkbookRoundTripTests {
  private func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("krets-workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  private let sheet = WorkbookSheet(
    "sites",
    columns: [.init("id", note: "Unique id"), .init("name"), .init("mw", list: "sizes")],
    rows: [
      [.text("å"), .text("Gruvön \"mill\" 🏭\nand more"), .number(1e9, decimals: nil)],
      [.text("=1+1"), .empty, .number(3e-12, decimals: nil)],
      [.empty, .empty, .empty],
      [.text("0012"), .text("<script>&"), .number(65.6, decimals: 2)],
    ])

  @Test("text stays text, numbers keep their value, empty rows keep the numbering")
  func roundTrip() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WorkbookWriter.write([sheet], lists: [("sizes", ["1", "2"])], to: path)
      let sheets = try WorkbookReader.read(path)
      #expect(sheets.map(\.name) == ["sites", "lists"])
      #expect(
        sheets[0].rows == [
          .init(number: 1, cells: ["id", "name", "mw"]),
          .init(number: 2, cells: ["å", "Gruvön \"mill\" 🏭\nand more", "1000000000"]),
          .init(number: 3, cells: ["=1+1", "", "3e-12"]),
          .init(number: 5, cells: ["0012", "<script>&", "65.6"]),
        ])
    }
  }

  @Test("nothing that looks like a formula becomes one")
  func noFormula() throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WorkbookWriter.write([sheet], lists: [], to: path)
      let archive = try ZipArchive(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      let part = try #require(try archive.member("xl/worksheets/sheet1.xml"))
      #expect(!String(decoding: part, as: UTF8.self).contains("<f>"))
    }
  }

  @Test("the same sheets give the same bytes")
  func sameBytes() throws {
    try inFolder { folder in
      for name in ["a", "b"] {
        try WorkbookWriter.write([sheet], lists: [("sizes", ["1"])], to: "\(folder)/\(name).xlsx")
      }
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder + "/a.xlsx"))
          == Data(contentsOf: URL(fileURLWithPath: folder + "/b.xlsx")))
    }
  }

  @Test("a text that no cell can hold is refused, and no file is left")
  func tooLong() throws {
    try inFolder { folder in
      let long = WorkbookSheet(
        "a", columns: [.init("a")], rows: [[.text(String(repeating: "x", count: 40_000))]])
      #expect(throws: WorkbookWriter.Fault.self) {
        try WorkbookWriter.write([long], lists: [], to: folder + "/a.xlsx")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/a.xlsx"))
    }
  }

  @Test("what is no workbook, or one cut off, is refused by what it is")
  func refused() throws {
    #expect(throws: WorkbookReader.Fault.notAWorkbook) {
      try WorkbookReader.read(Array("no zip file, only some text".utf8))
    }
    #expect(throws: WorkbookReader.Fault.self) { try WorkbookReader.read("/no/such/file.xlsx") }
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try WorkbookWriter.write([sheet], lists: [], to: path)
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(throws: WorkbookReader.Fault.notAWorkbook) {
        try WorkbookReader.read(Array(bytes.prefix(bytes.count / 2)))
      }
    }
  }

  @Test("columns are lettered as in a spreadsheet")
  func letters() {
    #expect([0, 25, 26, 701, 702].map(WorkbookWriter.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test("cells as text: dates, numbers, escaped characters")
  func cells() {
    #expect(CellText.date("45658", countsFrom1904: false) == "2025-01-01")
    #expect(CellText.date("45658.5", countsFrom1904: false) == "2025-01-01 12:00:00")
    #expect(CellText.date("44196", countsFrom1904: true) == "2025-01-01")
    #expect(CellText.date("59", countsFrom1904: false) == "1900-02-28")
    #expect(CellText.number("1.0000000000000001E-5") == "1e-05")
    #expect(CellText.number("12.0") == "12")
    #expect(CellText.unescaped("a_x000D_b_x_y") == "a\rb_x_y")
  }

  @Test("rows of other programs: inline text, truth values, no references, readings left out")
  func foreign() throws {
    let xml = """
      <x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r>\
      <x:r><x:t>b</x:t></x:r></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c>\
      <x:c s="1"><x:v>45658</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    let texts = SharedTexts()
    #expect(
      PartParser(texts).parse(
        Array("<sst><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>".utf8)))
    let cells = SheetCells(texts: texts.texts, isDate: [false, true], countsFrom1904: false)
    #expect(PartParser(cells).parse(Array(xml.utf8)))
    #expect(cells.rows == [.init(number: 1, cells: ["ab", "true", "東京", "2025-01-01"])])
  }
}
