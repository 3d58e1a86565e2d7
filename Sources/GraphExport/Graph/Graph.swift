import Quantities
import RegionModel
import RegionWriting

/// A region, and its plan where there is one, as one typed directed multigraph of plain values.
///
/// Nodes and edges belong to layers, one a type, and have a cell for each attribute of their layer.
/// Figures are in base units and the region's currency; an attribute's unit is in its column, or in
/// the attribute of the same row that ends in `unit`.
public struct Graph: Sendable {
  /// Nodes or edges of one type.
  public struct Layer: Sendable {
    /// The type, as in `krets_type`.
    public let type: String
    /// Name of the layer where each type has a table of its own.
    public let table: String
    /// What it holds, in a line.
    public let doc: String
    /// Attributes, in the order of the cells.
    public let columns: [TypedTable.Column]
  }

  /// A node.
  public struct Node: Sendable {
    /// Unique among nodes; only letters of ASCII, digits and `.`, `-`, `_`.
    public let id: String
    /// The id in the region's tables, as it was written.
    public let original: String
    /// Position among the layers of nodes.
    public let layer: Int
    /// What a person calls it.
    public let label: String
    /// Where it is; nil: nowhere, or nobody wrote it down.
    public let place: GeoPoint?
    /// Attributes.
    public let cells: [TypedTable.Cell]
  }

  /// An edge.
  public struct Edge: Sendable {
    /// Unique among edges and nodes, spelled as a node's.
    public let id: String
    /// The id in the region's tables or the plan; made of its ends where it has none.
    public let original: String
    /// Position among the layers of edges.
    public let layer: Int
    /// Position of the node it leaves.
    public let from: Int
    /// Position of the node it reaches.
    public let to: Int
    /// Attributes.
    public let cells: [TypedTable.Cell]
  }

  /// A fact about the whole.
  public struct Fact: Sendable {
    /// Name.
    public let name: String
    /// Value.
    public let cell: TypedTable.Cell
  }

  /// Folder-safe name of the region.
  public let name: String
  /// Title as people say it.
  public let title: String
  /// Facts about the whole: year, currency, the plan's bottom line.
  public internal(set) var facts: [Fact] = []
  /// Settings that differ from the program's own.
  public internal(set) var settings: [(name: String, text: String)] = []
  /// Types of nodes.
  public internal(set) var nodeLayers: [Layer] = []
  /// Types of edges.
  public internal(set) var edgeLayers: [Layer] = []
  /// Nodes.
  public internal(set) var nodes: [Node] = []
  /// Edges.
  public internal(set) var edges: [Edge] = []
  /// Tables of the region that are neither nodes nor edges.
  public internal(set) var tables: [TypedTable] = []
  /// Hourly series that rows name.
  public internal(set) var profiles: [Profile] = []
  /// Polygons with rules.
  public internal(set) var areas: [Area] = []

  init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  /// The type of a node.
  public func type(of node: Node) -> String { nodeLayers[node.layer].type }
  /// The type of an edge.
  public func type(of edge: Edge) -> String { edgeLayers[edge.layer].type }
}
