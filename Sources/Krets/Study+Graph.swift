import Findings
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
