/// A generator or import that takes part, as numbers.
///
/// Its output is `base + sum of steps`, steps filled in order of cost.
public struct GeneratorInput: Sendable {
  /// Position in the grid's generators.
  public var row: Int
  /// Its id.
  public var id: String
  /// Position of its bus.
  public var bus: Int
  /// MW from which steps are counted: its minimum where that is negative, else 0.
  public var base: Double
  /// MW it cannot go below.
  public var minimum: Double
  /// MW at most, in each distinct hour.
  public var available: [Double]
  /// Width in MW and money per MWh of each step.
  public var steps: [(width: Double, cost: Double)]
  /// Factor on the steps' costs in each distinct hour; empty: 1.
  public var costFactor: [Double]
  /// Money per MWh for the CO2 it emits.
  public var carbonCost: Double
  /// t CO2e per MWh.
  public var emissions: Double
  /// Money an hour while it stands.
  public var fixedCost: Double
  /// Money an hour that the steps overstate the true curve by, at most.
  public var curveError: Double
  /// Whether its fixed cost is that at `base`, where its cost curve begins, and not that at 0 MW.
  public var countsFromBase = false
  /// MWh over the horizon; nil: no limit.
  public var budget: Double?

  /// Money per MWh of a step in an hour, CO2 included.
  public func cost(step: Int, hour: Int) -> Double {
    steps[step].cost * (costFactor.isEmpty ? 1 : costFactor[hour]) + carbonCost
  }

  /// Money an hour at the output that steps are counted from, beside the fixed cost: 0, or below
  /// 0 what drawing earns.
  public func costAtBase(_ hour: Int) -> Double {
    if countsFromBase { return carbonCost * base }
    var start = base
    var total = 0.0
    for step in steps.indices where start < 0 {
      let end = min(0, start + steps[step].width)
      total -= (end - start) * cost(step: step, hour: hour)
      start += steps[step].width
    }
    return total
  }

  /// Least and most MW of each step in an hour: what the minimum forces comes first.
  public func bounds(step: Int, hour: Int) -> (lower: Double, upper: Double) {
    var start = base
    for earlier in 0..<step { start += steps[earlier].width }
    let most = max(available[hour], base)
    return Self.bounds(
      of: steps[step].width, from: start, least: min(minimum, most), most: most)
  }

  /// Least and most MW of a step that begins at some output, where so much must and may be given.
  @inlinable
  public static func bounds(
    of width: Double, from start: Double, least: Double, most: Double
  ) -> (lower: Double, upper: Double) {
    (lower: min(max(least - start, 0), width), upper: min(max(most - start, 0), width))
  }
}

/// What is drawn at a bus in each hour, whoever wants it.
public struct LoadInput: Sendable, Equatable {
  /// What a load is.
  public enum Origin: Sendable, Hashable {
    /// A row of `loads.csv`.
    case load(Int)
    /// A site's electricity need.
    case need(Int)
    /// A bus's shunt.
    case shunt(Int)
  }
  /// Where it comes from.
  public var origin: Origin
  /// Its id.
  public var id: String
  /// Position of its bus.
  public var bus: Int
  /// MW in each distinct hour.
  public var power: [Double]
}

/// A request that takes part, as numbers.
public struct RequestInput: Sendable, Equatable {
  /// Position in the grid's requests.
  public var row: Int
  /// Its id.
  public var id: String
  /// Buses that would do, the first preferred.
  public var buses: [Int]
  /// MW asked for.
  public var power: Double
  /// 1 where it draws, −1 where it feeds in.
  public var sign: Double
  /// Part of its power wanted in each distinct hour.
  public var profile: [Double]
  /// Share of power that may never be curtailed.
  public var firmShare: Double
  /// Share of energy it accepts to lose.
  public var rate: Double
  /// Whether several buses may share it.
  public var maySplit: Bool

  /// A firm request at one bus that no row stands for.
  ///
  /// - Parameters:
  ///   - row: its place among the requests.
  ///   - sign: 1 where it draws, −1 where it feeds in.
  ///   - hours: how many distinct hours there are.
  public init(row: Int, id: String, bus: Int, power: Double, sign: Double, hours: Int) {
    self.init(
      row: row, id: id, buses: [bus], power: power, sign: sign,
      profile: [Double](repeating: 1, count: hours), firmShare: 1, rate: 0, maySplit: false)
  }

  init(
    row: Int, id: String, buses: [Int], power: Double, sign: Double, profile: [Double],
    firmShare: Double, rate: Double, maySplit: Bool
  ) {
    self.row = row
    self.id = id
    self.buses = buses
    self.power = power
    self.sign = sign
    self.profile = profile
    self.firmShare = firmShare
    self.rate = rate
    self.maySplit = maySplit
  }
}

/// A limit on a signed sum of branch flows, or on what buses draw net.
public struct LimitForm: Sendable, Equatable {
  /// What is limited.
  public enum Kind: Sendable, Hashable {
    /// A row of `interfaces.csv`.
    case interface(Int)
    /// A bus's subscription.
    case bus(Int)
    /// An area's subscription.
    case area(Int)
  }
  /// A line of the sum with its sign.
  public struct LineTerm: Sendable, Equatable {
    /// Position in the network's lines.
    public var line: Int
    /// 1 or −1, or a share.
    public var weight: Double
  }
  /// A direct-current link of the sum with its sign.
  public struct LinkTerm: Sendable, Equatable {
    /// Position in the network's links.
    public var link: Int
    /// 1 or −1, or a share.
    public var weight: Double
  }
  /// What is limited.
  public var kind: Kind
  /// Lines of the sum.
  public var lines: [LineTerm]
  /// Direct-current links of the sum.
  public var links: [LinkTerm]
  /// Buses whose net injection counts.
  public var buses: [Int]
  /// Least MW.
  public var lower: Double
  /// Most MW.
  public var upper: Double
}
