import Findings
import Planning
import RegionModel
import RegionReading
import Wording

/// Hourly loads of areas under study: read once, asked for headroom as often as wanted.
public struct SeriesStudy: Sendable {
  /// The file of loads, as it was named.
  public let file: String
  /// The loads.
  public let series: LoadSeries
  /// The seasons of each area.
  public let seasons: AreaSeasons
  /// Remarks from reading them; no errors.
  public let findings: [Finding]

  /// Takes loads that are at hand.
  ///
  /// - Parameters:
  ///   - file: what findings call the series.
  ///   - series: the loads.
  ///   - seasons: the seasons of each area, which have each month once.
  ///   - findings: remarks to pass on.
  public init(
    file: String, series: LoadSeries, seasons: AreaSeasons = AreaSeasons(),
    findings: [Finding] = []
  ) {
    self.file = file
    self.series = series
    self.seasons = seasons
    self.findings = findings
  }

  /// Reads loads, and seasons where they differ by area.
  ///
  /// - Parameters:
  ///   - path: a CSV file with a column `time` (ISO 8601, UTC) and a column of MW an area.
  ///   - seasons: a YAML file of seasons, shared and by area.
  ///   - changes: what options say about the seasons; they beat the file's shared seasons and are
  ///     beaten by an area's own.
  /// - Throws: `RegionRejected` with everything wrong in both files.
  public static func read(
    _ path: String, seasons: String? = nil, changes: SeasonChanges = SeasonChanges()
  ) throws(RegionRejected) -> SeriesStudy {
    let read = try LoadSeriesFile.read(path, seasons: seasons, changes: changes)
    return SeriesStudy(
      file: path, series: read.series, seasons: read.seasons, findings: read.findings)
  }

  /// Headroom of every area, firm and at rates of curtailment.
  ///
  /// - Parameters:
  ///   - rates: shares of a full year's energy, 0 to 1; 0 is put first, the rest in their order,
  ///     each once.
  ///   - language: of the findings' sentences.
  /// - Returns: the report, and the findings in it.
  /// - Throws: `RegionRejected` where a season has no load in its peak months.
  public func headroom(
    rates: [Double] = [0.0025, 0.005, 0.01, 0.05], language: Language = .en
  ) throws(RegionRejected) -> (report: SeriesHeadroomReport, findings: [Finding]) {
    var unique: [Double] = [0]
    for rate in rates where !unique.contains(rate) { unique.append(rate) }
    var findings = findings
    var headrooms: [(area: String, headroom: SeriesHeadroom)] = []
    for area in series.areas {
      let place = SourceLocation(file: file, column: area.name)
      let own = seasons[area.name]
      do throws(SeasonsWithoutPeak) {
        let headroom = try SeriesHeadroom(
          loads: area.loads, hours: series.hours, seasons: own, rates: unique)
        headrooms.append((area.name, headroom))
        for threshold in headroom.thresholds where threshold.hoursAbove > 0 {
          let fact = SeriesFact.loadAbovePeak(
            season: threshold.season, hours: threshold.hoursAbove, peak: threshold.load)
          findings.append(Finding(.warning, at: place, .series(fact)))
        }
      } catch {
        for season in error.seasons {
          let fact = SeriesFact.noPeakLoad(season: season, months: own.peakMonths(of: season))
          findings.append(Finding(.error, at: place, .series(fact)))
        }
      }
    }
    if headrooms.count < series.areas.count { throw RegionRejected(findings: findings) }
    let report = SeriesHeadroomReport(
      file: file, rates: unique, seasons: seasons, headrooms: headrooms,
      findings: Study.entries(findings, language))
    return (report, findings)
  }
}
