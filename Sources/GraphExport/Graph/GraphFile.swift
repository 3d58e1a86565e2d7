import RegionWriting

extension Graph {
  /// The files of a format that is text, as bytes; nil where another room writes it.
  ///
  /// A single file has an empty path: whoever writes it names it.
  public func files(_ format: GraphFormat) -> [RegionFile]? {
    switch format {
    case .graphml: [("", GraphML.bytes(self))]
    case .gexf: [("", GEXF.bytes(self))]
    case .geojson: [("", GeoJSON.bytes(self))]
    case .nodeLink: [("", NodeLink.bytes(self))]
    case .dot: [("", DOT.bytes(self))]
    case .csv: GraphCSV.files(self)
    case .gpkg: nil
    }
  }
}
