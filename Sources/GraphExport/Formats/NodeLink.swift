import RegionModel
import RegionWriting

/// networkx' node-link JSON: a directed multigraph whose edges have their id as key.
///
/// The graph's own attributes hold what is neither node nor edge: facts, settings, tables, series,
/// polygons, and what each attribute means.
public enum NodeLink {
  /// The graph as UTF-8.
  public static func bytes(_ graph: Graph) -> [UInt8] {
    var text = ByteText(capacity: 400 * (graph.nodes.count + graph.edges.count))
    text.raw("{\"directed\":true,\"multigraph\":true,\"graph\":{\n\"facts\":")
    text.json(graph.facts)
    text.raw(",\n\"settings\":{")
    for (position, setting) in graph.settings.enumerated() {
      if position > 0 { text.raw(",") }
      text.json(setting.name)
      text.raw(":")
      text.json(setting.text)
    }
    text.raw("},\n\"node_attributes\":")
    text.attributes(of: graph.nodeLayers)
    text.raw(",\n\"edge_attributes\":")
    text.attributes(of: graph.edgeLayers)
    append(graph.tables, to: &text)
    append(graph.profiles, to: &text)
    text.raw(",\n\"areas\":[")
    for (position, area) in graph.areas.enumerated() {
      text.raw(position > 0 ? ",\n" : "\n")
      text.feature(area)
    }
    text.raw("]},\n\"nodes\":[")
    for (position, node) in graph.nodes.enumerated() {
      text.raw(position > 0 ? ",\n" : "\n")
      append(node, of: graph, to: &text)
    }
    text.raw("],\n\"edges\":[")
    for (position, edge) in graph.edges.enumerated() {
      text.raw(position > 0 ? ",\n" : "\n")
      append(edge, of: graph, to: &text)
    }
    text.raw("]}\n")
    return text.bytes
  }

  private static func append(_ node: Graph.Node, of graph: Graph, to text: inout ByteText) {
    text.raw("{\"id\":")
    text.json(node.id)
    text.member("krets_type", .text(graph.type(of: node)))
    text.member("original_id", .text(node.original))
    text.member("label", .text(node.label))
    if let place = node.place {
      text.member("latitude", .number(place.latitude))
      text.member("longitude", .number(place.longitude))
    }
    for (column, cell) in zip(graph.nodeLayers[node.layer].columns, node.cells)
    where !column.isPlace { text.member(column.name, cell) }
    text.raw("}")
  }

  private static func append(_ edge: Graph.Edge, of graph: Graph, to text: inout ByteText) {
    text.raw("{\"source\":")
    text.json(graph.nodes[edge.from].id)
    text.raw(",\"target\":")
    text.json(graph.nodes[edge.to].id)
    text.raw(",\"key\":")
    text.json(edge.id)
    text.member("krets_type", .text(graph.type(of: edge)))
    text.member("original_id", .text(edge.original))
    for (column, cell) in zip(graph.edgeLayers[edge.layer].columns, edge.cells) {
      text.member(column.name, cell)
    }
    text.raw("}")
  }

  private static func append(_ tables: [TypedTable], to text: inout ByteText) {
    text.raw(",\n\"tables\":{")
    for (number, table) in tables.enumerated() {
      text.raw(number > 0 ? ",\n" : "\n")
      text.json(table.name)
      text.raw(":[")
      for (position, row) in table.rows.enumerated() {
        text.raw(position > 0 ? ",\n{\"row\":" : "\n{\"row\":")
        text.json(.integer(position + 1))
        for (column, cell) in zip(table.columns, row) { text.member(column.name, cell) }
        text.raw("}")
      }
      text.raw("]")
    }
    text.raw("}")
  }

  private static func append(_ profiles: [Profile], to text: inout ByteText) {
    text.raw(",\n\"profiles\":{")
    for (number, profile) in profiles.enumerated() {
      text.raw(number > 0 ? ",\n" : "\n")
      text.json(profile.id)
      text.raw(":[")
      for (position, value) in profile.values.enumerated() {
        if position > 0 { text.raw(",") }
        text.raw("\(value)")
      }
      text.raw("]")
    }
    text.raw("}")
  }
}

extension TypedTable.Column {
  /// Whether it is where a node is, which each node has besides its attributes.
  public var isPlace: Bool { name == "latitude" || name == "longitude" }
}
