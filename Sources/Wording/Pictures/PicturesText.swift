/// What the pictures of a report say, in a language.
public struct PicturesText: Sendable {
  /// The language.
  public let language: Language
  /// Numbers in it.
  public let numbers: NumberText

  /// Texts in a language.
  public init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  /// A year's amount or money: `/a`, `/år`; nothing where the horizon is no year.
  public func perYear(_ isYear: Bool) -> String { isYear ? language("/a", "/år") : "" }

  /// Money in millions: `3.2 MSEK/a`.
  public func money(_ value: Double, currency: String, isYear: Bool) -> String {
    numbers.millions(value) + " M" + currency + perYear(isYear)
  }

  /// Between two ends of a range.
  public func range(_ low: Double, _ high: Double) -> String {
    numbers.significant(low) + " – " + numbers.significant(high)
  }

  /// Everything of many that is drawn as one.
  public func others(_ count: Int) -> String {
    count == 1
      ? language("1 other", "1 annan") : language("\(count) others", "\(count) andra")
  }

  /// Who made a picture, in small print.
  public func madeBy(version: String, on day: String) -> String {
    language("Made with Krets \(version), \(day)", "Gjord med Krets \(version), \(day)")
  }

  /// What stands over a picture where there is no plan.
  public var noPlan: String { language("There is no plan", "Det finns ingen plan") }
}
