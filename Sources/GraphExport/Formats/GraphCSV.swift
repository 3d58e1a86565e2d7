import RegionWriting

/// Two tables (RFC 4180, UTF-8), nodes and edges, and a third that says what their columns mean.
///
/// Text that a spreadsheet would take for a formula is written with an apostrophe before it; text
/// that reads as a number is left alone, and so are numbers.
public enum GraphCSV {
  /// `nodes.csv`, `edges.csv` and `attributes.csv`.
  public static func files(_ graph: Graph) -> [RegionFile] {
    [
      ("nodes.csv", nodes(graph)), ("edges.csv", edges(graph)),
      ("attributes.csv", attributes(graph)),
    ]
  }

  private static func nodes(_ graph: Graph) -> [UInt8] {
    let keys = AttributeKeys(graph.nodeLayers)
    let shown = keys.columns.indices.filter { !keys.columns[$0].isPlace }
    var text = ByteText(capacity: 200 * graph.nodes.count)
    text.row(
      ["id", "krets_type", "original_id", "label", "latitude", "longitude"]
        + shown.map { keys.columns[$0].name })
    var cells = [TypedTable.Cell](repeating: .none, count: keys.columns.count)
    for node in graph.nodes {
      let positions = keys.positions[node.layer]
      for (cell, key) in zip(node.cells, positions) { cells[key] = cell }
      text.raw(node.id)
      text.next(.text(graph.type(of: node)))
      text.next(.text(node.original))
      text.next(.text(node.label))
      text.next(.figure(node.place?.latitude))
      text.next(.figure(node.place?.longitude))
      for key in shown { text.next(cells[key]) }
      text.raw("\r\n")
      for key in positions { cells[key] = .none }
    }
    return text.bytes
  }

  private static func edges(_ graph: Graph) -> [UInt8] {
    let keys = AttributeKeys(graph.edgeLayers)
    var text = ByteText(capacity: 200 * graph.edges.count)
    text.row(
      ["id", "source", "target", "krets_type", "original_id"] + keys.columns.map(\.name))
    var cells = [TypedTable.Cell](repeating: .none, count: keys.columns.count)
    for edge in graph.edges {
      let positions = keys.positions[edge.layer]
      for (cell, key) in zip(edge.cells, positions) { cells[key] = cell }
      text.raw(edge.id)
      text.next(.text(graph.nodes[edge.from].id))
      text.next(.text(graph.nodes[edge.to].id))
      text.next(.text(graph.type(of: edge)))
      text.next(.text(edge.original))
      for cell in cells { text.next(cell) }
      text.raw("\r\n")
      for key in positions { cells[key] = .none }
    }
    return text.bytes
  }

  private static func attributes(_ graph: Graph) -> [UInt8] {
    var text = ByteText()
    text.row(["element", "krets_type", "attribute", "kind", "unit", "description"])
    for (element, layers) in [("node", graph.nodeLayers), ("edge", graph.edgeLayers)] {
      for layer in layers {
        for column in layer.columns {
          text.raw(element)
          text.next(.text(layer.type))
          text.next(.text(column.name))
          text.next(.text(column.kind.rawValue))
          text.next(.word(column.unit))
          text.next(.word(column.doc))
          text.raw("\r\n")
        }
      }
    }
    for fact in graph.facts {
      text.raw("graph,")
      text.next(.text(fact.name))
      text.next(.text(fact.cell.kind.rawValue))
      text.raw(",")
      text.next(.word(fact.cell.text))
      text.raw("\r\n")
    }
    return text.bytes
  }
}

extension ByteText {
  fileprivate mutating func row(_ headings: [String]) {
    for (position, heading) in headings.enumerated() {
      if position > 0 { byte(UInt8(ascii: ",")) }
      csv(heading)
    }
    raw("\r\n")
  }

  fileprivate mutating func next(_ cell: TypedTable.Cell) {
    byte(UInt8(ascii: ","))
    switch cell {
    case .none: break
    case .text(let text): csv(text)
    case .number, .integer, .flag: raw(cell.text ?? "")
    }
  }

  private mutating func csv(_ text: String) {
    var text = FormulaGuard.guarded(text)
    let isQuoted = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20
    }
    if isQuoted { byte(UInt8(ascii: "\"")) }
    text.withUTF8 { utf8 in
      for unit in utf8 {
        if unit == UInt8(ascii: "\"") { byte(unit) }
        if unit < 0x20, unit != 0x09, unit != 0x0A, unit != 0x0D {
          picture(of: unit)
        } else {
          byte(unit)
        }
      }
    }
    if isQuoted { byte(UInt8(ascii: "\"")) }
  }
}
