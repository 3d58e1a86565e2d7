import RegionModel

/// A year's rate has 8 760 h below the line however few of its hours are known, so years that are
/// not whole are said.
struct RequireWholeYears {
  let table: RawTable
  let report: Report

  func check(_ series: LoadSeries) {
    var hours: [Int: Int] = [:]
    for hour in series.hours { hours[hour.year, default: 0] += 1 }
    let years = hours.keys.sorted()
    for year in years {
      let (found, whole) = (hours[year] ?? 0, UTCHour.hours(in: year))
      if found < whole {
        report.warning(
          .series(.partialYear(year: year, hours: found, of: whole)),
          at: SourceLocation(file: table.file))
      }
    }
    for area in series.areas {
      var known: Set<Int> = []
      for (hour, load) in zip(series.hours, area.loads) where !load.isNaN {
        known.insert(hour.year)
      }
      for year in years where !known.contains(year) {
        report.warning(
          .series(.yearWithoutLoads(year: year)),
          at: SourceLocation(file: table.file, column: area.name))
      }
    }
  }
}
