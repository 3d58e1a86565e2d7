/// A region made another one: settings and cells overridden, rows removed and added.
///
/// Overrides are text, as cells are, so that units and checks apply to them alike.
public struct Scenario: Sendable, Hashable {
  /// One cell.
  public struct Override: Sendable, Hashable {
    /// Table's name (`needs`).
    public var table: String
    /// Row's id, or its key's parts with `+` between.
    public var id: String
    /// Column.
    public var column: String
    /// New text.
    public var text: String
    /// Where it was asked for.
    public var location: SourceLocation

    /// Makes an override.
    public init(
      table: String, id: String, column: String, text: String, location: SourceLocation
    ) {
      self.table = table
      self.id = id
      self.column = column
      self.text = text
      self.location = location
    }
  }
  /// A row to be left out.
  public struct Removal: Sendable, Hashable {
    /// Table's name.
    public var table: String
    /// Row's id.
    public var id: String
    /// Where it was asked for.
    public var location: SourceLocation

    /// Makes a removal.
    public init(table: String, id: String, location: SourceLocation) {
      self.table = table
      self.id = id
      self.location = location
    }
  }
  /// A new row.
  public struct Addition: Sendable, Hashable {
    /// Table's name.
    public var table: String
    /// Cells by column, in the order given.
    public var cells: [ExtraCell]
    /// Where it was asked for.
    public var location: SourceLocation

    /// Makes an addition.
    public init(table: String, cells: [ExtraCell], location: SourceLocation) {
      self.table = table
      self.cells = cells
      self.location = location
    }
  }
  /// A setting's new text.
  public struct Setting: Sendable, Hashable {
    /// snake_case name.
    public var name: String
    /// New text.
    public var text: String
    /// Where it was asked for.
    public var location: SourceLocation

    /// Makes a setting.
    public init(name: String, text: String, location: SourceLocation) {
      self.name = name
      self.text = text
      self.location = location
    }
  }
  /// Name: the file's, without `.yaml`.
  public var name: String
  /// Title as people say it.
  public var title: String
  /// Why anyone would want it.
  public var why: String?
  /// Settings.
  public var settings: [Setting] = []
  /// Cells.
  public var overrides: [Override] = []
  /// Rows left out.
  public var removals: [Removal] = []
  /// New rows.
  public var additions: [Addition] = []

  /// A scenario that changes nothing.
  public init(name: String, title: String? = nil, why: String? = nil) {
    self.name = name
    self.title = title ?? name
    self.why = why
  }
}
