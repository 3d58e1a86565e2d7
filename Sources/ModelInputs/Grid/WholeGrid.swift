/// All a program needs to hold the operating hours' dispatch itself, as one with the exchange layer:
/// what is written out for other solvers.
public struct WholeGrid: Sendable {
  /// A limit in one hour.
  public struct Limit: Sendable, Hashable {
    /// The operating hour.
    public var hour: Int
    /// The limit.
    public var limit: GridLimit

    /// Makes a limit in an hour.
    public init(hour: Int, limit: GridLimit) {
      self.hour = hour
      self.limit = limit
    }
  }

  /// The grid in the operating hours, and its limits.
  public var limits: GridLimits
  /// How the exchange layer draws on it.
  public var draws: GridDraws
  /// MW that connected requests draw, by hour and bus.
  public var requests: [[Double]]
  /// MW of load that may be left unserved, by hour and bus; nil: none.
  public var short: [[Double]]?
  /// Limits that some solution on the way came up against; the others bind nowhere.
  public var inForce: [Limit]

  /// Collects what is needed.
  public init(
    limits: GridLimits, draws: GridDraws, requests: [[Double]], short: [[Double]]?,
    inForce: [Limit]
  ) {
    self.limits = limits
    self.draws = draws
    self.requests = requests
    self.short = short
    self.inForce = inForce
  }

  /// MW that no decision moves into each bus in an hour: forced output and what is held already,
  /// less loads and requests.
  public func fixed(_ hour: Int) -> [Double] {
    let inputs = limits.inputs
    var fixed = zip(inputs.load(hour), requests[hour]).map { -$0 - $1 }
    for generator in inputs.generators { fixed[generator.bus] += generator.base }
    let period = draws.hours.period[hour]
    for (position, draw) in draws.draws.enumerated() {
      fixed[draw.bus] += draws.power(position, hour) * draws.held[position][period]
    }
    return fixed
  }
}
