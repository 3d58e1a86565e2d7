import Quantities
import RegionModel

extension InputsBuilder {
  /// Lists every link that may be used: today's exchanges, generated ones, ones given by hand.
  mutating func gatherCandidates(_ appraiser: PairAppraiser) {
    let listed = ListedPairs(region: region)
    if region.settings.candidates == .all { generate(appraiser, except: listed) }
    addListed(appraiser, listed)
    addExchanges(appraiser)
    candidates.sort {
      (surpluses[$0.surplus].id, needs[$0.need].id, $0.id)
        < (surpluses[$1.surplus].id, needs[$1.need].id, $1.id)
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
    for (position, surplus) in surpluses.enumerated() {
      let row = region.surpluses[surplus.row]
      for (needResource, use) in usesOf[row.resource.value] {
        let modes = appraiser.modes(
          region.resources[row.resource], region.resources[needResource],
          use.map { region.substitutions[$0] })
        for need in needsOf[needResource.value]
        where needs[need].port == nil || needs[need].port?.conversion != surplus.port?.conversion {
          offer(appraiser, position, need, use, modes, listed)
        }
      }
    }
  }

  private mutating func offer(
    _ appraiser: PairAppraiser, _ surplus: Int, _ need: Int, _ use: Index<Substitution>?,
    _ modes: [Index<TransportMode>], _ listed: ListedPairs
  ) {
    let giver = surpluses[surplus].row
    let taker = needs[need].row
    let from = region.surpluses[giver]
    let to = region.needs[taker]
    for mode in modes where !listed.replaces(giver, taker, region.transport[mode].mode) {
      let straight = appraiser.routes.distance(from.site, to.site)
      let reach = appraiser.reach(use, mode)
      guard straight * region.transport[mode].detour <= reach else { continue }
      let offer = appraiser.appraise(from, to, use: use, mode: mode)
      guard offer.refusals.isEmpty, appraiser.refusals(from, to).isEmpty else { continue }
      let suffix = use.map { region.substitutions[$0].id }
      let alone = appraiser.uses(of: from.resource, for: to.resource).count < 2
      let id = "\(from.id)→\(to.id):\(offer.terms.mode)" + (alone ? "" : ":\(suffix ?? "")")
      candidates.append(
        Candidate(id: id, origin: .generated, surplus: surplus, need: need, terms: offer.terms))
    }
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
      else { continue }
      let terms = appraiser.terms(of: link)
      let longest = region.settings.maxDistance ?? .infinity
      guard link.status == .built || terms.distance <= longest else { continue }
      let id = "\(from.id)→\(to.id):\(terms.mode)"
      var candidate = Candidate(
        id: id, origin: .listed(row), surplus: surplus, need: need, terms: terms)
      candidate.isBuilt = link.status == .built
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
      capacityAnnuity: terms.capacityAnnuity, agreed: .infinity, isBuilt: false, firm: false,
      firmMinimum: 0)
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
    let key = Key(surplus: surplus, need: need)
    return whole.contains(key) || (modes[key]?.contains(mode) ?? false)
  }
}
