import Formulation
import ModelInputs

/// How a part of a long horizon was solved.
public struct PartMethod: Sendable, Hashable {
  /// What was done with its hours.
  public enum Name: String, Sendable, Codable {
    /// One program over all of them.
    case whole
    /// Hours that are alike in every number as one: exact.
    case alike
    /// Window by window, joined by levels and sizes, with a proven bound.
    case windows
  }

  /// What was done.
  public var name: Name
  /// Periods that were told apart, or windows.
  public var periods: Int
  /// Relative gap left between its total and its bound; nil where there is none.
  public var gap: Double?

  /// Tells how a part was solved.
  public init(name: Name, periods: Int, gap: Double?) {
    self.name = name
    self.periods = periods
    self.gap = gap
  }
}

/// A part's plan, over its own periods.
struct PartSolution {
  var solution: PlanSolution
  /// Which of its periods each of the whole's is.
  var periods: [Int]
  var method: PartMethod
}
