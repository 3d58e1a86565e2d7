/// Where a figure or a problem stands: file, row and column as a spreadsheet shows them.
public struct SourceLocation: Sendable, Hashable, Codable {
  /// Path relative to the region folder (`needs.csv`), or as given for files outside it.
  public let file: String
  /// One-based line in the file, the heading being 1; 0 when the whole file is meant.
  public let row: Int
  /// The column's heading; nil when the whole row is meant.
  public let column: String?

  /// Makes a location.
  public init(file: String, row: Int = 0, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }
}
