import LinearModel
import ModelInputs
import Planning
import Quantities
import RegionModel

/// Puts together why links between two places are, or are not, in the plan.
public struct ExplainReading {
  let region: Region
  let solution: PlanSolution
  let planner: Planner
  let appraiser: PairAppraiser

  /// Takes a region, its solution, and the planner that solves variants.
  public init(region: Region, solution: PlanSolution, planner: Planner) {
    self.region = region
    self.solution = solution
    self.planner = planner
    appraiser = PairAppraiser(region: region, time: solution.inputs.time)
  }

  /// Explains every pair of a giving and a taking stream.
  ///
  /// - Throws: `EngineError` where the engine fails.
  public func report(
    from: String, to: String, surpluses: [Index<Surplus>], needs: [Index<Need>]
  ) throws(EngineError) -> ExplainReport {
    var report = ExplainReport(
      from: from, to: to, currency: region.settings.currency, pairs: [], strangers: [])
    for surplus in surpluses {
      for need in needs {
        let pair = try pair(surplus, need)
        let isStranger =
          pair.links.isEmpty && !pair.refused.isEmpty
          && pair.refused.allSatisfy { option in
            option.reasons.contains { if case .notInCatalogue = $0 { true } else { false } }
          }
        if isStranger { report.strangers.append(pair) } else { report.pairs.append(pair) }
      }
    }
    return report
  }

  private func pair(_ surplus: Index<Surplus>, _ need: Index<Need>) throws(EngineError)
    -> PairReport
  {
    let from = region.surpluses[surplus]
    let to = region.needs[need]
    var pair = PairReport(
      surplus: from.id, fromName: region.sites[from.site].name,
      surplusResource: region.resources[from.resource].id,
      unit: region.resources[from.resource].dimension.baseUnit, need: to.id,
      toName: region.sites[to.site].name, needResource: region.resources[to.resource].id,
      needUnit: region.resources[to.resource].dimension.baseUnit,
      refused: [], links: [])
    let inputs = solution.inputs
    let own = inputs.candidates.indices.filter {
      inputs.surpluses[inputs.candidates[$0].surplus].row == surplus
        && inputs.needs[inputs.candidates[$0].need].row == need
    }
    for candidate in own {
      guard let found = try planner.examine(candidate, of: solution, appraiser: appraiser) else {
        continue
      }
      pair.links.append(link(found))
    }
    let isListed = own.contains { !inputs.candidates[$0].isExisting }
    for option in appraiser.options(from: surplus, to: need)
    where !option.refusals.isEmpty && !isListed {
      pair.refused.append(
        RefusedOption(mode: option.mode, distanceKm: option.distance, reasons: option.refusals))
    }
    return pair
  }

  private func link(_ found: PairExamination) -> LinkReport {
    let inputs = solution.inputs
    let candidate = found.candidate
    let rivals = found.rivals.prefix(5).map { position in
      let rival = inputs.candidates[position]
      let saving = solution.plan.map { solution.saving(position, at: $0) } ?? LinkSaving()
      return LinkReport.Rival(
        id: rival.id, surplus: inputs.surpluses[rival.surplus].id,
        need: inputs.needs[rival.need].id, amount: saving.sent, saving: saving.total)
    }
    let peak = zip(found.flows, inputs.time.hours).map { $0 / $1 }.max() ?? 0
    return LinkReport(
      id: candidate.id, mode: candidate.mode, distanceKm: candidate.distance,
      existing: candidate.isExisting, used: found.isUsed, amount: found.saving.sent,
      cop: candidate.cop(over: zip(found.flows, inputs.time.weight).map(*)),
      direct: candidate.direct, byPart: found.saving.byPart, saving: found.saving.total,
      costPerUnit: candidate.cost,
      investment: candidate.fixedInvestment + candidate.capacityInvestment * peak,
      worth: found.worth, penalty: found.penalty, unitCost: found.unitCost,
      distance: found.distance, size: found.size, supplyPrice: found.supplyPrice,
      limits: found.limits, rivals: Array(rivals), proven: found.isProven)
  }
}
