import ModelInputs

/// What typical days stand for a year, in sentences.
public struct TypicalDaysText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// How many days stand for how many, whether exactly, and which are kept for standing out.
  public func sentences(_ typical: TypicalDays) -> [String] {
    let (count, days) = (typical.count, typical.dayOf.count)
    var sentences = [first(count, days, typical)]
    if !typical.extremes.isEmpty, count < days {
      let hours = HourText(language, hoursPerYear: days * 24)
      let kept = typical.extremes.map {
        "\(name($0.extreme)), \(hours.day(typical.medoids[$0.position]))"
      }
      sentences.append(
        language("Kept, because they stand out: ", "Med därför att de sticker ut: ")
          + kept.joined(separator: "; ") + ".")
    }
    return sentences
  }

  private func first(_ count: Int, _ days: Int, _ typical: TypicalDays) -> String {
    if count == days {
      return language(
        "Every day of the year is planned, hour by hour.",
        "Årets alla dygn planeras, timme för timme.")
    }
    if typical.isFewerThanAsked {
      return language(
        "Different days in the year: \(count), fewer than the \(typical.asked) asked for. They stand for it exactly where nothing is stored from day to day.",
        "Olika dygn under året: \(count), färre än de \(typical.asked) som önskades. De står för det exakt där inget lagras från dygn till dygn."
      )
    }
    return typical.isExact
      ? language(
        "The year's \(days) days are planned as the \(count) that differ: exactly, where nothing is stored from day to day.",
        "Årets \(days) dygn planeras som de \(count) som skiljer sig åt: exakt, där inget lagras från dygn till dygn."
      )
      : language(
        "The year's \(days) days are planned as \(count) typical days: an approximation.",
        "Årets \(days) dygn planeras som \(count) typdygn: en approximation.")
  }

  private func name(_ extreme: TypicalDays.Extreme) -> String {
    switch extreme {
    case .heatNeed: language("most heat needed", "störst värmebehov")
    case .netLoad: language("greatest net load", "störst nettolast")
    case .leastRenewable: language("least variable generation", "minst väderberoende produktion")
    case .price: language("dearest electricity", "dyrast el")
    }
  }
}
