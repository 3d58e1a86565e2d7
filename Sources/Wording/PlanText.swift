import Findings
import RegionModel

/// A plan as a person reads it: bottom line first, then links by saving, what is there, what is
/// left, remarks.
public struct PlanText {
  let report: PlanReport
  let names: ResourceNames
  let language: Language
  let style: Style
  /// Most rows of a list; the rest is counted.
  let most: Int
  let regionPath: String

  /// Takes a report and how to show it.
  public init(
    _ report: PlanReport, names: ResourceNames, language: Language, style: Style, most: Int = 25,
    regionPath: String
  ) {
    self.report = report
    self.names = names
    self.language = language
    self.style = style
    self.most = most
    self.regionPath = regionPath
  }

  var number: NumberText { NumberText(language) }

  /// The whole text.
  public func text() -> String {
    var lines = [style.bold(title)]
    guard let objective = report.objective else {
      lines += noPlan()
      return lines.joined(separator: "\n") + "\n"
    }
    lines += bottomLine(objective)
    lines += [""] + proposals()
    lines += existing()
    lines += conversions()
    lines += stores()
    lines += left()
    lines += requests() + grid()
    lines += method(objective)
    lines += report.horizon.flatMap { wrapped([$0], separator: " ") }.map { style.dim($0) }
    lines += remarks()
    return lines.joined(separator: "\n") + "\n"
  }

  var title: String {
    let region = report.region
    let scenario = region.scenario.map { language("scenario ", "scenario ") + $0 }
    return
      ([
        region.title + ", \(region.year), " + periods, scenario,
        "\(region.sites) " + language("sites", "platser"),
        "\(region.surpluses) " + language("surpluses", "överskott"),
        "\(region.needs) " + language("needs", "behov"),
        "\(number.fixed(Double(region.candidates), 0)) "
          + language("possible links", "möjliga länkar"),
      ] as [String?]).compactMap { $0 }.joined(separator: " · ")
  }

  private var periods: String {
    switch report.region.periods {
    case "monthly": language("monthly", "månadsvis")
    case "annual": language("annual", "årsvis")
    case "own": language("own periods", "egna perioder")
    case "hourly": language("hour by hour", "timme för timme")
    default: report.region.periods
    }
  }

  var perYear: String {
    let unit = report.objective?.unit ?? ""
    return unit.hasSuffix("/a") ? language("/a", "/år") : language(" in all", " totalt")
  }

  var million: String { "M" + (report.settings["currency"] ?? "SEK") }

  private func bottomLine(_ objective: ObjectiveReport) -> [String] {
    var parts: [String] = []
    if let saving = objective.saving, let low = objective.savingLow,
      let high = objective.savingHigh, let baseline = objective.baseline
    {
      let range = "(\(number.millions(low)) – \(number.millions(high)))"
      let dispatch = report.grid?.dispatchToday ?? 0
      let of =
        language("of", "av") + " \(number.millions(baseline - dispatch)) "
        + language("today", "i dag")
        + (report.grid == nil
          ? ""
          : language(
            " beside \(number.millions(dispatch)) for dispatch",
            " utöver \(number.millions(dispatch)) för elproduktion och handel"))
      let verb =
        saving >= 0 ? language("Saving", "Besparing") : language("Extra cost", "Merkostnad")
      parts.append("\(verb) \(number.millions(abs(saving))) \(million)\(perYear) \(range) \(of)")
    } else {
      parts.append(
        language("Total cost", "Total kostnad") + " \(number.millions(objective.total)) "
          + million + perYear
          + language(
            " (today's needs cannot be met with today's exchanges: no comparison)",
            " (dagens behov kan inte mötas med dagens utbyten: ingen jämförelse)"))
    }
    if let emissions = objective.emissionsSavedT {
      let word = emissions >= 0 ? language("less", "mindre") : language("more", "mer")
      parts.append(number.amount(abs(emissions), "t") + " CO2e\(perYear) " + word)
    }
    if objective.heatRecoveredMwh > 0 {
      parts.append(
        number.amount(objective.heatRecoveredMwh, "MWh") + perYear + " "
          + language("heat recovered", "värme återvunnen"))
    }
    if objective.keptFromDisposalT > 0 {
      parts.append(
        number.amount(objective.keptFromDisposalT, "t") + perYear + " "
          + language("kept from disposal", "slipper bortskaffas"))
    }
    var lines = wrapped(parts, separator: " · ")
    lines = lines.map { style.bold($0) }
    if report.status.termination != "optimal" {
      lines.append(style.bad(notProven(objective)))
    }
    if objective.assumedShareOfSaving > 0 {
      lines.append(
        number.percent(objective.assumedShareOfSaving)
          + language(
            " of the saving rests on assumed figures: krets check \(regionPath) --confidence",
            " av besparingen vilar på antagna värden: krets check \(regionPath) --confidence"))
    }
    return lines
  }

  private func notProven(_ objective: ObjectiveReport) -> String {
    let why = StatusText(language).sentence(report.status)
    return why
      + language(
        " Shown: the best plan found, not proven best (gap \(number.percent(objective.gap))).",
        " Här visas den bästa plan som hittats, inte bevisat bäst (gap \(number.percent(objective.gap)))."
      )
  }

  func wrapped(_ parts: [String], separator: String) -> [String] {
    Self.wrap(parts, separator: separator, width: style.width)
  }

  static func wrap(_ parts: [String], separator: String, width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.count + separator.count + part.count <= width {
        lines[lines.count - 1] = last + separator + part
      } else {
        if !lines.isEmpty, separator.first == "," { lines[lines.count - 1] += "," }
        lines.append(part)
      }
    }
    return lines
  }

  private func method(_ objective: ObjectiveReport) -> [String] {
    let status = report.status
    var parts = EngineText(language).phrases(status)
    if report.settings["integer"] == "true" {
      parts.append(language("gap ", "gap ") + number.percent(objective.gap))
    } else {
      let unit = objective.kind == "cost" ? million : "t"
      let bound =
        objective.kind == "cost"
        ? number.millions(objective.bound) : number.significant(objective.bound)
      parts.append(
        language(
          "links by the unit: bound \(bound) \(unit), proposals re-priced at their full annuity",
          "länkar i delar: gräns \(bound) \(unit), förslagen omprisade till full annuitet"))
    }
    if objective.kind != "cost" {
      parts.append(
        objective.kind == "emissions"
          ? language("least emissions first", "minsta utsläpp först")
          : language("least virgin material first", "minsta jungfruliga material först"))
    }
    return ["", style.dim(parts.joined(separator: " · "))]
  }

  private func remarks() -> [String] {
    let own = report.findings.filter { PlanRemark.codes.contains($0.code) }.map(\.text)
    let count = report.findings.filter { $0.severity != "note" }.count - own.count
    let lines =
      own
      + (count > 0
        ? [
          language(
            "\(count) findings about the data: krets check \(regionPath)",
            "\(count) anmärkningar på data: krets check \(regionPath)")
        ] : [])
    return lines.map { style.dim($0) }
  }
}
