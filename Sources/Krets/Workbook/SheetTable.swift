import Foundation
import RegionModel
import RegionReading
import RegionWriting
import Workbook

/// A sheet as the CSV file of a table, and which row of the sheet each of its lines is.
struct SheetTable {
  let name: String
  let columns: [String]
  let bytes: [UInt8]
  /// Row of the sheet of each line of the file, from line 1.
  private let rowOfLine: [Int]

  /// Takes a sheet whose first row that is not empty holds the headings.
  init(_ sheet: WorkbookReader.Sheet) {
    name = Self.name(sheet.name)
    var text: [UInt8] = []
    var rows: [Int] = []
    let width = sheet.rows.first?.cells.count ?? 0
    columns = sheet.rows.first?.cells ?? []
    for row in sheet.rows {
      var cells = row.cells
      while cells.count < width { cells.append("") }
      for (position, cell) in cells.enumerated() {
        if position > 0 { text.append(UInt8(ascii: ",")) }
        let plain = Self.plain(cell)
        text += Self.quoted(plain)
        rows += [Int](repeating: row.number, count: plain.utf8.count { $0 == 10 })
      }
      text.append(UInt8(ascii: "\n"))
      rows.append(row.number)
    }
    bytes = text
    rowOfLine = rows
  }

  /// The row of the sheet that a line of the file is; 0 where the whole file is meant.
  func row(ofLine line: Int) -> Int {
    rowOfLine.indices.contains(line - 1) ? rowOfLine[line - 1] : line
  }

  /// Whether a sheet's name is that of a table.
  static func isTable(_ sheet: String) -> Bool {
    TableSchema.named(name(sheet)) != nil || name(sheet) == "profiles"
  }

  /// A sheet's name as a table's.
  static func name(_ sheet: String) -> String {
    sheet.lowercased().trimmingCharacters(in: .whitespaces)
  }

  /// Lines in a cell end with a newline alone, whatever program wrote them.
  private static func plain(_ cell: String) -> String {
    cell.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func quoted(_ cell: String) -> [UInt8] {
    guard cell.utf8.contains(where: { [10, 34, 44, 59, 9].contains($0) }) else {
      return Array(cell.utf8)
    }
    return [34] + cell.utf8.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
  }
}
