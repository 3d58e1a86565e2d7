import Foundation
import Quantities
import RegionModel
import RegionReading

/// Reads networkx' node-link JSON that `krets export` wrote and somebody may have changed.
public enum NodeLinkReader {
  /// Reads a file; its edges may be called `edges` or `links`.
  ///
  /// - Throws: `RegionRejected` with everything that is wrong with it.
  public static func read(_ path: String) throws(RegionRejected) -> ImportedRegion {
    let file = URL(fileURLWithPath: path).lastPathComponent
    let here = SourceLocation(file: file)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw rejected(.unreadable(reason: error.localizedDescription), at: here)
    }
    do {
      return try assemble(try JSONDecoder().decode(JSONValue.self, from: bytes), file: file)
    } catch let rejection as RegionRejected {
      throw rejection
    } catch {
      throw rejected(.badJSON(reason: reason(error)), at: here)
    }
  }

  private static func rejected(_ fact: FileFact, at place: SourceLocation) -> RegionRejected {
    RegionRejected(findings: [Finding(.error, at: place, .file(fact))])
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    return context.debugDescription + (context.underlyingError.map { " (\($0))" } ?? "")
  }

  private static func assemble(
    _ json: JSONValue, file: String
  ) throws(RegionRejected) -> ImportedRegion {
    var assembly = GraphAssembly(file: file)
    guard let nodes = json["nodes"]?.array, let edges = (json["edges"] ?? json["links"])?.array
    else {
      assembly.refuse(.notNodeLink)
      throw RegionRejected(findings: assembly.findings)
    }
    for node in nodes {
      guard case .object(let members) = node else { continue }
      assembly.take(node: element(members, id: "id", besides: ["id"]))
    }
    for edge in edges {
      guard case .object(let members) = edge else { continue }
      var element = element(members, id: "key", besides: ["source", "target", "key"])
      element.ends = (members["source"]?.cellText ?? "", members["target"]?.cellText ?? "")
      assembly.take(edge: element)
    }
    let whole = json["graph"]
    for (table, rows) in members(whole?["tables"]) {
      for row in rows.array ?? [] {
        var cells = texts(members(row))
        cells["row"] = nil
        assembly.take(row: cells, of: table)
      }
    }
    return try assembly.region(
      name: whole?["facts"]?["region"]?.cellText ?? "imported",
      title: whole?["facts"]?["title"]?.cellText ?? "Imported",
      settings: members(whole?["settings"]).map { ($0, $1.cellText ?? "") },
      profiles: members(whole?["profiles"]).map { name, values in
        (name, (values.array ?? []).map { $0.number ?? 0 })
      }, areas: try AreaFeatures.read(whole?["areas"]?.array ?? []))
  }

  private static func members(_ value: JSONValue?) -> [(key: String, value: JSONValue)] {
    guard case .object(let members)? = value else { return [] }
    return members.sorted { $0.key < $1.key }
  }

  private static func texts(_ members: [(key: String, value: JSONValue)]) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in members { texts[key] = value.cellText }
    return texts
  }

  private static func element(
    _ members: [String: JSONValue], id: String, besides: Set<String>
  ) -> GraphElement {
    var attributes: [String: String] = [:]
    for (key, value) in members where !besides.contains(key) { attributes[key] = value.cellText }
    let name = members[id]?.cellText ?? ""
    return GraphElement(
      id: name, type: attributes.removeValue(forKey: "krets_type") ?? "",
      original: attributes.removeValue(forKey: "original_id") ?? name, attributes: attributes)
  }
}
