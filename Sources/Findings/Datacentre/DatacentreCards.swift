import Quantities
import RegionModel

/// Which datacentres of a region have a card.
public struct DatacentreCards: Sendable {
  /// Requests and sites, each heat once: a site stands only for what no request of it does.
  private(set) var subjects: [DatacentreSubject] = []
  /// Ids of those of whose heat the data say nothing; a site's requests stand for it.
  public private(set) var silent: [String] = []
  /// How many have a card that may not be told, since their heat or electricity is confidential.
  public private(set) var withheld = 0
  /// Ids of the requests and sites with a card.
  public var ids: [String] { subjects.map(\.id) }

  /// Looks through a region's requests and sites, in the order of their tables.
  public init(_ region: Region, _ disclosure: Disclosure) {
    var told: Set<Index<Surplus>> = []
    var named: Set<Index<Site>> = []
    func isThere(_ subject: DatacentreSubject) -> Bool {
      told.isSuperset(of: subject.heat)
    }
    func isOpen(_ subject: DatacentreSubject) -> Bool {
      subject.heat.allSatisfy(disclosure.shows) && subject.needs.allSatisfy(disclosure.shows)
    }
    func add(_ id: String, site: Index<Site>?, isRequest: Bool) {
      do throws(DatacentreFault) {
        let subject = try DatacentreSubject(id, in: region)
        guard !isThere(subject) else { return }
        told.formUnion(subject.heat)
        if isOpen(subject) { subjects.append(subject) } else { withheld += 1 }
      } catch {
        guard case .noHeat = error, isRequest || !(site.map(named.contains) ?? false) else {
          return
        }
        silent.append(id)
      }
      if let site { named.insert(site) }
    }
    for request in region.grid.requests {
      add(request.id, site: request.site, isRequest: true)
    }
    for position in region.sites.indices {
      add(region.sites[position].id, site: Index(position), isRequest: false)
    }
  }
}
