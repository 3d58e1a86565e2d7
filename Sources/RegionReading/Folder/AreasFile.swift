import Foundation
import Quantities
import RegionModel

/// Reads `areas.geojson`: polygons with `id`, `name`, `kind`, `rule` and `factor`.
struct AreasFile {
  static let name = "areas.geojson"
  let report: Report

  /// The areas of a region folder; none where it has no such file.
  func read(folder: URL) -> [Area] {
    let here = SourceLocation(file: Self.name)
    do {
      guard
        let json = try JSONValue.read(path: folder.appendingPathComponent(Self.name).path)
      else { return [] }
      guard let features = json["features"]?.array else {
        report.error(.file(.badGeoJSON(reason: "features")), at: here)
        return []
      }
      return features.enumerated().compactMap { area($1, number: $0 + 1) }
    } catch {
      report.error(.file(.badJSON(reason: DataPackage.reason(error))), at: here)
      return []
    }
  }

  func area(_ feature: JSONValue, number: Int) -> Area? {
    let here = SourceLocation(file: Self.name, row: number)
    let properties = feature["properties"]
    func text(_ key: String) -> String? { properties?[key]?.cellText }
    guard let id = text("id") else {
      report.error(.cell(.missingCell), at: place(here, "id"))
      return nil
    }
    let word = text("rule") ?? "forbid"
    guard let rule = Area.Rule(rawValue: word) else {
      let choices = Area.Rule.allCases.map(\.rawValue)
      report.error(
        .cell(
          .unknownChoice(
            found: word, choices: choices, nearest: Spelling.nearest(to: word, among: choices))),
        at: place(here, "rule"))
      return nil
    }
    let factor = properties?["factor"]?.number ?? 1
    if factor < 0 {
      report.error(.cell(.negative(found: "\(factor)")), at: place(here, "factor"))
    }
    guard let polygons = polygons(feature["geometry"]) else {
      report.error(.file(.badGeoJSON(reason: "geometry")), at: here)
      return nil
    }
    return Area(
      id: id, name: text("name") ?? id, kind: text("kind") ?? "", rule: rule, factor: factor,
      polygons: polygons, location: here)
  }

  private func place(_ location: SourceLocation, _ column: String) -> SourceLocation {
    SourceLocation(file: location.file, row: location.row, column: column)
  }

  private func polygons(_ geometry: JSONValue?) -> [[[GeoPoint]]]? {
    guard let coordinates = geometry?["coordinates"]?.array else { return nil }
    switch geometry?["type"]?.string {
    case "Polygon": return rings(coordinates).map { [$0] }
    case "MultiPolygon":
      let all = coordinates.map { $0.array.flatMap(rings) }
      return all.contains { $0 == nil } ? nil : all.compactMap { $0 }
    default: return nil
    }
  }

  private func rings(_ rings: [JSONValue]) -> [[GeoPoint]]? {
    var result: [[GeoPoint]] = []
    for ring in rings {
      let points: [GeoPoint?] = (ring.array ?? []).map { pair in
        guard let numbers = pair.array, numbers.count >= 2, let east = numbers[0].number,
          let north = numbers[1].number, abs(north) <= 90, abs(east) <= 180
        else { return nil }
        return GeoPoint(latitude: north, longitude: east)
      }
      guard points.count >= 4, !points.contains(where: { $0 == nil }) else { return nil }
      result.append(points.compactMap { $0 })
    }
    return result.isEmpty ? nil : result
  }
}
