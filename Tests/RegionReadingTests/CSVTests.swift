import RegionModel
import Testing

@testable import RegionReading

@Suite("CSV as people save it")
struct CSVTests {
  private func read(_ bytes: [UInt8]) throws -> (rows: [[String]], findings: [Finding], RawTable) {
    let report = Report()
    let table = try #require(
      CSVReader(file: "t.csv", isModels: false, report: report).read(FileBytes(bytes)))
    let view = table.view
    let rows = (0..<table.rowCount).map { row in
      table.header.indices.map { view.raw(row, $0).text }
    }
    return (rows, report.findings, table)
  }

  private func facts(_ text: String) throws -> [DataFact] {
    try read(Array(text.utf8)).findings.map(\.fact)
  }

  @Test("every dialect reads the same, and is said")
  func dialects() throws {
    let plain = try read(Array("a,b\n1,x\n".utf8))
    #expect(plain.findings.isEmpty)
    for (text, fact) in [
      ("a;b\n1;x\n", FileFact.semicolons), ("a\tb\n1\tx\n", .tabs),
      ("a,b\r\n1,x\r\n", .carriageReturns), ("\u{FEFF}a,b\n1,x", .byteOrderMark),
    ] {
      let found = try read(Array(text.utf8))
      #expect(found.rows == plain.rows)
      #expect(found.findings.map(\.fact) == [.file(fact)])
    }
  }

  @Test("Latin-1 letters are read right, and said")
  func latin1() throws {
    let bytes = Array("a\n".utf8) + [0xE5, 0xE4, 0xF6, 0x80]
    let found = try read(bytes)
    #expect(found.rows == [["åäö€"]])
    #expect(found.findings.map(\.fact) == [.file(.windowsEncoding)])
  }

  @Test("UTF-16 is refused")
  func utf16() {
    let report = Report()
    let table = CSVReader(file: "t.csv", isModels: false, report: report)
      .read(FileBytes([0xFF, 0xFE, 0x61, 0x00]))
    #expect(table == nil)
    #expect(report.findings.map(\.fact) == [.file(.utf16)])
  }

  @Test("a row is named by the line it begins on")
  func lines() throws {
    let table = try read(Array("a,b\n\"x\ny\",1\n\nz,2\n".utf8)).2
    #expect((0..<table.rowCount).map(table.line) == [2, 5])
  }

  @Test("blank lines and missing cells at the end of a row are nothing")
  func ragged() throws {
    #expect(try read(Array("a,b\n1\n,\n\n2,3,,\n".utf8)).rows == [["1", ""], ["2", "3"]])
  }

  @Test("too many cells, an open quote and a heading twice are errors")
  func faults() throws {
    #expect(
      try facts("a,b\n1,2,5\n") == [.file(.tooManyCells(found: 3, expected: 2))])
    #expect(try facts("a\n\"x\n") == [.file(.unterminatedQuote)])
    #expect(try facts("a,a\n1,2\n") == [.file(.duplicateColumn("a"))])
  }

  @Test("whatever is quoted comes back as it was", arguments: 0..<50)
  func fuzz(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Character] = [
      "a", "å", "\"", ",", ";", "\n", "\r\n", "\t", " ", "1", ".", "€", "𝛼", "'",
    ]
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let columns = Int.random(in: 1...5, using: &random)
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      var row: [String] = []
      for _ in 0..<columns {
        let count = Int.random(in: 0...12, using: &random)
        row.append(String((0..<count).compactMap { _ in alphabet.randomElement(using: &random) }))
      }
      row[0] += "x"
      rows.append(row)
    }
    let heading = (0..<columns).map { "c\($0)" }.joined(separator: delimiter)
    let body = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
    }
    let text = ([heading] + body).joined(separator: "\n")
    #expect(try read(Array(text.utf8)).rows == rows)
  }

  @Test("any bytes at all are read or refused, never a crash", arguments: 0..<50)
  func noise(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let palette: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0xC3, 0xA5, 0xFF, 0x00, 0x31]
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      palette.randomElement(using: &random) ?? 0
    }
    let table = CSVReader(file: "t.csv", isModels: false, report: Report()).read(FileBytes(bytes))
    for row in 0..<(table?.rowCount ?? 0) {
      for column in table?.header.indices ?? 0..<0 { _ = table?.view.cell(row, column).text }
    }
  }
}

@Suite("Ids by their bytes")
struct IdTableTests {
  @Test("a hundred thousand ids are found again, and others are not")
  func many() {
    let arena = ByteArena()
    let table = IdTable()
    for number in 0..<100_000 {
      #expect(table.insert(arena.keep("id-\(number)"), number) == nil)
    }
    #expect(table.insert(arena.keep("id-7"), 1) == 7)
    #expect(table.find("id-99999") == 99_999)
    #expect(table.find("id-100000") == nil)
  }
}

/// The same numbers every time (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
