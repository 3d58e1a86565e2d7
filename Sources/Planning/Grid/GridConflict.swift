import ModelInputs

/// A request that does not get what it asks for, and why.
///
/// It is asked, hour by hour, what of its full power is missing while everything before it in the
/// queue draws what it has been given.
public struct GridConflict: Sendable {
  /// The request, by position in the inputs.
  public var request: Int
  /// A minimal set that clashes, the request last: any one left out, the rest can be connected.
  public var clashing: [Int]
  /// MW asked for at each bus that was looked at.
  public var places: [(bus: Int, power: Double)]
  /// Hours below full power.
  public var hours: Double
  /// MWh missing in them.
  public var energy: Double
  /// MWh it wants in all.
  public var wanted: Double
  /// MW missing in the worst hour.
  public var short: Double
  /// The worst distinct hour.
  public var worst: Int
  /// What holds those hours back, most energy first.
  public var bindings: [ConflictBinding]
  /// MW missing and how many hours it lasts, most MW first: the duration curve.
  public var duration: [(megawatts: Double, hours: Double)] = []
  /// What would resolve it; empty where nobody asked.
  public var remedies: [ConflictRemedy] = []
  /// The figure of what binds most at which the conflict vanishes, all else equal; nil where other
  /// limits bind then, or nobody asked.
  public var vanishesAt: Double?
  /// Whether that figure was looked for.
  public var isExamined = false
  /// Reinforcements that could not be tried, since the grid has no load flow with them.
  public var untried: [Int] = []
}

/// Hours in which the same limit holds a request back most.
public struct ConflictBinding: Sendable {
  /// What binds.
  public enum Limit: Sendable, Hashable {
    /// A line, with or without an outage, an interface or a subscription.
    case grid(GridLimit)
    /// A direct-current link at its capacity; position among the network's links.
    case link(Int)
    /// No limit of the grid: power is lacking.
    case supply
  }
  /// The limit with the largest dual value in those hours.
  public var limit: Limit
  /// How many hours.
  public var hours: Double
  /// MWh missing in them.
  public var energy: Double
  /// The hour in which most is missing.
  public var worst: Int
  /// MW missing in it.
  public var short: Double
  /// How the grid runs in it, the request drawing what it gets.
  public var point: DispatchPoint
  /// MW that each request draws in it at each bus (negative: feeds in).
  public var draws: [(request: Int, bus: Int, power: Double)]
  /// Whether the upper side of the limit binds.
  public var isUpper: Bool
}

/// Something that resolves a conflict, found by solving with it.
public enum ConflictRemedy: Sendable {
  /// Giving up a share of its energy (`rate`), no more than `1 − firmShare` of power in any hour.
  case curtailment(rate: Double, firmShare: Double, hours: Double, energy: Double)
  /// Standing at another bus; km away where known.
  case bus(Int, distance: Double?)
  /// Shifting power in time.
  case store(StoreSize)
  /// Building these reinforcements, by position in the grid's.
  case reinforcement([Int])
  /// Raising what binds most from one figure (MW) to another.
  case rating(ConflictBinding.Limit, from: Double, to: Double)
}

/// The smallest store that carries a request through its narrow hours.
public struct StoreSize: Sendable, Equatable {
  /// MW out of it, and into it.
  public var power: Double
  /// MWh it delivers from full to empty.
  public var energy: Double
  /// Share of what goes in that comes out.
  public var efficiency: Double
  /// Whether it holds the request's own product (hydrogen), not electricity.
  public var isProduct: Bool
  /// Money; nil where no store's cost is known.
  public var cost: Double?
  /// Whether the efficiency is an assumption.
  public var isAssumed: Bool
}
