import RegionModel

/// Rows of one kind of table by what a scenario may call them.
struct NamedRows {
  struct Hit {
    let table: RawTable
    let row: Int
  }

  /// Whole keys, with `+` between their parts.
  private(set) var ids: [String] = []
  private var regions: [String: [Hit]] = [:]
  private var models: [String: [Hit]] = [:]

  init(_ schema: TableSchema, _ tables: [RawTable]) {
    for isModels in [false, true] {
      for table in tables where table.isModels == isModels {
        let view = table.view
        let positions = schema.key.map { table.position(of: $0) ?? -1 }
        for row in 0..<table.rowCount where !table.removed.contains(row) {
          let parts = positions.map { view.cell(row, $0).text }
          add(parts, Hit(table: table, row: row), isModels: isModels)
        }
      }
    }
  }

  private mutating func add(_ parts: [String], _ hit: Hit, isModels: Bool) {
    let whole = parts.joined(separator: "+")
    ids.append(whole)
    // A last part that is empty may be left out with its sign.
    var names = [whole, whole.hasSuffix("+") ? String(whole.dropLast()) : whole]
    if let first = parts.first { names.append(first) }
    for name in Set(names) {
      if isModels {
        models[name, default: []].append(hit)
      } else {
        regions[name, default: []].append(hit)
      }
    }
  }

  /// Rows that an id names: the region's, then the models'.
  func hits(_ id: String) -> [[Hit]] { [regions[id] ?? [], models[id] ?? []] }
}
