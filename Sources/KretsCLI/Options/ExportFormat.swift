import ArgumentParser
import Krets

/// What `krets export` writes: a linear model, or the graph in a format of its own. Tables of other
/// programs (`xlsx`, `pypsa`) are no graphs.
enum ExportFormat: ExpressibleByArgument {
  case model(Study.ModelFormat)
  case graph(GraphFormat)

  init?(argument: String) {
    if let format = Study.ModelFormat(rawValue: argument) {
      self = .model(format)
    } else if let format = Self.graphs.first(where: { $0.rawValue == argument }) {
      self = .graph(format)
    } else {
      return nil
    }
  }

  /// Formats that hold the graph.
  static let graphs = GraphFormat.allCases.filter { $0 != .xlsx && $0 != .pypsa }

  static var allValueStrings: [String] {
    graphs.map(\.rawValue) + Study.ModelFormat.allCases.map(\.rawValue)
  }
}

extension GraphFormat {
  /// Whether it is a file that no terminal can show, or several files in a folder.
  var needsOutput: Bool {
    switch self {
    case .graphml, .gexf, .geojson, .nodeLink, .dot: false
    case .gpkg, .csv, .xlsx, .pypsa: true
    }
  }
}
