import Quantities
import RegionModel

/// One way of linking a pair, with every reason against it.
public struct PairOption: Sendable {
  /// Transport mode; nil where none carries this kind of resource.
  public var mode: String?
  /// The catalogue's pair.
  public var substitution: Index<Substitution>?
  /// Route, km.
  public var distance: Double
  /// Cost per base unit sent, by part.
  public var cost: CostStack
  /// Coefficient of performance, where a heat pump is needed.
  public var cop: Double?
  /// What of the two streams it can join, where heat goes by itself and a part is too cold.
  public var direct: DirectPart?
  /// Reasons against; empty: it is a candidate.
  public var refusals: [Refusal]
}

extension PairAppraiser {
  /// Every way of linking two streams, with every reason against each.
  public func options(from surplus: Index<Surplus>, to need: Index<Need>) -> [PairOption] {
    let from = region.surpluses[surplus]
    let to = region.needs[need]
    let always = pairRefusals(from, to)
    let uses = uses(of: from.resource, for: to.resource)
    guard !uses.isEmpty else { return [unknown(from, to, always)] }
    var options: [PairOption] = []
    for use in uses {
      let modes = modes(
        region.resources[from.resource], region.resources[to.resource],
        use.map { region.substitutions[$0] })
      for mode in modes {
        let offer = appraise(from, to, use: use, mode: mode)
        options.append(
          PairOption(
            mode: offer.terms.mode, substitution: use, distance: offer.terms.distance,
            cost: offer.terms.cost, cop: offer.terms.cop, refusals: offer.refusals + always))
        guard always.isEmpty, let direct = directPart(from, to) else { continue }
        let part = appraise(from, to, use: use, mode: mode, byItself: true)
        guard part.refusals.isEmpty else { continue }
        options.append(
          PairOption(
            mode: part.terms.mode, substitution: use, distance: part.terms.distance,
            cost: part.terms.cost, direct: direct, refusals: []))
      }
      if modes.isEmpty {
        let kind = region.resources[from.resource].kind.rawValue
        options.append(
          PairOption(
            mode: nil, substitution: use, distance: routes.distance(from.site, to.site),
            cost: CostStack(), cop: nil, refusals: [.noMode(kind: kind)] + always))
      }
    }
    return options
  }

  private func unknown(_ from: Surplus, _ to: Need, _ always: [Refusal]) -> PairOption {
    let given = region.resources[from.resource]
    let wanted = region.resources[to.resource]
    var refusals: [Refusal] = [
      .notInCatalogue(surplusResource: given.id, needResource: wanted.id)
    ]
    if given.dimension != wanted.dimension {
      refusals.append(.dimensions(surplus: given.dimension, need: wanted.dimension))
    }
    if let cold = isTooCold(from, to) { refusals.append(cold) }
    return PairOption(
      mode: nil, substitution: nil, distance: routes.distance(from.site, to.site),
      cost: CostStack(), cop: nil, refusals: refusals + always)
  }

  /// Reasons that hold whatever the mode: barriers, the year, links given by hand.
  private func pairRefusals(_ from: Surplus, _ to: Need) -> [Refusal] {
    var refusals = refusals(from, to)
    let year = region.settings.year
    let giver = region.sites[from.site]
    let taker = region.sites[to.site]
    if !InputsBuilder.isThere(from.opens, from.closes, year)
      || !InputsBuilder.isThere(giver, year)
    {
      refusals.append(.notInYear(stream: from.id, year: year))
    }
    if !InputsBuilder.isThere(to.opens, to.closes, year) || !InputsBuilder.isThere(taker, year) {
      refusals.append(.notInYear(stream: to.id, year: year))
    }
    let rows = region.links.filter {
      region.surpluses[$0.surplus].id == from.id && region.needs[$0.need].id == to.id
    }
    if rows.contains(where: { $0.status == .forbidden }) { refusals.append(.forbidden) }
    if rows.isEmpty, region.settings.candidates == .listed { refusals.append(.notListed) }
    if !rows.isEmpty, rows.allSatisfy({ $0.technology == nil }),
      let cold = isTooCold(from, to), directPart(from, to) == nil
    {
      refusals.append(cold)
    }
    return refusals
  }

  /// A candidate as it would be over another route length; nil for today's exchanges, whose way is
  /// given.
  public func candidate(_ candidate: Candidate, in inputs: ModelInputs, over km: Double)
    -> Candidate?
  {
    let terms: LinkTerms
    switch candidate.origin {
    case .exchange: return nil
    case .listed(let row):
      var link = region.links[row]
      guard link.unitCost == nil, link.fixedInvestment == nil else { return nil }
      link.distance = km
      terms = self.terms(of: link)
    case .generated:
      let from = region.surpluses[inputs.surpluses[candidate.surplus].row]
      let to = region.needs[inputs.needs[candidate.need].row]
      let fitting = modes(
        region.resources[from.resource], region.resources[to.resource],
        candidate.substitution.map { region.substitutions[$0] })
      // A mode's name is unique only among those of its kind of resource.
      guard let mode = fitting.first(where: { region.transport[$0].mode == candidate.mode }) else {
        return nil
      }
      terms =
        appraise(
          from, to, use: candidate.substitution, mode: mode, distance: km,
          byItself: candidate.direct != nil
        ).terms
    }
    var other = Candidate(
      id: candidate.id, origin: candidate.origin, surplus: candidate.surplus,
      need: candidate.need, terms: terms)
    other.isBuilt = candidate.isBuilt
    other.direct = candidate.direct
    if let prices = candidate.gridPrice { other.drawAtBus(prices) }
    return other
  }
}

extension PairAppraiser {
  /// How far one use of a resource as another may go by one mode.
  public struct Reach: Sendable {
    /// Route over straight line.
    public var detour: Double
    /// Longest route, km; infinite where nothing limits it.
    public var longest: Double
  }

  /// Every way of using one resource as another, with how far it may go; empty where the catalogue
  /// knows none or nothing carries it.
  public func reaches(_ surplus: Index<Resource>, _ need: Index<Resource>) -> [Reach] {
    uses(of: surplus, for: need).flatMap { use in
      let substitution = use.map { region.substitutions[$0] }
      return modes(region.resources[surplus], region.resources[need], substitution).map {
        let mode = region.transport[$0]
        let limits = [substitution?.maxDistance, mode.range, region.settings.maxDistance]
        return Reach(
          detour: mode.detour, longest: limits.compactMap { $0 }.min() ?? .infinity)
      }
    }
  }

  /// Whether the catalogue knows a use of one resource as another.
  public func joins(_ surplus: Index<Resource>, _ need: Index<Resource>) -> Bool {
    !uses(of: surplus, for: need).isEmpty
  }

  /// The straight line between two sites, km.
  public func straight(_ from: Index<Site>, _ to: Index<Site>) -> Double {
    routes.distance(from, to)
  }
}
