import Quantities
import RegionModel

extension InputsBuilder {
  /// Lists every link that may be used: today's exchanges, generated ones, ones given by hand.
  ///
  /// - Returns: the generated links that are left out, where `pairs` leaves any.
  mutating func gatherCandidates(_ appraiser: PairAppraiser, _ pairs: PairListing)
    -> CandidateSource?
  {
    let listed = ListedPairs(region: region)
    var source: CandidateSource?
    if region.settings.candidates == .all {
      let maker = PairMaker(
        appraiser: appraiser, listed: listed, surpluses: surpluses.map(\.row),
        needs: needs.map(\.row))
      let found = CandidateSource(maker, surpluses: surpluses, needs: needs, time: time)
      let leavesOut = found.leavesOut(pairs)
      found.forEachPair(listedOnly: leavesOut) { surplus, need, way in
        candidates += maker.candidates(surplus, need, way)
      }
      if leavesOut { source = found }
    }
    addListed(appraiser, listed)
    addExchanges(appraiser)
    candidates.sort(by: Candidate.stands(_:before:))
    return source
  }

  private mutating func addListed(_ appraiser: PairAppraiser, _ listed: ListedPairs) {
    for (row, link) in region.links.enumerated() where link.status != .forbidden {
      guard let surplus = surplusPosition[link.surplus.value],
        let need = needPosition[link.need.value]
      else { continue }
      let from = region.surpluses[link.surplus]
      let to = region.needs[link.need]
      guard appraiser.refusals(from, to).isEmpty,
        link.technology != nil || appraiser.isTooCold(from, to) == nil
          || appraiser.directPart(from, to) != nil
      else { continue }
      let terms = appraiser.terms(of: link)
      let longest = region.settings.maxDistance ?? .infinity
      guard link.status == .built || terms.distance <= longest else { continue }
      let id = "\(from.id)→\(to.id):\(terms.mode)"
      var candidate = Candidate(
        id: id, origin: .listed(row), surplus: surplus, need: need, terms: terms)
      candidate.isBuilt = link.status == .built
      if link.technology == nil { candidate.direct = appraiser.directPart(from, to) }
      candidates.append(candidate)
    }
  }

  private mutating func addExchanges(_ appraiser: PairAppraiser) {
    let year = region.settings.year
    for (row, exchange) in region.exchanges.enumerated() where exchange.status == .operating {
      guard (exchange.since ?? .min) <= year, year <= (exchange.until ?? .max),
        let surplus = surplusPosition[exchange.surplus.value],
        let need = needPosition[exchange.need.value]
      else { continue }
      let terms = appraiser.terms(
        ofExisting: exchange.surplus, exchange.need)
      var candidate = Candidate(
        id: exchange.id, origin: .exchange(Index(row)), surplus: surplus, need: need, terms: terms)
      candidate.capacity = exchange.capacity ?? .infinity
      candidate.agreed = exchange.amount.map { $0 * time.yearShare } ?? .infinity
      candidate.firm = exchange.firm
      candidate.firmMinimum = exchange.firm && candidate.agreed.isFinite ? candidate.agreed : 0
      candidate.fixedInvestment = 0
      candidate.capacityInvestment = 0
      candidate.fixedAnnuity = 0
      candidate.fixedUpkeep = 0
      candidate.capacityUpkeep = 0
      candidate.capacityAnnuity = 0
      candidates.append(candidate)
    }
  }
}

extension Candidate {
  /// Whether one candidate stands before another: streams are in order of their ids, so their
  /// positions are the order of ids.
  static func stands(_ a: Candidate, before b: Candidate) -> Bool {
    if a.surplus != b.surplus { return a.surplus < b.surplus }
    return a.need != b.need ? a.need < b.need : a.id < b.id
  }

  init(id: String, origin: Origin, surplus: Int, need: Int, terms: LinkTerms) {
    self.init(
      id: id, origin: origin, surplus: surplus, need: need, mode: terms.mode,
      substitution: terms.substitution, technology: terms.technology, cop: terms.cop,
      distance: terms.distance, delivered: terms.delivered, ratio: terms.ratio, cost: terms.cost,
      transportEmissions: terms.transportEmissions, electricity: terms.electricity,
      capacity: terms.capacity, fixedInvestment: terms.fixedInvestment,
      capacityInvestment: terms.capacityInvestment, fixedAnnuity: terms.fixedAnnuity,
      capacityAnnuity: terms.capacityAnnuity, fixedUpkeep: terms.fixedUpkeep,
      capacityUpkeep: terms.capacityUpkeep, agreed: .infinity, isBuilt: false, firm: false,
      firmMinimum: 0)
    byPeriod = terms.byPeriod
  }
}

/// Which generated links the rows of `links.csv` replace or forbid.
struct ListedPairs: Sendable {
  private struct Key: Hashable, Sendable {
    let surplus: Index<Surplus>
    let need: Index<Need>
  }
  private var modes: [Key: Set<String>] = [:]
  private var whole: Set<Key> = []

  init(region: Region) {
    for link in region.links {
      let key = Key(surplus: link.surplus, need: link.need)
      if let mode = link.mode { modes[key, default: []].insert(mode) } else { whole.insert(key) }
    }
  }

  func replaces(_ surplus: Index<Surplus>, _ need: Index<Need>, _ mode: String) -> Bool {
    if modes.isEmpty, whole.isEmpty { return false }
    let key = Key(surplus: surplus, need: need)
    return whole.contains(key) || (modes[key]?.contains(mode) ?? false)
  }
}
