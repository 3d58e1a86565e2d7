import Quantities
import RegionModel

extension RegionReader {
  /// Levels of one stream stand where the stream is.
  func requireGroupsAtOneSite() {
    var first: [String: Index<Site>] = [:]
    let surpluses = region.surpluses
    // By position, since copying whole surpluses would take as long as reading them.
    for position in surpluses.indices where surpluses[position].group != nil {
      let surplus = surpluses[position]
      guard let group = surplus.group, surplus.site.isKnown else { continue }
      guard let site = first[group] else {
        first[group] = surplus.site
        continue
      }
      if site != surplus.site {
        let place = surplus.provenance.location
        report.error(
          .consistency(
            .groupAcrossSites(
              group: group, sites: [region.sites[site].id, region.sites[surplus.site].id])),
          at: SourceLocation(file: place.file, row: place.row, column: "group"))
      }
    }
  }
}
