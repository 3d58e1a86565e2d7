import Findings
import ModelInputs
import Planning
import Quantities
import RegionModel
import Wording

/// Makes the entry of one plan.
struct PlanMaker {
  let subject: ReportSubject
  let catalogue: ReportCatalogue
  let language: Language
  let disclosure: Disclosure
  let reading: PlanReading
  let names: ResourceNames
  let shown: ShownPeriods

  init(
    _ subject: ReportSubject, catalogue: ReportCatalogue, language: Language,
    disclosure: Disclosure
  ) {
    self.subject = subject
    self.catalogue = catalogue
    self.language = language
    self.disclosure = disclosure
    reading = PlanReading(region: subject.region, solution: subject.solution)
    names = ResourceNames(subject.region)
    shown = ShownPeriods(
      subject.solution.inputs.time, kind: subject.report.region.periods, language)
  }

  var region: Region { subject.region }
  var solution: PlanSolution { subject.solution }
  var inputs: ModelInputs { subject.solution.inputs }
  var isYear: Bool { inputs.time.yearShare == 1 }

  /// Whether a candidate's both ends may be shown.
  func shows(_ candidate: Int) -> Bool {
    let link = inputs.candidates[candidate]
    return disclosure.shows(inputs.surpluses[link.surplus].row)
      && disclosure.shows(inputs.needs[link.need].row)
  }

  func entry() -> PlanEntry {
    let name = subject.report.region.scenario ?? language("base", "grundfall")
    guard let objective = subject.report.objective else {
      let why = ReportText(language).noPlan(subject.report)
      var entry = PlanEntry(name: name, bottomLine: why.sentence, hasPlan: false)
      entry.clash = why.clash
      return entry
    }
    let links = links()
    var entry = PlanEntry(
      name: name, bottomLine: bottomLine(objective, links: links), hasPlan: true)
    entry.figures = figures(objective)
    entry.links = links
    let equipment = EquipmentMaker(self)
    entry.conversions = equipment.conversions()
    entry.stores = equipment.stores()
    entry.rest = rest(subject.report.purchases, subject.report.disposals)
    if let today = reading.today() {
      entry.todayLinks = today.links.compactMap { link in
        let candidate = inputs.candidates[link.candidate]
        guard let surplus = catalogue.surplus(inputs.surpluses[candidate.surplus].id),
          let need = catalogue.need(inputs.needs[candidate.need].id)
        else { return nil }
        return TodayLink(surplus: surplus, need: need, amount: link.sent, replaced: link.replaced)
      }
      entry.todayRest = rest(today.purchases, today.disposals)
    }
    entry.marginals = marginals()
    let unchosen = UnchosenLinks(self).entries()
    entry.unchosen = unchosen.shown
    entry.unchosenCount = unchosen.count
    let refused = RefusedPairs(self).entries()
    entry.refused = refused.shown
    entry.refusedCounts = refused.counts
    entry.stakes = stakes()
    entry.assumedShare = objective.assumedShareOfSaving
    let datacentres = DatacentreMaker(self)
    entry.datacentres = datacentres.entries()
    entry.datacentreNotes = datacentres.notes()
    if disclosure.hidesSomething {
      entry.withheld = ReportText(language).withheld(
        rows: disclosure.hiddenRows, counted: disclosure.tellsSums)
    }
    return entry
  }

  // MARK: the bottom line

  private func bottomLine(_ objective: ObjectiveReport, links: [LinkEntry]) -> String {
    let counted = disclosure.tellsSums
    let range = counted ? nil : reading.savingRange(where: shows)
    let ranges = counted ? nil : reading.ranges(where: shows)
    let saving = counted ? objective.saving : range?.value
    let new =
      counted
      ? subject.report.proposals.filter { !$0.existing }.count
      : links.filter { !$0.isExisting }.count
    return ReportText(language).bottomLine(
      .init(
        links: new, saving: saving, low: (counted ? objective.savingLow : range?.low) ?? 0,
        high: (counted ? objective.savingHigh : range?.high) ?? 0,
        today: counted
          ? objective.baseline.map { $0 - (subject.report.grid?.dispatchToday ?? 0) } : nil,
        emissions: counted ? objective.emissionsSavedT : ranges?.emissions.value,
        currency: region.settings.currency, isYear: isYear,
        conflicts: (subject.conflicts?.report.conflicts ?? subject.report.conflicts).count,
        status: subject.report.status, gap: objective.gap))
  }

