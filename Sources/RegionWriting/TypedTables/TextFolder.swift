import RegionModel

/// A region as texts of cells, ready to be files: what an import from another format makes.
public struct TextFolder: Sendable {
  /// A table.
  public struct Table: Sendable {
    /// What its columns mean.
    public let schema: TableSchema
    /// Headings.
    public let columns: [String]
    /// Rows, each as long as the headings.
    public let rows: [[String]]

    /// Makes a table of rows by heading: the schema's columns first, in its order, then the others.
    public init(_ schema: TableSchema, rows cells: [[String: String]]) {
      self.schema = schema
      var used: Set<String> = []
      for row in cells { used.formUnion(row.keys) }
      let known = schema.fields.filter { $0.isRequired || used.contains($0.name) }.map(\.name)
      let names = known + used.subtracting(known).sorted()
      columns = names
      rows = cells.map { row in names.map { row[$0] ?? "" } }
    }
  }

  /// Folder-safe name.
  public var name: String
  /// Title as people say it.
  public var title: String
  /// What it is, in a sentence.
  public var description: String
  /// The region's settings by name.
  public var settings: [(name: String, text: String)] = []
  /// Tables; those without rows are no files.
  public var tables: [Table] = []
  /// Hourly series, all of one length.
  public var profiles: [(name: String, values: [Double])] = []

  /// A folder without tables; `name` may be any spelling.
  public init(name: String, title: String, description: String) {
    self.name = RegionTemplate(name: name).name
    self.title = title
    self.description = description
  }

  /// The files: data package and tables.
  public func files() -> [RegionFile] {
    let filled = tables.filter { !$0.rows.isEmpty }
    var resources = filled.map { DataPackage.Resource(schema: $0.schema, columns: $0.columns) }
    if !profiles.isEmpty { resources.append(.profiles(["hour"] + profiles.map(\.name))) }
    let package = DataPackage(
      name: name, title: title, description: description,
      settings: settings.map { .init($0.name, .text($0.text)) }, tables: resources)
    var files: [RegionFile] = [("datapackage.json", package.bytes())]
    for table in filled {
      var text = CSVText(table.columns)
      for row in table.rows { for cell in row { text.cell(cell) } }
      files.append((table.schema.file, text.bytes))
    }
    if let series = series() { files.append(("profiles.csv", series)) }
    return files
  }

  private func series() -> [UInt8]? {
    guard let hours = profiles.map(\.values.count).max() else { return nil }
    var text = CSVText(["hour"] + profiles.map(\.name))
    for hour in 0..<hours {
      text.cell(hour)
      for profile in profiles {
        text.cell(hour < profile.values.count ? TypedTable.Cell.text(of: profile.values[hour]) : "")
      }
    }
    return text.bytes
  }
}
