import RegionModel
import RegionWriting

/// What a table's schema has to object to in a written region: enough to catch a misspelt id.
struct TableProblems {
  private(set) var found: [String] = []

  init(files: [RegionFile], schema: TableSchema) {
    let table = files.table(schema.name)
    for field in schema.fields where table.headings.contains(field.name) {
      let known = Self.known(field, in: files)
      for (row, cell) in table.column(field.name).enumerated() {
        if cell.isEmpty {
          if field.isRequired && !Self.isPort(table.rows[row]) {
            found.append("\(schema.file):\(row + 2) \(field.name) is empty")
          }
        } else if let known, !cell.split(separator: ";").allSatisfy({ known.contains(String($0)) })
        {
          found.append("\(schema.file):\(row + 2) \(field.name) \(cell)")
        }
      }
    }
  }

  private static func isPort(_ row: [String: String]) -> Bool {
    (row["id"] ?? "").contains(":")
  }

  /// What a cell may say; nil: anything.
  private static func known(_ field: Field, in files: [RegionFile]) -> Set<String>? {
    switch field.kind {
    case .reference(let tables): ids(of: tables, in: files)
    case .references(let table): ids(of: [table], in: files)
    case .profile: Set(files.table("profiles").headings.dropFirst())
    case .choice(let words): Set(words)
    case .boolean: ["true", "false"]
    default: nil
    }
  }

  private static func ids(of tables: [String], in files: [RegionFile]) -> Set<String> {
    var ids = Set(tables.flatMap { files.table($0).column("id") })
    if tables.contains("surpluses") || tables.contains("needs") {
      for conversion in files.table("conversions").rows {
        for flow in files.table("technology_flows").rows
        where flow["technology"] == conversion["technology"] {
          ids.insert("\(conversion["id"] ?? ""):\(flow["resource"] ?? "")")
        }
      }
    }
    return ids
  }
}
