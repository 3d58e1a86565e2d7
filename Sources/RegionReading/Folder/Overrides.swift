import Quantities
import RegionModel

/// Applies a scenario to cut tables, before any cell is understood.
struct Overrides {
  let report: Report
  /// All that is applied one after the other.
  let scenarios: [Scenario]

  /// Applies each in turn.
  func apply(to sources: inout [String: [RawTable]]) {
    for scenario in scenarios { apply(scenario, to: &sources) }
  }

  private func columns(_ table: String) -> [String] {
    Self.columns(of: table, in: scenarios).filter { TableSchema.named(table)?.field($0) != nil }
  }

  /// Columns of a table that overrides fill, whether or not its file has them.
  static func columns(of table: String, in scenarios: [Scenario]) -> [String] {
    var columns: [String] = []
    for override in scenarios.flatMap(\.overrides) where override.table == table {
      if !columns.contains(override.column) { columns.append(override.column) }
    }
    return columns
  }

  /// Removes, adds and overrides, in this order.
  private func apply(_ scenario: Scenario, to sources: inout [String: [RawTable]]) {
    for removal in scenario.removals {
      guard let schema = schema(removal.table, removal.location) else { continue }
      let rows = NamedRows(schema, sources[schema.name] ?? [])
      for hit in find(removal.id, rows, schema, removal.location, all: true) {
        hit.table.remove(row: hit.row)
      }
    }
    for addition in scenario.additions {
      guard let schema = schema(addition.table, addition.location) else { continue }
      var row = addition
      // Room for what a later override sets in this row.
      for column in columns(schema.name) where !row.cells.contains(where: { $0.column == column }) {
        row.cells.append(ExtraCell(column: column, text: ""))
      }
      sources[schema.name, default: []].append(RawTable(row: row))
    }
    var named: [String: NamedRows] = [:]
    for override in scenario.overrides {
      guard let schema = schema(override.table, override.location) else { continue }
      guard schema.field(override.column) != nil else {
        let names = schema.fields.map(\.name)
        report.error(
          .reference(
            .unknownColumnName(
              found: override.column, table: schema.name,
              nearest: Spelling.nearest(to: override.column, among: names))),
          at: override.location)
        continue
      }
      let rows = named[schema.name] ?? NamedRows(schema, sources[schema.name] ?? [])
      for hit in find(override.id, rows, schema, override.location, all: false) {
        set(override, hit)
      }
      // A key that is set names its row from then on.
      named[schema.name] = schema.key.contains(override.column) ? nil : rows
    }
  }

  private func set(_ override: Scenario.Override, _ hit: NamedRows.Hit) {
    guard let column = hit.table.position(of: override.column) else {
      report.error(
        .reference(
          .unknownColumnName(found: override.column, table: override.table, nearest: nil)),
        at: override.location)
      return
    }
    hit.table.override(row: hit.row, column: column, text: override.text)
  }

  private func schema(_ name: String, _ location: SourceLocation) -> TableSchema? {
    if let schema = TableSchema.named(name) { return schema }
    let names = TableSchema.all.map(\.name)
    report.error(
      .reference(
        .unknownTableName(found: name, nearest: Spelling.nearest(to: name, among: names))),
      at: location)
    return nil
  }

  /// The row that an id names: by its whole key with `+` between, or by the key's first part where
  /// only one row has that. The region's rows stand before the models'.
  private func find(
    _ id: String, _ rows: NamedRows, _ schema: TableSchema, _ location: SourceLocation, all: Bool
  ) -> [NamedRows.Hit] {
    for hits in rows.hits(id) {
      if hits.count == 1 || all && !hits.isEmpty { return hits }
      if hits.count > 1 {
        report.error(.reference(.severalRows(found: id, table: schema.name)), at: location)
        return []
      }
    }
    report.error(
      .reference(
        .unknownRow(
          found: id, table: schema.name, nearest: Spelling.nearest(to: id, among: rows.ids))),
      at: location)
    return []
  }
}
