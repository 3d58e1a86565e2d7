/// `xl/workbook.xml`: sheets' names, and from when dates are counted.
final class BookParts: PartHandler {
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var countsFrom1904 = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "sheet":
      let relation = attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
      sheets.append((attributes["name"] ?? "", relation))
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) {}
}

/// `xl/_rels/workbook.xml.rels`: where each sheet's part is.
final class Relations: PartHandler {
  private(set) var targets: [String: String] = [:]

  func open(_ element: String, _ attributes: [String: String]) {
    if element == "Relationship", let id = attributes["Id"] {
      targets[id] = attributes["Target"]
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) {}
}

/// `xl/sharedStrings.xml`: texts that cells refer to, without their readings in another script.
final class SharedTexts: PartHandler {
  private(set) var texts: [String] = []
  private var current = ""
  private var isText = false
  private var isReading = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }
  func text(_ text: String) { if isText { current += text } }
  func close(_ element: String) {
    switch element {
    case "si": texts.append(CellText.unescaped(current))
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }
}

/// `xl/styles.xml`: which cell formats show a date.
final class DateStyles: PartHandler {
  private(set) var isDate: [Bool] = []
  private var own: Set<Int> = []
  private var isInCellFormats = false

  func open(_ element: String, _ attributes: [String: String]) {
    let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
    switch element {
    case "numFmt": if Self.showsDate(attributes["formatCode"] ?? "") { own.insert(number) }
    case "cellXfs": isInCellFormats = true
    case "xf":
      // The standard's own formats for dates and times.
      let isBuiltIn = (14...22).contains(number) || (45...47).contains(number)
      if isInCellFormats { isDate.append(isBuiltIn || own.contains(number)) }
    default: break
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) { if element == "cellXfs" { isInCellFormats = false } }

  /// Whether a format has a letter of dates outside quotes, brackets and escapes.
  private static func showsDate(_ code: String) -> Bool {
    var quoted = false
    var bracketed = false
    var escaped = false
    for letter in code {
      if escaped {
        escaped = false
        continue
      }
      switch letter {
      case "\\": escaped = true
      case "\"": quoted.toggle()
      case "[": bracketed = true
      case "]": bracketed = false
      default:
        if !quoted, !bracketed, "ymdhsYMDHS".contains(letter) { return true }
      }
    }
    return false
  }
}
