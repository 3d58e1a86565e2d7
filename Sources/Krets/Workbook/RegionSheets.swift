import Findings
import Foundation
import RegionModel
import RegionReading
import Workbook

/// A region's tables as sheets: a sheet a table, with notes, units and choices from the schemas.
struct RegionSheets {
  private(set) var sheets: [WorkbookSheet] = []
  private(set) var lists: [(name: String, values: [String])] = []

  /// The sheet of settings.
  static let settingsName = "settings"

  /// Makes sheets.
  ///
  /// - Parameters:
  ///   - tables: the tables.
  ///   - settings: names and texts.
  ///   - catalogue: ids of resources, technologies and substitutions that are known beside the
  ///     tables.
  init(
    _ tables: [RegionTables.Table], settings: [(name: String, text: String)],
    catalogue: [(table: String, ids: [String])]
  ) {
    var ids: [String: [String]] = [:]
    for (table, known) in catalogue { ids[table] = known }
    for table in tables {
      guard let at = table.columns.firstIndex(where: { $0.lowercased() == "id" }) else { continue }
      var known = Set(ids[table.name] ?? [])
      for row in table.rows where !row[at].isEmpty && known.insert(row[at]).inserted {
        ids[table.name, default: []].append(row[at])
      }
    }
    sheets.append(Self.sheet(of: settings))
    for table in tables { addSheet(of: table, ids) }
  }

  private static func sheet(of settings: [(name: String, text: String)]) -> WorkbookSheet {
    WorkbookSheet(
      settingsName,
      columns: [
        .init("name", note: "Setting"), .init("value", note: "As it would be typed"),
        .init("doc"),
      ],
      rows: settings.map { name, text in
        let field = Settings.fields.first { $0.name == name }
        return [
          .text(name), cell(text, isNumber: field.map { isNumeric($0.kind) } ?? false),
          .text(field?.doc ?? ""),
        ]
      })
  }

  private mutating func addSheet(of table: RegionTables.Table, _ ids: [String: [String]]) {
    let schema = TableSchema.named(table.name)
    let fields = table.columns.map { schema?.field($0.lowercased()) }
    let columns = zip(table.columns, fields).map { heading, field in
      WorkbookSheet.Column(
        heading, note: field.map(Self.note) ?? "",
        list: field.flatMap { list(for: $0, table.name, ids) })
    }
    let isNumber = fields.map { field in
      field.map { Self.isNumeric($0.kind) } ?? (schema == nil)
    }
    sheets.append(
      WorkbookSheet(
        table.name, columns: columns,
        rows: table.rows.map { row in
          zip(row, isNumber).map { Self.cell($0, isNumber: $1) }
        }))
  }

  /// What a column's heading says of it.
  private static func note(_ field: Field) -> String {
    var text = field.doc
    if case .number(let unit?, _) = field.kind { text += " [\(unit)]" }
    if field.isRequired { text += ". Required." }
    if let usual = field.defaultText { text += ". Empty: \(usual)." }
    return text
  }

  private mutating func list(
    for field: Field, _ table: String, _ ids: [String: [String]]
  ) -> String? {
    switch field.kind {
    case .choice(let words): return offer("\(table) \(field.name)", words)
    case .boolean: return offer("true or false", ["true", "false"])
    case .reference(let targets):
      let known = targets.flatMap { ids[$0] ?? [] }
      return known.isEmpty ? nil : offer(targets.joined(separator: ", "), known)
    default: return nil
    }
  }

  private mutating func offer(_ name: String, _ values: [String]) -> String {
    if let same = lists.first(where: { $0.values == values }) { return same.name }
    lists.append((name, values))
    return name
  }

  /// Whether a plain number in such a column is a number, and not a name made of digits.
  private static func isNumeric(_ kind: Field.Kind) -> Bool {
    switch kind {
    case .integer, .number, .amount, .capacity, .content, .price, .emissions: true
    default: false
    }
  }

  /// A plain decimal number that a workbook holds exactly becomes a number; all else is text.
  static func cell(_ text: String, isNumber: Bool) -> WorkbookSheet.Cell {
    if text.isEmpty { return .empty }
    guard isNumber, let value = Double(text), value.isFinite,
      text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
      Double(String(format: "%.16G", value)) == value
    else { return .text(text) }
    guard let point = text.firstIndex(of: "."), !text.contains("e"), !text.contains("E")
    else { return .number(value, decimals: nil) }
    let places = text.distance(from: point, to: text.endIndex) - 1
    return .number(value, decimals: text.last == "0" ? places : nil)
  }
}
