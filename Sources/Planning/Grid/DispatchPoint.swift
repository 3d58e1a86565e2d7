import LinearModel
import ModelInputs

/// How the grid runs in one hour: MW and money an hour.
public struct DispatchPoint: Sendable {
  /// A limit that holds the hour back.
  public struct Binding: Sendable, Hashable {
    /// The limit.
    public var limit: GridLimit
    /// Whether its upper side binds.
    public var isUpper: Bool
    /// Change of the objective per MW more of the limit; negative: more room makes it better.
    public var dual: Double
  }

  /// What was minimised: money an hour, or MW.
  public var objective: Double
  /// MW of each generator.
  public var generation: [Double]
  /// MW each direct-current link sends from its from end, net.
  public var sent: [Double]
  /// MW of existing load not served at each bus.
  public var unserved: [Double]
  /// MW of the probe at each bus; empty without probes.
  public var probe: [Double]
  /// Net injection at each bus, direct-current ends counted.
  public var injections: [Double]
  /// MW on each line.
  public var flows: [Double]
  /// Change of the objective per MW more drawn at each bus: the nodal price where money is
  /// minimised.
  public var prices: [Double]
  /// Limits with a dual value, in the order in which they were met.
  public var binding: [Binding]
  /// Limits met so far that the point lies at, whether they cost anything or not.
  public var tight: [GridLimit] = []
}

/// How a solve of an hour ended.
public enum DispatchOutcome: Sendable {
  /// Proven best.
  case optimal(DispatchPoint)
  /// Proven impossible with the limits named: those in force when it was found.
  case infeasible
  /// Stopped before an answer.
  case stopped(Termination)
}

/// Whether an hour carries what is drawn.
enum HourAnswer: Sendable {
  /// It does, and so it would if demand moved by no more than so many MW; nil: not quite, but
  /// within what was asked for.
  case carries(room: Double?)
  /// It does not, or could not be asked.
  case refuses(DispatchOutcome)
}

/// The largest probe of an hour, or why there is none.
enum LargestProbe: Sendable {
  /// What fits, and what binds.
  case found(HourHeadroom)
  /// Stopped, or beyond the engine's tolerances.
  case stopped(Termination)
}
