import Findings
import ModelInputs

/// Heat-recovery targets as a person reads them: what could be recovered inside plants and between
/// them, what is left, the pinch, then site by site.
public struct HeatText {
  let report: HeatReport
  let language: Language
  let style: Style
  /// Most rows of a list; the rest is counted.
  let most: Int

  /// Takes a report and how to show it.
  public init(_ report: HeatReport, language: Language, style: Style, most: Int = 25) {
    self.report = report
    self.language = language
    self.style = style
    self.most = most
  }

  var number: NumberText { NumberText(language) }
  var isMean: Bool { report.region.hour == nil }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(title), style.dim(basis)]
    if report.region.surpluses + report.region.needs == 0 {
      lines.append(
        language(
          "No heat stream with a temperature takes part.",
          "Ingen värmeström med temperatur deltar."))
    } else {
      lines += [""] + balance() + [""] + pinch() + sites() + curve()
    }
    lines += omissions()
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let region = report.region
    let scenario = region.scenario.map { language("scenario ", "scenario ") + $0 }
    return
      ([
        language("Heat recovery in ", "Värmeåtervinning i ") + "\(region.title), \(region.year)",
        scenario,
        "\(region.surpluses) " + language("surpluses", "överskott"),
        "\(region.needs) " + language("needs", "behov"),
        "\(region.sites) " + language("sites", "platser"),
      ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  private var basis: String {
    let kelvin = number.significant(report.heat.dtMinK)
    let when =
      report.region.hour.map { hour in
        HourText(language, hoursPerYear: Int(report.region.hours)).text(hour)
      }
      ?? language(
        "Mean over the year (seasons evened out)", "Medel över året (årstiderna utjämnade)")
    return language(
      "\(when), at least \(kelvin) K between giver and taker. What temperatures allow, whatever the distance and cost; heat pumps not counted.",
      "\(when), minst \(kelvin) K mellan givare och tagare. Vad temperaturerna medger, oavsett avstånd och kostnad; värmepumpar oräknade."
    )
  }

  private func balance() -> [String] {
    let heat = report.heat
    let between = max(0, heat.recoveredMw - heat.recoveredWithinSitesMw)
    var table = TextTable(
      [TextTable.Column(""), TextTable.Column("MW", number: true)]
        + (isMean ? [TextTable.Column(language("GWh/a", "GWh/år"), number: true)] : []))
    func add(_ words: String, _ power: Double) {
      let energy = number.significant(power * report.region.hours / 1000)
      table.add([words, number.significant(power)] + (isMean ? [energy] : []))
    }
    add(language("surplus heat", "överskottsvärme"), heat.availableMw)
    add(language("heat needed", "värmebehov"), heat.neededMw)
    add(
      language("recoverable within sites", "återvinnbart inom platser"),
      heat.recoveredWithinSitesMw)
    add(language("and more between sites", "och mer mellan platser"), between)
    add(
      language("then still to be heated (hot utility)", "då kvar att värma (varm hjälpenergi)"),
      heat.hotUtilityMw)
    add(
      language("then still to be cooled or vented", "då kvar att kyla eller vädra bort"),
      heat.coldUtilityMw)
    return table.lines(width: style.width)
  }

  private func pinch() -> [String] {
    let heat = report.heat
    guard !heat.pinchC.isEmpty else {
      return [
        heat.hotUtilityMw == 0
          ? language(
            "No pinch: the surpluses are warm and plentiful enough for every need.",
            "Ingen pinch: överskotten är varma och rikliga nog för alla behov.")
          : language(
            "No pinch: all surplus heat finds use, only more heat helps.",
            "Ingen pinch: all överskottsvärme kommer till nytta, bara mer värme hjälper.")
      ]
    }
    let places = zip(heat.pinchHotC, heat.pinchColdC).map { hot, cold in
      number.fixed(hot, 1, trimming: true) + "/" + number.fixed(cold, 1, trimming: true) + " °C"
    }
    let list = places.joined(separator: ", ")
    return [
      style.bold(
        language(
          "Pinch at \(list) (giver/taker).", "Pinch vid \(list) (givare/tagare).")),
      language(
        "Above it heat is short, below it is spare: colder surplus needs a heat pump to be of use, and warmer surplus is wasted on colder needs.",
        "Ovanför fattas värme, under är den till övers: kallare överskott kräver värmepump för att göra nytta, och varmare slösas på kallare behov."
      ),
    ]
  }

  private func sites() -> [String] {
    var table = TextTable([
      TextTable.Column(language("each site alone, MW", "varje plats för sig, MW")),
      TextTable.Column(language("surplus", "överskott"), number: true),
      TextTable.Column(language("need", "behov"), number: true),
      TextTable.Column(language("recovered", "återvunnet"), number: true),
      TextTable.Column(language("hot utility", "att värma"), number: true),
      TextTable.Column(language("cooled", "att kyla"), number: true),
    ])
    let ordered = report.heat.bySite.enumerated().sorted { a, b in
      let (first, second) = (size(a.element), size(b.element))
      return first != second ? first > second : a.offset < b.offset
    }
    for (_, site) in ordered.prefix(most) {
      table.add(
        [site.name]
          + [
            site.availableMw, site.neededMw, site.recoveredMw, site.hotUtilityMw,
            site.coldUtilityMw,
          ].map { number.significant($0) })
    }
    var lines = [""] + table.lines(width: style.width)
    let more = ordered.count - most
    if more > 0 {
      lines.append(
        style.dim(
          language("… and \(more) more (--format json)", "… och \(more) till (--format json)")))
    }
    return lines
  }

  private func size(_ site: HeatSite) -> Double { site.availableMw + site.neededMw }
}
