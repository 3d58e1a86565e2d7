import Findings
import Planning
import RegionModel
import Wording

/// A study's plan: the solution, and what it says.
public struct Planned: Sendable {
  /// The study.
  public let study: Study
  /// The solution.
  public internal(set) var solution: PlanSolution
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
    report.findings =
      study.findingEntries(language)
      + StoreRemark.of(study.region).map {
        FindingEntry(
          severity: "warning", code: $0.code, where: nil,
          text: StoreRemarkText(language).sentence($0))
      }
    let span = start.duration(to: clock.now).components
    report.timingS["read"] = readSeconds
    report.timingS["interpret"] = Double(span.seconds) + Double(span.attoseconds) * 1e-18
    return report
  }

  /// What the saving rests on, row by row, largest first.
  public func contributions() -> [RangeEntry] {
    PlanReading(region: study.region, solution: solution).contributions()
  }
}
