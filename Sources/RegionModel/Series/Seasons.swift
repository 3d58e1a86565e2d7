/// The two seasons of a year of load: which months belong to each, and which set its peak.
public struct Seasons: Sendable, Hashable {
  /// One of the two.
  public enum Season: String, Sendable, Hashable, CaseIterable {
    /// The warm half-year.
    case summer
    /// The cold half-year.
    case winter
  }

  /// Months that belong to summer, whose threshold holds in them.
  public var summerMonths: MonthSet
  /// Months that belong to winter.
  public var winterMonths: MonthSet
  /// Months whose highest load is summer's threshold.
  public var summerPeakMonths: MonthSet
  /// Months whose highest load is winter's threshold.
  public var winterPeakMonths: MonthSet

  /// Seasons of their months.
  public init(
    summerMonths: MonthSet, winterMonths: MonthSet, summerPeakMonths: MonthSet,
    winterPeakMonths: MonthSet
  ) {
    self.summerMonths = summerMonths
    self.winterMonths = winterMonths
    self.summerPeakMonths = summerPeakMonths
    self.winterPeakMonths = winterPeakMonths
  }

  /// Those of Duke University's study of 2025: June to August for April to October, December to
  /// February for November to March.
  public static let standard = Seasons(
    summerMonths: MonthSet(4...10), winterMonths: MonthSet([11, 12, 1, 2, 3]),
    summerPeakMonths: MonthSet(6...8), winterPeakMonths: MonthSet([12, 1, 2]))

  /// Months that belong to a season.
  public func months(of season: Season) -> MonthSet {
    season == .summer ? summerMonths : winterMonths
  }

  /// Months that set a season's peak.
  public func peakMonths(of season: Season) -> MonthSet {
    season == .summer ? summerPeakMonths : winterPeakMonths
  }

  /// Months that belong to no season, or to both; a year of load needs both lists empty.
  public var faults: (missing: [Int], twice: [Int]) {
    (
      (1...12).filter { !summerMonths.contains($0) && !winterMonths.contains($0) },
      (1...12).filter { summerMonths.contains($0) && winterMonths.contains($0) }
    )
  }
}

/// What an option or a file says otherwise about the seasons; nil leaves as it is.
public struct SeasonChanges: Sendable, Hashable {
  /// Months that belong to summer.
  public var summerMonths: MonthSet?
  /// Months that belong to winter.
  public var winterMonths: MonthSet?
  /// Months that set summer's peak.
  public var summerPeakMonths: MonthSet?
  /// Months that set winter's peak.
  public var winterPeakMonths: MonthSet?

  /// Changes; none where nothing is given.
  public init(
    summerMonths: MonthSet? = nil, winterMonths: MonthSet? = nil,
    summerPeakMonths: MonthSet? = nil, winterPeakMonths: MonthSet? = nil
  ) {
    self.summerMonths = summerMonths
    self.winterMonths = winterMonths
    self.summerPeakMonths = summerPeakMonths
    self.winterPeakMonths = winterPeakMonths
  }

  /// Seasons with the changes made. Where one half-year alone is given, the other has the rest of
  /// the year.
  public func applied(to seasons: Seasons) -> Seasons {
    Seasons(
      summerMonths: summerMonths ?? winterMonths?.others ?? seasons.summerMonths,
      winterMonths: winterMonths ?? summerMonths?.others ?? seasons.winterMonths,
      summerPeakMonths: summerPeakMonths ?? seasons.summerPeakMonths,
      winterPeakMonths: winterPeakMonths ?? seasons.winterPeakMonths)
  }
}

/// The seasons of each area.
public struct AreaSeasons: Sendable, Hashable {
  /// Those of an area that has none of its own.
  public var standard: Seasons
  /// An area's own, by its name.
  public var own: [String: Seasons]

  /// Seasons that all areas share, and those of areas that differ.
  public init(standard: Seasons = .standard, own: [String: Seasons] = [:]) {
    self.standard = standard
    self.own = own
  }

  /// An area's seasons.
  public subscript(area: String) -> Seasons { own[area] ?? standard }
}
