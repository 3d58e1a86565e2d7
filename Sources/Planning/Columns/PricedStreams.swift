import ModelInputs

/// What streams of a block were worth when its pairs were last priced, so that only pairs that have
/// become better since are priced again.
///
/// A link's reduced cost falls only where what one of its streams is worth rises. So a surplus that
/// no link left out would have improved, and that is worth no more than then, need only be looked at
/// beside needs that are worth more.
///
/// Pairs are priced at worths a hair above the true ones: dual values that differ in their last
/// digits alone are then no rise. That can add a link that is worth nothing, never miss one.
struct PricedStreams {
  /// What is added to a worth, as a share of it.
  private static let hair = 1e-12

  private let surpluses: [Int]
  private let needs: [Int]
  private let periods: Int
  private var surplusWorth: [Double]
  private var needWorth: [Double]
  /// Dual values of limits on the needs' mixes, in the order of the needs.
  private var mix: [Double] = []
  private var carbon = Double.nan
  /// Whether no link left out would have improved each surplus.
  private(set) var isSettled: [Bool]
  /// Whether each surplus, by its place in the block, is worth more than when it was last priced.
  private(set) var hasRisen: [Bool]
  /// Needs that are.
  private(set) var risenNeeds: [Int] = []

  init(surpluses: [Int], needs: [Int], periods: Int) {
    self.surpluses = surpluses
    self.needs = needs
    self.periods = periods
    surplusWorth = [Double](repeating: -.infinity, count: surpluses.count * periods)
    needWorth = [Double](repeating: -.infinity, count: needs.count * periods)
    isSettled = [Bool](repeating: false, count: surpluses.count)
    hasRisen = isSettled
  }

  /// Takes new worths, and puts those to price at in their place.
  mutating func take(_ prices: inout StreamPrices) {
    for (place, surplus) in surpluses.enumerated() {
      hasRisen[place] = Self.take(
        &prices.surplus, surplus * periods, &surplusWorth, place * periods, periods)
    }
    risenNeeds.removeAll(keepingCapacity: true)
    var limits: [Double] = []
    limits.reserveCapacity(mix.count)
    for (place, need) in needs.enumerated() {
      var hasRisen = Self.take(&prices.need, need * periods, &needWorth, place * periods, periods)
      for limit in prices.limitsOf[need] {
        for at in limit * periods..<(limit + 1) * periods {
          if limits.count >= mix.count || mix[limits.count] != prices.mix[at] { hasRisen = true }
          limits.append(prices.mix[at])
        }
      }
      if hasRisen { risenNeeds.append(need) }
    }
    mix = limits
    if prices.carbon != carbon {
      carbon = prices.carbon
      for place in isSettled.indices { isSettled[place] = false }
    }
  }

  /// Tells whether a link left out would improve a surplus.
  mutating func settle(_ place: Int, _ isSettled: Bool) { self.isSettled[place] = isSettled }

  private static func take(
    _ worths: inout [Double], _ from: Int, _ known: inout [Double], _ place: Int, _ periods: Int
  ) -> Bool {
    var hasRisen = false
    for period in 0..<periods {
      let worth = worths[from + period]
      let hair = hair * abs(worth)
      if worth > known[place + period] {
        hasRisen = true
        known[place + period] = worth + hair
      } else if worth < known[place + period] - 2 * hair {
        known[place + period] = worth + hair
      }
      worths[from + period] = known[place + period]
    }
    return hasRisen
  }
}
