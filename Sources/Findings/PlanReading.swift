import Formulation
import LinearModel
import ModelInputs
import Planning
import Quantities
import RegionModel

/// Reads a plan's solution back into the words of the region.
public struct PlanReading {
  let region: Region
  let solution: PlanSolution
  let scenario: String?
  /// Base units below which a flow counts as nothing.
  static let nothing = 1e-6

  /// Takes a region and its solution.
  public init(region: Region, solution: PlanSolution, scenario: String? = nil) {
    self.region = region
    self.solution = solution
    self.scenario = scenario
  }

  var inputs: ModelInputs { solution.inputs }
  var isYear: Bool { inputs.time.yearShare == 1 }

  /// The report, without findings in words and reading time.
  public func report() -> PlanReport {
    var report = PlanReport(
      region: summary, settings: region.settings.listed, status: status, objective: nil,
      proposals: [], purchases: [], disposals: [], conversions: [], stores: [], grid: nil,
      requests: [],
      conflicts: [],
      clash: clash,
      findings: [],
      timingS: ["formulate": solution.seconds.formulate, "solve": solution.seconds.solve])
    report.certificate = solution.certificate
    guard let plan = solution.plan else { return report }
    report.proposals = proposals(at: plan)
    report.purchases = purchases(at: plan)
    report.disposals = disposals(at: plan)
    report.conversions = conversions(at: plan)
    report.stores = stores(at: plan)
    report.objective = objective(at: plan, report.proposals)
    report.grid = grid
    return report
  }

  private var summary: RegionSummary {
    let sites = Set(
      inputs.surpluses.map { region.surpluses[$0.row].site }
        + inputs.needs.map { region.needs[$0.row].site })
    return RegionSummary(
      name: region.name, title: region.title, scenario: scenario, year: region.settings.year,
      periods: region.settings.listed["periods"] ?? "", sites: sites.count,
      surpluses: inputs.surpluses.count, needs: inputs.needs.count,
      candidates: inputs.candidates.count)
  }

  private var status: StatusReport {
    let outcome = solution.outcome
    return StatusReport(
      termination: outcome.status.termination.rawValue, primal: outcome.status.primal.rawValue,
      engine: outcome.engine, raw: outcome.status.raw, blocks: outcome.blocks,
      integerBlocks: outcome.integerBlocks,
      engines: outcome.shares)
  }

  private var clash: [ClashEntry] {
    var entries: [ClashEntry] = []
    for tag in solution.clash {
      let element = ElementName(inputs: inputs).name(of: tag)
      let period = tag.period.map { inputs.time.names[$0] }
      if let last = entries.lastIndex(where: {
        $0.family == tag.family.rawValue && $0.element == element
      }) {
        if let period { entries[last].periods.append(period) }
      } else {
        entries.append(
          ClashEntry(
            family: tag.family.rawValue, element: element, periods: period.map { [$0] } ?? []))
      }
    }
    for column in solution.escape {
      let entry = ElementName(inputs: inputs).entry(of: column)
      if !entries.contains(entry) { entries.append(entry) }
    }
    return entries
  }

  /// What the saving rests on, row by row, largest first; empty without a plan.
  public func contributions() -> [RangeEntry] {
    guard let plan = solution.plan else { return [] }
    var range = SavingRange(region: region)
    for (position, candidate) in inputs.candidates.enumerated() where !candidate.isExisting {
      let saving = solution.saving(position, at: plan)
      guard saving.sent > Self.nothing else { continue }
      range.add(saving, of: candidate, in: inputs)
    }
    return range.contributions
  }

  private func objective(at plan: Point, _ proposals: [Proposal]) -> ObjectiveReport {
    var range = SavingRange(region: region)
    var parts = LinkSaving()
    var heat = 0.0
    var kept = 0.0
    for (position, candidate) in inputs.candidates.enumerated() where !candidate.isExisting {
      let saving = solution.saving(position, at: plan)
      guard saving.sent > Self.nothing else { continue }
      range.add(saving, of: candidate, in: inputs)
      parts.add(saving)
      let surplus = region.surpluses[inputs.surpluses[candidate.surplus].row]
      let resource = region.resources[surplus.resource]
      if resource.kind == .heat { heat += saving.replaced }
      if resource.kind == .material, surplus.disposalPrice > 0 { kept += saving.sent }
    }
    let saving = solution.baseline.map { $0.cost - plan.cost }
    let width = range.halfWidths
    return ObjectiveReport(
      kind: region.settings.objective.rawValue, total: plan.cost,
      unit: region.settings.currency + (isYear ? "/a" : "/horizon"), bound: solution.bound,
      baseline: solution.baseline?.cost, saving: saving,
      savingLow: saving.map { $0 - width.down }, savingHigh: saving.map { $0 + width.up },
      byPart: parts.byPart, gap: solution.gap, emissionsT: plan.emissions,
      emissionsSavedT: solution.baseline.map { $0.emissions - plan.emissions },
      virginT: plan.virgin, assumedShareOfSaving: range.assumedShare,
      investment: proposals.reduce(0) { $0 + $1.investment }
        + conversions(at: plan).reduce(0) { $0 + $1.investment }
        + stores(at: plan).reduce(0) { $0 + $1.investment }
        + busStores.reduce(0) { $0 + $1.investment },
      heatRecoveredMwh: heat, keptFromDisposalT: kept)
  }
}
