/// A sheet of a workbook to be written: headings with their notes, and rows of cells.
public struct WorkbookSheet: Sendable {
  /// A cell.
  public enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text, whatever it looks like: never a formula.
    case text(String)
    /// A number, shown with so many decimals; nil: as many as it has.
    case number(Double, decimals: Int?)
  }

  /// A column.
  public struct Column: Sendable {
    /// Its heading.
    public var heading: String
    /// What it holds, shown as a note on the heading; empty: none.
    public var note: String
    /// The list in the workbook's `lists` that its cells are chosen from; nil: anything goes.
    public var list: String?

    /// Makes a column.
    public init(_ heading: String, note: String = "", list: String? = nil) {
      self.heading = heading
      self.note = note
      self.list = list
    }
  }

  /// Its name, at most 31 characters.
  public var name: String
  /// Its columns.
  public var columns: [Column]
  /// Its rows, each as long as there are columns.
  public var rows: [[Cell]]

  /// Makes a sheet.
  public init(_ name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
