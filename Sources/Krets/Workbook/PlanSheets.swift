import Findings
import Foundation
import Workbook

/// A plan's report as sheets, a sheet a list, with the names that its JSON has.
struct PlanSheets {
  /// What the sheets' names begin with, so that they are told from tables.
  static let prefix = "plan "

  private(set) var sheets: [WorkbookSheet] = []
  private let confidential: ConfidentialRows
  /// What a person looks for first stands first.
  private static let leading = [
    "name", "id", "severity", "text", "from_name", "to_name", "from_site", "to_site", "site",
    "surplus", "need", "resource", "amount", "unit", "distance_km", "mode", "saving_per_a",
    "investment", "payback_years", "cost_per_a",
  ]
  /// What changes from run to run.
  private static let left: Set<String> = ["timing_s", "krets"]

  /// Makes sheets.
  ///
  /// - Parameters:
  ///   - report: the plan.
  ///   - confidential: what stays out.
  ///   - tellsSums: whether sums over what stays out may be told.
  init(_ report: PlanReport, confidential: ConfidentialRows, tellsSums: Bool) throws {
    self.confidential = confidential
    let text = try ResultJSON.text(of: report)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    for name in object.keys.sorted() where !Self.left.contains(name) {
      if name == "objective", !tellsSums { continue }
      if name == "grid", let grid = object[name] as? [String: Any] {
        for part in grid.keys.sorted() { add("grid \(part)", grid[part]) }
      } else {
        add(name, object[name])
      }
    }
  }

  private mutating func add(_ name: String, _ value: Any?) {
    switch value {
    case let list as [[String: Any]]: addList(name, list)
    case let members as [String: Any]:
      let rows = members.keys.sorted().map { key in
        [WorkbookSheet.Cell.text(key), Self.cell(members[key])]
      }
      sheets.append(page(name, ["name", "value"], rows))
    case let value?:
      sheets.append(page(name, ["value"], [[Self.cell(value)]]))
    case nil: break
    }
  }

  private mutating func addList(_ name: String, _ list: [[String: Any]]) {
    let shown = list.filter { row in
      !row.values.contains { value in
        guard let text = value as? String else {
          guard case .text(let nested) = Self.cell(value) else { return false }
          return confidential.hidden.contains { nested.contains("\"\($0)\"") }
        }
        // A sentence names a row in the midst of other words.
        return confidential.names(text)
          || (name == "findings" && confidential.hidden.contains { text.contains($0) })
      }
    }
    let keys = Set(shown.flatMap(\.keys))
    let first = Self.leading.filter(keys.contains)
    let columns = first + keys.subtracting(first).sorted()
    sheets.append(page(name, columns, shown.map { row in columns.map { Self.cell(row[$0]) } }))
  }

  private func page(
    _ name: String, _ columns: [String], _ rows: [[WorkbookSheet.Cell]]
  ) -> WorkbookSheet {
    WorkbookSheet(
      String((Self.prefix + name).prefix(31)), columns: columns.map { .init($0) }, rows: rows)
  }

  private static func cell(_ value: Any?) -> WorkbookSheet.Cell {
    switch value {
    case nil, is NSNull: return .empty
    case let text as String: return .text(String(text.prefix(32_000)))
    case let number as NSNumber where ["c", "B"].contains(String(cString: number.objCType)):
      return .text(number.boolValue ? "true" : "false")
    case let number as NSNumber: return .number(number.doubleValue, decimals: nil)
    case let value?:
      let data = try? JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
      let text = data.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return .text(String(text.prefix(32_000)))
    }
  }
}
