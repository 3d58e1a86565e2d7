import ArgumentParser
import Krets

/// What `krets export` writes: a linear model, the graph in a format of its own, or another
/// program's tables.
enum ExportFormat: ExpressibleByArgument {
  case model(Study.ModelFormat)
  case graph(GraphFormat)
  case tables(TableFormat)

  init?(argument: String) {
    if let format = Study.ModelFormat(rawValue: argument) {
      self = .model(format)
    } else if let format = TableFormat(rawValue: argument) {
      self = .tables(format)
    } else if let format = GraphFormat(rawValue: argument) {
      self = .graph(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    GraphFormat.allCases.map(\.rawValue) + TableFormat.allCases.map(\.rawValue)
      + Study.ModelFormat.allCases.map(\.rawValue)
  }
}

/// Other programs' tables.
enum TableFormat: String, CaseIterable {
  case xlsx
  case pypsa
}

extension GraphFormat {
  /// Whether it is a file that no terminal can show, or several files in a folder.
  var needsOutput: Bool {
    switch self {
    case .graphml, .gexf, .geojson, .nodeLink, .dot: false
    case .gpkg, .csv: true
    }
  }
}
