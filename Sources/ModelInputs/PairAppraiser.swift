import Foundation
import Quantities
import RegionModel

/// Judges one pair: what a link between two streams would be and cost, and every reason against it.
public struct PairAppraiser: Sendable {
  let region: Region
  let routes: Routes
  private let barriers: BarrierIndex
  private let crossings: [AreaCrossing]
  private let substitutions: [ResourcePair: [Index<Substitution>]]
  let heatPump: Index<Technology>?
  /// The horizon; nil where the settings ask for a cut that is not offered.
  let time: TimeAxis?
  /// Temperatures that follow the season, by exchange period.
  let seasons: [Index<Profile>: [Double]]

  /// Gathers what judging needs.
  ///
  /// - Parameter time: the horizon, where it is at hand; else cut as the settings say.
  public init(region: Region, time: TimeAxis? = nil) {
    self.region = region
    self.time = time ?? (try? TimeAxis(region: region))
    seasons = Self.seasons(region, self.time)
    routes = Routes(sites: region.sites)
    barriers = BarrierIndex(region: region)
    crossings = region.areas.map(AreaCrossing.init)
    var pairs: [ResourcePair: [Index<Substitution>]] = [:]
    let order = region.substitutions.indices.sorted {
      region.substitutions[$0].id < region.substitutions[$1].id
    }
    for position in order {
      let substitution = region.substitutions[position]
      let pair = ResourcePair(
        surplus: substitution.surplusResource, need: substitution.needResource)
      pairs[pair, default: []].append(Index(position))
    }
    substitutions = pairs
    heatPump = region.technologies.firstIndex { $0.id == region.settings.heatPumpTechnology }
      .map { Index($0) }
  }

  /// Two resources, as a key.
  struct ResourcePair: Hashable {
    let surplus: Index<Resource>
    let need: Index<Resource>
  }

  /// The ways the catalogue lets one resource serve another: a substitution each, or nil for the
  /// same resource without a row of its own; empty: none.
  func uses(of surplus: Index<Resource>, for need: Index<Resource>) -> [Index<Substitution>?] {
    if let rows = substitutions[ResourcePair(surplus: surplus, need: need)] { return rows }
    return surplus == need ? [nil] : []
  }

  /// Modes that can carry the pair: those of the surplus's kind, and where a conversion lies on
  /// the way, those of what it makes.
  func modes(_ surplus: Resource, _ need: Resource, _ substitution: Substitution?)
    -> [Index<TransportMode>]
  {
    let converts = substitution.map { !$0.technologies.isEmpty } ?? false
    return region.transport.indices.filter {
      let kind = region.transport[$0].kind
      return kind == surplus.kind || (converts && kind == need.kind)
    }.sorted { region.transport[$0].mode < region.transport[$1].mode }.map { Index($0) }
  }

  /// One way of linking a pair.
  struct Offer {
    var terms: LinkTerms
    var refusals: [Refusal]
  }

  /// What a link by a mode and a use would be, with every reason against it.
  ///
  /// - Parameters:
  ///   - named: the heat pump asked for; nil: the pair's, or the settings'.
  ///   - efficiency: share that arrives, before any heat pump; nil: what the mode leaves.
  ///   - byItself: whether heat goes without a heat pump even where only a part is warm enough.
  func appraise(
    _ surplus: Surplus, _ need: Need, use: Index<Substitution>?, mode: Index<TransportMode>,
    distance given: Double? = nil, heatPump named: Index<Technology>? = nil,
    efficiency: Double? = nil, byItself: Bool = false
  ) -> Offer {
    let transport = region.transport[mode]
    let substitution = use.map { region.substitutions[$0] }
    let straight = routes.distance(surplus.site, need.site)
    let km = given ?? straight * transport.detour
    var refusals: [Refusal] = []
    refuseDistance(km, substitution, transport, &refusals)
    let resource = region.resources[surplus.resource]
    if let code = resource.lowCode, resource.isHazardous, substitution == nil {
      refusals.append(.hazardous(lowCode: code))
    }
    let surcharge = crossAreas(surplus.site, need.site, &refusals)
    var terms = LinkTerms(
      distance: km, transport: transport, substitution: use, ratio: substitution?.ratio ?? 1,
      treatment: substitution?.treatmentCost ?? 0, surcharge: surcharge, settings: region.settings)
    if let efficiency { terms.delivered = efficiency }
    if resource.kind == .heat, region.resources[need.resource].kind == .heat {
      applyHeat(surplus, need, substitution, named, byItself: byItself, &terms, &refusals)
    } else if let technologies = substitution?.technologies, !technologies.isEmpty {
      terms.pass(
        TechnologyChain(
          technologies, surplus: surplus.resource, need: need.resource, region: region),
        last: technologies.last, settings: region.settings)
    }
    return Offer(terms: terms, refusals: refusals)
  }

