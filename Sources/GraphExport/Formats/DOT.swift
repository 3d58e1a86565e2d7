import RegionWriting

/// Graphviz' DOT: every name and value in quotes, attributes of Graphviz' own names set aside.
///
/// In values `\\` is a backslash, `\"` a quote and `\n` a line break; other control characters are
/// written as their pictures (U+2400 and on).
public enum DOT {
  /// Attributes that Graphviz reads; where one of ours has such a name it is called `krets_NAME`.
  static let reserved: Set<String> = [
    "area", "arrowhead", "arrowsize", "arrowtail", "center", "class", "color", "comment", "damping",
    "dim", "dir", "dpi", "epsilon", "fillcolor", "fontcolor", "fontname", "fontsize", "group",
    "head", "headlabel", "height", "href", "id", "image", "k", "label", "layer", "layout", "len",
    "levels", "margin", "mode", "model", "nodesep", "normalize", "ordering", "overlap",
    "pad", "page", "pack", "pencolor", "peripheries", "pin", "pos", "quantum", "rank", "rankdir",
    "ratio", "regular", "rects", "root", "rotate", "sep", "shape", "sides", "size", "skew",
    "smoothing",
    "sortv", "splines", "start", "style", "tail", "taillabel", "target", "tooltip", "url",
    "vertices", "viewport", "weight", "width", "xlabel", "z",
  ]

  /// The graph as UTF-8.
  public static func bytes(_ graph: Graph) -> [UInt8] {
    var text = ByteText(capacity: 300 * (graph.nodes.count + graph.edges.count))
    text.raw("digraph ")
    text.dot(graph.name)
    text.raw(" {\n")
    for fact in graph.facts {
      text.dot(fact.name)
      text.raw("=")
      text.dot(fact.cell.text ?? "")
      text.raw(";\n")
    }
    let names = (graph.nodeLayers.map(names), graph.edgeLayers.map(names))
    for node in graph.nodes {
      text.dot(node.id)
      text.raw(" [label=")
      text.dot(node.label)
      text.raw(", color=\"\(GraphColor.of(node: node.layer).hex)\"")
      text.attribute("krets_type", .text(graph.type(of: node)))
      text.attribute("original_id", .text(node.original))
      if let place = node.place {
        text.attribute("latitude", .number(place.latitude))
        text.attribute("longitude", .number(place.longitude))
      }
      for (position, cell) in node.cells.enumerated()
      where !graph.nodeLayers[node.layer].columns[position].isPlace {
        text.attribute(names.0[node.layer][position], cell)
      }
      text.raw("];\n")
    }
    for edge in graph.edges {
      text.dot(graph.nodes[edge.from].id)
      text.raw(" -> ")
      text.dot(graph.nodes[edge.to].id)
      text.raw(" [id=")
      text.dot(edge.id)
      text.raw(", color=\"\(GraphColor.of(edge: edge.layer).hex)\"")
      text.attribute("krets_type", .text(graph.type(of: edge)))
      text.attribute("original_id", .text(edge.original))
      for (position, cell) in edge.cells.enumerated() {
        text.attribute(names.1[edge.layer][position], cell)
      }
      text.raw("];\n")
    }
    text.raw("}\n")
    return text.bytes
  }

  private static func names(_ layer: Graph.Layer) -> [String] {
    layer.columns.map { reserved.contains($0.name.lowercased()) ? "krets_\($0.name)" : $0.name }
  }
}

extension ByteText {
  fileprivate mutating func attribute(_ name: String, _ cell: TypedTable.Cell) {
    guard let value = cell.text else { return }
    raw(", ")
    dot(name)
    raw("=")
    dot(value)
  }

  fileprivate mutating func dot(_ text: String) {
    byte(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      for unit in utf8 {
        switch unit {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          byte(UInt8(ascii: "\\"))
          byte(unit)
        case 0x0A: raw("\\n")
        case 0x09: byte(unit)
        case 0..<0x20: picture(of: unit)
        default: byte(unit)
        }
      }
    }
    byte(UInt8(ascii: "\""))
  }
}
