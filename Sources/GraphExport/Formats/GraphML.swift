import RegionWriting

/// GraphML 1.0: keys declare the attributes with their types, units in their descriptions.
///
/// Keys of nodes and edges are declared once a name; where layers give a name to columns of two
/// kinds, the key is of text. Names are XML name tokens; where a kept column's heading is none, what
/// it lacks becomes `_` and the heading is in the key's description.
public enum GraphML {
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
    /// Names given so far to keys of nodes, edges or the graph.
    private var taken: Set<String> = []

    init(_ graph: Graph) {
      self.graph = graph
      nodeKeys = AttributeKeys(graph.nodeLayers)
      edgeKeys = AttributeKeys(graph.edgeLayers)
    }

    mutating func write() -> [UInt8] {
      text.raw(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

        """)
      for (position, fact) in graph.facts.enumerated() {
        key("g\(position)", "graph", fact.name, fact.cell.kind, unit: nil, doc: nil)
      }
      for (prefix, owner, keys) in [("n", "node", nodeKeys), ("e", "edge", edgeKeys)] {
        key("\(prefix)_type", owner, "krets_type", .text, unit: nil, doc: "Type")
        key(
          "\(prefix)_id", owner, "original_id", .text, unit: nil, doc: "Id in the region's tables")
        if owner == "node" {
          key("n_label", owner, "label", .text, unit: nil, doc: "What a person calls it")
          key("n_latitude", owner, "latitude", .number, unit: "deg", doc: "WGS 84")
          key("n_longitude", owner, "longitude", .number, unit: "deg", doc: "WGS 84")
        }
        for (position, column) in keys.columns.enumerated() where !column.isPlace {
          key(
            "\(prefix)\(position)", owner, column.name, column.kind, unit: column.unit,
            doc: column.doc)
        }
      }
      text.raw("<graph id=\"graph\" edgedefault=\"directed\">\n")
      for (position, fact) in graph.facts.enumerated() { data("g\(position)", fact.cell) }
      for node in graph.nodes { write(node) }
      for edge in graph.edges { write(edge) }
      text.raw("</graph>\n</graphml>\n")
      return text.bytes
    }

    private mutating func key(
      _ id: String, _ owner: String, _ name: String, _ kind: TypedTable.Kind, unit: String?,
      doc: String?
    ) {
      let token = token(name, owner)
      text.raw("<key id=\"\(id)\" for=\"\(owner)\" attr.name=\"")
      text.xml(token)
      text.raw("\" attr.type=\"\(kind.graphML)\">")
      let heading = token == name ? nil : "Heading: \(name)"
      let described = [doc, heading, unit.map { "Unit: \($0)" }].compactMap { $0 }.joined(
        separator: ". ")
      if !described.isEmpty {
        text.raw("<desc>")
        text.xml(described)
        text.raw("</desc>")
      }
      text.raw("</key>\n")
    }

    /// The name as an XML name token of its own among the owner's keys.
    private mutating func token(_ name: String, _ owner: String) -> String {
      var token = ""
      for scalar in name.unicodeScalars {
        let isPlain = scalar == "." || scalar == "-" || scalar == "_"
        let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        token.unicodeScalars.append(
          isPlain || (isWord && (scalar.isASCII || (0xC0...0x24F).contains(scalar.value)))
            ? scalar : "_")
      }
      if token.isEmpty { token = "_" }
      var unique = token
      var number = 2
      while !taken.insert("\(owner) \(unique)").inserted {
        unique = "\(token)-\(number)"
        number += 1
      }
      return unique
    }

    private mutating func data(_ key: String, _ cell: TypedTable.Cell) {
      if cell.isEmpty { return }
      text.raw("<data key=\"")
      text.raw(key)
      text.raw("\">")
      text.xml(cell)
      text.raw("</data>")
    }

    private mutating func write(_ node: Graph.Node) {
      text.raw("<node id=\"")
      text.raw(node.id)
      text.raw("\">")
      data("n_type", .text(graph.type(of: node)))
      data("n_id", .text(node.original))
      data("n_label", .text(node.label))
      if let place = node.place {
        data("n_latitude", .number(place.latitude))
        data("n_longitude", .number(place.longitude))
      }
      for (cell, key) in zip(node.cells, nodeKeys.positions[node.layer])
      where !nodeKeys.columns[key].isPlace {
        data("n\(key)", cell)
      }
      text.raw("</node>\n")
    }

    private mutating func write(_ edge: Graph.Edge) {
      text.raw("<edge id=\"")
      text.raw(edge.id)
      text.raw("\" source=\"")
      text.raw(graph.nodes[edge.from].id)
      text.raw("\" target=\"")
      text.raw(graph.nodes[edge.to].id)
      text.raw("\">")
      data("e_type", .text(graph.type(of: edge)))
      data("e_id", .text(edge.original))
      for (cell, key) in zip(edge.cells, edgeKeys.positions[edge.layer]) { data("e\(key)", cell) }
      text.raw("</edge>\n")
    }
  }
}

extension TypedTable.Kind {
  fileprivate var graphML: String {
    switch self {
    case .text: "string"
    case .number: "double"
    case .integer: "int"
    case .flag: "boolean"
    }
  }
}

extension TypedTable.Cell {
  /// What the cell holds.
  var kind: TypedTable.Kind {
    switch self {
    case .none, .text: .text
    case .number: .number
    case .integer: .integer
    case .flag: .flag
    }
  }
}
