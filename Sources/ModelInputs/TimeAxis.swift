import Quantities
import RegionModel

/// The horizon cut into exchange periods.
///
/// Period `t` has `hours[t]` and occurs `weight[t]` times; for a year `sum weight·hours` is the
/// year's hours. Amounts and flows are per occurrence.
public struct TimeAxis: Sendable, Equatable {
  /// Names, such as "01" for January.
  public var names: [String]
  /// Length of each period, h.
  public var hours: [Double]
  /// How often each occurs.
  public var weight: [Double]
  /// First hour of each period in the profiles.
  public var firstHour: [Int]
  /// Hours of the year that annual amounts are stated for.
  public var hoursPerYear: Double
  /// Periods that follow on each other, chain by chain: what a store holds at the end of one it
  /// holds at the beginning of the next.
  public var chains: [[Int]]
  /// Period of each hour of the horizon, in order; each occurrence of a typical day among them.
  public var calendar: [Int]
  /// Chain of each calendar day, where chains are typical days; nil: a chain occurs as it stands.
  public var dayOf: [Int]?

  /// Number of periods.
  public var count: Int { hours.count }
  /// `sum weight·hours`.
  public var horizon: Double { zip(weight, hours).reduce(0) { $0 + $1.0 * $1.1 } }
  /// Share of a year that the horizon is: annuities and annual amounts are scaled by it.
  public var yearShare: Double {
    let share = horizon / hoursPerYear
    return abs(share - 1) < 1e-9 ? 1 : share
  }

  /// Cuts a region's horizon as its settings say.
  ///
  /// - Throws: `InputError.typicalNeedsYear` for typical days of a region whose profiles are shorter
  ///   than the year.
  public init(region: Region) throws(InputError) {
    switch region.settings.periods {
    case .annual: self = Self(annualOf: region.hoursPerYear)
    case .monthly: self = Self(monthlyOf: region.hoursPerYear)
    case .own: self = Self(own: region.periods, hoursPerYear: region.hoursPerYear)
    case .typical(let days):
      self = Self(try TypicalDays(region: region, count: days), hoursPerYear: region.hoursPerYear)
    case .hourly: self = Self(hourlyOf: region.hoursPerYear)
    }
  }

  /// Every hour a period of its own, named by its number.
  init(hourlyOf year: Double) {
    let count = Int(year)
    names = (0..<count).map { hour in
      let digits = String(hour)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    hours = [Double](repeating: 1, count: count)
    weight = hours
    firstHour = Array(0..<count)
    hoursPerYear = year
    chains = [Array(0..<count)]
    calendar = Array(0..<count)
  }

  private init(annualOf hours: Double) {
    names = ["year"]
    self.hours = [hours]
    weight = [1]
    firstHour = [0]
    hoursPerYear = hours
    chains = [[0]]
    calendar = [Int](repeating: 0, count: Int(hours))
  }

  /// Days of each month of a year of so many hours.
  public static func daysOfMonths(inHours year: Double) -> [Int] {
    [31, year > 8760 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  init(monthlyOf year: Double) {
    let days = Self.daysOfMonths(inHours: year)
    names = (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }
    hours = days.map { Double($0 * 24) }
    weight = [Double](repeating: 1, count: 12)
    firstHour = []
    var hour = 0
    for day in days {
      firstHour.append(hour)
      hour += day * 24
    }
    hoursPerYear = year
    chains = [Array(0..<12)]
    calendar = Self.calendar(hours)
  }

  private init(own rows: [PeriodRow], hoursPerYear: Double) {
    names = rows.map(\.id)
    hours = rows.map(\.hours)
    weight = rows.map(\.weight)
    firstHour = []
    var next = 0
    for row in rows {
      let first = row.firstHour ?? next
      firstHour.append(first)
      next = first + Int(row.hours.rounded())
    }
    self.hoursPerYear = hoursPerYear
    var order: [String?] = []
    var members: [String?: [Int]] = [:]
    for (position, row) in rows.enumerated() {
      if members[row.chain] == nil { order.append(row.chain) }
      members[row.chain, default: []].append(position)
    }
    chains = order.map { members[$0] ?? [] }
    calendar = Self.calendar(hours)
  }

  /// Each period's hours in order, once.
  private static func calendar(_ hours: [Double]) -> [Int] {
    hours.enumerated().flatMap { period, length in
      [Int](repeating: period, count: max(1, Int(length.rounded())))
    }
  }

  /// Mean of a profile over each period; ones without a profile.
  public func means(of profile: Profile?) -> [Double] {
    guard let profile, !profile.values.isEmpty else { return [Double](repeating: 1, count: count) }
    let values = profile.values
    return (0..<count).map { period in
      let length = max(1, Int(hours[period].rounded()))
      var sum = 0.0
      for hour in firstHour[period]..<firstHour[period] + length {
        sum += values[hour % values.count]
      }
      return sum / Double(length)
    }
  }

  /// An annual amount spread over the periods along a profile: amount per occurrence.
  ///
  /// `A·g[t]·h[t] / sum g·h`, the sum over the profile's whole year; a profile that covers only
  /// the horizon is normalised over it and scaled by the horizon's share of the year. Over typical
  /// days the sum is over the days represented, so that the year's total is kept.
  public func spread(_ annual: Double, along profile: Profile?) -> [Double] {
    guard let profile, !profile.values.isEmpty else {
      return hours.map { annual * $0 / hoursPerYear }
    }
    if dayOf != nil { return spreadOverDays(annual, along: profile) }
    return spread(annual, along: shape(of: profile))
  }

  /// A profile as the periods see it: gathered once for the many amounts spread along it.
  struct Shape: Sendable {
    /// Mean over each period.
    var mean: [Double]
    /// Sum over the profile's whole year, or over the horizon where it covers only that.
    var total: Double
    /// Share of an annual amount that the horizon has.
    var share: Double
  }

  /// A profile with values as the periods see it; of no use over typical days.
  func shape(of profile: Profile) -> Shape {
    let mean = means(of: profile)
    let coversYear = profile.values.count >= 8760
    let total =
      coversYear
      ? profile.values.reduce(0, +)
      : (0..<count).reduce(0) { $0 + weight[$1] * mean[$1] * hours[$1] }
    return Shape(mean: mean, total: total, share: coversYear ? 1 : yearShare)
  }

  /// An annual amount spread over the periods along a shape: amount per occurrence.
  func spread(_ annual: Double, along shape: Shape) -> [Double] {
    guard shape.total > 0 else { return [Double](repeating: 0, count: count) }
    return (0..<count).map { annual * shape.share * shape.mean[$0] * hours[$0] / shape.total }
  }
}
