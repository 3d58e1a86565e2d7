import Quantities
import RegionWriting

/// GEXF 1.3: positions in kilometres of SWEREF 99 TM, a colour a type.
///
/// Parallel edges differ in `kind`, which is their type.
public enum GEXF {
  /// The graph as UTF-8.
  public static func bytes(_ graph: Graph) -> [UInt8] {
    var writer = Writer(graph)
    return writer.write()
  }

  private struct Writer {
    let graph: Graph
    let nodeKeys: AttributeKeys
    let edgeKeys: AttributeKeys
    var text = ByteText()

    init(_ graph: Graph) {
      self.graph = graph
      nodeKeys = AttributeKeys(graph.nodeLayers)
      edgeKeys = AttributeKeys(graph.edgeLayers)
    }

    mutating func write() -> [UInt8] {
      text.raw(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
        <meta><creator>Krets</creator><description>
        """)
      text.xml(graph.title)
      for fact in graph.facts { text.xml("; \(fact.name): \(fact.cell.text ?? "")") }
      text.raw(
        """
        </description></meta>
        <graph mode="static" defaultedgetype="directed" idtype="string">

        """)
      declare("node", "n", nodeKeys)
      declare("edge", "e", edgeKeys)
      text.raw("<nodes>\n")
      for node in graph.nodes { write(node) }
      text.raw("</nodes>\n<edges>\n")
      for edge in graph.edges { write(edge) }
      text.raw("</edges>\n</graph>\n</gexf>\n")
      return text.bytes
    }

    private mutating func declare(_ owner: String, _ prefix: String, _ keys: AttributeKeys) {
      text.raw("<attributes class=\"\(owner)\">\n")
      attribute("\(prefix)_type", "krets_type", .text)
      attribute("\(prefix)_id", "original_id", .text)
      if owner == "node" {
        attribute("n_latitude", "latitude", .number)
        attribute("n_longitude", "longitude", .number)
      }
      for (position, column) in keys.columns.enumerated() where !column.isPlace {
        attribute("\(prefix)\(position)", column.name, column.kind)
      }
      text.raw("</attributes>\n")
    }

    private mutating func attribute(_ id: String, _ title: String, _ kind: TypedTable.Kind) {
      text.raw("<attribute id=\"\(id)\" title=\"")
      text.xml(title)
      text.raw("\" type=\"\(kind.gexf)\"/>\n")
    }

    private mutating func value(_ key: String, _ cell: TypedTable.Cell) {
      if cell.isEmpty { return }
      text.raw("<attvalue for=\"")
      text.raw(key)
      text.raw("\" value=\"")
      text.xml(cell)
      text.raw("\"/>")
    }

    private mutating func write(_ node: Graph.Node) {
      text.raw("<node id=\"")
      text.raw(node.id)
      text.raw("\" label=\"")
      text.xml(node.label)
      text.raw("\"><attvalues>")
      value("n_type", .text(graph.type(of: node)))
      value("n_id", .text(node.original))
      if let place = node.place {
        value("n_latitude", .number(place.latitude))
        value("n_longitude", .number(place.longitude))
      }
      for (cell, key) in zip(node.cells, nodeKeys.positions[node.layer])
      where !nodeKeys.columns[key].isPlace { value("n\(key)", cell) }
      text.raw("</attvalues>")
      color(GraphColor.of(node: node.layer))
      if let place = node.place {
        let plane = Sweref99TM(place)
        text.raw(
          """
          <viz:position x="\(plane.easting / 1000)" y="\(plane.northing / 1000)" z="0.0"/>
          """)
      }
      text.raw("</node>\n")
    }

    private mutating func write(_ edge: Graph.Edge) {
      let type = graph.type(of: edge)
      text.raw("<edge id=\"")
      text.raw(edge.id)
      text.raw("\" source=\"")
      text.raw(graph.nodes[edge.from].id)
      text.raw("\" target=\"")
      text.raw(graph.nodes[edge.to].id)
      text.raw("\" kind=\"")
      text.raw(type)
      text.raw("\"><attvalues>")
      value("e_type", .text(type))
      value("e_id", .text(edge.original))
      for (cell, key) in zip(edge.cells, edgeKeys.positions[edge.layer]) { value("e\(key)", cell) }
      text.raw("</attvalues>")
      color(GraphColor.of(edge: edge.layer))
      text.raw("</edge>\n")
    }

    private mutating func color(_ color: GraphColor) {
      text.raw("<viz:color r=\"\(color.red)\" g=\"\(color.green)\" b=\"\(color.blue)\"/>")
    }
  }
}

extension TypedTable.Kind {
  fileprivate var gexf: String {
    switch self {
    case .text: "string"
    case .number: "double"
    case .integer: "integer"
    case .flag: "boolean"
    }
  }
}
