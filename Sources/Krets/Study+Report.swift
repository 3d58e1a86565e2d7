import Findings
import LinearModel
import ModelInputs
import Planning
import Report
import Wording

/// What a report is asked to be.
public struct ReportWishes: Sendable {
  /// Its language.
  public var language: Language
  /// Day it is made, `yyyy-mm-dd`.
  public var made: String
  /// The command that makes it again.
  public var command: String
  /// Whether confidential rows are told.
  public var includesConfidential = false
  /// Whether headroom and remedies are looked for.
  public var looksAtGrid = true
  /// Catalogues, for the borders; nil: the built-in ones.
  public var models: String?

  /// A report in a language, made on a day by a command.
  public init(language: Language, made: String, command: String) {
    self.language = language
    self.made = made
    self.command = command
  }
}

/// A study's report: its data, and how the plan ended.
public struct FoundReport: Sendable {
  /// Everything that the page and the pictures show.
  public let document: ReportDocument
  /// How the plan ended; `infeasible` where the grid has no answer.
  public let termination: String
  /// What could not be found out in the time given, a sentence each.
  public internal(set) var remarks: [String] = []
}

extension Study {
  /// Plans, looks at headroom and conflicts where there is a grid, and gathers a report's data.
  ///
  /// - Parameters:
  ///   - wishes: what the report is asked to be.
  ///   - other: a second plan to compare with.
  ///   - effort: how hard to try.
  /// - Throws: as `plan(_:)`; a region without a plan is not an error: the report says why.
  public func report(
    _ wishes: ReportWishes, comparedWith other: Study? = nil, _ effort: Effort = Effort()
  ) throws -> FoundReport {
    var remarks: [String] = []
    var subjects: [ReportSubject] = []
    for (position, study) in ([self] + [other].compactMap { $0 }).enumerated() {
      do {
        subjects.append(
          try study.subject(wishes, effort, isFirst: position == 0, remarks: &remarks))
      } catch GridFault.impossible {
        let why = FaultText(wishes.language).sentence(GridFault.impossible)
        return FoundReport(
          document: maker([], wishes).unplanned(study.region, why: why), termination: "infeasible"
        )
      }
    }
    let document = maker(subjects, wishes).document()
    var found = FoundReport(
      document: document, termination: subjects.first?.report.status.termination ?? "other")
    found.remarks = remarks
    return found
  }

  private func maker(_ subjects: [ReportSubject], _ wishes: ReportWishes) -> ReportMaker {
    var options = ReportOptions(
      made: wishes.made, version: Version.text, command: wishes.command,
      labels: PageLabels.all(wishes.language))
    options.includesConfidential = wishes.includesConfidential
    let inside = region.sites.filter { $0.status != "outside" }.map(\.position)
    let places = inside.isEmpty ? region.grid.buses.compactMap(\.position) : inside
    options.borders = Borders.read(
      models: wishes.models ?? Self.builtInModels,
      within: MapPicture.ground(of: places.map { (lat: $0.latitude, lon: $0.longitude) }))
    return ReportMaker(subjects, language: wishes.language, options: options)
  }

  private func subject(
    _ wishes: ReportWishes, _ effort: Effort, isFirst: Bool, remarks: inout [String]
  ) throws -> ReportSubject {
    let planned = try plan(effort)
    var subject = ReportSubject(
      region: region, solution: planned.solution, report: planned.report(wishes.language))
    subject.marginals = try effort.planner().marginals(planned.solution)
    guard isFirst, hasGrid, wishes.looksAtGrid else { return subject }
    let security = Security(rawValue: region.settings.contingencies) ?? .none
    var options = HeadroomOptions()
    options.security = security
    options.rates = [0.01]
    do {
      subject.headroom = try headroom(options, effort).report(wishes.language)
    } catch let stop as SearchStopped {
      remarks.append(HeadroomRemarkText(wishes.language).sentence(stop))
    } catch let error as HeadroomError {
      remarks.append(HeadroomRemarkText(wishes.language).sentence(error))
    }
    if !planned.conflicts.isEmpty {
      let found = try conflicts(security: security, effort)
      subject.conflicts = (
        found.report(wishes.language),
        (found.answer?.conflicts ?? []).map { $0.duration.map { [$0.megawatts, $0.hours] } }
      )
    }
    return subject
  }
}
