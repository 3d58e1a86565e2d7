import RegionWriting

/// The attributes of all layers together, each name once, for formats with one table of attributes.
struct AttributeKeys {
  /// Attributes, in the order in which layers first name them.
  private(set) var columns: [RegionTable.Column] = []
  /// For each layer the position of each of its attributes among `columns`.
  private(set) var positions: [[Int]] = []

  init(_ layers: [Graph.Layer]) {
    var known: [String: Int] = [:]
    for layer in layers {
      positions.append(
        layer.columns.map { column in
          guard let position = known[column.name] else {
            known[column.name] = columns.count
            columns.append(column)
            return columns.count - 1
          }
          columns[position] = Self.joined(columns[position], column)
          return position
        })
    }
  }

  /// One attribute for two columns of a name.
  private static func joined(
    _ first: RegionTable.Column, _ second: RegionTable.Column
  ) -> RegionTable.Column {
    let kinds: Set<RegionTable.Kind> = [first.kind, second.kind]
    let kind: RegionTable.Kind =
      kinds.count == 1 ? first.kind : kinds == [.number, .integer] ? .number : .text
    return RegionTable.Column(
      first.name, kind, unit: first.unit == second.unit ? first.unit : nil,
      doc: first.doc == second.doc ? first.doc : "", isExtra: first.isExtra && second.isExtra)
  }
}
