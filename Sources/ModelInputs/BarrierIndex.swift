import Quantities
import RegionModel

/// Barriers by the sites they stand at, so that a pair is not held against all of them.
struct BarrierIndex: Sendable {
  /// Barriers at one end of links: by site, and those whose end is no site of their own.
  private struct Ends: Sendable {
    var bySite: [Int: [Int]] = [:]
    var elsewhere: [Int] = []

    mutating func add(_ barrier: Int, at site: Index<Site>?) {
      guard let site else { return elsewhere.append(barrier) }
      bySite[site.value, default: []].append(barrier)
    }

    /// Barriers that may stand at a site, in order.
    func at(_ site: Index<Site>) -> [Int] {
      guard let own = bySite[site.value] else { return elsewhere }
      return elsewhere.isEmpty ? own : (own + elsewhere).sorted()
    }
  }

  private let barriers: [Barrier]
  private var from = Ends()
  private var to = Ends()

  /// Those in force in the settings' year.
  init(region: Region) {
    barriers = region.barriers.filter { ($0.until ?? .max) >= region.settings.year }
    for (position, barrier) in barriers.enumerated() {
      switch barrier.from {
      case .site(let site): from.add(position, at: site)
      case .stream(.surplus(let stream)): from.add(position, at: region.surpluses[stream].site)
      default: from.add(position, at: nil)
      }
      switch barrier.to {
      case .site(let site): to.add(position, at: site)
      case .stream(.need(let stream)): to.add(position, at: region.needs[stream].site)
      default: to.add(position, at: nil)
      }
    }
  }

  /// Barriers that may stand before what leaves a site.
  func leaving(_ site: Index<Site>) -> [Barrier] { from.at(site).map { barriers[$0] } }

  /// Barriers that may stand before what reaches a site.
  func reaching(_ site: Index<Site>) -> [Barrier] { to.at(site).map { barriers[$0] } }
}
