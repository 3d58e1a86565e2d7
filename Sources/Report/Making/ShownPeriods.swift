import ModelInputs
import Wording

/// The periods of a plan as a report shows them: those of a long horizon together, by the month
/// where they follow on each other through a year, else by the day, a typical day being one.
struct ShownPeriods {
  /// Most periods that are shown one by one: what a reader can step through.
  static let most = 400

  /// What each is called.
  let names: [String]
  private let time: TimeAxis
  /// The one that each period belongs to; nil: each is shown.
  private let place: [Int]?

  /// Takes a plan's periods.
  ///
  /// - Parameters:
  ///   - kind: the setting `periods`.
  init(_ time: TimeAxis, kind: String, _ language: Language) {
    self.time = time
    let text = ReportText(language)
    guard time.count > Self.most else {
      place = nil
      names = text.periodNames(time.names, periods: kind)
      return
    }
    let isYear = time.horizon == time.hoursPerYear && time.weight.allSatisfy { $0 == 1 }
    let days = isYear ? TimeAxis.daysOfMonths(inHours: time.hoursPerYear) : nil
    var ends: [Double] = []
    for length in days ?? [] { ends.append((ends.last ?? 0) + Double(length) * 24) }
    var (hour, place) = (0.0, [Int]())
    for length in time.hours {
      let day = Int(hour / 24)
      place.append(days == nil ? day : ends.firstIndex { hour < $0 } ?? ends.count - 1)
      hour += length
    }
    self.place = place
    let count = (place.last ?? -1) + 1
    names =
      isYear
      ? text.months
      : (0..<count).map { language("day \($0 + 1)", "dygn \($0 + 1)") }
  }

  /// Amounts of each period as shown.
  func amounts(_ amounts: [Double]) -> [Double] {
    guard let place else { return amounts }
    var sums = [Double](repeating: 0, count: names.count)
    for (period, amount) in amounts.enumerated() {
      sums[place[period]] += amount * time.weight[period]
    }
    return sums
  }
}
