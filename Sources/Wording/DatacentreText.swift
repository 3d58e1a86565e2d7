import Findings
import RegionModel

/// The heat-reuse card of a datacentre, as a municipal planner reads it.
public struct DatacentreText {
  let report: DatacentreReport
  let names: ResourceNames
  let language: Language
  let style: Style

  /// Takes a report and how to show it.
  public init(
    _ report: DatacentreReport, names: ResourceNames, language: Language, style: Style
  ) {
    self.report = report
    self.names = names
    self.language = language
    self.style = style
  }

  var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    let blocks = [head(), facts(), heat(), customers(), refused(), coSiting(), [conclusion()]]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func head() -> [String] {
    let kind =
      report.type == "request"
      ? language("a request to connect", "en förfrågan om anslutning")
      : language("a site", "en plats")
    return [
      style.bold(
        language(
          "\(report.name): what its heat is worth", "\(report.name): vad dess värme är värd")),
      style.dim("\(report.id), \(kind), \(report.year)"),
    ]
  }

  /// Rated input, energy, connections and indicators, a sentence each.
  func facts() -> [String] {
    [ratedInput(), energy()] + report.connections.map(connection) + [indicators()]
  }

  /// Which side of the directive's threshold it is.
  public func ratedInput() -> String {
    let input = report.ratedInput
    let limit = number.significant(DatacentreReport.thresholdMw)
    guard let mw = input.mw else {
      return language(
        "Rated input: not in the data, so whether it is above \(limit) MW is not known.",
        "Märkeffekt: finns inte i data, så om den är över \(limit) MW är okänt.")
    }
    let power = number.significant(mw)
    let figure =
      input.basis == .request
      ? language("Rated input: \(power) MW asked for", "Märkeffekt: \(power) MW begärda")
      : language(
        "Rated input: at least \(power) MW, its electricity need's highest hour",
        "Märkeffekt: minst \(power) MW, elbehovets högsta timme")
    switch input.isAbove {
    case true?:
      return language(
        "\(figure). Above \(limit) MW: its waste heat must be used unless that is shown not to be feasible (Directive (EU) 2023/1791, Article 26(6)), when newly planned or substantially refurbished by a cost-benefit analysis (Article 26(7)(d), Annex XI).",
        "\(figure). Över \(limit) MW: spillvärmen ska användas om det inte visas vara ogenomförbart (direktiv (EU) 2023/1791, artikel 26.6), vid nyplanering eller omfattande upprustning genom en kostnads-nyttoanalys (artikel 26.7 d, bilaga XI)."
      )
    case false?:
      return language(
        "\(figure). Not above \(limit) MW: Article 26(6) of Directive (EU) 2023/1791 does not ask for its waste heat to be used.",
        "\(figure). Inte över \(limit) MW: artikel 26.6 i direktiv (EU) 2023/1791 kräver inte att spillvärmen används."
      )
    case nil:
      return language(
        "\(figure). Whether its rating is above \(limit) MW, as Article 26(6) of Directive (EU) 2023/1791 asks, is not in the data.",
        "\(figure). Om märkeffekten är över \(limit) MW, som artikel 26.6 i direktiv (EU) 2023/1791 frågar efter, finns inte i data."
      )
    }
  }

  private func energy() -> String {
    guard let energy = report.energyMwh else {
      return language("Energy used: not known.", "Energianvändning: okänd.")
    }
    let amount = number.amount(energy, "MWh")
    let faith = report.energyConfidence.map { " (\(confidence($0)))" } ?? ""
    return language(
      "Energy used: \(amount)/a\(faith).", "Energianvändning: \(amount)/år\(faith).")
  }

  /// What a request may be curtailed.
  public func connection(_ connection: DatacentreReport.Connection) -> String {
    let asked = number.significant(connection.askedMw)
    let got =
      connection.connectedMw.map {
        language(
          "\(number.significant($0)) of \(asked) MW connected",
          "\(number.significant($0)) av \(asked) MW anslutna")
      }
      ?? language(
        "\(asked) MW asked for, not judged here", "\(asked) MW begärda, inte prövade här")
    let firm = number.percent(connection.firmShare)
    let rate = number.percent(connection.curtailmentRate)
    let budget = number.amount(connection.budgetMwh, "MWh")
    if connection.firmShare >= 1 || connection.curtailmentRate <= 0 {
      return language(
        "Connection \(connection.request): \(got); nothing of it may be curtailed.",
        "Anslutning \(connection.request): \(got); inget av den får begränsas.")
    }
    return language(
      "Connection \(connection.request): \(got); \(firm) of the power is firm, the rest may be curtailed for up to \(rate) of the energy, \(budget)/a.",
      "Anslutning \(connection.request): \(got); \(firm) av effekten är fast, resten får begränsas upp till \(rate) av energin, \(budget)/år."
    )
  }

  /// The four indicators; what is not known says so.
  func indicators() -> String {
    let unknown = language("not known", "okänd")
    let known = report.indicators
    let share = { (value: Double?) in value.map { number.percent($0) } ?? unknown }
    let pue = known.pue.map { number.fixed($0, 2) } ?? unknown
    let wue = known.wue.map { number.significant($0) + " l/kWh" } ?? unknown
    return language(
      "EN 50600-4: PUE \(pue), WUE \(wue), REF \(share(known.ref)); ERF \(share(known.erf)) in the plan.",
      "EN 50600-4: PUE \(pue), WUE \(wue), REF \(share(known.ref)); ERF \(share(known.erf)) i planen."
    )
  }

  private func heat() -> [String] {
    report.heat.flatMap { heat -> [String] in
      let amount = number.amount(heat.amountMwh, "MWh")
      let level =
        heat.temperatureC.map { language(" at ", " vid ") + number.fixed($0, 0) + " °C" }
        ?? language(", temperature not known", ", temperatur okänd")
      let share =
        heat.shareOfEnergy.map {
          language(
            ", \(number.percent($0)) of the energy used",
            ", \(number.percent($0)) av energianvändningen")
        } ?? ""
      let lines = [
        style.bold(
          language(
            "Heat: \(names.name(heat.resource, language)), \(amount)/a\(level)\(share) (\(confidence(heat.confidence)))",
            "Värme: \(names.name(heat.resource, language)), \(amount)/år\(level)\(share) (\(confidence(heat.confidence)))"
          ))
      ]
      return lines + months(heat)
    }
  }

  /// The months side by side, and their temperatures where they differ.
  private func months(_ heat: DatacentreReport.Heat) -> [String] {
    guard heat.mwhByMonth.count == 12 else { return [] }
    let temperatures = heat.temperatureByMonth
    let varies = Set(temperatures).count > 1
    var table = TextTable(
      [.init("")] + MonthNames.short(language).map { .init($0, number: true) })
    table.add(["GWh"] + heat.mwhByMonth.map { number.fixed($0 / 1000, $0 < 9950 ? 1 : 0) })
    if varies { table.add(["°C"] + temperatures.map { number.fixed($0, 0) }) }
    return table.lines(width: style.width)
  }

  /// How sure a figure is, in a word.
  func confidence(_ confidence: Confidence) -> String {
    ConfidenceName(language).name(confidence.rawValue)
  }

  func millions(_ value: Double) -> String {
    "\(number.millions(value)) M\(report.currency)"
  }
}
