import Findings
import Quantities
import RegionModel
import Wording

/// Makes the cards of a plan's datacentres.
struct DatacentreMaker {
  private let maker: PlanMaker
  private let reading: DatacentreReading
  private let cards: DatacentreCards
  private var language: Language { maker.language }
  private var region: Region { maker.region }

  init(_ maker: PlanMaker) {
    self.maker = maker
    cards = DatacentreCards(maker.region, maker.disclosure)
    reading = DatacentreReading(
      region: maker.region, solution: maker.solution, requests: maker.subject.report.requests,
      disclosure: maker.disclosure)
  }

  /// The cards: heat that is there in the planned year first, then by how much there is.
  func entries() -> [DatacentreEntry] {
    let reports = reading.reports(of: cards)
    func rank(_ place: Int) -> (Int, Double, Int) {
      let isThere = reports[place].conclusion.verdict != .notInYear
      return (isThere ? 0 : 1, -reports[place].heat.reduce(0) { $0 + $1.amountMwh }, place)
    }
    return reports.indices.sorted { rank($0) < rank($1) }.map { entry(reports[$0]) }
  }

  /// Which datacentres have no card, and why, a sentence each.
  func notes() -> [String] {
    let fault = DatacentreFaultText(language)
    var notes = cards.silent.map { id in
      fault.sentence(
        .noHeat(id: id, isRequest: region.grid.requests.contains { $0.id == id }))
    }
    if cards.withheld > 0 { notes.append(ReportText(language).withheldCards(cards.withheld)) }
    return notes
  }

  private func entry(_ report: DatacentreReport) -> DatacentreEntry {
    let text = DatacentreText(
      report, names: maker.names, language: language, style: Style(color: false, width: 100))
    let request = region.grid.requests.first { $0.id == report.id }
    let place =
      request.map { $0.site } ?? region.sites.firstIndex { $0.id == report.id }.map { Index($0) }
    return DatacentreEntry(
      id: report.id, name: report.name, isRequest: report.type == "request",
      site: place.flatMap { maker.catalogue.site(region.sites[$0].id) },
      verdict: report.conclusion.verdict.rawValue, conclusion: text.conclusion(),
      facts: [text.ratedInput()] + report.connections.map(text.connection),
      ratedInput: report.ratedInput.mw.map(maker.tidy), energy: report.energyMwh.map(maker.tidy),
      energyConfidence: report.energyConfidence?.rawValue, pue: report.indicators.pue,
      wue: report.indicators.wue, ref: report.indicators.ref,
      erf: report.indicators.erf.map(maker.tidy), heat: report.heat.map(heat),
      customers: report.customers.map(customer), terms: text.terms(),
      refused: report.refused.map(refused), refusedCount: report.refusedCount,
      coSiting: text.coSiting().first)
  }

  private func name(_ resource: String) -> String {
    region.resources.first { $0.id == resource }.map { language($0.nameEn, $0.nameSv) } ?? resource
  }

  private func heat(_ row: DatacentreReport.Heat) -> DatacentreEntry.HeatEntry {
    .init(
      name: name(row.resource), amount: maker.tidy(row.amountMwh),
      temperature: row.temperatureC, share: row.shareOfEnergy.map(maker.tidy),
      confidence: row.confidence.rawValue, byMonth: row.mwhByMonth.map(maker.tidy),
      temperatures: row.temperatureByMonth.map(maker.tidy))
  }

  private func customer(_ row: DatacentreReport.Customer) -> DatacentreEntry.CustomerEntry {
    let figures = row.figures
    var lift: Double?
    if row.cop != nil, let source = row.sourceC, let sink = row.sinkC { lift = sink - source }
    return .init(
      name: row.name, resource: name(row.resource),
      mode: row.existing ? language("today", "i dag") : ModeName(language).name(row.mode),
      km: maker.tidy(row.distanceKm), lift: lift, cop: row.cop.map(maker.tidy),
      sent: maker.tidy(figures.sentMwh), saving: maker.tidy(figures.saving),
      parts: PartName.order.compactMap { part in
        let value = figures.byPart[part] ?? 0
        return abs(value) > 0.5 ? LinkEntry.Part(part: part, value: maker.tidy(value)) : nil
      }, investment: maker.tidy(figures.investment),
      payback: figures.paybackYears.map(maker.tidy),
      presentValue: figures.netPresentValue.map(maker.tidy),
      emissions: maker.tidy(figures.emissionsT), planned: row.planMwh.map(maker.tidy),
      confidence: row.confidence.rawValue)
  }

  private func refused(_ row: DatacentreReport.Refused) -> DatacentreEntry.UnreachedEntry {
    let text = RefusalText(language, names: maker.names)
    return .init(
      name: row.name, km: maker.tidy(row.distanceKm), why: row.reasons.map { text.sentence($0) })
  }
}
