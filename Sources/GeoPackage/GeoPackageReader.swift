import Foundation
import GRDB
import GraphExport
import GraphImport
import Quantities
import RegionModel
import RegionReading
import RegionWriting

/// Reads a GeoPackage that `krets export` wrote and somebody may have changed.
public enum GeoPackageReader {
  /// Reads a file. Where sites and buses are is read off their geometry.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with it.
  public static func read(_ path: String) throws(RegionRejected) -> ImportedRegion {
    let file = URL(fileURLWithPath: path).lastPathComponent
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { try LayerReader(database: $0, file: file).region() }
    } catch let rejection as RegionRejected {
      throw rejection
    } catch {
      let reason = (error as? DatabaseError)?.message ?? error.localizedDescription
      throw RegionRejected(findings: [
        Finding(.error, at: SourceLocation(file: file), .graph(.notGeoPackage(reason: reason)))
      ])
    }
  }
}

/// Reads layers and tables, one by one.
private struct LayerReader {
  let database: Database
  let file: String
  /// Layers that are no rows of the region, or are read on their own.
  private static let besides: Set<String> = [
    "memberships", "facts", "settings", "attributes", "profiles", "areas",
  ]
  private static let edges = ["links", "branches", "ties"]

  func region() throws -> ImportedRegion {
    var assembly = GraphAssembly(file: file)
    let tables = try String.fetchAll(
      database, sql: "SELECT table_name FROM gpkg_contents ORDER BY rowid")
    guard tables.contains("facts") else {
      assembly.refuse(.notGeoPackage(reason: "gpkg_contents: facts"))
      return try assembly.region(name: "", title: "", settings: [], profiles: [], areas: [])
    }
    for table in tables where !Self.besides.contains(table) && !Self.edges.contains(table) {
      let isNode = try database.columns(in: table).contains { $0.name == "krets_type" }
      for row in try rows(table) {
        if isNode {
          assembly.take(node: element(row))
        } else {
          var cells: [String: String] = [:]
          for (name, text) in row { cells[AttributeNames.heading(of: name)] = text }
          assembly.take(row: cells, of: table)
        }
      }
    }
    for table in Self.edges where tables.contains(table) {
      for row in try rows(table) {
        var edge = element(row)
        edge.ends = (
          edge.attributes.removeValue(forKey: "source") ?? "",
          edge.attributes.removeValue(forKey: "target") ?? ""
        )
        assembly.take(edge: edge)
      }
    }
    let facts = Dictionary(try pairs("facts")) { first, _ in first }
    return try assembly.region(
      name: facts["region"] ?? "imported", title: facts["title"] ?? "Imported",
      settings: try pairs("settings").map { (name: $0, text: $1) },
      profiles: tables.contains("profiles") ? try profiles() : [],
      areas: tables.contains("areas") ? try areas() : [])
  }

  private func element(_ row: [String: String]) -> GraphElement {
    var attributes = row
    let id = attributes.removeValue(forKey: "id") ?? ""
    return GraphElement(
      id: id, type: attributes.removeValue(forKey: "krets_type") ?? "",
      original: attributes.removeValue(forKey: "original_id") ?? id, attributes: attributes)
  }

  /// Rows in order as texts by column; points as `latitude` and `longitude`.
  private func rows(_ table: String) throws -> [[String: String]] {
    let flags = Set(
      try database.columns(in: table).filter { $0.type.uppercased() == "BOOLEAN" }.map(\.name))
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) ORDER BY rowid")
    var rows: [[String: String]] = []
    while let row = try cursor.next() {
      var texts: [String: String] = [:]
      for (name, value) in row where name != "fid" {
        switch value.storage {
        case .null: break
        case .string(let text): texts[name] = text
        case .int64(let number):
          texts[name] = flags.contains(name) ? (number == 0 ? "false" : "true") : "\(number)"
        case .double(let number): texts[name] = TypedTable.Cell.text(of: number)
        case .blob(let data):
          if let point = GeoPackageShape(Array(data))?.point {
            texts["latitude"] = "\(point.latitude)"
            texts["longitude"] = "\(point.longitude)"
          }
        }
      }
      rows.append(texts)
    }
    return rows
  }

  private func pairs(_ table: String) throws -> [(String, String)] {
    try Row.fetchAll(
      database, sql: "SELECT name, value FROM \(table.quotedDatabaseIdentifier) ORDER BY rowid"
    ).map { ($0["name"] ?? "", $0["value"] ?? "") }
  }

  private func profiles() throws -> [(name: String, values: [Double])] {
    var profiles: [(name: String, values: [Double])] = []
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT profile, value FROM profiles ORDER BY profile, hour")
    while let row = try cursor.next() {
      let name: String = row[0] ?? ""
      if profiles.last?.name != name { profiles.append((name, [])) }
      profiles[profiles.count - 1].values.append(row[1] ?? 0)
    }
    return profiles
  }

  private func areas() throws -> [Area] {
    try Row.fetchAll(database, sql: "SELECT * FROM areas ORDER BY rowid").enumerated().map {
      number, row in
      let data: Data? = row["geom"]
      let rule: String = row["rule"] ?? Area.Rule.forbid.rawValue
      guard let shape = data.flatMap({ GeoPackageShape(Array($0)) }), !shape.polygons.isEmpty,
        let known = Area.Rule(rawValue: rule)
      else {
        throw RegionRejected(findings: [
          Finding(
            .error, at: SourceLocation(file: file, row: number + 1, column: "areas"),
            .file(.badGeoJSON(reason: data == nil ? "geometry" : "rule")))
        ])
      }
      let id: String = row["original_id"] ?? "area-\(number + 1)"
      return Area(
        id: id, name: row["name"] ?? id, kind: row["kind"] ?? "", rule: known,
        factor: row["factor"] ?? 1, polygons: shape.polygons,
        location: SourceLocation(file: file, row: number + 1))
    }
  }
}
