/// A node or an edge as a file holds it: texts by attribute.
public struct GraphElement: Sendable {
  /// The id in the file.
  public var id: String
  /// `krets_type`; empty where there is none.
  public var type: String
  /// The id in the region's tables.
  public var original: String
  /// Attributes that are filled, by name.
  public var attributes: [String: String]
  /// Ids of the nodes it leaves and reaches; nil: it is a node.
  public var ends: (from: String, to: String)?

  /// Makes an element.
  public init(
    id: String, type: String, original: String, attributes: [String: String],
    ends: (from: String, to: String)? = nil
  ) {
    self.id = id
    self.type = type
    self.original = original
    self.attributes = attributes
    self.ends = ends
  }
}
