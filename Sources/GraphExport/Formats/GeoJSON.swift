import Quantities
import RegionModel
import RegionWriting

/// GeoJSON (RFC 7946), WGS 84: a point a node, a line an edge, a polygon an area.
///
/// What has no place, and an edge whose ends are in one place, has no geometry. Facts about the
/// whole and the meaning of the attributes are in the member `krets`.
public enum GeoJSON {
  /// The graph as UTF-8.
  public static func bytes(_ graph: Graph) -> [UInt8] {
    var text = ByteText(capacity: 400 * (graph.nodes.count + graph.edges.count))
    text.raw("{\"type\":\"FeatureCollection\",\"name\":")
    text.json(graph.name)
    text.raw(",\n\"krets\":{\"facts\":")
    text.json(graph.facts)
    text.raw(",\n\"node_attributes\":")
    text.attributes(of: graph.nodeLayers)
    text.raw(",\n\"edge_attributes\":")
    text.attributes(of: graph.edgeLayers)
    text.raw("},\n\"features\":[")
    var isFirst = true
    func separate(_ text: inout ByteText) {
      text.raw(isFirst ? "\n" : ",\n")
      isFirst = false
    }
    for node in graph.nodes {
      separate(&text)
      append(node, of: graph, to: &text)
    }
    for edge in graph.edges {
      separate(&text)
      append(edge, of: graph, to: &text)
    }
    for area in graph.areas {
      separate(&text)
      text.feature(area) {
        $0.member("element", .text("area"))
        $0.member("krets_type", .text("area"))
        $0.member("original_id", .text(area.id))
      }
    }
    text.raw("]}\n")
    return text.bytes
  }

  /// Areas alone, as a region's `areas.geojson` has them.
  public static func bytes(_ areas: [Area]) -> [UInt8] {
    var text = ByteText()
    text.raw("{\"type\":\"FeatureCollection\",\"features\":[")
    for (position, area) in areas.enumerated() {
      text.raw(position > 0 ? ",\n" : "\n")
      text.feature(area)
    }
    text.raw("]}\n")
    return text.bytes
  }

  private static func append(_ node: Graph.Node, of graph: Graph, to text: inout ByteText) {
    text.raw("{\"type\":\"Feature\",\"id\":")
    text.json(node.id)
    text.raw(",\"properties\":{\"element\":\"node\"")
    text.member("krets_type", .text(graph.type(of: node)))
    text.member("original_id", .text(node.original))
    text.member("label", .text(node.label))
    for (column, cell) in zip(graph.nodeLayers[node.layer].columns, node.cells)
    where !column.isPlace { text.member(column.name, cell) }
    text.raw("},\"geometry\":")
    if let place = node.place {
      text.raw("{\"type\":\"Point\",\"coordinates\":")
      text.position(place)
      text.raw("}}")
    } else {
      text.raw("null}")
    }
  }

  private static func append(_ edge: Graph.Edge, of graph: Graph, to text: inout ByteText) {
    text.raw("{\"type\":\"Feature\",\"id\":")
    text.json(edge.id)
    text.raw(",\"properties\":{\"element\":\"edge\"")
    text.member("krets_type", .text(graph.type(of: edge)))
    text.member("original_id", .text(edge.original))
    text.member("source", .text(graph.nodes[edge.from].id))
    text.member("target", .text(graph.nodes[edge.to].id))
    for (column, cell) in zip(graph.edgeLayers[edge.layer].columns, edge.cells) {
      text.member(column.name, cell)
    }
    text.raw("},\"geometry\":")
    if let line = graph.line(of: edge) {
      text.raw("{\"type\":\"LineString\",\"coordinates\":[")
      text.position(line.from)
      text.raw(",")
      text.position(line.to)
      text.raw("]}}")
    } else {
      text.raw("null}")
    }
  }
}

extension Graph {
  /// Both ends of an edge; nil where one is nowhere or both are in one place.
  public func line(of edge: Edge) -> (from: GeoPoint, to: GeoPoint)? {
    guard let from = nodes[edge.from].place, let to = nodes[edge.to].place, from != to else {
      return nil
    }
    return (from, to)
  }
}