  private func figures(_ objective: ObjectiveReport) -> [Figure] {
    let counts: (Int) -> Bool = disclosure.tellsSums ? { _ in true } : shows
    guard let ranges = reading.ranges(where: counts) else { return [] }
    var saving = reading.savingRange(where: counts)
    if disclosure.tellsSums, let whole = objective.saving, let low = objective.savingLow,
      let high = objective.savingHigh
    {
      saving = FigureRange(value: whole, low: low, high: high)
    }
    let per = isYear ? language("/a", "/år") : ""
    var figures: [Figure] = []
    func add(_ key: String, _ range: FigureRange, _ scale: (factor: Double, unit: String)) {
      let text = FigureText(language)
      let ends = [range.low, range.high].map { $0 / scale.factor }
      figures.append(
        Figure(
          key: key, label: text.label(key), value: range.value / scale.factor, low: ends.min(),
          high: ends.max(), unit: scale.unit, note: text.note(key)))
    }
    let currency = region.settings.currency
    if let saving { add("saving", saving, (1e6, "M\(currency)\(per)")) }
    var emissions = ranges.emissions
    if disclosure.tellsSums, let whole = objective.emissionsSavedT {
      emissions = emissions.moved(to: whole)
    }
    add("emissions", emissions, Self.mass(emissions.value, " CO2e\(per)"))
    add("heat", ranges.heat, Self.energy(ranges.heat.value, per))
    add("kept", ranges.kept, Self.mass(ranges.kept.value, per))
    let investment =
      disclosure.tellsSums
      ? ranges.investment.moved(to: objective.investment) : ranges.investment
    add("investment", investment, (1e6, "M\(currency)"))
    return figures
  }

  private static func mass(_ value: Double, _ suffix: String) -> (Double, String) {
    switch abs(value) * (1 + 1e-9) {
    case 1e6...: (1e6, "Mt\(suffix)")
    case 1e4...: (1e3, "kt\(suffix)")
    default: (1, "t\(suffix)")
    }
  }

  private static func energy(_ value: Double, _ suffix: String) -> (Double, String) {
    switch abs(value) * (1 + 1e-9) {
    case 1e6...: (1e6, "TWh\(suffix)")
    case 1e3...: (1e3, "GWh\(suffix)")
    default: (1, "MWh\(suffix)")
    }
  }

  // MARK: what is left

  private func rest(_ purchases: [Purchase], _ disposals: [Disposal]) -> [RestEntry] {
    purchases.compactMap { row in
      catalogue.need(row.need).map {
        RestEntry(stream: $0, amount: row.amount, cost: row.costPerA)
      }
    }
      + disposals.compactMap { row in
        catalogue.surplus(row.surplus).map {
          RestEntry(stream: $0, amount: row.amount, cost: row.costPerA)
        }
      }
  }

  private func stakes() -> [StakeEntry] {
    let words = StakeWords(region: region, names: names, language: language)
    return reading.contributions().filter { isShown($0) }.prefix(40).map {
      StakeEntry(
        table: $0.table, id: $0.id, text: words.text($0), confidence: $0.confidence,
        source: $0.source, value: $0.value, down: $0.down, up: $0.up)
    }
  }

  /// Whether no confidential stream is named by a row at stake.
  private func isShown(_ row: RangeEntry) -> Bool {
    switch row.table {
    case "surpluses": return catalogue.surplus(row.id) != nil
    case "needs": return catalogue.need(row.id) != nil
    case "links":
      return region.links.contains { link in
        region.surpluses[link.surplus].id + "→" + region.needs[link.need].id == row.id
          && disclosure.shows(link.surplus) && disclosure.shows(link.need)
      }
    default: return true
    }
  }
}
