import Foundation
import Krets
import Testing

@Suite("A region as a workbook, and back")
struct WorkbookCommandTests {
  private static let regions = ["tutorial", "norra-mellansverige", "norrbotten-vasterbotten"]

  private func path(_ region: String) -> String {
    Krets.package.appendingPathComponent("Datasets/\(region)").path
  }

  /// Cells that differ, numbers by value.
  private func differences(_ first: String, _ second: String) throws -> [String] {
    let before = try RegionTables(folder: first).tables
    let after = try RegionTables(folder: second).tables
    #expect(before.map(\.name) == after.map(\.name))
    var found: [String] = []
    for (old, new) in zip(before, after) {
      if old.columns != new.columns || old.rows.count != new.rows.count { found.append(old.name) }
      for (oldRow, newRow) in zip(old.rows, new.rows) {
        for (a, b) in zip(oldRow, newRow) where a != b {
          if let number = Double(a), number == Double(b) { continue }
          found.append("\(old.name): \(a) \(b)")
        }
      }
    }
    return found
  }

  @Test("every cell and every setting comes back", arguments: regions)
  func roundTrip(_ region: String) throws {
    try Krets.inFolder { folder in
      let book = folder.appendingPathComponent("region.xlsx").path
      let back = folder.appendingPathComponent("back").path
      let written = try Krets.run(
        "export", path(region), "xlsx", "--no-plan", "-o", book, "--include-confidential")
      #expect(written.code == 0, "\(written.err)")
      #expect(written.err.contains("Left out, since they are no tables: README.md"))
      let read = try Krets.run("import", book, "-o", back)
      #expect(read.code == 0, "\(read.err)")
      #expect(try differences(path(region), back) == [])
      let (before, after) = (try Study.read(path(region)), try Study.read(back))
      #expect(before.region.settings.listed == after.region.settings.listed)
      #expect(before.region.title == after.region.title)
      let frictionless = Krets.package
        .appendingPathComponent(".venv/bin/frictionless").path
      if FileManager.default.isExecutableFile(atPath: frictionless) {
        let valid = try Krets.start(
          frictionless, ["validate", "\(back)/datapackage.json", "--json"])
        #expect(valid.code == 0, "\(valid.out.suffix(2000))")
      }
    }
  }

