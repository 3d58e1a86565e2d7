import ModelInputs
import Planning
import RegionModel

/// Plans near-alike studies one after the other, each from where the last one ended: what a live map
/// stands on.
///
/// Any number, site, link or limit may change from plan to plan. Each plan is the optimum that
/// ``Study/plan(_:)`` finds; where several plans cost the same, it is the one near the plan before.
/// How the grid beside it runs begins from the last plan too, up to a thousand operating hours; who is
/// connected is asked anew only where what hours carry has changed.
///
/// ```swift
/// let whatIf = WhatIf()
/// let now = try whatIf.plan(study)
/// let dearer = try whatIf.plan(study) { region in region.settings.co2Price = 1_500 }
/// print(whatIf.reuse.kept, "of", whatIf.reuse.blocks, "blocks as they were")
/// ```
public final class WhatIf: Sendable {
  private let effort: Effort
  private let pairs: PairListing
  private let session = PlanSession()

  /// Has planned nothing yet.
  ///
  /// - Parameters:
  ///   - effort: engine, threads and time limit of each plan, and how to stop them.
  ///   - pairs: which generated links are listed in plans without whole numbers; by default as few as
  ///     can be, which is what costs least from plan to plan.
  public init(_ effort: Effort = Effort(), pairs: PairListing = .asNeeded(above: 0)) {
    self.effort = effort
    self.pairs = pairs
  }

  /// How much of the last plan came from the one before.
  public var reuse: PlanReuse { session.reuse }

  /// Solves today and the plan.
  ///
  /// - Parameters:
  ///   - study: the region, scenario and changes applied.
  ///   - change: what is different from the study; ids must stay unique, and what refers to a row must
  ///     have it.
  /// - Throws: as ``Study/plan(_:)`` does.
  public func plan(_ study: Study, change: (inout Region) -> Void = { _ in }) throws -> Planned {
    var region = study.region
    change(&region)
    let changed = Study(
      region: region, findings: study.findings, scenario: study.scenario,
      readSeconds: study.readSeconds)
    var effort = effort
    if !region.settings.integer { effort.pairs = pairs }
    return try changed.plan(effort, in: session)
  }

  /// Lets go of all that was kept.
  public func forget() { session.forget() }
}
