import RegionModel

/// How large a constant new load an area bears, if it may be curtailed a little, read off the
/// area's own hourly loads.
///
/// With the load `D[h]`, and `T[h]` the highest load of the peak months of the season to which hour
/// `h` belongs, over the whole series, a new load of `L` MW is curtailed in `h` by
///
///     c[h] = min(L, max(0, D[h] + L − T[h])) = max(0, L − g[h]),   g[h] = max(0, T[h] − D[h])
///
/// Its rate of curtailment in a year is the year's `Σ c` over `L` × 8 760 h, leap years too, and its
/// rate the mean over the years. The headroom at a rate is the largest `L` whose rate is no higher.
///
/// - Years are UTC calendar years in which the area has any load. One that is not whole counts as a
///   year: its unknown hours curtail nothing.
/// - Nothing is firm by this method: the hour that set a threshold leaves no room, so the headroom at
///   rate 0 is 0.
/// - With the gaps sorted, `Σ c = k·L − (g[1] + … + g[k])` as long as `L` lies between `g[k]` and
///   `g[k+1]`, so that the headroom is a quotient and no search is needed.
///
/// T. Norris, T. Profeta, D. Patino-Echeverri, A. Cowie-Haskell: Rethinking Load Growth. Assessing
/// the Potential for Integration of Large Flexible Loads in US Power Systems. Nicholas Institute,
/// Duke University, 2025.
public struct SeriesHeadroom: Sendable {
  /// Hours below the line of every year's rate.
  public static let hoursPerYear = 8760

  /// A season's threshold.
  public struct Threshold: Sendable, Hashable {
    /// The season.
    public let season: Seasons.Season
    /// Highest load in the months that set the peak, MW.
    public let load: Double
    /// When: the first of equals.
    public let hour: UTCHour
    /// Hours of the season whose load is above it, which only other months can have. A new load of
    /// any size is off in them.
    public let hoursAbove: Int
  }

  /// What fits at a rate of curtailment.
  public struct Level: Sendable, Hashable {
    /// The rate allowed, as a share of the energy of a full year; 0: never curtailed.
    public let rate: Double
    /// Largest new load, MW; infinite where the rate allows to curtail it in every known hour.
    public let load: Double
    /// Hours with any curtailment, a year on average.
    public let hoursPerYear: Double
    /// Most hours with curtailment on end; an unknown hour ends a spell.
    public let longestSpell: Int
    /// Share of the new load that is curtailed, averaged over the hours with any; nil without such
    /// hours.
    public let meanDepth: Double?
  }

  /// The threshold of each season that has hours.
  public let thresholds: [Threshold]
  /// Calendar years with any load.
  public let years: [Int]
  /// Hours with a known load.
  public let hours: Int
  /// What fits, in the order of the rates.
  public let levels: [Level]

  /// Reads headrooms off an area's loads.
  ///
  /// - Parameters:
  ///   - loads: MW in each of `hours`, NaN where unknown.
  ///   - hours: the hours, rising.
  ///   - seasons: seasons that have each month once.
  ///   - rates: rates of curtailment, 0 to 1.
  /// - Throws: ``SeasonsWithoutPeak`` where a season has hours but no load in its peak months.
  public init(
    loads: [Double], hours: [UTCHour], seasons: Seasons, rates: [Double]
  ) throws(SeasonsWithoutPeak) {
    precondition(loads.count == hours.count)
    thresholds = try Self.thresholds(loads, hours, seasons)
    let gaps = Self.gaps(loads, hours, seasons, thresholds)
    var years: [Int] = []
    for (position, hour) in hours.enumerated()
    where !gaps[position].isNaN && years.last != hour.year { years.append(hour.year) }
    self.years = years
    let sorted = gaps.filter { !$0.isNaN }.sorted()
    self.hours = sorted.count
    levels = rates.map { rate in
      let load = Self.load(
        sorted, fullHours: Self.fullHours(rate, years: years.count))
      return Self.level(rate, load, gaps, hours, years: years.count)
    }
  }