  private func refuseDistance(
    _ km: Double, _ substitution: Substitution?, _ transport: TransportMode,
    _ refusals: inout [Refusal]
  ) {
    if let limit = substitution?.maxDistance, km > limit {
      refusals.append(.tooFar(km: km, limit: limit, by: .pair))
    }
    if let limit = transport.range, km > limit {
      refusals.append(.tooFar(km: km, limit: limit, by: .mode))
    }
    if let limit = region.settings.maxDistance, km > limit {
      refusals.append(.tooFar(km: km, limit: limit, by: .setting))
    }
  }

  /// The extra share of length-dependent cost that areas on the way bring.
  private func crossAreas(
    _ from: Index<Site>, _ to: Index<Site>, _ refusals: inout [Refusal]
  ) -> Double {
    var surcharge = 0.0
    for crossing in crossings where from != to {
      let share = crossing.share(
        from: region.sites[from].position, to: region.sites[to].position)
      guard share > 0 else { continue }
      switch crossing.area.rule {
      case .forbid:
        refusals.append(.area(name: crossing.area.name, kind: crossing.area.kind))
      case .surcharge: surcharge += share * (crossing.area.factor - 1)
      }
    }
    return surcharge
  }

  /// The extra share of length-dependent cost that areas on the way bring; nil where one forbids it.
  func surcharge(_ from: Index<Site>, _ to: Index<Site>) -> Double? {
    guard !crossings.isEmpty else { return 0 }
    var refusals: [Refusal] = []
    let surcharge = crossAreas(from, to, &refusals)
    return refusals.isEmpty ? surcharge : nil
  }

  /// Whether areas may forbid a pair or make it dearer.
  var hasAreas: Bool { !crossings.isEmpty }

  /// Whether a barrier may stand before a surplus, whatever the need.
  func mayBar(_ surplus: Surplus) -> Bool {
    barriers.leaving(surplus.site).contains { matches($0.from, site: surplus.site, id: surplus.id) }
  }

  /// Whether a barrier may stand before a need, whatever the surplus.
  func mayBar(_ need: Need) -> Bool {
    barriers.reaching(need.site).contains { matches($0.to, site: need.site, id: need.id) }
  }

  /// Least surcharge that areas can bring on any way.
  var leastSurcharge: Double {
    crossings.reduce(0) { sum, crossing in
      crossing.area.rule == .surcharge ? sum + min(0, crossing.area.factor - 1) : sum
    }
  }

  /// Reasons that hold for the pair whatever the mode.
  func refusals(_ surplus: Surplus, _ need: Need) -> [Refusal] {
    var refusals: [Refusal] = []
    for barrier in barriers.leaving(surplus.site) where applies(barrier, surplus, need) {
      refusals.append(.barrier(kind: barrier.kind, reason: barrier.reason))
    }
    return refusals
  }

  private func applies(_ barrier: Barrier, _ surplus: Surplus, _ need: Need) -> Bool {
    return matches(barrier.from, site: surplus.site, id: surplus.id)
      && matches(barrier.to, site: need.site, id: need.id)
      && (barrier.resource.map { $0 == surplus.resource || $0 == need.resource } ?? true)
  }

  private func matches(_ end: Barrier.End?, site: Index<Site>, id: String) -> Bool {
    switch end {
    case nil: true
    case .site(let named): named == site
    case .stream(.surplus(let named)): region.surpluses[named].id == id
    case .stream(.need(let named)): region.needs[named].id == id
    }
  }
}
