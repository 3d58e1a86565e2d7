import Foundation
import GRDB
import GraphExport
import Quantities
import RegionModel
import RegionWriting

/// Writes layers and tables, one by one.
struct LayerWriter {
  typealias Column = TypedTable.Column
  let database: Database
  let changed: String

  mutating func write(_ graph: Graph) throws {
    for layer in graph.nodeLayers.indices { try writeNodes(graph, layer) }
    let edges: [(table: String, types: [String], hasPlace: Bool)] = [
      ("links", ["exchange", "link", "candidate", "proposal"], true),
      ("branches", ["branch"], true), ("ties", ["tie"], true),
      ("memberships", ["membership"], false),
    ]
    for group in edges {
      let layers = graph.edgeLayers.indices.filter {
        group.types.contains(graph.edgeLayers[$0].type)
      }
      try writeEdges(graph, group.table, layers, hasPlace: group.hasPlace)
    }
    try writeAreas(graph.areas)
    for table in graph.tables {
      let insert = try create(
        table.name, table.doc, AttributeNames.named(table.columns), shape: nil)
      for row in table.rows { try insert.execute(row.map(Self.value)) }
    }
    try writeRest(graph)
  }

  private func writeNodes(_ graph: Graph, _ number: Int) throws {
    let layer = graph.nodeLayers[number]
    let shown = layer.columns.indices.filter { !layer.columns[$0].isPlace }
    let head = [Column("id", .text), Column("krets_type", .text), Column("original_id", .text)]
    let nodes = graph.nodes.filter { $0.layer == number }
    let isPlaced = layer.type != "resource"
    let insert = try create(
      layer.table, layer.doc,
      head + [Column("label", .text)] + shown.map { layer.columns[$0] },
      shape: isPlaced ? "POINT" : nil)
    var box = Envelope()
    for node in nodes {
      var values: [DatabaseValue] = [
        node.id.databaseValue, layer.type.databaseValue, Self.value(.text(node.original)),
        Self.value(.text(node.label)),
      ]
      for position in shown { values.append(Self.value(node.cells[position])) }
      if isPlaced {
        if let place = node.place { box.take(place) }
        values.append(Self.blob(node.place.map(GeoPackageGeometry.point)))
      }
      try insert.execute(values)
    }
    try setExtent(layer.table, box)
  }

  private func writeEdges(
    _ graph: Graph, _ table: String, _ layers: [Int], hasPlace: Bool
  ) throws {
    let keys = AttributeKeys(layers.map { graph.edgeLayers[$0] })
    let head = ["id", "krets_type", "original_id", "source", "target"].map { Column($0, .text) }
    let insert = try create(
      table, layers.map { graph.edgeLayers[$0].doc }.joined(separator: " "),
      head + keys.columns, shape: hasPlace ? "LINESTRING" : nil)
    var box = Envelope()
    var cells = [DatabaseValue](repeating: .null, count: keys.columns.count)
    for edge in graph.edges {
      guard let number = layers.firstIndex(of: edge.layer) else { continue }
      let positions = keys.positions[number]
      for (cell, key) in zip(edge.cells, positions) { cells[key] = Self.value(cell) }
      var values: [DatabaseValue] = [
        edge.id.databaseValue, graph.type(of: edge).databaseValue,
        Self.value(.text(edge.original)), graph.nodes[edge.from].id.databaseValue,
        graph.nodes[edge.to].id.databaseValue,
      ]
      values += cells
      if hasPlace {
        let line = graph.line(of: edge)
        for end in [line?.from, line?.to] { if let end { box.take(end) } }
        values.append(Self.blob(line.map { GeoPackageGeometry.line($0.from, $0.to) }))
      }
      try insert.execute(values)
      for key in positions { cells[key] = .null }
    }
    try setExtent(table, box)
  }

  private func writeAreas(_ areas: [Area]) throws {
    let columns: [Column] = [
      Column("original_id", .text), Column("name", .text), Column("kind", .text),
      Column("rule", .text, doc: "forbid or surcharge"),
      Column("factor", .number, doc: "Of a surcharge, on cost per km inside"),
    ]
    let insert = try create(
      "areas", "Polygons in which links are forbidden or dearer.", columns, shape: "MULTIPOLYGON")
    var box = Envelope()
    for area in areas {
      for point in area.polygons.flatMap({ $0.flatMap { $0 } }) { box.take(point) }
      try insert.execute([
        Self.value(.text(area.id)), Self.value(.text(area.name)), Self.value(.text(area.kind)),
        area.rule.rawValue.databaseValue, area.factor.databaseValue,
        Self.blob(GeoPackageGeometry.polygons(area.polygons)),
      ])
    }
    try setExtent("areas", box)
  }

