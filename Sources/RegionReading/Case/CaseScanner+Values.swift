import RegionModel

extension CaseScanner {
  /// What is wrong inside brackets, and on which line.
  typealias Problem = (line: Int, fact: DataFact)

  /// A matrix from its opening bracket to its closing one; nil where it never closes.
  ///
  /// A row is ended by a semicolon or by the end of its line. `owner` is the word that would begin the
  /// next statement, and so tells that a closing bracket is missing.
  mutating func matrix(
    _ name: String, owner: String, evaluate: (String) -> Double?, problems: inout [Problem]
  ) -> CaseTable? {
    let opened = line
    advance()
    var rows = CaseRows(name: name)
    while !isAtEnd {
      let byte = byte
      if Mark.isSpace(byte) || byte == Mark.comma {
        advance()
      } else if byte == Mark.newline || byte == Mark.semicolon {
        rows.endRow(&problems)
        advance()
      } else if byte == Mark.close {
        rows.endRow(&problems)
        advance()
        return rows.table
      } else if Mark.isComment(byte) {
        skipLine()
      } else if isContinuation {
        skipLine()
        advance()
      } else {
        if rows.width == 0 { rows.line = line }
        let start = position
        skipCell()
        let cell = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if let value = CaseNumber.plain(cell) {
          rows.append(value)
          continue
        }
        let text = text(start..<position)
        if text.hasPrefix(owner + ".") {
          goBack(to: start)
          break
        }
        let value = evaluate(text)
        if value == nil { problems.append((line, .cell(.notANumber(found: text)))) }
        rows.append(value ?? 0)
      }
    }
    problems.append((opened, .caseFile(.unterminated(name: name))))
    return nil
  }

  /// A list of texts from its opening brace to its closing one; nil where it never closes.
  mutating func texts(_ name: String, problems: inout [Problem]) -> CaseTexts? {
    let opened = line
    var found: [String] = []
    advance()
    while !isAtEnd {
      let byte = byte
      if byte == UInt8(ascii: "}") {
        advance()
        return CaseTexts(texts: found, line: opened)
      } else if Mark.isQuote(byte) {
        guard let text = quoted() else {
          problems.append((line, .file(.unterminatedQuote)))
          return nil
        }
        found.append(text)
      } else if Mark.isComment(byte) {
        skipLine()
      } else if isContinuation {
        skipLine()
        advance()
      } else if Mark.isSpace(byte) || [Mark.comma, Mark.semicolon, Mark.newline].contains(byte) {
        advance()
      } else {
        // numbers and nested lists among the texts: nothing that is read has them
        found.append(plainItem())
      }
    }
    problems.append((opened, .caseFile(.unterminated(name: name))))
    return nil
  }

  /// Goes over a cell of a matrix: to the next separator outside round brackets.
  private mutating func skipCell() {
    var depth = 0
    while !isAtEnd {
      let byte = byte
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == Mark.newline || byte == Mark.semicolon || byte == Mark.close
        || Mark.isComment(byte)
        || depth <= 0 && (Mark.isSpace(byte) || byte == Mark.comma)
      {
        return
      }
      advance()
    }
  }

  private mutating func plainItem() -> String {
    let start = position
    while !isAtEnd, !Mark.isSpace(byte), byte != UInt8(ascii: "}"),
      ![Mark.comma, Mark.semicolon, Mark.newline].contains(byte)
    {
      advance()
    }
    return text(start..<position)
  }
}

/// Rows of a matrix as they come.
private struct CaseRows {
  let name: String
  var table = CaseTable()
  /// Cells of the row so far.
  var width = 0
  /// Line of the row's first cell.
  var line = 0

  init(name: String) { self.name = name }

  mutating func append(_ value: Double) {
    table.values.append(value)
    width += 1
  }

  /// Ends a row: the first one says how wide the others must be.
  mutating func endRow(_ problems: inout [CaseScanner.Problem]) {
    guard width > 0 else { return }
    if table.lines.isEmpty { table.columns = width }
    if width != table.columns {
      problems.append(
        (
          line,
          .caseFile(.columnCount(table: name, found: width, expected: table.columns))
        ))
      // nothing is read from a case with errors, but its rows must stay where they are
      table.values.removeLast(width)
      table.values.append(contentsOf: repeatElement(0, count: table.columns))
    }
    table.lines.append(Int32(line))
    width = 0
  }
}

/// Numbers as case files write them.
enum CaseNumber {
  /// A plain number; nil for anything else, such as a name or a sum.
  @inline(__always)
  static func plain(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    var isNegative = false
    if let sign = cell.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      position = 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = -1
    while position < cell.count {
      let byte = cell[position]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        break
      }
      position += 1
    }
    // a mantissa that a double holds, over a power of ten that it holds, is rounded right
    if position == cell.count, digits > 0, digits < 16 {
      let value = Double(mantissa) / powersOfTen[max(0, decimals)]
      return isNegative ? -value : value
    }
    return patient(cell)
  }

  private static func patient(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    let text = String(decoding: cell, as: UTF8.self)
    switch text.lowercased() {
    case "inf", "+inf": return .infinity
    case "-inf": return -.infinity
    case "nan": return .nan
    default: break
    }
    let isDecimal = cell.allSatisfy { byte in
      byte &- 0x30 < 10 || "+-.eE".utf8.contains(byte)
    }
    return isDecimal ? Double(text) : nil
  }

  private static let powersOfTen: [Double] = (0..<16).map { Double("1e\($0)") ?? 1 }
}
