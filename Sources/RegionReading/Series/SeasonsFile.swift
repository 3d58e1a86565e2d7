import Foundation
import Quantities
import RegionModel
import Yams

/// Reads a YAML file of seasons: `default`, and under `areas` those that differ, each with any of
/// `summer_peak_months`, `winter_peak_months`, `summer_months` and `winter_months`.
struct SeasonsFile {
  private static let keys = [
    "summer_peak_months", "winter_peak_months", "summer_months", "winter_months",
  ]
  private struct Read {
    var standard = SeasonChanges()
    var standardAt: SourceLocation?
    var areas: [(name: String, changes: SeasonChanges, location: SourceLocation)] = []
  }

  let report: Report

  /// The seasons of the file, if there is one, and of the options; nil where they cannot be had.
  ///
  /// - Parameter areas: names that the file may use; nil where they are unknown.
  func read(_ path: String?, changes: SeasonChanges, areas: [String]?) -> AreaSeasons? {
    var read = Read()
    if let path {
      guard let content = file(path) else { return nil }
      read = content
    }
    let standard = changes.applied(to: read.standard.applied(to: .standard))
    let options = SourceLocation(file: "--summer-months, --winter-months")
    requireYear(standard, at: changes == SeasonChanges() ? read.standardAt ?? options : options)
    var seasons = AreaSeasons(standard: standard)
    for area in read.areas {
      if let areas, !areas.contains(area.name) {
        let nearest = Spelling.nearest(to: area.name, among: areas)
        report.error(
          .series(.unknownArea(found: area.name, nearest: nearest)), at: area.location)
      }
      let own = area.changes.applied(to: standard)
      if own != standard { requireYear(own, at: area.location) }
      seasons.own[area.name] = own
    }
    return seasons
  }

  private func requireYear(_ seasons: Seasons, at location: SourceLocation) {
    let faults = seasons.faults
    if !faults.missing.isEmpty || !faults.twice.isEmpty {
      report.error(
        .series(.seasonsNotAYear(missing: faults.missing, twice: faults.twice)), at: location)
    }
  }

  private func file(_ path: String) -> Read? {
    let here = SourceLocation(file: path)
    let text: String
    do {
      let content = try FileBytes(path: path)
      // The bytes are unmapped with their owner, which nothing else keeps.
      text = withExtendedLifetime(content) { String(decoding: content.bytes, as: UTF8.self) }
    } catch {
      report.error(.file(.unreadable(reason: error.reason)), at: here)
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text) else { return Read() }
      return parse(root, path)
    } catch {
      report.error(.file(.badYAML(reason: "\(error)")), at: here)
      return nil
    }
  }

  private func parse(_ root: Node, _ path: String) -> Read {
    var read = Read()
    for (key, value) in pairs(root, path) {
      switch key.string ?? "" {
      case "default":
        read.standard = changes(value, path)
        read.standardAt = place(key, path)
      case "areas":
        for (name, own) in pairs(value, path) {
          read.areas.append((name.string ?? "", changes(own, path), place(name, path)))
        }
      case let word: refuse(word, ["default", "areas"], at: place(key, path))
      }
    }
    return read
  }

  private func changes(_ node: Node, _ path: String) -> SeasonChanges {
    var changes = SeasonChanges()
    for (key, value) in pairs(node, path) {
      let name = key.string ?? ""
      guard Self.keys.contains(name) else {
        refuse(name, Self.keys, at: place(key, path))
        continue
      }
      let text =
        value.sequence.map { $0.map { $0.string ?? "" }.joined(separator: ",") }
        ?? value.string ?? ""
      guard let months = MonthSet(text) else {
        report.error(.cell(.notInForm(found: text, form: "6-8")), at: place(value, path, name))
        continue
      }
      switch name {
      case "summer_peak_months": changes.summerPeakMonths = months
      case "winter_peak_months": changes.winterPeakMonths = months
      case "summer_months": changes.summerMonths = months
      default: changes.winterMonths = months
      }
    }
    return changes
  }

  private func refuse(_ word: String, _ choices: [String], at location: SourceLocation) {
    report.error(
      .cell(
        .unknownChoice(
          found: word, choices: choices, nearest: Spelling.nearest(to: word, among: choices))),
      at: location)
  }

  private func pairs(_ node: Node, _ path: String) -> [(Node, Node)] {
    if let mapping = node.mapping { return mapping.map { ($0.key, $0.value) } }
    if node.null == nil { report.error(.file(.notKeysAndValues), at: place(node, path)) }
    return []
  }

  private func place(_ node: Node, _ path: String, _ column: String? = nil) -> SourceLocation {
    SourceLocation(file: path, row: node.mark?.line ?? 0, column: column)
  }
}
