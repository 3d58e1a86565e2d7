import ModelInputs

/// Dates of hours of a year, as PyPSA reads them.
enum SnapshotLabel {
  /// `2025-01-01 00:00:00` for hour 0 of 2025; hours run on into the next years.
  static func date(year: Int, hour: Int) -> String {
    var year = year
    var day = hour / 24
    while day >= length(of: year) {
      day -= length(of: year)
      year += 1
    }
    var month = 0
    for days in TimeAxis.daysOfMonths(inHours: Double(24 * length(of: year))) {
      if day < days { break }
      day -= days
      month += 1
    }
    return "\(year)-\(padded(month + 1))-\(padded(day + 1)) \(padded(hour % 24)):00:00"
  }

  /// Dates of hours where they rise, else plain numbers: a snapshot's label is its own.
  static func labels(year: Int, hours: [Int]) -> [String] {
    guard zip(hours, hours.dropFirst()).allSatisfy(<), hours.allSatisfy({ $0 >= 0 }) else {
      return hours.indices.map { "\($0)" }
    }
    return hours.map { date(year: year, hour: $0) }
  }

  private static func length(of year: Int) -> Int {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
