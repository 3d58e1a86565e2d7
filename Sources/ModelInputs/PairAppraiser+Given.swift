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
  /// Heat that is too cold is lifted only where the link names its heat pump; without one nothing
  /// flows in the periods in which it is.
  func terms(of link: Link) -> LinkTerms {
    let from = region.surpluses[link.surplus]
    let to = region.needs[link.need]
    let isLifted = link.technology != nil && isEverTooCold(from, to)
    var giver = from
    if !isLifted { giver.forgetTemperature() }
    var terms = generated(
      giver, to, mode: link.mode, distance: link.distance, heatPump: link.technology,
      efficiency: link.efficiency)
    if !isLifted { shutColdPeriods(from, to, &terms) }
    if let unitCost = link.unitCost {
      terms.cost.handling = unitCost
      terms.cost.treatment = 0
      terms.cost.transport = 0
    }
    if let ratio = link.ratio {
      terms.ratio = ratio
      terms.byPeriod?.directRatio = ratio
      terms.byPeriod?.liftedRatio = ratio
    }
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

  /// Terms of one of today's exchanges: the way as listed or generated, nothing to build, heat as
  /// it is: what is delivered today is not judged by its temperature.
  func terms(ofExisting surplus: Index<Surplus>, _ need: Index<Need>) -> LinkTerms {
    var terms: LinkTerms
    if let link = region.links.first(where: { $0.surplus == surplus && $0.need == need }) {
      terms = self.terms(of: link)
      if terms.byPeriod?.isLifted == false { terms.byPeriod = nil }
    } else {
      var warm = region.surpluses[surplus]
      warm.forgetTemperature()
      terms = generated(warm, region.needs[need], mode: nil, distance: nil, heatPump: nil)
    }
    terms.capacity = .infinity
    return terms
  }

  /// What would be generated for a pair, refusals aside; free transport where no mode fits.
  private func generated(
    _ from: Surplus, _ to: Need, mode: String?, distance: Double?, heatPump: Index<Technology>?,
    efficiency: Double? = nil
  ) -> LinkTerms {
    let use = uses(of: from.resource, for: to.resource).first ?? nil
    let fitting = modes(
      region.resources[from.resource], region.resources[to.resource],
      use.map { region.substitutions[$0] })
    let chosen = fitting.first { mode == nil || region.transport[$0].mode == mode }
    if let chosen {
      return appraise(
        from, to, use: use, mode: chosen, distance: distance, heatPump: heatPump,
        efficiency: efficiency
      ).terms
    }
    let free = TransportMode(
      mode: mode ?? "given", kind: region.resources[from.resource].kind,
      provenance: from.provenance)
    var terms = LinkTerms(
      distance: distance ?? routes.distance(from.site, to.site), transport: free,
      substitution: use, ratio: use.map { region.substitutions[$0].ratio } ?? 1,
      treatment: use.map { region.substitutions[$0].treatmentCost } ?? 0, surcharge: 0,
      settings: region.settings)
    if let efficiency { terms.delivered = efficiency }
    var refusals: [Refusal] = []
    applyHeat(from, to, use.map { region.substitutions[$0] }, heatPump, &terms, &refusals)
    return terms
  }
}

extension Surplus {
  /// Takes heat as it is, whatever its temperature.
  fileprivate mutating func forgetTemperature() {
    temperature = nil
    temperatureProfile = nil
  }
}
