import RegionModel

/// `datapackage.json`: the Frictionless description of a region folder, made from the tables'
/// schemas, with the region's settings in its `krets` object.
public struct DataPackage: Sendable {
  /// A file of the package.
  public struct Resource: Sendable {
    /// What its columns mean; nil: an hourly series, or no table.
    public let schema: TableSchema?
    /// Path in the folder.
    public let path: String
    /// Headings in the file's order.
    public let columns: [String]

    /// A table with these columns of its schema, and perhaps others.
    public init(schema: TableSchema, columns: [String]) {
      self.schema = schema
      self.columns = columns
      path = schema.file
    }

    private init(path: String, columns: [String]) {
      schema = nil
      self.path = path
      self.columns = columns
    }

    /// `profiles.csv` with its columns, `hour` first.
    public static func profiles(_ columns: [String]) -> Resource {
      Resource(path: "profiles.csv", columns: columns)
    }
  }

  /// Folder-safe name.
  public var name: String
  /// Title as people say it.
  public var title: String
  /// What it is, in a sentence or two.
  public var description: String
  /// Whose it is and where it comes from: `licenses`, `contributors`, `sources`.
  public var terms: [JSONText.Member]
  /// The `krets` object.
  public var settings: [JSONText.Member]
  /// Tables, in the order in which they are listed.
  public var tables: [Resource]

  /// Makes a package.
  public init(
    name: String, title: String, description: String = "", terms: [JSONText.Member] = [],
    settings: [JSONText.Member] = [], tables: [Resource]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.terms = terms
    self.settings = settings
    self.tables = tables
  }

  /// The file.
  public func bytes() -> [UInt8] {
    let head: [JSONText.Member] = [
      .init("profile", .text("data-package")),
      .init("name", .text(name)),
      .init("title", .text(title)),
      .init("description", .text(description)),
    ]
    let tail: [JSONText.Member] = [
      .init("krets", .object(settings)), .init("resources", .list(tables.map(resource))),
    ]
    return JSONText.object(head + terms + tail).bytes()
  }

  private func resource(_ table: Resource) -> JSONText {
    var members: [JSONText.Member] = [
      .init("name", .text(String(table.path.prefix { $0 != "." }))),
      .init("path", .text(table.path)),
    ]
    if let schema = table.schema { members.append(.init("description", .text(schema.doc))) }
    members += [
      .init("profile", .text("tabular-data-resource")), .init("format", .text("csv")),
      .init("mediatype", .text("text/csv")), .init("encoding", .text("utf-8")),
      .init("schema", self.schema(table)),
    ]
    return .object(members)
  }

  private func schema(_ table: Resource) -> JSONText {
    let fields = table.columns.map { column in
      table.schema == nil
        ? JSONText.object([
          .init("name", .text(column)),
          .init("type", .text(column == "hour" ? "integer" : "number")),
        ]) : (table.schema?.field(column)?.described ?? Self.text(column))
    }
    var members: [JSONText.Member] = [
      .init("fields", .list(fields)), .init("missingValues", .list([.text("")])),
    ]
    guard let schema = table.schema else { return .object(members) }
    let key = schema.key
    if !key.isEmpty, key.allSatisfy({ schema.field($0)?.isRequired ?? false }) {
      members.append(.init("primaryKey", .list(key.map { .text($0) })))
    }
    let foreign = schema.fields.compactMap { field in
      table.columns.contains(field.name) ? foreignKey(field) : nil
    }
    if !foreign.isEmpty { members.append(.init("foreignKeys", .list(foreign))) }
    return .object(members)
  }

  /// Streams may be a conversion's ports, and the catalogue may stand outside the folder: references
  /// to them are not the package's to check.
  private func foreignKey(_ field: Field) -> JSONText? {
    guard case .reference(let targets) = field.kind, targets.count == 1,
      let target = tables.first(where: { $0.schema?.name == targets[0] })?.schema,
      target.key == ["id"],
      !["surpluses", "needs", "resources", "technologies", "substitutions"]
        .contains(target.name)
    else { return nil }
    return .object([
      .init("fields", .text(field.name)),
      .init(
        "reference",
        .object([.init("resource", .text(target.name)), .init("fields", .text("id"))])),
    ])
  }

  private static func text(_ column: String) -> JSONText {
    .object([.init("name", .text(column)), .init("type", .text("string"))])
  }
}

extension Field {
  /// The column in a Frictionless schema.
  var described: JSONText {
    var constraints: [JSONText.Member] = []
    if isRequired && !mayBeEmptySomewhere { constraints.append(.init("required", .flag(true))) }
    if case .choice(let words) = kind {
      constraints.append(.init("enum", .list(words.map { .text($0) })))
    }
    var members: [JSONText.Member] = [
      .init("name", .text(name)), .init("type", .text(frictionlessType)),
      .init("description", .text(doc)),
    ]
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    return .object(members)
  }

  private var mayBeEmptySomewhere: Bool {
    // Nor has a direct-current link a reactance.
    if case .amount = kind { true } else { name == "reactance" }
  }

  /// Where a unit or a currency may be typed behind the figure, the cell is text.
  private var frictionlessType: String {
    switch kind {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .text, .id, .reference, .references, .profile, .choice, .amount, .capacity, .content,
      .unit, .price, .emissions, .curve, .list:
      "string"
    }
  }
}
