import RegionModel

/// An empty region: every table with its headings and a worked example that hangs together, so that
/// a person can plan it at once, see what comes back, and then replace row by row.
///
/// The example stands on its own feet: it names no resource or technology of the shipped catalogue.
public struct RegionTemplate: Sendable {
  /// Folder-safe name.
  public let name: String

  /// A template for a region of this name: a folder's name in any spelling.
  public init(name: String) {
    let plain = name.lowercased().map { letter -> Character in
      switch letter {
      case "a"..."z", "0"..."9", "-", "_", ".": letter
      case "å", "ä": "a"
      case "ö": "o"
      default: "-"
      }
    }
    self.name = plain.isEmpty ? "region" : String(plain)
  }

  /// The template's files.
  public func files() -> [RegionFile] {
    let tables = TableSchema.all.map { (schema: $0, text: Self.table($0)) }
    var files: [RegionFile] = [
      ("README.md", Array(Self.readme.utf8)),
      ("datapackage.json", package(tables.map(\.schema)).bytes()),
    ]
    files += tables.map { (path: $0.schema.file, bytes: $0.text.bytes) }
    files.append(("profiles.csv", Self.profiles()))
    files.append(("areas.geojson", Array(Self.areas.utf8)))
    files.append(("scenarios/example.yaml", Array(Self.scenario.utf8)))
    return files
  }

  private func package(_ schemas: [TableSchema]) -> DataPackage {
    DataPackage(
      name: name, title: "Example region",
      description: "A worked example to be replaced: no site, amount or price in it is real.",
      settings: [
        .init("year", .number(2025)), .init("currency", .text("SEK")),
        .init("price_year", .number(2025)), .init("periods", .text("monthly")),
        .init("co2_price", .number(500)), .init("discount_rate", .number(0.05)),
      ],
      tables: schemas.map { .init(schema: $0, columns: $0.fields.map(\.name)) }
        + [.profiles(["hour", "example-season"])])
  }

  /// A table with all its headings; cells that the example does not mention stay empty.
  private static func table(_ schema: TableSchema) -> CSVText {
    let columns = schema.fields.map(\.name)
    var text = CSVText(columns)
    for row in rows where row.table == schema.name {
      for column in columns {
        text.cell(row.cells.first { $0.column == column }?.text ?? "")
      }
    }
    return text
  }

  private static func profiles() -> [UInt8] {
    var text = CSVText(["hour", "example-season"])
    for hour in 0..<8760 {
      text.cell(hour)
      let winter = PortableMath.cosine(turns: Double(hour / 24 - 15) / 365)
      text.cell(0.55 + 0.45 * winter, decimals: 3)
    }
    return text.bytes
  }
}
