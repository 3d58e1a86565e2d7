import RegionWriting

/// The attributes of all layers together, each name once, for formats with one table of attributes.
public struct AttributeKeys: Sendable {
  /// Attributes, in the order in which layers first name them.
  public private(set) var columns: [TypedTable.Column] = []
  /// For each layer the position of each of its attributes among `columns`.
  public private(set) var positions: [[Int]] = []

  /// The attributes of some layers.
  public init(_ layers: [Graph.Layer]) {
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
    _ first: TypedTable.Column, _ second: TypedTable.Column
  ) -> TypedTable.Column {
    let kinds: Set<TypedTable.Kind> = [first.kind, second.kind]
    let kind: TypedTable.Kind =
      kinds.count == 1 ? first.kind : kinds == [.number, .integer] ? .number : .text
    return TypedTable.Column(
      first.name, kind, unit: first.unit == second.unit ? first.unit : nil,
      doc: first.doc == second.doc ? first.doc : "", isExtra: first.isExtra && second.isExtra)
  }
}
