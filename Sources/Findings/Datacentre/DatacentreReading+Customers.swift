import Foundation
import ModelInputs
import Planning
import Quantities
import RegionModel

extension DatacentreReading {
  typealias Customer = DatacentreReport.Customer
  typealias Figures = DatacentreReport.Figures

  /// Every link of the heat to a heat need, best first: what the plan uses, then by what it saves.
  func customers(_ heat: [Int], _ energy: Confidence?) -> [Customer] {
    let own = Set(heat)
    var found: [Customer] = []
    for (position, candidate) in inputs.candidates.enumerated()
    where own.contains(candidate.surplus) {
      let need = inputs.needs[candidate.need].row
      let to = region.needs[need]
      guard region.resources[to.resource].kind == .heat, disclosure.shows(need),
        let alone = inputs.alone(candidate)
      else { continue }
      let from = region.surpluses[inputs.surpluses[candidate.surplus].row]
      let planned = solution.plan.map { solution.saving(position, at: $0) }
      let isUsed = (planned?.sent ?? 0) > PlanReading.nothing
      let share = inputs.time.yearShare
      found.append(
        Customer(
          surplus: from.id, need: to.id, name: region.sites[to.site].name,
          resource: region.resources[to.resource].id, mode: candidate.mode,
          distanceKm: candidate.distance, existing: candidate.isExisting,
          sourceC: from.temperature, sinkC: to.temperature,
          cop: candidate.cop(over: zip(alone.flows, inputs.time.weight).map(*)),
          figures: figures(candidate, alone),
          planMwh: isUsed ? planned.map { $0.sent / share } : nil,
          planSaving: isUsed ? planned.map { $0.total / share } : nil,
          confidence: worst(
            [from.provenance.confidence, to.provenance.confidence, energy]
              + [candidate.substitution.map { region.substitutions[$0].provenance.confidence }])))
    }
    return found.sorted {
      (-($0.planMwh ?? 0), -$0.figures.saving, $0.need, $0.mode)
        < (-($1.planMwh ?? 0), -$1.figures.saving, $1.need, $1.mode)
    }
  }

  /// Whether a heat customer within reach may not be told: then neither may what the customers take
  /// together, nor what follows, since it could be read off.
  func hidesCustomer(_ heat: [Int]) -> Bool {
    let own = Set(heat)
    return inputs.candidates.contains { candidate in
      let need = inputs.needs[candidate.need].row
      return own.contains(candidate.surplus) && !disclosure.shows(need)
        && region.resources[region.needs[need].resource].kind == .heat
    }
  }

  func worst(_ all: [Confidence?]) -> Confidence {
    all.compactMap { $0 }.max { $0.spread < $1.spread } ?? .assumed
  }

  /// A link's figures a year. Its life is the one its annuities rest on, so that the present value is
  /// theirs: `NPV = saving·investment/annuity`.
  func figures(_ candidate: Candidate, _ alone: LinkAlone) -> Figures {
    let share = inputs.time.yearShare
    let saving = alone.saving
    let total = saving.total / share
    let investment =
      candidate.fixedInvestment + candidate.capacityInvestment * alone.capacity
    let annuity = (saving.annuity - saving.upkeep) / share
    let before = total + annuity
    let isBuilt = investment > 0 && annuity > 0
    let replaced = saving.replaced / share
    let today = replaced > 0 ? saving.avoidedPurchase / share / replaced : nil
    return Figures(
      sentMwh: saving.sent / share, replacedMwh: replaced,
      byPart: saving.byPart.mapValues { $0 / share }, saving: total, investment: investment,
      paybackYears: investment > 0 && before > 0 ? investment / before : nil,
      lifetimeYears: isBuilt ? life(annuity / investment) : nil,
      netPresentValue: isBuilt ? total * investment / annuity : nil,
      emissionsT: saving.emissions / share, todayPrice: today,
      breakEvenPrice: today.map { $0 - total / replaced })
  }

  /// Years over which an annuity factor pays a unit back.
  private func life(_ factor: Double) -> Double? {
    let rate = region.settings.discountRate
    guard rate > 0 else { return 1 / factor }
    return factor > rate ? -log(1 - rate / factor) / log(1 + rate) : nil
  }

  /// Heat needs that the catalogue knows a use for and something keeps from being a customer.
  func refused(_ heat: [Int]) -> [DatacentreReport.Refused] {
    var found: [DatacentreReport.Refused] = []
    for surplus in heat {
      let row = inputs.surpluses[surplus].row
      let from = region.surpluses[row]
      let served = Set(inputs.candidates.filter { $0.surplus == surplus }.map(\.need))
      for (need, input) in inputs.needs.enumerated() where !served.contains(need) {
        let to = region.needs[input.row]
        guard input.port == nil, disclosure.shows(input.row),
          region.resources[to.resource].kind == .heat, appraiser.joins(from.resource, to.resource)
        else { continue }
        let options = appraiser.options(from: row, to: input.row).filter { !$0.refusals.isEmpty }
        guard
          let nearest = options.min(by: {
            ($0.refusals.count, $0.distance) < ($1.refusals.count, $1.distance)
          })
        else { continue }
        found.append(
          .init(
            surplus: from.id, need: to.id, name: region.sites[to.site].name,
            distanceKm: nearest.distance, reasons: nearest.refusals))
      }
    }
    return found.sorted { ($0.distanceKm, $0.need) < ($1.distanceKm, $1.need) }
  }

  /// The heat need, near or far, to which the heat would be worth most beside the datacentre.
  func coSiting(_ heat: [Int], _ customers: [Customer]) -> DatacentreReport.CoSiting? {
    var best: (need: Int, figures: Figures)?
    for surplus in heat {
      for (need, input) in inputs.needs.enumerated()
      where input.port == nil && disclosure.shows(input.row) {
        guard region.resources[region.needs[input.row].resource].kind == .heat else { continue }
        for candidate in appraiser.coSited(surplus, need, in: inputs) {
          guard let alone = inputs.alone(candidate) else { continue }
          let figures = figures(candidate, alone)
          if figures.saving > best?.figures.saving ?? -.infinity { best = (need, figures) }
        }
      }
    }
    guard let best else { return nil }
    let row = region.needs[inputs.needs[best.need].row]
    let now = customers.filter { $0.need == row.id }.max { $0.figures.saving < $1.figures.saving }
    return .init(
      need: row.id, name: region.sites[row.site].name, distanceKm: now?.distanceKm,
      figures: best.figures, savingNow: now?.figures.saving)
  }

  /// What follows: the plan's word first, then the best customer's by itself.
  func conclusion(
    _ heat: [DatacentreReport.Heat], _ customers: [Customer], isThere: Bool
  ) -> DatacentreReport.Conclusion {
    guard isThere else {
      return .init(verdict: .notInYear, need: nil, planSaving: nil, confidence: nil)
    }
    let used = customers.filter { $0.planMwh != nil }
    if let first = used.first {
      return .init(
        verdict: .pays, need: first.need,
        planSaving: used.reduce(0) { $0 + ($1.planSaving ?? 0) },
        confidence: worst(used.map(\.confidence)))
    }
    guard let best = customers.first else {
      return .init(verdict: .noCustomer, need: nil, planSaving: nil, confidence: nil)
    }
    return .init(
      verdict: best.figures.saving > 0 ? .outdone : .doesNotPay, need: best.need,
      planSaving: nil, confidence: best.confidence)
  }
}
