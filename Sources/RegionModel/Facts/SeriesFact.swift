/// Facts about a series of loads and its seasons.
public enum SeriesFact: Sendable, Hashable {
  /// A time that is not written as ISO 8601 has it, to the hour at least.
  case notATime(found: String)
  /// Times without a zone, which are taken as UTC.
  case noZone
  /// A row with the same time as the row before.
  case repeatedTime(found: String)
  /// A row with an earlier time than the row before.
  case timeNotRising(found: String, before: String)
  /// Two neighbouring rows that are not an hour apart, nor whole hours.
  case notHourly(first: String, second: String)
  /// A column without a heading, by its number from 1.
  case unnamedColumn(number: Int)
  /// No column but the time.
  case noAreas
  /// No row below the heading.
  case noHours
  /// An area without a single load.
  case areaWithoutLoads
  /// Hours between the first and the last that have no row.
  case missingHours(count: Int, after: String)
  /// Cells without a load.
  case emptyLoads(count: Int)
  /// Loads below zero.
  case negativeLoads(count: Int)
  /// A calendar year that the series does not hold whole.
  case partialYear(year: Int, hours: Int, of: Int)
  /// A calendar year in which an area has no load at all.
  case yearWithoutLoads(year: Int)
  /// A season without any load in the months that set its peak.
  case noPeakLoad(season: Seasons.Season, months: MonthSet)
  /// Hours in which the load is above the peak that its season's months set.
  case loadAbovePeak(season: Seasons.Season, hours: Int, peak: Double)
  /// Seasons that leave months out, or have months twice.
  case seasonsNotAYear(missing: [Int], twice: [Int])
  /// Seasons of an area that the series does not have.
  case unknownArea(found: String, nearest: String?)
}
