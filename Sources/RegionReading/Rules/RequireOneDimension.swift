import Quantities
import RegionModel

extension RegionReader {
  /// A link by hand joins streams of one dimension, unless its ratio says what one is in the other.
  func requireOneDimension(
    _ table: TableReader, _ row: Int, _ column: Column, _ giver: Index<Surplus>,
    _ taker: Index<Need>, _ ratio: Double?
  ) {
    guard ratio == nil, let given = measure(of: .surplus(giver)),
      let taken = measure(of: .need(taker)), given.dimension != taken.dimension,
      !region.substitutions.contains(where: { pair in
        pair.surplusResource == region.surpluses[giver].resource
          && pair.needResource == region.needs[taker].resource
      })
    else { return }
    table.error(
      .consistency(.linkAcrossDimensions(from: given.dimension, to: taken.dimension)), row,
      column)
  }

  /// One row a pair and mode: a second would silently hide the first.
  func requireLinksOnce() {
    struct Key: Hashable {
      let surplus: Index<Surplus>
      let need: Index<Need>
      let mode: String?
    }
    var first: [Key: Int] = [:]
    first.reserveCapacity(region.links.count)
    for (position, link) in region.links.enumerated() {
      let key = Key(surplus: link.surplus, need: link.need, mode: link.mode)
      guard let earlier = first.updateValue(position, forKey: key) else { continue }
      let parts = [
        region.surpluses[link.surplus].id, region.needs[link.need].id, link.mode ?? "",
      ]
      report.error(
        .reference(
          .duplicateId(
            found: parts.filter { !$0.isEmpty }.joined(separator: "+"),
            first: region.links[earlier].provenance.location)), at: link.provenance.location)
    }
  }
}
