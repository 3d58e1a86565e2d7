/// From amounts of the exchange layer to MW at buses, hour by hour, and back from prices per MW to
/// prices per amount.
public struct GridDraws: Sendable {
  /// Who draws.
  public let draws: [GridCoupling.Draw]
  /// The exchange periods.
  public let time: TimeAxis
  /// The hours.
  public let hours: HourAxis
  /// Part of its period's mean that each draw has in each hour.
  public let shapes: [[Double]]
  /// What the inputs' loads hold already of each draw, by period: an electricity need is a load.
  public let held: [[Double]]
  /// Most MW of each draw that chooses its hours, by hour; no hours for one that follows its profile.
  public let ceilings: [[Double]]
  /// Hours of the horizon in each period that the axis's hours stand for.
  private let hoursOf: [Double]

  /// Ties draws to hours.
  public init(
    draws: [GridCoupling.Draw], time: TimeAxis, hours: HourAxis, shapes: [[Double]],
    held: [[Double]], ceilings: [[Double]]
  ) {
    self.draws = draws
    self.time = time
    self.hours = hours
    self.shapes = shapes
    self.held = held
    self.ceilings = ceilings
    var sums = [Double](repeating: 0, count: time.count)
    for (period, weight) in zip(hours.period, hours.weight) { sums[period] += weight }
    hoursOf = sums
  }

  /// Draws that choose their hours within each period.
  public var flexible: [Int] { draws.indices.filter { draws[$0].ceiling != nil } }

  /// MWh over the horizon per base unit that a draw has in a period, whichever way it goes.
  public func energy(_ draw: Int, _ period: Int) -> Double {
    abs(draws[draw].perUnit(period)) * hoursOf[period] / time.hours[period]
  }

  /// MW per base unit of a draw in an hour; 0 for one that chooses its hours.
  public func power(_ draw: Int, _ hour: Int) -> Double {
    guard draws[draw].ceiling == nil else { return 0 }
    let period = hours.period[hour]
    return draws[draw].perUnit(period) * shapes[draw][hour] / time.hours[period]
  }

  /// MW drawn at each bus in an hour beside the loads, by what does not choose its hours.
  ///
  /// - Parameter amounts: base units per occurrence, by draw and period.
  public func megawatts(_ amounts: [[Double]], hour: Int, buses: Int) -> [Double] {
    var drawn = [Double](repeating: 0, count: buses)
    let period = hours.period[hour]
    for draw in draws.indices {
      let amount = amounts[draw][period] - held[draw][period]
      if amount != 0 { drawn[draws[draw].bus] += power(draw, hour) * amount }
    }
    return drawn
  }

  /// Slopes per base unit, by draw and period, of something with slopes per MW by hour and bus; 0
  /// for draws that choose their hours.
  public func slopes(_ prices: [[Double]]) -> [[Double]] {
    var slopes = [[Double]](
      repeating: [Double](repeating: 0, count: time.count), count: draws.count)
    for hour in prices.indices {
      for draw in draws.indices {
        slopes[draw][hours.period[hour]] += prices[hour][draws[draw].bus] * power(draw, hour)
      }
    }
    return slopes
  }

  /// Slopes per base unit, by draw, of something with slopes per MW at buses in one hour.
  public func slopes(_ prices: [Double], hour: Int) -> [Double] {
    draws.indices.map { prices[draws[$0].bus] * power($0, hour) }
  }

  /// `sum slope·amount`.
  public static func value(_ slopes: [[Double]], _ amounts: [[Double]]) -> Double {
    zip(slopes, amounts).reduce(0) { sum, pair in
      sum + zip(pair.0, pair.1).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