  private static func thresholds(
    _ loads: [Double], _ hours: [UTCHour], _ seasons: Seasons
  ) throws(SeasonsWithoutPeak) -> [Threshold] {
    var thresholds: [Threshold] = []
    var missing: [Seasons.Season] = []
    for season in Seasons.Season.allCases {
      let (peakMonths, months) = (seasons.peakMonths(of: season), seasons.months(of: season))
      var peak: Int?
      var isThere = false
      for (position, load) in loads.enumerated() where !load.isNaN {
        let month = hours[position].month
        if months.contains(month) { isThere = true }
        if peakMonths.contains(month), peak.map({ load > loads[$0] }) ?? true { peak = position }
      }
      guard isThere else { continue }
      guard let peak else {
        missing.append(season)
        continue
      }
      let above = loads.indices.count {
        loads[$0] > loads[peak] && months.contains(hours[$0].month)
      }
      thresholds.append(
        Threshold(season: season, load: loads[peak], hour: hours[peak], hoursAbove: above))
    }
    if !missing.isEmpty { throw SeasonsWithoutPeak(seasons: missing) }
    return thresholds
  }

  /// MW between each hour's load and its threshold, 0 where the load is above; NaN where unknown.
  private static func gaps(
    _ loads: [Double], _ hours: [UTCHour], _ seasons: Seasons, _ thresholds: [Threshold]
  ) -> [Double] {
    let byMonth = (0...12).map { month in
      thresholds.first { seasons.months(of: $0.season).contains(month) }?.load ?? .nan
    }
    return zip(loads, hours).map { load, hour in
      load.isNaN ? .nan : Swift.max(0, byMonth[hour.month] - load)
    }
  }

  /// Hours at full load that a rate allows to lose in all years together.
  ///
  /// Rates are typed as decimals, whose product with whole hours is then a little off a whole
  /// number; the plateau at which exactly so many hours are lost must not be missed for that.
  private static func fullHours(_ rate: Double, years: Int) -> Double {
    let hours = rate * Double(years * hoursPerYear)
    let whole = hours.rounded()
    return abs(hours - whole) <= 1e-12 * whole ? whole : hours
  }

  /// The largest `L` with `Σ max(0, L − g) ≤ fullHours · L`; the upper end where a range of loads
  /// has that very rate.
  private static func load(_ gaps: [Double], fullHours: Double) -> Double {
    var sum = 0.0
    for (position, gap) in gaps.enumerated() {
      sum += gap
      let count = Double(position + 1)
      if count <= fullHours { continue }
      let load = sum / (count - fullHours)
      if position + 1 == gaps.count || load <= gaps[position + 1] { return load }
    }
    return .infinity
  }

  private static func level(
    _ rate: Double, _ load: Double, _ gaps: [Double], _ hours: [UTCHour], years: Int
  ) -> Level {
    var (count, spell, longest) = (0, 0, 0)
    var depth = 0.0
    var last: Int?
    for (position, gap) in gaps.enumerated() where gap < load {
      let second = hours[position].seconds
      spell = last == second - UTCHour.length ? spell + 1 : 1
      last = second
      longest = max(longest, spell)
      count += 1
      depth += load.isInfinite ? 1 : (load - gap) / load
    }
    return Level(
      rate: rate, load: load, hoursPerYear: Double(count) / Double(max(1, years)),
      longestSpell: longest, meanDepth: count == 0 ? nil : depth / Double(count))
  }
}

/// Seasons that have hours, but no load in the months that set their peak.
public struct SeasonsWithoutPeak: Error, Sendable, Hashable {
  /// The seasons.
  public let seasons: [Seasons.Season]

  /// Names the seasons.
  public init(seasons: [Seasons.Season]) { self.seasons = seasons }
}
