import CXLSXWriter
import Foundation

/// Writes workbooks (Office Open XML, ISO/IEC 29500) with libxlsxwriter.
///
/// The same sheets give the same bytes: nothing of the clock or the machine is written.
public struct WorkbookWriter {
  /// Why a workbook was not written, in the library's own words.
  public struct Fault: Error, Sendable, Equatable {
    /// The library's words.
    public let reason: String
  }

  /// A sheet of choices, written last.
  public static let listsName = "lists"
  /// Rows below the filled ones in which choices are offered too.
  private static let spareRows = 1000

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private var decimals: [Int: UnsafeMutablePointer<lxw_format>] = [:]
  private let choices: [(name: String, values: [String])]

  /// Writes a workbook.
  ///
  /// - Parameters:
  ///   - sheets: the sheets, in order; names differ and have at most 31 characters.
  ///   - lists: choices by name, which columns refer to.
  ///   - path: the file, which is replaced.
  /// - Throws: `Fault` where the library refuses, or a text has more than 32 767 characters.
  public static func write(
    _ sheets: [WorkbookSheet], lists: [(name: String, values: [String])], to path: String
  ) throws(Fault) {
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: nil, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else {
      throw Fault(reason: String(cString: lxw_strerror(LXW_ERROR_CREATING_XLSX_FILE)))
    }
    var writer = Self(book, lists)
    do throws(Fault) {
      for sheet in sheets { try writer.add(sheet) }
      if !lists.isEmpty { try writer.add(Self.sheet(of: lists)) }
    } catch {
      // Closing is the only way to give the memory back; what it writes is taken away again.
      workbook_close(book)
      unlink(path)
      throw error
    }
    try check(workbook_close(book))
  }

  private init(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ lists: [(name: String, values: [String])]
  ) {
    self.book = book
    choices = lists
    bold = workbook_add_format(book)
    format_set_bold(bold)
    var properties = lxw_doc_properties()
    properties.created = 946_684_800  // the first second of 2000: the clock stays out
    workbook_set_properties(book, &properties)
  }

  private static func check(_ error: lxw_error) throws(Fault) {
    guard error == LXW_NO_ERROR else {
      throw Fault(reason: String(cString: lxw_strerror(error)))
    }
  }

  private static func sheet(of lists: [(name: String, values: [String])]) -> WorkbookSheet {
    let longest = lists.map(\.values.count).max() ?? 0
    return WorkbookSheet(
      listsName, columns: lists.map { .init($0.name) },
      rows: (0..<longest).map { row in
        lists.map { row < $0.values.count ? .text($0.values[row]) : .empty }
      })
  }

  private mutating func add(_ sheet: WorkbookSheet) throws(Fault) {
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      throw Fault(reason: String(cString: lxw_strerror(LXW_ERROR_INVALID_SHEETNAME_CHARACTER)))
    }
    worksheet_freeze_panes(page, 1, 0)
    for (position, column) in sheet.columns.enumerated() {
      let at = lxw_col_t(position)
      try Self.check(worksheet_write_string(page, 0, at, column.heading, bold))
      let width = Double(min(40, max(10, column.heading.count + 2)))
      try Self.check(worksheet_set_column(page, at, at, width, nil))
      if !column.note.isEmpty {
        try Self.check(worksheet_write_comment(page, 0, at, column.note))
      }
      if let list = column.list { try offer(list, in: page, at, rows: sheet.rows.count) }
    }
    for (position, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        try write(cell, page, lxw_row_t(position + 1), lxw_col_t(column))
      }
    }
  }

  private mutating func write(
    _ cell: WorkbookSheet.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t
  ) throws(Fault) {
    switch cell {
    case .empty: return
    case .text(let text): try Self.check(worksheet_write_string(page, row, column, text, nil))
    case .number(let value, let places):
      let format = places.flatMap { $0 > 0 ? self.format(decimals: $0) : nil }
      try Self.check(worksheet_write_number(page, row, column, value, format))
    }
  }

  private mutating func format(decimals places: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let known = decimals[places] { return known }
    let made = workbook_add_format(book)
    format_set_num_format(made, "0." + String(repeating: "0", count: places))
    decimals[places] = made
    return made
  }

  /// Offers a list's choices; another value is asked about, not refused.
  private func offer(
    _ list: String, in page: UnsafeMutablePointer<lxw_worksheet>, _ column: lxw_col_t, rows: Int
  ) throws(Fault) {
    guard let position = choices.firstIndex(where: { $0.name == list }),
      !choices[position].values.isEmpty
    else { return }
    let letters = Self.letters(position)
    let formula =
      "=\(Self.listsName)!$\(letters)$2:$\(letters)$\(choices[position].values.count + 1)"
    let error = formula.withCString { text in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = UnsafeMutablePointer(mutating: text)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      return worksheet_data_validation_range(
        page, 1, column, lxw_row_t(rows + Self.spareRows), column, &validation)
    }
    try Self.check(error)
  }

  /// `A`, `B` … `Z`, `AA` … of a column counted from 0.
  static func letters(_ column: Int) -> String {
    var rest = column
    var text = ""
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }
}
