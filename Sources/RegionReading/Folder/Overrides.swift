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
      for hit in find(removal.id, schema, sources, removal.location, all: true) {
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
      for hit in find(override.id, schema, sources, override.location, all: false) {
        set(override, hit)
      }
    }
  }

  private func set(_ override: Scenario.Override, _ hit: Hit) {
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

  private struct Hit {
    let table: RawTable
    let row: Int
  }

  /// The row that an id names: by its whole key with `+` between, or by the key's first part where
  /// only one row has that. The region's rows stand before the models'.
  private func find(
    _ id: String, _ schema: TableSchema, _ sources: [String: [RawTable]],
    _ location: SourceLocation, all: Bool
  ) -> [Hit] {
    let tables = sources[schema.name] ?? []
    var ids: [String] = []
    for isModels in [false, true] {
      var hits: [Hit] = []
      for table in tables where table.isModels == isModels {
        let view = table.view
        let positions = schema.key.map { table.position(of: $0) ?? -1 }
        for row in 0..<table.rowCount where !table.removed.contains(row) {
          let parts = positions.map { view.cell(row, $0).text }
          let whole = parts.joined(separator: "+")
          ids.append(whole)
          if whole == id || parts.first == id || "\(id)+" == whole {
            hits.append(Hit(table: table, row: row))
          }
        }
      }
      if hits.count == 1 || all && !hits.isEmpty { return hits }
      if hits.count > 1 {
        report.error(.reference(.severalRows(found: id, table: schema.name)), at: location)
        return []
      }
    }
    report.error(
      .reference(
        .unknownRow(
          found: id, table: schema.name, nearest: Spelling.nearest(to: id, among: ids))),
      at: location)
    return []
  }
}
