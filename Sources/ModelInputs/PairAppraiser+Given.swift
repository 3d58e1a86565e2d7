import Quantities
import RegionModel

extension PairAppraiser {
  /// Longest route that pair, mode and settings allow, km.
  func reach(_ use: Index<Substitution>?, _ mode: Index<TransportMode>) -> Double {
    min(
      use.flatMap { region.substitutions[$0].maxDistance } ?? .infinity,
      region.transport[mode].range ?? .infinity, region.settings.maxDistance ?? .infinity)
  }

  /// Terms of a link given by hand: its cells, and where they are empty what would be generated.
  ///
  /// Heat that is too cold is lifted only where the link names its heat pump.
  func terms(of link: Link) -> LinkTerms {
    let from = region.surpluses[link.surplus]
    let to = region.needs[link.need]
    let isLifted = link.technology != nil && isTooCold(from, to) != nil
    var giver = from
    if !isLifted { giver.temperature = nil }
    var terms = generated(
      giver, to, mode: link.mode, distance: link.distance, heatPump: link.technology)
    if let unitCost = link.unitCost {
      terms.cost.handling = unitCost
      terms.cost.treatment = 0
      terms.cost.transport = 0
    }
    if let efficiency = link.efficiency {
      terms.delivered = efficiency * (terms.cop.map { $0 / ($0 - 1) } ?? 1)
    }
    if let ratio = link.ratio { terms.ratio = ratio }
    if let capacity = link.capacity { terms.capacity = capacity }
    invest(link, &terms)
    if let technology = link.technology, !isLifted, terms.technology != technology {
      terms.pass(
        TechnologyChain(
          [technology], surplus: from.resource, need: to.resource, region: region),
        last: technology, settings: region.settings)
    }
    terms.fixedAnnuity += link.fixedCostPerYear ?? 0
    terms.fixedUpkeep += link.fixedCostPerYear ?? 0
    if link.status == .built {
      terms.fixedInvestment = 0
      terms.capacityInvestment = 0
      terms.fixedAnnuity = link.fixedCostPerYear ?? 0
      terms.capacityAnnuity = 0
      terms.capacityUpkeep = 0
    }
    return terms
  }

  private func invest(_ link: Link, _ terms: inout LinkTerms) {
    let years = link.lifetime ?? region.settings.defaultLifetime
    let factor = annuityFactor(rate: region.settings.discountRate, years: years)
    if let fixed = link.fixedInvestment {
      terms.fixedInvestment = fixed
      terms.fixedAnnuity = fixed * factor
    }
    if let perCapacity = link.capacityInvestment {
      terms.capacityInvestment = perCapacity
      terms.capacityAnnuity = perCapacity * factor
    }
  }

  /// The refusal of heat that no named heat pump lifts; nil where it is warm enough, or not heat.
  func isTooCold(_ from: Surplus, _ to: Need) -> Refusal? {
    guard region.resources[from.resource].kind == .heat,
      region.resources[to.resource].kind == .heat, let supply = from.temperature,
      let demand = to.temperature
    else { return nil }
    let level = min(supply, from.returnTemperature ?? supply)
    let approach = region.settings.dtMin
    return level < demand + approach
      ? .tooCold(have: level, need: demand, approach: approach) : nil
  }

  /// What heat can go by itself where a part of it is too cold; nil where none or all can.
  func directPart(_ from: Surplus, _ to: Need) -> DirectPart? {
    guard isTooCold(from, to) != nil, let supply = from.temperature, let demand = to.temperature
    else { return nil }
    return DirectPart(
      from: Glide(supply, from.returnTemperature), to: Glide(demand, to.returnTemperature),
      approach: region.settings.dtMin)
  }

  /// Terms of one of today's exchanges: the way as listed or generated, nothing to build, heat as
  /// it is.
  func terms(ofExisting surplus: Index<Surplus>, _ need: Index<Need>) -> LinkTerms {
    var terms: LinkTerms
    if let link = region.links.first(where: { $0.surplus == surplus && $0.need == need }) {
      terms = self.terms(of: link)
    } else {
      var warm = region.surpluses[surplus]
      warm.temperature = nil
      terms = generated(warm, region.needs[need], mode: nil, distance: nil, heatPump: nil)
    }
    terms.capacity = .infinity
    return terms
  }

  /// What would be generated for a pair, refusals aside; free transport where no mode fits.
  private func generated(
    _ from: Surplus, _ to: Need, mode: String?, distance: Double?, heatPump: Index<Technology>?
  ) -> LinkTerms {
    let use = uses(of: from.resource, for: to.resource).first ?? nil
    let fitting = modes(
      region.resources[from.resource], region.resources[to.resource],
      use.map { region.substitutions[$0] })
    let chosen = fitting.first { mode == nil || region.transport[$0].mode == mode }
    if let chosen {
      return appraise(
        from, to, use: use, mode: chosen, distance: distance, heatPump: heatPump
      ).terms
    }
    let free = TransportMode(
      mode: mode ?? "given", kind: region.resources[from.resource].kind,
      provenance: from.provenance)
    return LinkTerms(
      distance: distance ?? routes.distance(from.site, to.site), transport: free,
      substitution: use, ratio: use.map { region.substitutions[$0].ratio } ?? 1,
      treatment: use.map { region.substitutions[$0].treatmentCost } ?? 0, surcharge: 0,
      settings: region.settings)
  }
}
