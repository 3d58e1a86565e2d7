/// An hour by the moment it begins, with its place in the UTC calendar.
public struct UTCHour: Sendable, Hashable {
  /// Seconds in an hour.
  public static let length = 3600

  /// Seconds since 1970-01-01T00:00Z.
  public let seconds: Int
  /// Calendar year.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int

  /// The hour that begins so many seconds after 1970-01-01T00:00Z.
  ///
  /// Years are counted from March, as Howard Hinnant's `civil_from_days` does, so that a leap day
  /// ends a year and no table is needed.
  public init(seconds: Int) {
    self.seconds = seconds
    let date = Self.date(seconds)
    year = date.year
    month = date.month
  }

  /// The hour of a date and a time of day in UTC; nil where there is no such date.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(month, of: year),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    seconds = Self.dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    self.year = year
    self.month = month
  }

  /// Hours in a calendar year.
  public static func hours(in year: Int) -> Int { days(2, of: year) == 29 ? 8784 : 8760 }

  /// `2024-01-31T17:00Z`, with seconds where there are any.
  public var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = seconds - Self.floor(seconds, 86_400) * 86_400
    let years = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    let end = rest % 60 == 0 ? "Z" : ":\(two(rest % 60))Z"
    return "\(years)-\(two(month))-\(two(Self.date(seconds).day))T\(two(rest / 3600)):"
      + two(rest % 3600 / 60) + end
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floor(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ seconds: Int) -> (year: Int, month: Int, day: Int) {
    let days = floor(seconds, 86_400) + 719_468
    let era = floor(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }
}
