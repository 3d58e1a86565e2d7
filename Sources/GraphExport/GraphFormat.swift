/// Formats that a region and its plan are written in, as graphs.
public enum GraphFormat: String, Sendable, CaseIterable {
  /// GraphML 1.0 (graphml.graphdrawing.org).
  case graphml
  /// GEXF 1.3 with positions and colours (gexf.net).
  case gexf
  /// GeoJSON (RFC 7946).
  case geojson
  /// GeoPackage 1.3 (OGC 12-128r17).
  case gpkg
  /// networkx' node-link JSON.
  case nodeLink = "node-link"
  /// Graphviz.
  case dot
  /// A table of nodes and a table of edges.
  case csv
}
