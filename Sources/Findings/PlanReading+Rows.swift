import Formulation
import ModelInputs
import Planning
import Quantities
import RegionModel

extension PlanReading {
  func proposals(at plan: Point) -> [Proposal] {
    var proposals: [Proposal] = []
    for (position, candidate) in inputs.candidates.enumerated() {
      let saving = solution.saving(position, at: plan)
      guard saving.sent > Self.nothing else { continue }
      proposals.append(proposal(position, candidate, saving, at: plan))
    }
    return proposals.sorted { ($1.saving, $0.id) < ($0.saving, $1.id) }
  }

  private func proposal(
    _ position: Int, _ candidate: Candidate, _ saving: LinkSaving, at plan: Point
  ) -> Proposal {
    let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row]
    let need = region.needs[inputs.needs[candidate.need].row]
    let investment = investment(position, candidate, at: plan)
    let yearly = saving.total / inputs.time.yearShare
    let beforeAnnuity = yearly + (saving.annuity - saving.upkeep) / inputs.time.yearShare
    let payback = investment > 0 && beforeAnnuity > 0 ? investment / beforeAnnuity : nil
    return Proposal(
      id: candidate.id, fromSite: region.sites[surplus.site].id,
      fromName: region.sites[surplus.site].name, toSite: region.sites[need.site].id,
      toName: region.sites[need.site].name, surplus: surplus.id, need: need.id,
      resource: region.resources[surplus.resource].id, amount: saving.sent,
      unit: region.resources[surplus.resource].dimension.baseUnit, replaced: saving.replaced,
      replacedUnit: region.resources[need.resource].dimension.baseUnit,
      distanceKm: candidate.distance, mode: candidate.mode,
      technology: candidate.technology.map { region.technologies[$0].id },
      cop: candidate.cop(over: zip(solution.flows(position, at: plan), inputs.time.weight).map(*)),
      temperatureC: surplus.temperature, savingPerA: isYear ? saving.total : nil,
      saving: saving.total, byPart: saving.byPart, investment: investment, paybackYears: payback,
      emissionsSavedTPerA: isYear ? saving.emissions : nil, existing: candidate.isExisting,
      confidence: confidence(candidate).rawValue,
      amountByPeriod: solution.flows(position, at: plan))
  }

  func investment(_ position: Int, _ candidate: Candidate, at plan: Point) -> Double {
    let capacity = solution.program.map.capacity(position).map { plan.values[$0] } ?? 0
    let built = solution.program.map.built(position).map { plan.values[$0] } ?? 0
    return candidate.capacityInvestment * capacity + candidate.fixedInvestment * built
  }

  private func confidence(_ candidate: Candidate) -> Confidence {
    let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row].provenance
    let need = region.needs[inputs.needs[candidate.need].row].provenance
    let pair = candidate.substitution.map { region.substitutions[$0].provenance }
    return [surplus, need, pair].compactMap { $0?.confidence }
      .max { $0.spread < $1.spread } ?? .assumed
  }

  private func total(_ column: (Int) -> Int, at plan: Point) -> Double {
    (0..<inputs.time.count).reduce(0.0) { $0 + inputs.time.weight[$1] * plan.values[column($1)] }
  }

  func purchases(at plan: Point) -> [Purchase] {
    inputs.needs.enumerated().compactMap { position, input in
      let amount = total({ solution.program.map.bought(position, $0) }, at: plan)
      guard amount > Self.nothing else { return nil }
      let need = region.needs[input.row]
      let cost = (0..<inputs.time.count).reduce(0.0) {
        $0 + inputs.time.weight[$1] * (input.price?[$1] ?? 0)
          * plan.values[solution.program.map.bought(position, $1)]
      }
      return Purchase(
        need: need.id, site: region.sites[need.site].id,
        resource: region.resources[need.resource].id, amount: amount,
        unit: region.resources[need.resource].dimension.baseUnit, costPerA: cost)
    }
  }

  func disposals(at plan: Point) -> [Disposal] {
    inputs.surpluses.enumerated().compactMap { position, input in
      let amount = total({ solution.program.map.disposed(position, $0) }, at: plan)
      guard amount > Self.nothing else { return nil }
      let surplus = region.surpluses[input.row]
      return Disposal(
        surplus: surplus.id, site: region.sites[surplus.site].id,
        resource: region.resources[surplus.resource].id, amount: amount,
        unit: region.resources[surplus.resource].dimension.baseUnit,
        costPerA: input.disposalPrice * amount)
    }
  }

  func conversions(at plan: Point) -> [ConversionReport] {
    inputs.conversions.enumerated().map { position, input in
      let row = region.conversions[input.row]
      let activity = total({ solution.program.map.activity(position, $0) }, at: plan)
      let built = solution.program.map.conversionBuilt(position).map { plan.values[$0] } ?? 1
      let most = zip(input.most, inputs.time.weight).reduce(0) { $0 + $1.0 * $1.1 }
      return ConversionReport(
        id: row.id, site: region.sites[row.site].id,
        technology: region.technologies[row.technology].id, candidate: input.isCandidate,
        built: built, activity: activity,
        utilisation: most.isFinite && most > 0 ? activity / most : nil,
        investment: input.isCandidate ? input.investment * built : 0,
        minLoad: input.leastLoad > 0 ? input.leastLoad : nil,
        hoursRunning: input.leastLoad > 0 ? hoursRunning(position, at: plan) : nil,
        operatingPoints: points(position, of: activity, at: plan))
    }
  }

  /// Hours of the horizon in which a conversion does something.
  private func hoursRunning(_ conversion: Int, at plan: Point) -> Double {
    let time = inputs.time
    return (0..<time.count).reduce(0) { sum, period in
      let activity = plan.values[solution.program.map.activity(conversion, period)]
      return sum + (activity > Self.nothing ? time.weight[period] * time.hours[period] : 0)
    }
  }

  private func points(_ conversion: Int, of activity: Double, at plan: Point)
    -> [ConversionReport.PointReport]?
  {
    let input = inputs.conversions[conversion]
    guard input.furtherPoints > 0 else { return nil }
    let further = (0..<input.furtherPoints).map { point in
      (0..<inputs.time.count).reduce(0.0) { sum, period in
        let column = solution.program.map.point(conversion, point, period)
        return sum + inputs.time.weight[period] * (column.map { plan.values[$0] } ?? 0)
      }
    }
    let first = max(0, activity - further.reduce(0, +))
    let names = region.technologies[region.conversions[input.row].technology].points
    return zip(names, [first] + further).map { .init(name: $0, activity: $1) }
  }
}
