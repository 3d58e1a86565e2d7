import RegionModel

/// Real days of a year that stand for all of it.
///
/// The days of the region's hourly profiles are clustered by k-medoids (Kaufman and Rousseeuw 1990;
/// for energy systems Kotzur et al. 2018), so that each typical day is a day of the year with its
/// own hours. Days that are the same in every profile are one from the start: where days repeat,
/// the clustering is exact. Nothing is random, and the order of the region's rows is of no
/// importance; ties go to the earlier day.
///
/// A typical day is an approximation of the days it stands for. Annual amounts keep their total
/// (`TimeAxis.spread` normalises over the days represented); capacities, available parts, price
/// factors and temperatures are those of the day itself.
public struct TypicalDays: Sendable, Equatable {
  /// Why a day is kept as a day of its own, in the order in which they are chosen.
  public enum Extreme: String, Sendable, CaseIterable, Codable {
    /// Most heat needed.
    case heatNeed = "heat_need"
    /// Greatest loads less what wind, sun and other generation with a profile could give.
    case netLoad = "net_load"
    /// Least that generation with a profile could give.
    case leastRenewable = "least_renewable"
    /// Dearest electricity.
    case price
  }

  /// An extreme day that was kept.
  public struct Kept: Sendable, Equatable {
    /// Why.
    public var extreme: Extreme
    /// Position among the typical days.
    public var position: Int
  }

  /// The typical days as days of the year from 0, rising.
  public var medoids: [Int]
  /// Days of the year that each stands for, itself among them.
  public var weights: [Int]
  /// Position among the typical days of the one that stands for each day of the year.
  public var dayOf: [Int]
  /// Extreme days kept, by reason.
  public var extremes: [Kept]
  /// How many were asked for; more than there are where fewer days differ.
  public var asked: Int
  /// Whether every day is the same as the one that stands for it, in every profile that matters.
  public var isExact: Bool

  /// Number of typical days.
  public var count: Int { medoids.count }
  /// Whether there are fewer than asked for because no more days differ.
  public var isFewerThanAsked: Bool { count < min(asked, dayOf.count) }

  /// Chooses typical days of a region's planned year.
  ///
  /// Extreme days come first, each with the days that are nearest to it, but never all of those
  /// asked for: at most `count − 1`. As many typical days as the year has days, or more, are the
  /// year itself.
  ///
  /// - Parameter count: how many, at least 1.
  /// - Throws: `InputError.typicalNeedsYear` where a profile is shorter than the year.
  public init(region: Region, count: Int) throws(InputError) {
    let days = Int(region.hoursPerYear) / 24
    for profile in region.profiles.sorted(by: { $0.id < $1.id })
    where !profile.values.isEmpty && profile.values.count < days * 24 {
      throw .typicalNeedsYear(profile: profile.id, hours: profile.values.count)
    }
    self.init(DayFeatures(YearSeries(region: region), days: days), count: max(1, count))
  }

  init(_ features: DayFeatures, count: Int) {
    asked = count
    let days = features.classOf.count
    if count >= days {
      medoids = Array(0..<days)
      dayOf = medoids
      isExact = true
    } else {
      var fixed: [Int] = []
      for (_, day) in features.extremes where !fixed.contains(features.classOf[day]) {
        if fixed.count < count - 1 { fixed.append(features.classOf[day]) }
      }
      let classes = DayMedoids(features).chosen(count, keeping: fixed)
      medoids = classes.medoids.map { features.members[$0] }
      dayOf = features.classOf.map { classes.nearest[$0] }
      isExact = medoids.count == features.members.count
    }
    weights = [Int](repeating: 0, count: medoids.count)
    for position in dayOf { weights[position] += 1 }
    let medoidClasses = medoids.map { features.classOf[$0] }
    extremes = features.extremes.compactMap { extreme, day in
      let position =
        count >= days ? day : medoidClasses.firstIndex(of: features.classOf[day])
      return position.map { Kept(extreme: extreme, position: $0) }
    }
  }
}
