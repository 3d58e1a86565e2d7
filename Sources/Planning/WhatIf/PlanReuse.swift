/// How much of a session's last plan came from what it had kept.
public struct PlanReuse: Sendable, Hashable, Codable {
  /// What a plan was solved without, though something may have been kept.
  public enum Anew: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing had been kept yet.
    case first
    /// A horizon of many periods, which is solved in parts of its own.
    case longHorizon = "long_horizon"
    /// How the grid runs beside the exchanges.
    case grid
  }

  /// Blocks answered by what was kept: the same numbers as before, or a kept basis that proved to be
  /// optimal still, without a step of the simplex.
  public var kept = 0
  /// Blocks solved again from a kept basis.
  public var warm = 0
  /// Blocks of which nothing was known.
  public var cold = 0
  /// Steps of the simplex over all blocks.
  public var iterations = 0
  /// Generated links that a search for columns began with because an earlier one had wanted them.
  public var links = 0
  /// Solves whose kept basis the engine refused as singular, begun again from its own.
  public var refused = 0
  /// What was solved without anything kept, in the order of the cases.
  public var anew: [Anew] = []

  /// Nothing solved.
  public init() {}

  /// Blocks in all: of today, of the plan, and of each time that it was priced again.
  public var blocks: Int { kept + warm + cold }
}
