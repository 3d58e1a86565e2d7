import RegionModel

/// Cuts a CSV file into cells: any of `,` `;` tab, CRLF or LF, with or without a byte order mark,
/// UTF-8 or Windows-1252, quotes with anything inside.
struct CSVReader {
  let file: String
  let isModels: Bool
  /// Columns that overrides will fill and the file may not have.
  var extraColumns: [String] = []
  /// Whether headings are names of the table's own, whose letters stay as they are written.
  var keepsCase = false
  let report: Report

  /// Reads a file; nil, with a finding, where that cannot be done.
  func read(path: String) -> RawTable? {
    do {
      return read(try FileBytes(path: path))
    } catch {
      report.error(.file(.unreadable(reason: error.reason)), at: SourceLocation(file: file))
      return nil
    }
  }

  /// Reads bytes.
  func read(_ content: FileBytes) -> RawTable? {
    let here = SourceLocation(file: file)
    guard content.bytes.count < Int(UInt32.max) else {
      report.error(.file(.tooLarge), at: here)
      return nil
    }
    var storage = content
    var start = 0
    switch TextEncoding(of: content.bytes) {
    case .utf8: break
    case .utf8WithMark:
      start = 3
      note(.byteOrderMark)
    case .windows1252:
      storage = FileBytes(TextEncoding.fromWindows1252(content.bytes))
      note(.windowsEncoding)
    case .utf16:
      report.error(.file(.utf16), at: here)
      return nil
    }
    let delimiter = Self.delimiter(in: storage.bytes, from: start)
    if delimiter == UInt8(ascii: ";") { note(.semicolons) }
    if delimiter == UInt8(ascii: "\t") { note(.tabs) }
    var scanner = CSVScanner(storage.bytes, from: start, delimiter: delimiter)
    let header = headings(&scanner)
    let all = header + extraColumns.filter { !header.contains($0) }
    scanner.scanRows(columns: header.count, stride: all.count)
    if scanner.hasCarriageReturns { note(.carriageReturns) }
    for fault in scanner.faults {
      report.error(.file(fault.fact), at: SourceLocation(file: file, row: fault.line))
    }
    return RawTable(
      file: file, isModels: isModels, header: all, storage: storage, ranges: scanner.takeRanges(),
      texts: scanner.texts, lines: scanner.lines, keeping: scanner.arena)
  }

  private func note(_ fact: FileFact) {
    report.add(.note, .file(fact), at: SourceLocation(file: file))
  }

  private func headings(_ scanner: inout CSVScanner) -> [String] {
    var names: [String] = []
    for cell in scanner.scanHeading() {
      let name = keepsCase ? cell.trimmingSpaces() : cell.trimmingSpaces().lowercased()
      if !name.isEmpty, names.contains(name) {
        report.error(.file(.duplicateColumn(name)), at: SourceLocation(file: file, row: 1))
      }
      names.append(name)
    }
    while let last = names.last, last.isEmpty { names.removeLast() }
    return names
  }

  /// The most frequent candidate outside quotes in the heading.
  private static func delimiter(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var counts = (comma: 0, semicolon: 0, tab: 0)
    var quoted = false
    for byte in bytes[start...] {
      switch byte {
      case UInt8(ascii: "\""): quoted.toggle()
      case 0x0A, 0x0D:
        if !quoted { return best(counts) }
      case UInt8(ascii: ","): counts.comma += quoted ? 0 : 1
      case UInt8(ascii: ";"): counts.semicolon += quoted ? 0 : 1
      case UInt8(ascii: "\t"): counts.tab += quoted ? 0 : 1
      default: break
      }
    }
    return best(counts)
  }

  private static func best(_ counts: (comma: Int, semicolon: Int, tab: Int)) -> UInt8 {
    if counts.semicolon > counts.comma && counts.semicolon >= counts.tab { return 0x3B }
    return counts.tab > counts.comma ? 0x09 : 0x2C
  }
}

extension String {
  /// Without white space at the ends.
  func trimmingSpaces() -> String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
