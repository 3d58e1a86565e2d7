import Findings
import ModelInputs
import Planning
import RegionModel
import Wording

/// A study's plan: the solution, and what it says.
public struct Planned: Sendable {
  /// The study.
  public let study: Study
  /// The solution.
  public internal(set) var solution: PlanSolution
  /// The typical days planned over; nil: other periods.
  var typical: TypicalDays?
  /// The plan over every hour of the year, where the error of typical days was asked for.
  var year: PlanSolution?
  /// Who asks to connect, in order of the queue.
  var requests: [RequestEntry] = []
  /// Requests that cannot all be connected in full.
  var conflicts: [ConflictEntry] = []
  /// Seconds spent turning the solution into words and figures, and reading the region.
  let readSeconds: Double

  /// The plan as plain values, remarks in a language.
  public func report(_ language: Language = .en) -> PlanReport {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = PlanReading(
      region: study.region, solution: solution, scenario: study.scenario)
    var report = reading.report()
    report.requests = requests
    report.conflicts = conflicts
    report.horizon = horizon(language)
    report.findings =
      study.findingEntries(language)
      + (PlanRemark.of(study.region, grid: solution.grid) + PlanRemark.of(solution)).map {
        FindingEntry(
          severity: "warning", code: $0.code, where: nil,
          text: PlanRemarkText(language).sentence($0))
      }
    let span = start.duration(to: clock.now).components
    report.timingS["read"] = readSeconds
    report.timingS["interpret"] = Double(span.seconds) + Double(span.attoseconds) * 1e-18
    return report
  }

  /// How the horizon was cut and solved.
  private func horizon(_ language: Language) -> [String] {
    var sentences: [String] = []
    if let typical { sentences += TypicalDaysText(language).sentences(typical) }
    sentences += HorizonText(language).sentences(solution.methods)
    if let certificate = solution.certificate {
      sentences.append(
        CertificateText(language).sentence(certificate, integer: solution.integer))
    }
    guard let year, let plan = solution.plan, let other = year.plan else { return sentences }
    sentences.append(
      HorizonText(language).error(
        typical: (plan.cost, solution.baseline.map { $0.cost - plan.cost }),
        year: (other.cost, year.baseline.map { $0.cost - other.cost }), gap: year.gap,
        currency: study.region.settings.currency))
    return sentences
  }

  /// What the saving rests on, row by row, largest first.
  public func contributions() -> [RangeEntry] {
    PlanReading(region: study.region, solution: solution).contributions()
  }
}
