import Quantities
import RegionModel

/// Which rows of a region a datacentre is.
struct DatacentreSubject {
  let id: String
  let name: String
  /// The request asked for; nil: a site.
  let request: Int?
  let site: Index<Site>?
  /// Requests that belong to it.
  let requests: [Int]
  /// Its heat.
  let heat: [Index<Surplus>]
  /// Its electricity needs.
  let needs: [Index<Need>]
  let figures: DatacentreFigures

  /// Finds a request or a site of an id.
  ///
  /// - Throws: `DatacentreFault` where there is none, it is no datacentre, or its heat is not known.
  init(_ id: String, in region: Region) throws(DatacentreFault) {
    self.id = id
    let asked = region.grid.requests
    let own = asked.firstIndex { $0.id == id }
    let place =
      own.map { asked[$0].site } ?? region.sites.firstIndex { $0.id == id }.map(Index.init)
    guard own != nil || place != nil else {
      let ids = asked.map(\.id) + region.sites.map(\.id)
      throw .unknown(id: id, nearest: Spelling.nearest(to: id, among: ids))
    }
    let row = place.map { region.sites[$0] }
    let kind = own.map { asked[$0].kind } ?? row?.kind
    guard Self.isDatacentre(kind) || Self.isDatacentre(row) else {
      throw .notADatacentre(id: id, kind: kind ?? row?.kind)
    }
    request = own
    site = place
    name = own.flatMap { asked[$0].name } ?? row?.name ?? id
    let others = asked.indices.filter { $0 != own && asked[$0].site == place && place != nil }
    requests = own.map { [$0] } ?? others.filter { Self.isDatacentre(asked[$0].kind) }
    heat = Self.heat(region, own, place, others)
    guard !heat.isEmpty else { throw .noHeat(id: id, isRequest: own != nil) }
    needs = region.needs.indices.filter {
      let need = region.needs[$0]
      return need.site == place && need.port == nil
        && region.resources[need.resource].kind == .electricity
    }.map { Index($0) }
    let stated = own.map { asked[$0].datacentre } ?? DatacentreFigures()
    let there = row?.datacentre ?? DatacentreFigures()
    figures = DatacentreFigures(
      pue: stated.pue ?? there.pue, wue: stated.wue ?? there.wue,
      renewableShare: stated.renewableShare ?? there.renewableShare)
  }

  /// A request's own heat, or else what its site gives apart from other requests' heat.
  private static func heat(
    _ region: Region, _ own: Int?, _ site: Index<Site>?, _ others: [Int]
  ) -> [Index<Surplus>] {
    if let own, let heat = region.grid.requests[own].heat { return [heat] }
    guard let site else { return [] }
    let foreign = own == nil ? [] : others.compactMap { region.grid.requests[$0].heat }
    return region.surpluses.indices.map { Index($0) }.filter { position in
      let row = region.surpluses[position]
      return row.site == site && row.port == nil && !foreign.contains(position)
        && region.resources[row.resource].kind == .heat
    }
  }

  /// Whether a kind in words is a datacentre's, however it is spelt.
  static func isDatacentre(_ kind: String?) -> Bool {
    guard let kind else { return false }
    let letters = String(kind.lowercased().filter(\.isLetter))
    return ["datacent", "datahall", "serverhall"].contains { letters.contains($0) }
  }

  /// Whether a site is one by its kind, or by NACE: 63.11 of Rev. 2, 63.10 of Rev. 2.1.
  static func isDatacentre(_ site: Site?) -> Bool {
    guard let site else { return false }
    return isDatacentre(site.kind)
      || ["63.11", "63.10"].contains { site.nace?.hasPrefix($0) ?? false }
  }
}
