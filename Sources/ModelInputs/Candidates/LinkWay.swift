import Foundation
import Quantities
import RegionModel

/// One way in which one resource may serve another: a use of the catalogue by a transport mode.
struct LinkWay: Sendable {
  /// The catalogue's pair; nil: the same resource.
  var use: Index<Substitution>?
  /// The mode.
  var mode: Index<TransportMode>
  /// The mode's name.
  var name: String
  /// What ids end with, where several uses join the two resources.
  var suffix: String
  /// Resource needed.
  var wanted: Index<Resource>
  /// Route over straight line.
  var detour: Double
  /// Longest route, km.
  var reach: Double
  /// What a link costs by its length alone; nil: more than its length decides.
  var plain: PlainTerms?

  /// What a generated link by this way is called.
  func id(from surplus: String, to need: String) -> String {
    "\(surplus)→\(need):\(name)\(suffix)"
  }
}

/// What a base unit sent over a link costs where nothing is built and no temperature matters: a
/// constant and a rate by the kilometre.
struct PlainTerms: Sendable, Equatable {
  /// Handling, treatment and technologies, money per base unit.
  var constant: Double
  /// Money per base unit and km of route.
  var perKm: Double
  /// t CO2e per base unit and km of route.
  var emissionsPerKm: Double
  /// Share lost by the km.
  var lossPerKm: Double
  /// Need replaced per base unit delivered.
  var ratio: Double

  init(_ terms: LinkTerms, by mode: TransportMode) {
    constant = terms.cost.total
    perKm = mode.costPerKm
    emissionsPerKm = mode.emissionsPerKm
    lossPerKm = mode.lossPerKm
    ratio = terms.ratio
  }

  /// A link over some route, made of one of no length; just as an appraiser makes it where neither
  /// areas nor barriers lie in its way.
  func lengthen(_ link: inout Candidate, to km: Double) {
    link.distance = km
    link.delivered = pow(1 - lossPerKm, km)
    link.cost.transport = perKm * km
    link.transportEmissions = emissionsPerKm * km
  }
}

extension PairAppraiser {
  /// Terms of a link of no length; nil where a link of these resources could not be priced by its
  /// length: heat, whose terms follow temperatures; what costs something to build; what draws
  /// electricity.
  func plainTerms(from given: Resource, to wanted: Resource, by way: LinkWay) -> LinkTerms? {
    let mode = region.transport[way.mode]
    let use = way.use.map { region.substitutions[$0] }
    guard region.settings.maxLinks == nil, given.kind != .heat || wanted.kind != .heat,
      mode.investmentPerKm.isEmpty, mode.costPerKm >= 0, mode.emissionsPerKm >= 0,
      (0..<1).contains(mode.lossPerKm), (use?.ratio ?? 1) >= 0,
      given.lowCode == nil || !given.isHazardous || use != nil
    else { return nil }
    var terms = LinkTerms(
      distance: 0, transport: mode, substitution: way.use, ratio: use?.ratio ?? 1,
      treatment: use?.treatmentCost ?? 0, surcharge: 0, settings: region.settings)
    if let use, !use.technologies.isEmpty {
      let chain = TechnologyChain(
        use.technologies, surplus: use.surplusResource, need: use.needResource, region: region)
      guard chain.annualCost == 0, chain.investment == 0, chain.electricity == 0 else {
        return nil
      }
      terms.pass(chain, last: use.technologies.last, settings: region.settings)
    }
    return terms
  }

  /// Every way of using one resource as another.
  func ways(from given: Index<Resource>, to wanted: Index<Resource>) -> [LinkWay] {
    let uses = uses(of: given, for: wanted)
    return uses.flatMap { use in
      let modes = modes(
        region.resources[given], region.resources[wanted], use.map { region.substitutions[$0] })
      return modes.map { mode in
        var way = LinkWay(
          use: use, mode: mode, name: region.transport[mode].mode,
          suffix: uses.count < 2 ? "" : ":" + (use.map { region.substitutions[$0].id } ?? ""),
          wanted: wanted, detour: region.transport[mode].detour, reach: reach(use, mode))
        way.plain = plainTerms(
          from: region.resources[given], to: region.resources[wanted], by: way
        ).map { PlainTerms($0, by: region.transport[mode]) }
        return way
      }
    }
  }
}
