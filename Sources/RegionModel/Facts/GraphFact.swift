/// Facts about a graph that is being imported.
public enum GraphFact: Sendable, Hashable {
  /// JSON without lists of nodes and edges.
  case notNodeLink
  /// A file that SQLite cannot open, in its words, or without the layers of a region.
  case notGeoPackage(reason: String)
  /// An edge that names a node which is not there.
  case missingEnd(edge: String, node: String)
  /// Nodes or edges of a type that no table has a place for; empty: of none.
  case unknownType(type: String, count: Int)
  /// Nodes or edges that a plan makes anew and no table holds.
  case madeByPlan(type: String, count: Int)
}
