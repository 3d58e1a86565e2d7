import Foundation

/// Reads workbooks (Office Open XML, ISO/IEC 29500) as rows of text: what a cell holds, not how it
/// is shown. Zip members are unpacked with zlib and read with Foundation's streaming XML parser.
public struct WorkbookReader {
  /// Why a workbook was not read.
  public enum Fault: Error, Sendable, Equatable {
    /// The file cannot be opened, in the system's own words.
    case unreadable(reason: String)
    /// No zip file, or one without the parts of a workbook.
    case notAWorkbook
    /// A part that is cut off or no XML.
    case damaged(part: String)
    /// A part that is encrypted, packed in an unknown way, or too large.
    case unsupported(part: String)
  }

  /// A row that is not empty.
  public struct Row: Sendable, Equatable {
    /// Its number in the sheet, from 1.
    public var number: Int
    /// Its cells as text, from column A on; empty where there is nothing.
    public var cells: [String]
  }

  /// A sheet.
  public struct Sheet: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its rows that are not empty, in order.
    public var rows: [Row]
  }

  /// Reads a file's sheets, in order.
  public static func read(_ path: String) throws(Fault) -> [Sheet] {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw .unreadable(reason: cause?.localizedDescription ?? error.localizedDescription)
    }
    return try read(bytes)
  }

  /// Reads a workbook's bytes.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> [Sheet] {
    let archive: ZipArchive
    do { archive = try ZipArchive(bytes) } catch { throw .notAWorkbook }
    guard let main = try part("xl/workbook.xml", archive),
      let links = try part("xl/_rels/workbook.xml.rels", archive)
    else { throw .notAWorkbook }
    let book = try parse(main, "xl/workbook.xml", into: BookParts())
    let targets = try parse(links, "xl/_rels/workbook.xml.rels", into: Relations()).targets
    let texts =
      try part("xl/sharedStrings.xml", archive).map { bytes throws(Fault) in
        try parse(bytes, "xl/sharedStrings.xml", into: SharedTexts()).texts
      } ?? []
    let dates =
      try part("xl/styles.xml", archive).map { bytes throws(Fault) in
        try parse(bytes, "xl/styles.xml", into: DateStyles()).isDate
      } ?? []
    var sheets: [Sheet] = []
    for sheet in book.sheets {
      guard let target = targets[sheet.relation] else { throw .damaged(part: sheet.name) }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      guard let bytes = try part(path, archive) else { throw .damaged(part: path) }
      let cells = SheetCells(texts: texts, isDate: dates, countsFrom1904: book.countsFrom1904)
      sheets.append(Sheet(name: sheet.name, rows: try parse(bytes, path, into: cells).rows))
    }
    return sheets
  }

  private static func part(_ name: String, _ archive: ZipArchive) throws(Fault) -> [UInt8]? {
    do {
      return try archive.member(name)
    } catch {
      switch error {
      case .damaged: throw .damaged(part: name)
      case .unsupported: throw .unsupported(part: name)
      }
    }
  }

  private static func parse<Handler: PartHandler>(
    _ bytes: [UInt8], _ name: String, into handler: Handler
  ) throws(Fault) -> Handler {
    guard PartParser(handler).parse(bytes) else { throw .damaged(part: name) }
    return handler
  }
}
