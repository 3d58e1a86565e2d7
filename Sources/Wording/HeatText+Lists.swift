import Findings
import ModelInputs

extension HeatText {
  /// The grand composite curve: how much heat has to come from above each temperature.
  func curve() -> [String] {
    var table = TextTable([
      TextTable.Column(language("shifted °C", "förskjutet °C"), number: true),
      TextTable.Column(language("heat passing, MW", "värme som passerar, MW"), number: true),
    ])
    for point in report.heat.grandComposite {
      table.add([
        number.fixed(point.temperatureC, 1, trimming: true), number.significant(point.heatMw),
      ])
    }
    let half = number.significant(report.heat.dtMinK / 2)
    let heading = language(
      "Grand composite curve (givers shifted down and takers up by \(half) K)",
      "Sammansatt kurva, grand composite (givare förskjutna ned och tagare upp \(half) K)")
    return ["", heading] + table.lines(width: style.width)
  }

  /// What does not count, and why.
  func omissions() -> [String] {
    guard !report.leftOut.isEmpty else { return [] }
    let shown = report.leftOut.prefix(most).map { "  " + sentence($0) }
    var lines = ["", language("left out", "utelämnat")] + shown
    let more = report.leftOut.count - shown.count
    if more > 0 {
      lines.append(
        style.dim(
          language("… and \(more) more (--format json)", "… och \(more) till (--format json)")))
    }
    return lines
  }

  /// Why a stream does not count.
  func sentence(_ omission: HeatOmission) -> String {
    let id = omission.id
    switch omission.reason {
    case .noTemperature:
      return language("\(id) has no temperature.", "\(id) saknar temperatur.")
    case .conversion(let conversion):
      return language(
        "\(id): how much there is of it depends on how \(conversion) runs.",
        "\(id): hur mycket som finns beror på hur \(conversion) körs.")
    case .countedAs(let level):
      return language(
        "\(id) is a level of the stream that counts as \(level).",
        "\(id) är en nivå av den ström som räknas som \(level).")
    }
  }
}

/// Why there are no heat-recovery targets, in a sentence.
public struct HeatRefusalText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ refusal: HeatRefusal) -> String {
    switch refusal {
    case .noSuchHour(let hour, let hours):
      language(
        "There is no hour \(hour): the year has hours 0 to \(hours - 1).",
        "Det finns ingen timme \(hour): året har timmarna 0 till \(hours - 1).")
    case .shortProfile(let stream, let hour, let hours):
      language(
        "There is no hour \(hour) of \(stream): its profile has hours 0 to \(hours - 1).",
        "Det finns ingen timme \(hour) för \(stream): dess profil har timmarna 0 till \(hours - 1)."
      )
    }
  }
}
