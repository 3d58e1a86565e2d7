import ModelInputs

/// An hour of the year as people say it.
public struct HourText: Sendable {
  let language: Language
  /// Hours of the year: 8 760 or 8 784.
  let hours: Int

  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let swedish = [
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
  ]

  /// Hours of a year of so many.
  public init(_ language: Language, hoursPerYear: Int = 8760) {
    self.language = language
    hours = hoursPerYear
  }

  /// `Jan 14 17–18`, `14 jan 17–18`, of an hour counted from 0.
  public func text(_ hour: Int) -> String {
    guard let day = dayText(hour / 24) else { return language("hour \(hour)", "timme \(hour)") }
    return "\(day) \(hour % 24)–\(hour % 24 + 1)"
  }

  /// `Jan 14`, `14 jan`, of a day counted from 0.
  public func day(_ day: Int) -> String { dayText(day) ?? language("day \(day)", "dygn \(day)") }

  private func dayText(_ day: Int) -> String? {
    var day = day
    for (month, length) in TimeAxis.daysOfMonths(inHours: Double(hours)).enumerated() {
      if day < length {
        return language(
          "\(Self.english[month]) \(day + 1)", "\(day + 1) \(Self.swedish[month])")
      }
      day -= length
    }
    return nil
  }
}