  private func writeRest(_ graph: Graph) throws {
    let series = try create(
      "profiles", "Hourly series.",
      [Column("profile", .text), Column("hour", .integer), Column("value", .number)], shape: nil)
    for profile in graph.profiles {
      for (hour, value) in profile.values.enumerated() {
        try series.execute([
          profile.id.databaseValue, hour.databaseValue, value.databaseValue,
        ])
      }
    }
    let pairs = [Column("name", .text), Column("value", .text)]
    let facts = try create("facts", "About the whole.", pairs, shape: nil)
    for fact in graph.facts {
      try facts.execute([fact.name.databaseValue, Self.value(.text(fact.cell.text ?? ""))])
    }
    let settings = try create("settings", "Settings of the region.", pairs, shape: nil)
    for setting in graph.settings {
      try settings.execute([setting.name.databaseValue, setting.text.databaseValue])
    }
    let meanings = try create(
      "attributes", "What the columns mean.",
      ["krets_type", "attribute", "kind", "unit", "description"].map { Column($0, .text) },
      shape: nil)
    for layer in graph.nodeLayers + graph.edgeLayers {
      for column in layer.columns {
        try meanings.execute([
          layer.type.databaseValue, column.name.databaseValue, column.kind.rawValue.databaseValue,
          column.unit?.databaseValue ?? .null, column.doc.databaseValue,
        ])
      }
    }
  }

  /// Creates a table, lists it among the contents, and gives what inserts into it.
  private func create(
    _ table: String, _ doc: String, _ columns: [Column], shape: String?
  ) throws -> Insert {
    var taken: Set<String> = ["fid", "geom"]
    var definitions = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    var names: [String] = []
    for column in columns {
      var name = column.name
      while !taken.insert(name.lowercased()).inserted { name = AttributeNames.prefix + name }
      names.append(name.quotedDatabaseIdentifier)
      definitions.append("\(name.quotedDatabaseIdentifier) \(Self.type(column.kind))")
    }
    if let shape {
      names.append("geom")
      definitions.append("geom \(shape)")
    }
    try database.execute(
      sql: "CREATE TABLE \(table.quotedDatabaseIdentifier) (\(definitions.joined(separator: ", ")))"
    )
    try database.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        table, shape == nil ? "attributes" : "features", table, doc, changed,
        shape == nil ? nil : GeoPackageSchema.wgs84,
      ])
    if let shape {
      try database.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        arguments: [table, shape, GeoPackageSchema.wgs84])
    }
    let marks = [String](repeating: "?", count: names.count).joined(separator: ", ")
    return Insert(
      statement: try database.makeStatement(
        sql: """
          INSERT INTO \(table.quotedDatabaseIdentifier) (\(names.joined(separator: ", ")))
          VALUES (\(marks))
          """))
  }

  private func setExtent(_ table: String, _ box: Envelope) throws {
    if box.isEmpty { return }
    try database.execute(
      sql:
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
      arguments: [box.west, box.south, box.east, box.north, table])
  }

  private static func type(_ kind: TypedTable.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .number: "DOUBLE"
    case .integer: "INTEGER"
    case .flag: "BOOLEAN"
    }
  }

  private static func blob(_ bytes: [UInt8]?) -> DatabaseValue {
    bytes.map { Data($0).databaseValue } ?? .null
  }

  /// A cell's value; SQLite's readers end text at NUL, so that is written as its picture.
  private static func value(_ cell: TypedTable.Cell) -> DatabaseValue {
    switch cell {
    case .none: .null
    case .text(let text):
      text.utf8.contains(0)
        ? text.replacing("\0", with: "\u{2400}").databaseValue : text.databaseValue
    case .number(let value): value.databaseValue
    case .integer(let value): value.databaseValue
    case .flag(let flag): flag.databaseValue
    }
  }

  /// What inserts rows into a table.
  struct Insert {
    let statement: Statement

    func execute(_ values: [DatabaseValue]) throws {
      statement.setUncheckedArguments(StatementArguments(values))
      try statement.execute()
    }
  }
}
