import LinearModel
import ModelInputs

/// How the grid alone runs at least cost over its hours, or why it cannot.
public struct GridDispatch: Sendable {
  /// How generators' energy budgets are kept.
  public enum Budgets: String, Sendable {
    /// No generator has one: each hour's optimum is exact.
    case none
    /// No hour runs on more than there is.
    case exact
    /// Each budget's water value, from mean days, is added to its generator's cost: what is used may
    /// miss the budget.
    case waterValues = "water-values"
  }

  /// The grid and its limits.
  public var limits: GridLimits
  /// `optimal`, `infeasible`, or why it was stopped.
  public var termination: Termination
  /// Whether one hour stands for all, or one was asked for: sums are then per hour.
  public var isSnapshot: Bool
  /// Sums over the hours; nil where there is no dispatch to show.
  public var tally: GridTally?
  /// The hour shown in full: the one asked for, or the only one.
  public var shown: (hour: Int, point: DispatchPoint)?
  /// How budgets are kept.
  public var budgets: Budgets
  /// Money per MWh more of each generator's budget; 0 without one.
  public var waterValues: [Double]
  /// What cannot hold together, where no dispatch exists.
  public var clash: GridClash?
  /// Engine and version.
  public var engine: String
  /// How stores at buses run, over all hours; empty without any.
  public var stores: [StoreRun] = []
  /// Money over the horizon for the stores that are built.
  public var investment = 0.0
  /// How near to the best it is proven to be; nil: it is the best, or nothing is proven.
  public var proof: Proof?

  /// What is proven of hours that were not one program.
  public struct Proof: Sendable {
    /// Windows they were cut into, where stores tie them; nil: hours one by one.
    public var windows: Int?
    /// Money over the horizon, standing costs and what is built counted: nothing costs less.
    public var bound: Double
    /// Relative gap between what it costs and the bound.
    public var gap: Double

    init(windows: Int? = nil, cost: Double, bound: Double) {
      self.windows = windows
      self.bound = bound
      gap = (cost - bound) / max(1, abs(cost))
    }
  }
}

/// A small set of demands on the grid that cannot all be met.
public struct GridClash: Sendable {
  /// A demand.
  public enum Part: Sendable, Hashable {
    /// What goes into an island equals what is drawn there.
    case island(Int)
    /// A limit is kept.
    case limit(GridLimit)
    /// A generator gives no more than its energy budget.
    case budget(generator: Int)
    /// A store's level stays within its limits and closes where it must.
    case store(Int)
  }
  /// The demands; without any one of them the others could be met. Empty: not told apart.
  public var parts: [Part]
  /// The first distinct hour in which they clash.
  public var hour: Int
  /// Hours of the horizon without a dispatch.
  public var hours: Double
}

/// Why a grid is not dispatched at all.
public enum DispatchRefusal: Error, Sendable, Hashable {
  /// The region has no buses.
  case noGrid
  /// There is no such hour; how many there are, counted from 0.
  case noSuchHour(Int, hours: Int)
}
