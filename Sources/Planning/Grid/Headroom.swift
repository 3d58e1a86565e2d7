import ModelInputs

/// Which way new power goes.
public enum HeadroomDirection: String, Sendable, Hashable, CaseIterable, Codable {
  /// Drawn (uttag).
  case load
  /// Fed in (inmatning).
  case feedIn = "feed_in"

  /// 1 where it draws, −1 where it feeds in.
  var sign: Double { self == .load ? 1 : -1 }
}

/// What balances new power where nothing else is dispatched anew.
public enum HeadroomBalance: Sendable, Hashable {
  /// Imports, in proportion to capacity.
  case imports
  /// Every generator, in proportion to its output in the hour.
  case proportional
  /// One bus; its position.
  case bus(Int)
}

/// How headroom is meant.
public struct HeadroomQuestion: Sendable {
  /// Whether every hour is dispatched anew for the new power; nil balance: it is.
  ///
  /// With a balance the base is each hour's least-cost dispatch with everything in service, and the
  /// balancing units' own limits are ignored.
  public var balance: HeadroomBalance?
  /// Shares of its energy that new power may lose, 0 not among them.
  public var rates: [Double]
  /// Buses to be looked at together, in sets; only with redispatch.
  public var together: [[Int]]
  /// Money per MWh on top of what each generator costs (water values); empty: none.
  public var surcharge: [Double] = []
  /// Whether the peak flows of the least-cost dispatch are wanted too.
  public var wantsFlows = false

  /// Asks for headroom with redispatch.
  public init(
    balance: HeadroomBalance? = nil, rates: [Double] = [0.0025, 0.005, 0.01, 0.05],
    together: [[Int]] = []
  ) {
    self.balance = balance
    self.rates = rates
    self.together = together
  }
}

/// Why a headroom has no number.
public enum HeadroomNote: String, Sendable, Hashable, Codable {
  /// The hours break limits or leave load unserved before anything is added.
  case overloaded
  /// Some hour has no dispatch at all.
  case infeasible
  /// What balances is not in the bus's island, or gives nothing in some hour.
  case unbalanced
}

/// What fits at a bus in an hour.
public struct HourHeadroom: Sendable, Hashable {
  /// MW; infinite where nothing binds.
  public var megawatts: Double
  /// The limit of the grid that a further MW would break; nil where none would, though
  /// generation may be at its end.
  public var binding: GridLimit?
  /// Whether it is exact; otherwise at least so much fits.
  public var isExact = true
}

/// What fits at a bus in one direction.
public struct BusHeadroom: Sendable {
  /// Position of the bus.
  public var bus: Int
  /// Which way.
  public var direction: HeadroomDirection
  /// In each distinct hour, exact up to the largest level and elsewhere at least so much; empty where
  /// `note` says why.
  public var hours: [HourHeadroom]
  /// Firm first, then at each rate; empty where `note` says why.
  public var levels: [HeadroomLevel]
  /// The distinct hour with least, the earliest among equals that were solved; nil without numbers.
  public var narrowest: Int?
  /// Why there are no numbers.
  public var note: HeadroomNote?

  /// MW in every hour; nil where there is no number.
  public var firm: Double? { levels.first?.megawatts }
}

/// What fits at several buses at once in every hour.
public struct JointHeadroom: Sendable {
  /// Positions of the buses.
  public var buses: [Int]
  /// Which way.
  public var direction: HeadroomDirection
  /// MW at each bus where the sum is largest; nil without numbers.
  public var most: [Double]?
  /// MW in all where each bus has the same; nil without numbers.
  public var equalShares: Double?
  /// Sum of what would fit at each bus alone; nil without numbers.
  public var sumOfSingles: Double?
}

/// Headroom of a grid in a year.
public struct GridHeadroom: Sendable {
  /// The grid and its limits.
  public var limits: GridLimits
  /// Distinct hours that break limits or leave load unserved before anything is added.
  public var overloaded: [Int]
  /// Distinct hours without any dispatch.
  public var infeasible: [Int]
  /// A row a bus and direction, in order of bus.
  public var buses: [BusHeadroom]
  /// What fits at several buses together.
  public var joint: [JointHeadroom]
  /// Most MW either way on each line in the hours' least-cost dispatch; nil where it was not asked
  /// for or some hour has none.
  public var peakFlows: [Double]?

  /// Hours of the horizon that a set of distinct hours stands for.
  public func hours(of distinct: [Int]) -> Double {
    distinct.reduce(0) { $0 + limits.inputs.hours.weight[$1] }
  }
}

/// What stops a search for headroom.
public enum HeadroomError: Error, Sendable, Hashable {
  /// The region has no buses.
  case noGrid
  /// No generator's kind names an import, and imports are to balance.
  case noImports
  /// No generator feeds in, and generators are to balance.
  case noGeneration
  /// A bus that is not there, with the nearest id.
  case unknownBus(String, nearest: String?)
}
