import Planning
import RegionModel

extension Study {
  /// Solves today and the plan over typical days, and over every hour of the year beside it, so that
  /// the plan can tell how far the one lies from the other.
  ///
  /// - Throws: as `plan(_:)`.
  public func planAgainstYear(_ effort: Effort = Effort()) throws -> Planned {
    var hourly = region
    hourly.settings.periods = .hourly
    let year = Study(
      region: hourly, findings: findings, scenario: scenario, readSeconds: readSeconds)
    var planned = try plan(effort)
    planned.year = try year.plan(effort).solution
    return planned
  }
}
