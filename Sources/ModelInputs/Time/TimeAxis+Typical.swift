import RegionModel

extension TimeAxis {
  /// The hours of typical days: each a period that occurs as often as its day stands for one.
  ///
  /// Each day is a chain; `calendar` and `dayOf` say which stands for each day of the year. As many
  /// typical days as the year has days are the year, hour by hour.
  ///
  /// - Parameter year: the year's hours.
  public init(_ typical: TypicalDays, hoursPerYear year: Double) {
    self.init(hourlyOf: year)
    guard typical.count < typical.dayOf.count else { return }
    let digits = max(2, String(typical.count).count)
    names = (1...typical.count).flatMap { day in
      (0..<24).map { "d\(Self.padded(day, digits))h\(Self.padded($0, 2))" }
    }
    hours = [Double](repeating: 1, count: typical.count * 24)
    weight = typical.weights.flatMap { [Double](repeating: Double($0), count: 24) }
    firstHour = typical.medoids.flatMap { day in (0..<24).map { day * 24 + $0 } }
    chains = typical.medoids.indices.map { Array($0 * 24..<$0 * 24 + 24) }
    calendar = typical.dayOf.flatMap { day in (0..<24).map { day * 24 + $0 } }
    dayOf = typical.dayOf
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// An annual amount spread over typical days: per occurrence, its total kept exactly.
  ///
  /// `A·g[t]·h[t] / sum w·g·h` over the hours represented, which scales every hour of the profile
  /// alike: a part of the approximation. Where a shape is zero in all of them (a need of a few
  /// days that no typical day is one of), each takes the mean of the hours that it stands for.
  func spreadOverDays(_ annual: Double, along profile: Profile) -> [Double] {
    var shape = means(of: profile)
    var total = zip(weight, shape).reduce(0) { $0 + $1.0 * $1.1 }
    if total <= 0 {
      shape = [Double](repeating: 0, count: count)
      for (hour, period) in calendar.enumerated() {
        shape[period] += profile.value(at: hour) / weight[period]
      }
      total = zip(weight, shape).reduce(0) { $0 + $1.0 * $1.1 }
    }
    guard total > 0 else { return shape }
    return shape.map { annual * $0 / total }
  }
}
