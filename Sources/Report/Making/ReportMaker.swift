import Findings
import Quantities
import RegionModel
import Wording

/// Makes a report's data of one plan, or of two that are compared.
public struct ReportMaker {
  let subjects: [ReportSubject]
  let language: Language
  let options: ReportOptions

  /// Takes plans, the first of which the report is about; without one only `unplanned(_:why:)` can
  /// be asked for.
  public init(_ subjects: [ReportSubject], language: Language, options: ReportOptions) {
    self.subjects = subjects
    self.language = language
    self.options = options
  }

  /// The report's data.
  public func document() -> ReportDocument {
    let first = subjects[0]
    var catalogue = ReportCatalogue(language)
    for subject in subjects {
      catalogue.add(
        subject, Disclosure(subject.region, includesConfidential: options.includesConfidential))
    }
    let region = first.region
    let text = ReportText(language)
    var document = ReportDocument(
      language: language.rawValue, title: region.title,
      subtitle: text.subtitle(
        first.report.region, buses: region.settings.grid ? region.grid.buses.count : 0,
        requests: first.report.requests.count), made: options.made, version: options.version,
      currency: region.settings.currency, isYear: first.solution.inputs.time.yearShare == 1,
      periods: ShownPeriods(
        first.solution.inputs.time, kind: first.report.region.periods, language
      ).names,
      labels: options.labels, method: MethodEntry(command: options.command))
    document.plans = subjects.map { subject in
      PlanMaker(
        subject, catalogue: catalogue, language: language,
        disclosure: Disclosure(subject.region, includesConfidential: options.includesConfidential)
      ).entry()
    }
    document.resources = catalogue.coloured(by: document.plans)
    document.sites = catalogue.sites
    document.streams = catalogue.streams
    document.rows = catalogue.rows
    if subjects.count > 1 { document.changes = changes(subjects[0], subjects[1], catalogue) }
    document.grid = GridMaker(first, language: language).entry()
    document.method = method(first, catalogue)
    document.remarks = remarks(first)
    document.borders = options.borders
    return document
  }

  private func method(_ subject: ReportSubject, _ catalogue: ReportCatalogue) -> MethodEntry {
    var method = MethodEntry(command: options.command)
    let settings = subject.report.settings
    method.settings = settings.keys.sorted().map { [$0, settings[$0] ?? ""] }
    method.conventions = ConventionText(language).sentences(
      settings, hasGrid: subject.report.grid != nil)
    method.sources = catalogue.sources()
    let status = subject.report.status
    let gap = subject.report.objective.map {
      language(", proven gap ", ", bevisat gap ") + NumberText(language).percent($0.gap)
    }
    method.engine =
      EngineText(language).phrases(status).joined(separator: ", ") + (gap ?? "")
    return method
  }

  private func remarks(_ subject: ReportSubject) -> [RemarkEntry] {
    let hidden = hiddenPlaces(subject.region)
    return subject.report.findings.filter { finding in
      finding.where.map { !hidden.contains("\($0.file):\($0.row)") } ?? true
    }.map { finding in
      RemarkEntry(
        severity: finding.severity,
        place: finding.where.map {
          "\($0.file):\($0.row)" + ($0.column.map { ":" + $0 } ?? "")
        }, text: finding.text)
    }
  }

  /// Where confidential rows stand, so that no remark about one is told.
  private func hiddenPlaces(_ region: Region) -> Set<String> {
    guard !options.includesConfidential else { return [] }
    let rows =
      region.surpluses.filter(\.confidential).map(\.provenance)
      + region.needs.filter(\.confidential).map(\.provenance)
    return Set(rows.map { "\($0.location.file):\($0.location.row)" })
  }

  private func changes(
    _ first: ReportSubject, _ second: ReportSubject, _ catalogue: ReportCatalogue
  ) -> ChangesEntry {
    let comparison = Comparison(first.report, second.report)
    var ends: [String: (String, String)] = [:]
    for proposal in first.report.proposals + second.report.proposals {
      ends[proposal.id] = (proposal.surplus, proposal.need)
    }
    var changes = ChangesEntry(unchanged: comparison.unchanged)
    changes.settings = comparison.settings.map { [$0.name, $0.a ?? "–", $0.b ?? "–"] }
    changes.links = comparison.links.compactMap { link in
      guard let (from, to) = ends[link.id], let surplus = catalogue.surplus(from),
        let need = catalogue.need(to)
      else { return nil }
      return ChangesEntry.LinkChange(
        surplus: surplus, need: need, amountA: link.amountA, amountB: link.amountB,
        savingA: link.savingA, savingB: link.savingB)
    }
    return changes
  }
}

extension Language {
  func callAsFunction(_ english: @autoclosure () -> String, _ swedish: @autoclosure () -> String)
    -> String
  {
    self == .sv ? swedish() : english()
  }
}
