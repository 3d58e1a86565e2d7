import Findings
import Foundation
import GeoPackage
import GraphExport
import ModelInputs
import RegionModel
import RegionWriting

extension Study {
  /// The region as a graph, links that may be used among its edges, without a plan.
  ///
  /// - Parameter confidential: whether confidential rows are in it.
  /// - Throws: `InputError` where the settings ask for what is not offered.
  public func graph(confidential: Bool = false) throws(InputError) -> Graph {
    Graph(
      region, inputs: try ModelInputs(region: region),
      disclosure: Disclosure(region, includesConfidential: confidential))
  }
}

extension Planned {
  /// The region and its plan as a graph.
  ///
  /// - Parameter confidential: whether confidential rows are in it.
  public func graph(confidential: Bool = false) -> Graph {
    Graph(
      study.region, plan: (solution, report()),
      disclosure: Disclosure(study.region, includesConfidential: confidential))
  }
}

extension Graph {
  /// The files of a format; a single file has an empty path: whoever writes it names it.
  ///
  /// - Parameter format: `xlsx` and `pypsa` are no graphs and have no files.
  /// - Throws: `WriteError` where the system refuses a file that is worked on meanwhile.
  public func written(as format: GraphFormat) throws(WriteError) -> [RegionFile] {
    if let files = files(format) { return files }
    guard format == .gpkg else { return [] }
    do {
      return [("", try GeoPackageWriter.bytes(self))]
    } catch {
      throw .system(
        path: FileManager.default.temporaryDirectory.path, reason: error.localizedDescription)
    }
  }
}
