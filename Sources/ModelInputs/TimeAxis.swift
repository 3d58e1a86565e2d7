import Quantities
import RegionModel

/// The horizon cut into exchange periods.
///
/// Period `t` has `hours[t]` and occurs `weight[t]` times; for a year `sum weight·hours` is the
/// year's hours. Amounts and flows are per occurrence.
public struct TimeAxis: Sendable {
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
  /// - Throws: `InputError.periodsNotOffered` for a cut that is not offered yet.
  public init(region: Region) throws(InputError) {
    switch region.settings.periods {
    case .annual: self = Self(annualOf: region.hoursPerYear)
    case .monthly: self = Self(monthlyOf: region.hoursPerYear)
    case .own: self = Self(own: region.periods, hoursPerYear: region.hoursPerYear)
    case .typical(let days): throw .periodsNotOffered("typical:\(days)")
    case .hourly: throw .periodsNotOffered("hourly")
    }
  }

  private init(annualOf hours: Double) {
    names = ["year"]
    self.hours = [hours]
    weight = [1]
    firstHour = [0]
    hoursPerYear = hours
  }

  init(monthlyOf year: Double) {
    let february = year > 8760 ? 29 : 28
    let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
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
  /// the horizon is normalised over it and scaled by the horizon's share of the year.
  public func spread(_ annual: Double, along profile: Profile?) -> [Double] {
    guard let profile, !profile.values.isEmpty else {
      return hours.map { annual * $0 / hoursPerYear }
    }
    let mean = means(of: profile)
    let coversYear = profile.values.count >= 8760
    let total =
      coversYear
      ? profile.values.reduce(0, +)
      : (0..<count).reduce(0) { $0 + weight[$1] * mean[$1] * hours[$1] }
    guard total > 0 else { return [Double](repeating: 0, count: count) }
    let share = coversYear ? 1 : yearShare
    return (0..<count).map { annual * share * mean[$0] * hours[$0] / total }
  }
}