  @Test("the same region gives the same bytes, its plan with it")
  func sameBytes() throws {
    try Krets.inFolder { folder in
      for name in ["a", "b"] {
        let run = try Krets.run(
          "export", path("tutorial"), "xlsx", "-o",
          folder.appendingPathComponent("\(name).xlsx").path)
        #expect(run.code == 0, "\(run.err)")
      }
      #expect(
        try Data(contentsOf: folder.appendingPathComponent("a.xlsx"))
          == Data(contentsOf: folder.appendingPathComponent("b.xlsx")))
      let sheets = try WorkbookReader.read(folder.appendingPathComponent("a.xlsx").path)
      let names = sheets.map(\.name)
      for part in ["proposals", "purchases", "disposals", "objective", "settings", "findings"] {
        #expect(names.contains("plan \(part)"))
      }
      let proposals = try #require(sheets.first { $0.name == "plan proposals" })
      #expect(proposals.rows.count > 1)
    }
  }

  @Test("confidential rows stay out, and so do the rows and proposals that name them")
  func confidential() throws {
    let file = path("tutorial") + "/surpluses.csv"
    let tables = try RegionTables(folder: path("tutorial")).tables
    let surpluses = try #require(tables.first { $0.name == "surpluses" })
    let id = try #require(surpluses.rows.first?.first)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] += ",confidential"
    lines[1] += ",true"
    for at in lines.indices.dropFirst(2) where !lines[at].isEmpty { lines[at] += "," }
    try Krets.withTutorial(added: ["surpluses.csv": lines.joined(separator: "\n")]) {
      region in
      let book = region + ".xlsx"
      let run = try Krets.run(
        "export", region, "xlsx", "-o", book)
      #expect(run.code == 0, "\(run.err)")
      #expect(run.err.contains("Left out: 1 confidential surpluses and needs"))
      for sheet in try WorkbookReader.read(book) {
        for row in sheet.rows {
          #expect(!row.cells.contains { $0.contains(id) }, "\(sheet.name)")
        }
      }
    }
  }

  @Test("what is wrong is named by sheet, row and column of the workbook")
  func wrong() throws {
    try Krets.inFolder { folder in
      let book = folder.appendingPathComponent("wrong.xlsx").path
      let sites = WorkbookSheet(
        "Sites",
        columns: ["id", "name", "latitude", "longitude"].map { .init($0) },
        rows: [
          [
            .text("a"), .text("Two\nlines"), .number(60, decimals: nil), .number(15, decimals: nil),
          ],
          [.empty, .empty, .empty, .empty],
          [.text("b"), .text("B"), .text("north"), .number(15, decimals: nil)],
        ])
      let other = WorkbookSheet("Budget 2025", columns: [.init("x")], rows: [[.text("1")]])
      try WorkbookWriter.write([sites, other], lists: [], to: book)
      let run = try Krets.run("import", book, "-o", folder.path + "/out", "--lang", "en")
      #expect(run.code == 1)
      #expect(run.err.contains("wrong.xlsx/sites:4:latitude: "), "\(run.err)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
  }

  @Test("a sheet that is no table is named, and the rest is read")
  func otherSheet() throws {
    try Krets.inFolder { folder in
      let book = folder.appendingPathComponent("two.xlsx").path
      let sites = WorkbookSheet(
        "sites", columns: ["id", "name", "latitude", "longitude"].map { .init($0) },
        rows: [
          [.text("å"), .text("=cmd()"), .number(60, decimals: nil), .number(15, decimals: nil)]
        ])
      let other = WorkbookSheet("Budget 2025", columns: [.init("x")], rows: [[.text("1")]])
      try WorkbookWriter.write([sites, other], lists: [], to: book)
      let run = try Krets.run("import", book, "-o", folder.path + "/out", "--lang", "en")
      #expect(run.code == 0)
      #expect(
        run.err.contains(
          "Left out, since they are no tables of a region: Budget 2025."), "\(run.err)")
      #expect(try Study.read(folder.path + "/out").region.sites.map(\.name) == ["=cmd()"])
    }
  }

  @Test("a new region brings a workbook that can be imported and planned")
  func template() throws {
    try Krets.inFolder { folder in
      let region = folder.appendingPathComponent("min-region").path
      let back = folder.appendingPathComponent("back").path
      #expect(try Krets.run("new", region, "--quiet").code == 0)
      let run = try Krets.run("import", region + "/min-region.xlsx", "-o", back)
      #expect(run.code == 0, "\(run.err)")
      #expect(try differences(region, back) == [])
      #expect(try Krets.run("plan", back, "--format", "json").plan().proposals.count > 0)
    }
  }

  @Test("what is no workbook is said to be none, and nothing is written")
  func noWorkbook() throws {
    try Krets.inFolder { folder in
      let book = folder.appendingPathComponent("text.xlsx")
      try Data("id,name\n".utf8).write(to: book)
      let run = try Krets.run("import", book.path, "-o", folder.path + "/out", "--lang", "sv")
      #expect(run.code == 1)
      #expect(
        run.err.contains(
          "Detta är ingen arbetsbok (.xlsx). Spara den först som Excel-arbetsbok eller Office Open XML."
        ))
    }
  }
}

extension Peers {
  /// Whether another reader of workbooks is there.
  static let hasOpenpyxl: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    return (try? Krets.start(python, ["-c", "import openpyxl"]))?.code == 0
  }()
}

@Suite(
  "openpyxl opens the workbook",
  .enabled(if: Peers.hasOpenpyxl, "no .venv with openpyxl: run Scripts/test"))
struct WorkbookPeerTests {
  private struct Answer: Decodable {
    let sheets: [String]
    let formulas: [String]
    let frozen: [String]
    let bold: Bool
    let notes: Int
    let lists: Int
    let names: [String]
    let latitude: [String]
  }

  @Test("bold frozen headings with notes, choices, numbers as numbers, no formulas")
  func opens() throws {
    try Krets.withTutorial { region in
      let sites = URL(fileURLWithPath: region + "/sites.csv")
      var text = try String(contentsOf: sites, encoding: .utf8)
      let first = try #require(
        try RegionTables(folder: region).tables.first { $0.name == "sites" }?.rows.first)
      text = text.replacingOccurrences(of: first[1], with: "\"=cmd(\"\"x\"\") å 🏭\nline two\"")
      try Data(text.utf8).write(to: sites)
      let book = region + ".xlsx"
      let run = try Krets.run(
        "export", region, "xlsx", "-o", book)
      #expect(run.code == 0, "\(run.err)")
      let script = Krets.package
        .appendingPathComponent("Tests/EndToEndTests/Peers/workbook_peers.py").path
      let peer = try Krets.start(Peers.python, [script, book])
      try #require(peer.code == 0, "\(peer.err)")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(peer.out.utf8))
      #expect(answer.sheets.contains("needs"))
      #expect(answer.sheets.contains("plan proposals"))
      #expect(answer.formulas == [])
      #expect(answer.frozen.allSatisfy { $0 == "A2" })
      #expect(answer.bold)
      #expect(answer.notes > 5)
      #expect(answer.lists > 5)
      #expect(answer.names.contains("=cmd(\"x\") å 🏭\nline two"))
      #expect(answer.latitude.allSatisfy { $0 == "n" })
    }
  }
}
