import RegionModel

/// The hours on which the grid stands, each kept once where many are alike.
///
/// *All hours*, each with weight 1, judge what fits. Hours are alike when every profile that the
/// grid's rows name has the same value in them, so that solving one solves them all: exact, and a
/// region whose profiles repeat a mean day costs hundreds of solves instead of thousands.
/// *Operating* hours carry cost: the 24 hours of each month's mean day, or an own horizon's hours.
public struct HourAxis: Sendable, Equatable {
  /// Positions in the profiles whose mean each hour is; one alone where it is an hour itself.
  public var members: [[Int]]
  /// How many hours of the horizon each stands for (`omega`).
  public var weight: [Double]
  /// Exchange period of each; 0 where periods do not matter.
  public var period: [Int]
  /// Which of these each hour of the horizon is, in order; empty for operating hours.
  public var calendar: [Int]
  /// Hours that follow on each other, chain by chain, each an hour of its own; empty where hours
  /// that are alike are kept once.
  public var chains: [[Int]] = []
  /// Whether chains are days that stand for many: what a store begins one with it ends it with.
  public var areDays = false
  /// How long each is, h; empty: an hour.
  public var length: [Double] = []

  /// Number of hours kept.
  public var count: Int { members.count }
  /// Hours of the horizon.
  public var horizon: Double { weight.reduce(0, +) }

  /// Every hour of the horizon.
  ///
  /// - Parameters:
  ///   - profiles: the profiles that matter.
  ///   - time: the exchange periods, where it matters in which an hour lies.
  init(allOf region: Region, profiles: [Profile], within time: TimeAxis? = nil) {
    members = []
    weight = []
    period = []
    calendar = []
    let periodOf = time?.calendar ?? []
    var known: [UInt64: Int] = [:]
    for (order, hour) in Self.hours(of: region).enumerated() {
      let period = periodOf.isEmpty ? 0 : periodOf[order]
      var key = UInt64(period)
      for profile in profiles {
        key = (key ^ profile.value(at: hour.position).bitPattern) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
      // Hours that are not alike may share a key: the next one is theirs.
      while let same = known[key],
        self.period[same] != period
          || profiles.contains(where: {
            $0.value(at: members[same][0]).bitPattern != $0.value(at: hour.position).bitPattern
          })
      { key &+= 1 }
      if let same = known[key] {
        weight[same] += hour.weight
        calendar.append(same)
      } else {
        known[key] = members.count
        calendar.append(members.count)
        members.append([hour.position])
        weight.append(hour.weight)
        self.period.append(period)
      }
    }
  }

  /// Operating hours of a horizon cut into periods.
  ///
  /// A year has the 24 hours of each month's mean day, whether it is cut into months or not;
  /// typical days, the hours of a year and an own horizon have their own.
  init(operating region: Region, time: TimeAxis) {
    members = []
    weight = []
    period = []
    calendar = []
    switch region.settings.periods {
    case .annual, .monthly: break
    case .own, .typical, .hourly:
      for position in 0..<time.count {
        let parts = max(1, Int(time.hours[position].rounded()))
        let length = time.hours[position] / Double(parts)
        for hour in time.firstHour[position]..<time.firstHour[position] + parts {
          members.append([hour])
          weight.append(time.weight[position] * length)
          self.length.append(length)
          period.append(position)
        }
      }
      chain(time)
      return
    }
    let months = TimeAxis(monthlyOf: region.hoursPerYear)
    for month in 0..<months.count {
      let days = Int(months.hours[month]) / 24
      for hour in 0..<24 {
        members.append((0..<days).map { months.firstHour[month] + 24 * $0 + hour })
        weight.append(Double(days))
        period.append(time.count == 12 ? month : 0)
      }
      chains.append(Array(24 * month..<24 * (month + 1)))
    }
    areDays = true
  }

  /// Mean of a profile in each hour; ones without a profile.
  func values(_ profile: Profile?) -> [Double] {
    guard let profile else { return [Double](repeating: 1, count: count) }
    return members.map { hours in
      hours.reduce(0) { $0 + profile.value(at: $1) } / Double(hours.count)
    }
  }

  /// Every hour of a region's horizon: a year, or the hours of its own periods.
  static func hours(of region: Region) -> [(position: Int, weight: Double)] {
    guard region.settings.periods == .own, !region.periods.isEmpty else {
      return (0..<Int(region.hoursPerYear)).map { ($0, 1) }
    }
    var hours: [(position: Int, weight: Double)] = []
    var next = 0
    for period in region.periods {
      let first = period.firstHour ?? next
      let length = max(1, Int(period.hours.rounded()))
      let weight = period.weight * period.hours / Double(length)
      hours += (first..<first + length).map { ($0, weight) }
      next = first + length
    }
    return hours
  }
}

extension Profile {
  /// Its value in an hour; a profile shorter than the year repeats.
  func value(at hour: Int) -> Double { values.isEmpty ? 1 : values[hour % values.count] }
}
