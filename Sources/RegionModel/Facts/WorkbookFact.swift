/// Facts about a workbook that is being imported.
public enum WorkbookFact: Sendable, Hashable {
  /// The file is no workbook of the kind that is read.
  case notAWorkbook
  /// A part of it is cut off or cannot be understood.
  case damaged(part: String)
  /// A part of it is encrypted, packed in an unknown way, or too large.
  case unsupported(part: String)
  /// None of its sheets is a table of a region.
  case noTables
  /// Sheets that are no tables of a region and were left out.
  case sheetsLeftOut([String])
}
