/// `xl/worksheets/sheet….xml`: cells as text.
final class SheetCells: PartHandler {
  private let texts: [String]
  private let isDate: [Bool]
  private let countsFrom1904: Bool
  private(set) var rows: [WorkbookReader.Row] = []
  private var row = WorkbookReader.Row(number: 0, cells: [])
  private var column = -1
  private var kind = "n"
  private var style = 0
  private var value = ""
  private var isValue = false

  init(texts: [String], isDate: [Bool], countsFrom1904: Bool) {
    self.texts = texts
    self.isDate = isDate
    self.countsFrom1904 = countsFrom1904
  }

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      // Where a row or a cell does not say its place, it stands behind the one before.
      row = .init(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1, cells: [])
      column = -1
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "v": isValue = true
    case "t": isValue = kind == "inlineStr"
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  func close(_ element: String) {
    switch element {
    case "v", "t": isValue = false
    case "c":
      let text = meaning
      guard !text.isEmpty else { return }
      while row.cells.count < column { row.cells.append("") }
      if row.cells.count == column { row.cells.append(text) } else { row.cells[column] = text }
    case "row": if !row.cells.isEmpty { rows.append(row) }
    default: break
    }
  }

  private var meaning: String {
    switch kind {
    case "s": Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "b": value == "1" ? "true" : "false"
    case "inlineStr", "str": CellText.unescaped(value)
    case "n":
      isDate.indices.contains(style) && isDate[style]
        ? CellText.date(value, countsFrom1904: countsFrom1904) : CellText.number(value)
    default: value
    }
  }

  /// The column of `AB12`, from 0; at most Excel's 16 384.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for letter in reference.utf8 {
      guard (65...90).contains(letter) else { break }
      column = column * 26 + Int(letter) - 64
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
