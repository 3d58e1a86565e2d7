import Quantities
import RegionModel

extension InputsBuilder {
  /// Lists every link that may be used: today's exchanges, generated ones, ones given by hand.
  mutating func gatherCandidates(_ appraiser: PairAppraiser) {
    let listed = ListedPairs(region: region)
    if region.settings.candidates == .all { generate(appraiser, except: listed) }
    addListed(appraiser, listed)
    addExchanges(appraiser)
    // Streams are in order of their ids, so their positions are the order of ids.
    candidates.sort { a, b in
      if a.surplus != b.surplus { return a.surplus < b.surplus }
      return a.need != b.need ? a.need < b.need : a.id < b.id
    }
  }

  private mutating func generate(_ appraiser: PairAppraiser, except listed: ListedPairs) {
    var needsOf: [[Int]] = Array(repeating: [], count: region.resources.count)
    for (position, need) in needs.enumerated() {
      needsOf[region.needs[need.row].resource.value].append(position)
    }
    var usesOf: [[(need: Index<Resource>, use: Index<Substitution>?)]] = Array(
      repeating: [], count: region.resources.count)
    for resource in region.resources.indices {
      for other in region.resources.indices where !needsOf[other].isEmpty {
        for use in appraiser.uses(of: Index(resource), for: Index(other)) {
          usesOf[resource].append((Index(other), use))
        }
      }
    }
    let needSite = needs.map { region.needs[$0.row].site }
    for (position, surplus) in surpluses.enumerated() {
      let row = region.surpluses[surplus.row]
      for (needResource, use) in usesOf[row.resource.value] {
        for way in ways(appraiser, from: row.resource, to: needResource, use) {
          for need in needsOf[needResource.value] {
            let straight = appraiser.routes.distance(row.site, needSite[need])
            guard straight * way.detour <= way.reach else { continue }
            if let port = surplus.port, needs[need].port?.conversion == port.conversion {
              continue
            }
            offer(appraiser, row, position, need, way, listed)
          }
        }
      }
    }
  }

  /// A use by a mode, with what decides whether a pair is near enough.
  private struct Way {
    var use: Index<Substitution>?
    var mode: Index<TransportMode>
    var name: String
    var suffix: String
    var detour: Double
    var reach: Double
  }

  private func ways(
    _ appraiser: PairAppraiser, from given: Index<Resource>, to wanted: Index<Resource>,
    _ use: Index<Substitution>?
  ) -> [Way] {
    let alone = appraiser.uses(of: given, for: wanted).count < 2
    let modes = appraiser.modes(
      region.resources[given], region.resources[wanted], use.map { region.substitutions[$0] })
    return modes.map { mode in
      Way(
        use: use, mode: mode, name: region.transport[mode].mode,
        suffix: alone ? "" : ":" + (use.map { region.substitutions[$0].id } ?? ""),
        detour: region.transport[mode].detour, reach: appraiser.reach(use, mode))
    }
  }

  private mutating func offer(
    _ appraiser: PairAppraiser, _ from: Surplus, _ surplus: Int, _ need: Int, _ way: Way,
    _ listed: ListedPairs
  ) {
    let taker = needs[need].row
    guard !listed.replaces(surpluses[surplus].row, taker, way.name) else { return }
    let to = region.needs[taker]
    guard appraiser.refusals(from, to).isEmpty else { return }
    let offer = appraiser.appraise(from, to, use: way.use, mode: way.mode)
    let id = "\(from.id)→\(to.id):\(way.name)\(way.suffix)"
    if offer.refusals.isEmpty {
      candidates.append(
        Candidate(id: id, origin: .generated, surplus: surplus, need: need, terms: offer.terms))
    }
    // Where a part is warm enough, that part may go without the heat pump too.
    guard let direct = appraiser.directPart(from, to) else { return }
    let part = appraiser.appraise(from, to, use: way.use, mode: way.mode, byItself: true)
    guard part.refusals.isEmpty else { return }
    var candidate = Candidate(
      id: id + ":direct", origin: .generated, surplus: surplus, need: need, terms: part.terms)
    candidate.direct = direct
    candidates.append(candidate)
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
struct ListedPairs {
  private struct Key: Hashable {
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
