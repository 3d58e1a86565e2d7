import Foundation
import RegionModel

/// The tables of a PyPSA folder: components by class, attributes constant or by snapshot.
struct PyPSATables {
  /// A component with its constant attributes.
  struct Component {
    let name: String
    fileprivate let cells: [String: String]

    /// An attribute's text; nil where it is empty.
    func text(_ attribute: String) -> String? {
      guard let text = cells[attribute], !text.isEmpty else { return nil }
      return text
    }

    /// Whether an attribute is set.
    func flag(_ attribute: String) -> Bool {
      ["true", "1", "1.0"].contains((cells[attribute] ?? "").lowercased())
    }
  }

  let folder: String
  let report: Report
  /// The folder's files.
  let files: [String]

  init(folder: String, report: Report) {
    self.folder = folder
    self.report = report
    files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".csv") }.sorted()
  }

  /// Components of a class, in the order of the file.
  func components(_ name: String) -> [Component] {
    guard files.contains("\(name).csv"),
      let table = RegionTables.table("\(name).csv", in: folder, report)
    else { return [] }
    return table.rows.compactMap { row in
      guard let id = row.first, !id.isEmpty else { return nil }
      return Component(
        name: id,
        cells: Dictionary(zip(table.columns, row), uniquingKeysWith: { first, _ in first }))
    }
  }

  /// An attribute's values by component, each a value a snapshot.
  func series(_ name: String, _ attribute: String) -> [String: [Double]] {
    let file = "\(name)-\(attribute).csv"
    guard files.contains(file), let table = RegionTables.table(file, in: folder, report)
    else { return [:] }
    var series: [String: [Double]] = [:]
    for (column, heading) in table.columns.enumerated().dropFirst()
    where !["snapshot", "period", "timestep"].contains(heading) {
      series[heading] = table.rows.map { row in
        number(row[column], heading, attribute, file) ?? 0
      }
    }
    return series
  }

  /// A component's number; the default where the cell is empty.
  func number(
    _ component: Component, _ attribute: String, _ usual: Double, in table: String
  ) -> Double {
    guard let text = component.text(attribute) else { return usual }
    return number(text, component.name, attribute, "\(table).csv") ?? usual
  }

  private func number(
    _ text: String, _ component: String, _ attribute: String, _ file: String
  ) -> Double? {
    guard let value = Double(text), !value.isNaN else {
      report.error(
        .pypsa(.notANumber(component: component, attribute: attribute, found: text)),
        at: SourceLocation(file: file))
      return nil
    }
    return value
  }
}
