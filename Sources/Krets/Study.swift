import Findings
import Foundation
import ModelInputs
import Planning
import Quantities
import RegionModel
import RegionReading
import Wording

/// A region under study: read once, planned and explained as often as wanted.
public struct Study: Sendable {
  /// The region.
  public let region: Region
  /// Remarks from reading it; no errors.
  public let findings: [Finding]
  /// The scenario applied.
  public let scenario: String?
  /// Seconds spent reading.
  let readSeconds: Double

  /// The catalogues that ship with the library.
  public static var builtInModels: String {
    Bundle.module.resourceURL?.appendingPathComponent("Models").path ?? "Models"
  }

  /// Reads a region's folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - models: another folder of catalogues than the built-in one.
  ///   - scenario: a file in the region's `scenarios/`, by name, or a path.
  ///   - settings: settings by name, which beat the scenario's and the data package's.
  ///   - changes: overrides as typed, `table/id/column=value` or `settings/name=value`.
  /// - Throws: `RegionRejected` with every error of every file.
  public static func read(
    _ path: String, models: String? = nil, scenario: String? = nil,
    settings: [(String, String)] = [], changes: [String] = []
  ) throws(RegionRejected) -> Study {
    let clock = ContinuousClock()
    let start = clock.now
    let named = try scenario.map { name throws(RegionRejected) in
      try ScenarioFile.read(name, region: path)
    }
    let (region, findings) = try RegionFolder.read(
      path, models: models ?? builtInModels, scenario: named,
      settings: settings.map { (name: $0.0, text: $0.1) }, overrides: try split(changes))
    let span = start.duration(to: clock.now).components
    return Study(
      region: region, findings: findings, scenario: scenario,
      readSeconds: Double(span.seconds) + Double(span.attoseconds) * 1e-18)
  }

  /// Whether the grid takes part: there are buses and something that feeds them, and nobody left
  /// it out.
  public var hasGrid: Bool {
    region.settings.grid && !region.grid.buses.isEmpty && !region.grid.generators.isEmpty
  }

  /// The grid beside a plan.
  func gridStage(
    _ inputs: ModelInputs, _ planner: Planner, in session: PlanSession? = nil
  ) throws(GridFault) -> GridStage {
    try GridStage(
      region: region, inputs: inputs,
      security: Security(rawValue: region.settings.contingencies) ?? .none,
      solver: planner.solver, session: session)
  }

  private static func split(_ changes: [String]) throws(RegionRejected) -> [(
    path: String, text: String
  )] {
    var overrides: [(path: String, text: String)] = []
    for change in changes {
      guard let equals = change.firstIndex(of: "=") else {
        throw RegionRejected(findings: [
          Finding(
            .error, at: SourceLocation(file: "--set"),
            .reference(.badPath(found: change)))
        ])
      }
      overrides.append(
        (path: String(change[..<equals]), text: String(change[change.index(after: equals)...])))
    }
    return overrides
  }

  /// Solves today and the plan.
  ///
  /// - Throws: `InputError` where the settings ask for what is not offered, `EngineError` where the
  ///   engine fails. No plan is not an error: the solution says so.
  public func plan(_ effort: Effort = Effort()) throws -> Planned { try plan(effort, in: nil) }

  /// Solves today and the plan, from what a session kept where there is one.
  func plan(_ effort: Effort, in session: PlanSession?) throws -> Planned {
    let clock = ContinuousClock()
    func seconds(since start: ContinuousClock.Instant) -> Double {
      let span = start.duration(to: clock.now).components
      return Double(span.seconds) + Double(span.attoseconds) * 1e-18
    }
    let start = clock.now
    let inputs = try ModelInputs(region: region, pairs: effort.pairs)
    let formulating = seconds(since: start)
    let planner = effort.planner()
    var planned: Planned
    if hasGrid {
      let begun = clock.now
      let stage = try gridStage(inputs, planner, in: session)
      let connecting = seconds(since: begun)
      let adjusted = stage.adjusted(inputs, region: region)
      let solution =
        try session?.plan(adjusted, grid: stage, by: planner)
        ?? planner.plan(adjusted, grid: stage)
      planned = Planned(study: self, solution: solution, readSeconds: readSeconds)
      planned.solution.seconds.solve += connecting
      try tellRequests(of: stage, &planned)
      session?.keep(stage)
    } else {
      let solution = try session?.plan(inputs, by: planner) ?? planner.plan(inputs)
      planned = Planned(study: self, solution: solution, readSeconds: readSeconds)
    }
    if case .typical(let count) = region.settings.periods {
      planned.typical = try TypicalDays(region: region, count: count)
    }
    planned.solution.seconds.formulate += formulating
    return planned
  }

  /// Remarks as entries with their sentences.
  public func findingEntries(_ language: Language) -> [FindingEntry] {
    Self.entries(findings, language)
  }

  /// Findings as entries with their sentences.
  public static func entries(_ findings: [Finding], _ language: Language) -> [FindingEntry] {
    findings.map { finding in
      FindingEntry(
        severity: finding.severity.rawValue, code: finding.fact.code,
        where: FindingEntry.Place(
          file: finding.location.file, row: finding.location.row,
          column: finding.location.column), text: sentence(for: finding, in: language))
    }
  }
}
