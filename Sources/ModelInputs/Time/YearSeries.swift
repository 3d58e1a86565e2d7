import Quantities
import RegionModel

/// The hourly series that a planned year moves by, each once, and how much each matters.
///
/// Every row of the planned year that names a profile uses it with a *level*: what one unit of the
/// profile is in MW, t/h, m3/h, money/h or K·MW. A use's *swing* is its level times the profile's
/// range, and its share is its part of all swings that count in the same quantity; a series'
/// share is the sum over its uses. So a shape that hardly moves, or that little follows, decides
/// little; energy, each kind of material flow, prices and temperatures weigh alike.
struct YearSeries {
  /// A series that moves.
  struct Moving {
    /// Hour by hour, a year or more.
    var values: [Double]
    /// Greatest less least value.
    var range: Double
    /// How much it matters.
    var share: Double
  }

  /// Series that move and matter, no two alike, in an order that the rows' has no part in.
  let moving: [Moving]
  private let region: Region
  private let uses: [SeriesUse]

  init(region: Region) {
    self.region = region
    let hours = Int(region.hoursPerYear)
    let uses = SeriesUses(region: region).found.sorted()
    self.uses = uses
    let ranges = region.profiles.map { Self.range($0.values.prefix(hours)) }
    var totals: [SeriesUse.Quantity: Double] = [:]
    for use in uses { totals[use.quantity, default: 0] += abs(use.level) * ranges[use.profile] }
    var moving: [Moving] = []
    var known: [[Double]: Int] = [:]
    for use in uses {
      let swing = abs(use.level) * ranges[use.profile]
      guard swing > 0, let total = totals[use.quantity] else { continue }
      let values = region.profiles[use.profile].values
      if let same = known[values] {
        moving[same].share += swing / total
      } else {
        known[values] = moving.count
        moving.append(
          Moving(values: values, range: ranges[use.profile], share: swing / total))
      }
    }
    self.moving = moving
  }

  private static func range(_ values: ArraySlice<Double>) -> Double {
    guard let least = values.min(), let most = values.max() else { return 0 }
    return most - least
  }

  /// Days that stand out, in the order of their importance; none where all days are alike in it.
  func extremes(days: Int) -> [(TypicalDays.Extreme, day: Int)] {
    TypicalDays.Extreme.allCases.compactMap { extreme in
      var totals = [Double](repeating: 0, count: days)
      for use in uses {
        let factor = use.level * use.part.sign(in: extreme)
        if factor == 0 { continue }
        let values = region.profiles[use.profile].values
        for day in 0..<days {
          for hour in day * 24..<day * 24 + 24 { totals[day] += factor * values[hour] }
        }
      }
      guard let least = totals.min(), let most = totals.max() else { return nil }
      let tolerance = 1e-9 * max(abs(least), abs(most))
      guard most - least > tolerance else { return nil }
      return totals.firstIndex { $0 >= most - tolerance }.map { (extreme, $0) }
    }
  }
}

extension SeriesUse.Part {
  /// With which sign a part counts in what an extreme day has most of.
  fileprivate func sign(in extreme: TypicalDays.Extreme) -> Double {
    switch (self, extreme) {
    case (.heatNeed, .heatNeed), (.load, .netLoad), (.electricityPrice, .price): 1
    case (.generation, .netLoad), (.generation, .leastRenewable): -1
    default: 0
    }
  }
}
