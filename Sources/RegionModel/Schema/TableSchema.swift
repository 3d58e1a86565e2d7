/// A table of the region folder, or of the models' folder.
public struct TableSchema: Sendable {
  /// Whose table it is.
  public enum Place: Sendable {
    /// Only the region's.
    case region
    /// The models'; a region's own adds rows or replaces them by key.
    case models
  }
  /// Name without `.csv`.
  public let name: String
  /// Columns that together tell rows apart; empty: none do.
  public let key: [String]
  /// Whose table it is.
  public let place: Place
  /// What it is, in a line.
  public let doc: String
  /// Columns.
  public let fields: [Field]
  /// Groups of columns of which one must be filled whole (`latitude`, `longitude` or `easting`, `northing`).
  public let oneOf: [[String]]

  /// Makes a schema. `evidence` adds `source`, `confidence`, and `ranges` also `low` and `high`.
  public init(
    _ name: String, key: [String] = ["id"], place: Place = .region, oneOf: [[String]] = [],
    evidence: Bool = true, ranges: Bool = false, doc: String, fields: [Field]
  ) {
    self.name = name
    self.key = key
    self.place = place
    self.oneOf = oneOf
    self.doc = doc
    var all = fields
    if evidence { all += Self.evidence }
    if ranges { all += Self.ranges }
    self.fields = all
  }

  /// The file's name.
  public var file: String { "\(name).csv" }

  /// A column by its heading.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// Columns that any row may have.
  private static let evidence = [
    Field("source", .text, doc: "Where the row's figures come from"),
    Field(
      "confidence", .choice(of: Confidence.self), default: "assumed",
      doc: "How well they are known: 5, 10, 25 or 50 % either way"),
  ]
  private static let ranges = [
    Field("low", .any, doc: "Lower bound of the row's amount or price"),
    Field("high", .any, doc: "Upper bound of the row's amount or price"),
  ]

  /// Every table, in the order in which a person would fill them in.
  public static let all: [TableSchema] =
    [
      sites, surpluses, needs, properties, exchanges, links, barriers, conversions, stores, buses,
      gridAreas, branches, interfaces, generators, loads, requests, reinforcements, periods,
      actors, ties, portfolio,
    ] + models

  /// The models' tables, in the order in which they refer to each other.
  public static let models: [TableSchema] = [
    resources, technologies, technologyFlows, substitutions, qualityLimits, transport,
  ]

  /// A table by its name.
  public static func named(_ name: String) -> TableSchema? { all.first { $0.name == name } }
}
