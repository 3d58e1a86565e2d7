import RegionModel

/// A table of a region as typed cells: what exports carry and an import makes files of again.
///
/// Figures are in base units and the region's currency, whatever unit they were typed in.
public struct TypedTable: Sendable {
  /// What the cells of a column hold.
  public enum Kind: String, Sendable, Hashable {
    /// Text.
    case text
    /// A number.
    case number
    /// A whole number.
    case integer
    /// True or false.
    case flag
  }

  /// A cell.
  public enum Cell: Sendable, Hashable {
    /// Nothing was written.
    case none
    /// Text.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// True or false.
    case flag(Bool)

    /// Whether nothing was written.
    public var isEmpty: Bool { self == .none }

    /// As it would be typed into a table's file; nil where nothing was written.
    public var text: String? {
      switch self {
      case .none: nil
      case .text(let text): text
      case .number(let value): Self.text(of: value)
      case .integer(let value): "\(value)"
      case .flag(let flag): flag ? "true" : "false"
      }
    }

    /// The shortest text that reads back as the same number.
    public static func text(of value: Double) -> String {
      if let whole = Int32(exactly: value), value.sign == .plus || whole != 0 { return "\(whole)" }
      return "\(value)"
    }
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// Heading.
    public let name: String
    /// What its cells hold.
    public let kind: Kind
    /// Unit of its numbers; nil: a bare number, the unit is in a column beside it, or there is none.
    public let unit: String?
    /// What it is, in a line.
    public let doc: String
    /// Whether the region's files brought it and Krets only keeps it.
    public let isExtra: Bool

    /// Makes a column.
    public init(
      _ name: String, _ kind: Kind, unit: String? = nil, doc: String = "", isExtra: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.unit = unit
      self.doc = doc
      self.isExtra = isExtra
    }
  }

  /// Name of the table, as of its file without the ending.
  public let name: String
  /// What it is, in a line.
  public let doc: String
  /// Columns in order; the schema's first, kept ones last.
  public internal(set) var columns: [Column]
  /// Cells, row by row, each in the order of the columns.
  public internal(set) var rows: [[Cell]]
  /// Which element of the region's array each row is.
  public let elements: [Int]

  /// The position of a column; nil where there is none of that name.
  public func position(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
