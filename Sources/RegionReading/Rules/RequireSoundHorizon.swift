import RegionModel

extension RegionReader {
  /// A horizon may be less than a year but not more; its periods lie within the profiles, and two of
  /// them are of the same hours or share none.
  ///
  /// - Parameter profileHours: hours that `profiles.csv` covers; nil: there is none.
  func requireSoundHorizon(profileHours: Int?) {
    guard let first = region.periods.first else { return }
    let found = region.periods.reduce(0) { $0 + $1.weight * $1.hours }
    if found > context.hoursPerYear * (1 + 1e-9) {
      report.error(
        .time(.horizonAboveYear(found: found, year: context.hoursPerYear)),
        at: SourceLocation(file: first.location.file, column: "weight"))
    }
    let length = Int(region.periods.reduce(0) { $0 + $1.hours })
    let year = Int(context.hoursPerYear)
    // A profiles.csv of any other length is an error of its own.
    let end = profileHours.map { $0 == length ? $0 : year } ?? year
    let spans = self.spans()
    requireWithin(spans, end)
    requireApart(spans)
  }

  /// Where each period begins and ends in the profiles, as the horizon is cut.
  private func spans() -> [(row: Int, start: Int, end: Int)] {
    var next = 0
    return region.periods.enumerated().map { row, period in
      let start = period.firstHour ?? next
      // A longer one than any year is said to be that already.
      next = start + Int(min(period.hours, 1e9).rounded())
      return (row, start, next)
    }
  }

  private func requireWithin(_ spans: [(row: Int, start: Int, end: Int)], _ end: Int) {
    for span in spans where span.end > end {
      let period = region.periods[span.row]
      report.error(
        .time(.periodBeyondProfiles(end: span.end, hours: end)),
        at: place(period, period.firstHour == nil ? "hours" : "first_hour"))
    }
  }

  private func requireApart(_ spans: [(row: Int, start: Int, end: Int)]) {
    var blamed: [(row: Int, fact: TimeFact)] = []
    // Parts of an hour share it.
    let order = spans.filter { region.periods[$0.row].hours >= 1 }
      .sorted { ($0.start, $0.end, $0.row) < ($1.start, $1.end, $1.row) }
    guard var reach = order.first else { return }
    for span in order.dropFirst() {
      let isSame = span.start == reach.start && span.end == reach.end
      if span.start < reach.end, !isSame {
        blamed.append(
          (
            span.row,
            .periodsOverlap(
              with: region.periods[reach.row].id, start: span.start, end: reach.end)
          ))
      }
      if span.end > reach.end { reach = span }
    }
    for (row, fact) in blamed.sorted(by: { $0.row < $1.row }) {
      report.error(.time(fact), at: place(region.periods[row], "first_hour"))
    }
  }

  private func place(_ period: PeriodRow, _ column: String) -> SourceLocation {
    SourceLocation(file: period.location.file, row: period.location.row, column: column)
  }
}
