import Foundation
import Quantities
import RegionModel
import Yams

/// Reads `scenarios/NAME.yaml`, each override with its line.
public enum ScenarioFile {
  /// A scenario by its name in the region's `scenarios/`, or by its path.
  /// - Throws: ``RegionRejected`` with everything wrong in the file.
  public static func read(
    _ nameOrPath: String, region folder: String
  ) throws(RegionRejected) -> Scenario {
    let report = Report()
    let scenario = read(nameOrPath, folder: folder, report: report)
    guard let scenario, !report.hasErrors else {
      throw RegionRejected(findings: report.findings)
    }
    return scenario
  }

  private static func read(
    _ nameOrPath: String, folder: String, report: Report
  ) -> Scenario? {
    let isPath = nameOrPath.contains("/") || nameOrPath.hasSuffix(".yaml")
    let path = isPath ? nameOrPath : "\(folder)/scenarios/\(nameOrPath).yaml"
    let shown = isPath ? nameOrPath : "scenarios/\(nameOrPath).yaml"
    guard let content = FileManager.default.contents(atPath: path) else {
      let names = RegionFolder.scenarioNames(in: folder)
      report.error(
        .file(
          .unknownScenario(nameOrPath, nearest: Spelling.nearest(to: nameOrPath, among: names))),
        at: SourceLocation(file: shown))
      return nil
    }
    let name = (path as NSString).lastPathComponent.replacingOccurrences(of: ".yaml", with: "")
    return parse(
      String(decoding: content, as: UTF8.self), name: name, file: shown, report: report)
  }

  /// A scenario from its text; nil, with findings, where it cannot be one.
  static func parse(_ text: String, name: String, file: String, report: Report) -> Scenario? {
    do {
      guard let root = try Yams.compose(yaml: text) else { return Scenario(name: name) }
      guard case .mapping(let members) = root else {
        report.error(
          .file(.notKeysAndValues),
          at: SourceLocation(file: file))
        return nil
      }
      return ScenarioParser(file: file, report: report).scenario(members, name: name)
    } catch {
      report.error(.file(.badYAML(reason: "\(error)")), at: SourceLocation(file: file))
      return nil
    }
  }
}

/// Turns a scenario's YAML into overrides.
private struct ScenarioParser {
  let file: String
  let report: Report

  func scenario(_ members: Node.Mapping, name: String) -> Scenario {
    var scenario = Scenario(name: name)
    let known = ["title", "why", "settings", "set", "remove", "add"]
    for (key, value) in members {
      switch key.string ?? "" {
      case "title": scenario.title = value.string ?? name
      case "why": scenario.why = value.string
      case "settings": scenario.settings = settings(value)
      case "set":
        for (path, text) in pairs(value) { set(path, text, in: &scenario) }
      case "remove": remove(value, from: &scenario)
      case "add": add(value, to: &scenario)
      case let word:
        report.error(
          .cell(
            .unknownChoice(
              found: word, choices: known, nearest: Spelling.nearest(to: word, among: known))),
          at: place(key))
      }
    }
    return scenario
  }

  private func place(_ node: Node, _ column: String? = nil) -> SourceLocation {
    SourceLocation(file: file, row: node.mark?.line ?? 0, column: column)
  }

  private func pairs(_ node: Node) -> [(Node, Node)] {
    if let mapping = node.mapping { return mapping.map { ($0.key, $0.value) } }
    if node.null == nil {
      report.error(.file(.notKeysAndValues), at: place(node))
    }
    return []
  }

  private func settings(_ node: Node) -> [Scenario.Setting] {
    pairs(node).map { key, value in
      let text =
        value.mapping.map { map in
          map.map { "\($0.key.string ?? ""):\($0.value.string ?? "")" }.joined(separator: ";")
        } ?? value.string ?? ""
      let name = key.string ?? ""
      return Scenario.Setting(name: name, text: text, location: place(key, name))
    }
  }

  /// `needs/luleaa-dh/amount: 900 GWh/a`, or the same nested.
  private func set(_ key: Node, _ value: Node, in scenario: inout Scenario, under path: String = "")
  {
    let path = path.isEmpty ? key.string ?? "" : "\(path)/\(key.string ?? "")"
    if let mapping = value.mapping {
      for member in mapping { set(member.key, member.value, in: &scenario, under: path) }
      return
    }
    scenario.set(path, to: value.string ?? "", at: place(key), report: report)
  }

  /// `[needs/a, sites/b]`, or a list of ids a table.
  private func remove(_ node: Node, from scenario: inout Scenario) {
    func take(_ path: String, _ node: Node) {
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        report.error(.reference(.badPath(found: path)), at: place(node))
        return
      }
      scenario.removals.append(
        Scenario.Removal(table: parts[0], id: parts[1], location: place(node)))
    }
    if let sequence = node.sequence {
      for item in sequence { take(item.string ?? "", item) }
      return
    }
    for (table, ids) in pairs(node) {
      for item in ids.sequence.map(Array.init) ?? [ids] {
        take("\(table.string ?? "")/\(item.string ?? "")", item)
      }
    }
  }

  private func add(_ node: Node, to scenario: inout Scenario) {
    for (table, rows) in pairs(node) {
      for row in rows.sequence.map(Array.init) ?? [rows] {
        let cells = pairs(row).map {
          ExtraCell(column: $0.0.string ?? "", text: $0.1.null == nil ? $0.1.string ?? "" : "")
        }
        scenario.additions.append(
          Scenario.Addition(table: table.string ?? "", cells: cells, location: place(row)))
      }
    }
  }
}

extension Scenario {
  /// Takes in `table/id/column` or `settings/name` with its new text.
  mutating func set(_ path: String, to text: String, at location: SourceLocation, report: Report) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "settings" {
      let place = SourceLocation(file: location.file, row: location.row, column: parts[1])
      settings.append(Setting(name: parts[1], text: text, location: place))
    } else if parts.count >= 3, let table = parts.first, let column = parts.last {
      // An id may itself hold a slash; a table's and a column's name never do.
      let id = parts[1..<parts.count - 1].joined(separator: "/")
      let place = SourceLocation(file: location.file, row: location.row, column: path)
      overrides.append(
        Override(table: table, id: id, column: column, text: text, location: place))
    } else {
      report.error(.reference(.badPath(found: path)), at: location)
    }
  }
}
