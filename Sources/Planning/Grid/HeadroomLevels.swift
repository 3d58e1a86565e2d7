import ModelInputs

/// New power at a rate of curtailment.
public struct HeadroomLevel: Sendable, Hashable {
  /// Share of its energy that it may lose; 0: firm.
  public var rate: Double
  /// MW; infinite where nothing binds.
  public var megawatts: Double
  /// Hours of the horizon in which it is curtailed.
  public var hours: Double
  /// Most such hours on end.
  public var longest: Int
  /// Share of it that is curtailed in those hours, on average; nil without any.
  public var meanDepth: Double?
}

/// The largest new power `L` with `sum omega·max(0, L·prof − H) ≤ rate·L·sum omega·prof`, from each
/// hour's headroom `H`.
///
/// With hours sorted by `H/prof`, the left side is `L·sum omega·prof − sum omega·H` over the hours
/// below `L`, so that the bound is a quotient and no search is needed. Both sides are convex and
/// linear in `L` and equal at 0, so what satisfies it is an interval from 0.
struct HeadroomLevels {
  private let headroom: [Double]
  private let weight: [Double]
  private let profile: [Double]
  private let calendar: [Int]
  /// Distinct hours by the power at which they begin to curtail.
  private let order: [Int]

  /// MW below which curtailment is rounding, as a share of the power.
  private static let rounding = 1e-9

  /// Takes each distinct hour's headroom, MW, at least 0, and the part of its power that is wanted.
  init(_ headroom: [Double], hours: HourAxis, profile: [Double]? = nil) {
    self.headroom = headroom
    weight = hours.weight
    calendar = hours.calendar
    let profile = profile ?? [Double](repeating: 1, count: headroom.count)
    self.profile = profile
    order = headroom.indices.filter { profile[$0] > 0 && headroom[$0].isFinite }
      .sorted { (headroom[$0] / profile[$0], $0) < (headroom[$1] / profile[$1], $1) }
  }

  /// The level at a rate.
  func callAsFunction(_ rate: Double) -> HeadroomLevel {
    let most = power(rate)
    var depth = 0.0
    var hours = 0.0
    var curtailed = Set<Int>()
    for hour in order {
      let part = 1 - (most.isInfinite ? 0 : headroom[hour] / (most * profile[hour]))
      guard part > Self.rounding else { continue }
      curtailed.insert(hour)
      hours += weight[hour]
      depth += weight[hour] * part
    }
    return HeadroomLevel(
      rate: rate, megawatts: most, hours: hours, longest: longest(curtailed),
      meanDepth: hours > 0 ? depth / hours : nil)
  }

  /// The largest power at a rate, MW.
  func power(_ rate: Double) -> Double {
    let wanted = zip(weight, profile).reduce(0) { $0 + $1.0 * $1.1 }
    guard rate > 0 else { return order.first.map { headroom[$0] / profile[$0] } ?? .infinity }
    let allowed = rate * wanted
    var energy = 0.0
    var kept = 0.0
    for (position, hour) in order.enumerated() {
      energy += weight[hour] * profile[hour]
      kept += weight[hour] * headroom[hour]
      // A plateau on which exactly so many hours are lost is not missed for rounding's sake.
      guard energy - allowed > 1e-12 * wanted else { continue }
      let power = kept / (energy - allowed)
      guard position + 1 < order.count else { return power }
      let next = order[position + 1]
      if power <= headroom[next] / profile[next] { return power }
    }
    return .infinity
  }

  private func longest(_ curtailed: Set<Int>) -> Int {
    var longest = 0
    var spell = 0
    for hour in calendar {
      spell = curtailed.contains(hour) ? spell + 1 : 0
      longest = max(longest, spell)
    }
    return longest
  }
}
