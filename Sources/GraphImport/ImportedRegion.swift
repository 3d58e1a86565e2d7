import GraphExport
import Quantities
import RegionModel
import RegionReading
import RegionWriting

/// A region made of a graph's nodes and edges again.
///
/// Every row is made of the attributes of its node or edge, and of the ends of the edge: whatever
/// was changed there holds. Nothing is read from a copy of the tables.
public struct ImportedRegion: Sendable {
  /// The tables.
  public var folder: TextFolder
  /// Polygons.
  public var areas: [Area] = []
  /// What was not carried; no errors.
  public internal(set) var findings: [Finding] = []

  /// The files of its region folder.
  public func files() -> [RegionFile] {
    areas.isEmpty ? folder.files() : folder.files() + [("areas.geojson", GeoJSON.bytes(areas))]
  }
}

/// Puts a region together of what a file holds.
public struct GraphAssembly: Sendable {
  let file: String
  private var rows: [String: [[String: String]]] = [:]
  private var originals: [String: String] = [:]
  private var strays: [(type: String, isMadeByPlan: Bool, count: Int)] = []
  private(set) var findings: [Finding] = []
  private var errors = false

  /// An empty region from a file.
  public init(file: String) { self.file = file }

  private static let nodes: [String: TableSchema] = [
    "site": .sites, "surplus": .surpluses, "need": .needs, "resource": .resources,
    "conversion": .conversions, "store": .stores, "bus": .buses, "generator": .generators,
    "load": .loads, "request": .requests, "actor": .actors,
  ]
  private static let edges: [String: (schema: TableSchema, from: String, to: String)] = [
    "exchange": (.exchanges, "from", "to"), "link": (.links, "from", "to"),
    "branch": (.branches, "from_bus", "to_bus"), "tie": (.ties, "from", "to"),
  ]
  /// Attributes that are no columns: what the plan adds, and units that follow from the resource.
  private static let derived: Set<String> = [
    "label", "generated", "built_in", "price_unit", "emissions_unit",
  ]

  /// Takes a node; one that a conversion, a request or the catalogue makes by itself is no row.
  public mutating func take(node: GraphElement) {
    originals[node.id] = node.original
    guard let schema = Self.nodes[node.type] else {
      return stray(node.type)
    }
    if node.attributes["generated"] == "true" || node.attributes["built_in"] == "true" { return }
    var row = cells(node.attributes, schema)
    row["id"] = node.original
    if schema.name != "sites" && schema.name != "buses" {
      row["latitude"] = nil
      row["longitude"] = nil
    }
    rows[schema.name, default: []].append(row)
  }

  /// Takes an edge, after all nodes.
  public mutating func take(edge: GraphElement) {
    switch edge.type {
    case "membership": return
    case "candidate", "proposal":
      return stray(edge.type, isMadeByPlan: true)
    default: break
    }
    guard let place = Self.edges[edge.type] else {
      return stray(edge.type)
    }
    var row = cells(edge.attributes, place.schema)
    if place.schema.field("id") != nil { row["id"] = edge.original }
    guard let ends = edge.ends else { return }
    for (column, node) in [(place.from, ends.from), (place.to, ends.to)] {
      guard let original = originals[node] else {
        refuse(.missingEnd(edge: edge.id, node: node))
        continue
      }
      row[column] = original
    }
    rows[place.schema.name, default: []].append(row)
  }

  /// Takes a row of a table that is neither node nor edge.
  public mutating func take(row: [String: String], of table: String) {
    guard TableSchema.named(table) != nil else {
      return stray(table)
    }
    rows[table, default: []].append(row)
  }

  /// Says that something is wrong.
  public mutating func refuse(_ fact: GraphFact) {
    errors = true
    findings.append(Finding(.error, at: SourceLocation(file: file), .graph(fact)))
  }

  /// The region.
  ///
  /// - Throws: `RegionRejected` with everything that was refused.
  public func region(
    name: String, title: String, settings: [(name: String, text: String)],
    profiles: [(name: String, values: [Double])], areas: [Area]
  ) throws(RegionRejected) -> ImportedRegion {
    if errors { throw RegionRejected(findings: findings) }
    var folder = TextFolder(name: name, title: title, description: "Imported from \(file).")
    folder.settings = Self.joined(settings)
    folder.tables = TableSchema.all.map { TextFolder.Table($0, rows: rows[$0.name] ?? []) }
    folder.profiles = profiles
    let here = SourceLocation(file: file)
    let left = strays.map { stray in
      stray.isMadeByPlan
        ? Finding(.note, at: here, .graph(.madeByPlan(type: stray.type, count: stray.count)))
        : Finding(.warning, at: here, .graph(.unknownType(type: stray.type, count: stray.count)))
    }
    return ImportedRegion(folder: folder, areas: areas, findings: left)
  }

  private mutating func stray(_ type: String, isMadeByPlan: Bool = false) {
    if let known = strays.firstIndex(where: { $0.type == type }) {
      strays[known].count += 1
    } else {
      strays.append((type, isMadeByPlan, 1))
    }
  }

  /// A row of attributes: each under its heading; a unit beside a figure that has no column joins it.
  private func cells(_ attributes: [String: String], _ schema: TableSchema) -> [String: String] {
    var row: [String: String] = [:]
    for (attribute, text) in attributes where !Self.derived.contains(attribute) {
      if attribute.hasPrefix("plan_") { continue }
      let heading = AttributeNames.heading(of: attribute)
      let figure = heading.hasSuffix("_unit") ? String(heading.dropLast(5)) : ""
      if schema.field(heading) == nil, schema.field(figure) != nil { continue }
      let beside = "\(attribute)_unit"
      let unit = Self.derived.contains(beside) ? nil : attributes[beside]
      let carriesUnit =
        unit != nil && schema.field(heading) != nil && schema.field("\(heading)_unit") == nil
      row[heading] = carriesUnit ? "\(text) \(unit ?? "")" : text
    }
    return row
  }

  /// Settings with parts (`exchange_rates.EUR`) as one text each.
  private static func joined(_ settings: [(name: String, text: String)]) -> [(
    name: String, text: String
  )] {
    var all: [(name: String, text: String)] = []
    for (name, text) in settings {
      guard let dot = name.firstIndex(of: ".") else {
        all.append((name, text))
        continue
      }
      let whole = String(name[..<dot])
      let part = "\(name[name.index(after: dot)...]):\(text)"
      if let known = all.firstIndex(where: { $0.name == whole }) {
        all[known].text += ";\(part)"
      } else {
        all.append((whole, part))
      }
    }
    return all
  }
}
