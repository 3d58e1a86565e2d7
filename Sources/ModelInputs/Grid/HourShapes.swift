import Quantities
import RegionModel

/// Profiles in the hours of an axis, each worked out once: many rows follow the same one.
final class HourShapes {
  private let region: Region
  private let hours: HourAxis
  private var known: [Index<Profile>: [Double]] = [:]
  private var totals: [Index<Profile>: Double] = [:]
  private lazy var ones = hours.values(nil)

  init(_ region: Region, _ hours: HourAxis) {
    (self.region, self.hours) = (region, hours)
  }

  /// Mean of a profile in each hour; ones without a profile.
  func values(_ profile: Index<Profile>?) -> [Double] {
    guard let profile else { return ones }
    if let values = known[profile] { return values }
    let values = hours.values(region.profiles[profile])
    known[profile] = values
    return values
  }

  /// Sum of a profile over the year, or over the horizon where it is shorter.
  func total(_ profile: Index<Profile>) -> Double {
    if let total = totals[profile] { return total }
    let row = region.profiles[profile]
    let total =
      row.values.count >= 8760
      ? row.values.reduce(0, +)
      : HourAxis.hours(of: region).reduce(0) { $0 + $1.weight * row.value(at: $1.position) }
    totals[profile] = total
    return total
  }
}
