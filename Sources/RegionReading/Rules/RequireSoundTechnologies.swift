import Quantities
import RegionModel

extension RegionReader {
  /// A technology does something, and its reference flow is one of its flows with one per activity.
  func requireSoundTechnologies() {
    for technology in region.technologies {
      let place = technology.provenance.location
      let flows = technology.inputs + technology.outputs
      guard !flows.isEmpty else {
        report.error(
          .catalogue(.technologyWithoutFlow(technology: technology.id)), at: place)
        continue
      }
      let reference = flows.filter {
        $0.resource.isKnown && region.resources[$0.resource].id == technology.referenceFlow
      }
      let here = SourceLocation(file: place.file, row: place.row, column: "reference_flow")
      if reference.isEmpty {
        report.error(
          .catalogue(
            .referenceFlowMissing(
              technology: technology.id, flow: technology.referenceFlow, flows: names(of: flows))),
          at: here)
      } else if let found = reference.first, !reference.contains(where: Self.isOne) {
        report.error(
          .catalogue(
            .referenceFlowNotOne(
              technology: technology.id, flow: technology.referenceFlow,
              found: ([found.perActivity] + found.further).first { $0 != 1 } ?? 1)), at: here)
      }
    }
  }

  /// Whether it measures activity, at every operating point.
  private static func isOne(_ flow: Technology.Flow) -> Bool {
    flow.perActivity == 1 && flow.further.allSatisfy { $0 == 1 }
  }

  private func names(of flows: [Technology.Flow]) -> [String] {
    flows.compactMap { $0.resource.isKnown ? region.resources[$0.resource].id : nil }
  }

  /// The first technology of a chain takes what the pair gives, each later one takes something that
  /// the one before gives. What the last gives need not bear the need's name: saying that it serves
  /// is what the pair is for.
  func requireWholeChains() {
    for pair in region.substitutions where !pair.technologies.isEmpty {
      guard pair.technologies.allSatisfy(\.isKnown), pair.surplusResource.isKnown,
        pair.needResource.isKnown
      else { continue }
      let place = pair.provenance.location
      let here = SourceLocation(file: place.file, row: place.row, column: "via_technology")
      var carried: Set<Index<Resource>> = [pair.surplusResource]
      for index in pair.technologies {
        let technology = region.technologies[index]
        if !technology.inputs.contains(where: { carried.contains($0.resource) }) {
          let missing = carried.min() ?? pair.surplusResource
          report.error(
            .catalogue(
              .brokenChain(technology: technology.id, missing: region.resources[missing].id)),
            at: here)
        }
        carried = Set(technology.outputs.map(\.resource).filter(\.isKnown))
      }
    }
  }
}
