import Planning
import RegionModel

/// Headroom read off areas' own hourly loads, with all that it rests on.
public struct SeriesHeadroomReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// Every option and convention used.
  public var settings: Settings
  /// What was read off each area's loads before any new load: years, hours and thresholds.
  public var series: [Series]
  /// A row an area and rate, areas as in the file, rates as asked.
  public var areas: [Level]
  /// Remarks.
  public var findings: [FindingEntry]

  /// Every option and convention used.
  public struct Settings: Codable, Sendable {
    /// The file of loads.
    public var loadSeries: String
    /// Rates of curtailment, shares.
    public var rates: [Double]
    /// Hours below the line of every year's rate.
    public var hoursPerYear: Int
    /// Seasons of the areas that have none of their own.
    public var seasons: Months
    /// Areas with seasons of their own.
    public var seasonsByArea: [AreaMonths]
  }

  /// Seasons, each as months: `6-8`, `12-2`.
  public struct Months: Codable, Sendable {
    /// Months that belong to summer.
    public var summerMonths: String
    /// Months that set summer's threshold.
    public var summerPeakMonths: String
    /// Months that belong to winter.
    public var winterMonths: String
    /// Months that set winter's threshold.
    public var winterPeakMonths: String

    init(_ seasons: Seasons) {
      summerMonths = "\(seasons.summerMonths)"
      summerPeakMonths = "\(seasons.summerPeakMonths)"
      winterMonths = "\(seasons.winterMonths)"
      winterPeakMonths = "\(seasons.winterPeakMonths)"
    }
  }

  /// An area's own seasons.
  public struct AreaMonths: Codable, Sendable {
    /// The area.
    public var area: String
    /// Its seasons.
    public var seasons: Months
  }

  /// What an area's loads hold.
  public struct Series: Codable, Sendable {
    /// The area.
    public var area: String
    /// Hours with a known load.
    public var hours: Int
    /// Calendar years with any load, over which rates are averaged.
    public var years: [Int]
    /// A threshold a season that has hours.
    public var thresholds: [Threshold]
  }

  /// The load up to which a season is thought to be served.
  public struct Threshold: Codable, Sendable {
    /// `summer` or `winter`.
    public var season: String
    /// MW.
    public var thresholdMw: Double
    /// When that load was, UTC.
    public var time: String
    /// Hours of the season whose load is above it; a new load is off in them.
    public var hoursAbove: Int
  }

  /// What fits in an area at a rate.
  public struct Level: Codable, Sendable {
    /// The area.
    public var area: String
    /// Rate of curtailment, a share; 0: firm.
    public var rate: Double
    /// Largest new load, MW; `inf` where nothing binds.
    public var headroomMw: Double
    /// Hours a year with any curtailment, on average.
    public var hoursPerA: Double
    /// Longest spell of curtailment, h.
    public var longestH: Int
    /// Share of the new load that is curtailed in those hours, on average; null without any.
    @OrNull public var meanDepth: Double?
  }

  /// Puts areas' headrooms together.
  public init(
    file: String, rates: [Double], seasons: AreaSeasons,
    headrooms: [(area: String, headroom: SeriesHeadroom)], findings: [FindingEntry] = []
  ) {
    settings = Settings(
      loadSeries: file, rates: rates, hoursPerYear: SeriesHeadroom.hoursPerYear,
      seasons: Months(seasons.standard),
      seasonsByArea: seasons.own.sorted { $0.key < $1.key }.map {
        AreaMonths(area: $0.key, seasons: Months($0.value))
      })
    series = headrooms.map { area, headroom in
      Series(
        area: area, hours: headroom.hours, years: headroom.years,
        thresholds: headroom.thresholds.map {
          Threshold(
            season: $0.season.rawValue, thresholdMw: $0.load, time: $0.hour.text,
            hoursAbove: $0.hoursAbove)
        })
    }
    areas = headrooms.flatMap { area, headroom in
      headroom.levels.map {
        Level(
          area: area, rate: $0.rate, headroomMw: $0.load, hoursPerA: $0.hoursPerYear,
          longestH: $0.longestSpell, meanDepth: $0.meanDepth)
      }
    }
    self.findings = findings
  }

  /// The rows as a table that opens in a spreadsheet: RFC 4180, UTF-8, comma, decimal point.
  public var csv: String {
    let rows = areas.map { row in
      let depth = row.meanDepth.map { "\($0)" } ?? ""
      return [
        PlanCSV.cell(row.area), "\(row.rate)", "\(row.headroomMw)", "\(row.hoursPerA)",
        "\(row.longestH)", depth,
      ].joined(separator: ",") + "\n"
    }
    return "area,rate,headroom_mw,hours_per_a,longest_h,mean_depth\n" + rows.joined()
  }
}
