/// What columns and rows are called in a file. Any text will do: writers make it legal.
public struct ModelNames: Sendable {
  /// Name of each column.
  public var columns: [String]
  /// Name of each row.
  public var rows: [String]

  /// Makes names; missing ones at the end are filled in as `c12` and `r12` by position.
  public init(columns: [String] = [], rows: [String] = []) {
    self.columns = columns
    self.rows = rows
  }
}
