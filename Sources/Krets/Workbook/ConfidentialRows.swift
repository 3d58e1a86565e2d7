import Foundation
import RegionModel
import RegionReading

/// Takes rows marked confidential out of tables, and rows elsewhere that name them.
struct ConfidentialRows {
  /// Ids of the streams that stay out.
  private(set) var hidden: Set<String> = []

  /// Takes them out.
  init(_ tables: inout [RegionTables.Table]) {
    for at in tables.indices where ["surpluses", "needs"].contains(tables[at].name) {
      let columns = tables[at].columns.map { $0.lowercased() }
      guard let mark = columns.firstIndex(of: "confidential"),
        let id = columns.firstIndex(of: "id")
      else { continue }
      tables[at].rows.removeAll { row in
        let isMarked = row[mark].lowercased().trimmingCharacters(in: .whitespaces) == "true"
        if isMarked { hidden.insert(row[id]) }
        return isMarked
      }
    }
    guard !hidden.isEmpty else { return }
    for at in tables.indices where tables[at].name != "profiles" {
      let naming = Self.naming(tables[at])
      tables[at].rows.removeAll { row in naming.contains { names(row[$0]) } }
    }
  }

  /// Whether a text names a hidden stream: by its id, or as an end of a link `surplus→need:mode`.
  func names(_ text: String) -> Bool {
    if hidden.contains(text) { return true }
    guard let arrow = text.range(of: "→") else { return false }
    let end = text[arrow.upperBound...]
    return hidden.contains(String(text[..<arrow.lowerBound]))
      || hidden.contains { end == $0 || end.hasPrefix("\($0):") }
  }

  /// Columns in which a stream may be named.
  private static func naming(_ table: RegionTables.Table) -> [Int] {
    let columns: [String]
    switch table.name {
    case "exchanges", "links", "barriers": columns = ["from", "to"]
    case "properties": columns = ["stream"]
    case "stores": columns = ["surplus", "need"]
    case "portfolio": columns = ["link"]
    default: columns = []
    }
    return table.columns.indices.filter { columns.contains(table.columns[$0].lowercased()) }
  }
}
