import Findings
import RegionModel

/// Headroom read off hourly loads, as a person reads it.
public struct SeriesHeadroomText {
  let report: SeriesHeadroomReport
  let language: Language
  let style: Style

  /// Takes a report and how to show it.
  public init(_ report: SeriesHeadroomReport, language: Language, style: Style) {
    self.report = report
    self.language = language
    self.style = style
  }

  private var number: NumberText { NumberText(language) }

  /// The whole text: the sum first, then areas by rate, then what it all rests on.
  public func text() -> String {
    var lines = [style.bold(title())]
    if report.series.count > 1 { lines += sums() }
    lines += [""] + levels() + [""] + thresholds() + [""] + method()
    return lines.joined(separator: "\n") + "\n"
  }

  private func title() -> String {
    let years = Set(report.series.flatMap(\.years)).sorted()
    let count = report.series.count
    let span = Self.spans(years)
    return language(
      "Headroom for a constant new load, from hourly loads in \(report.settings.loadSeries) · "
        + "\(count) \(count == 1 ? "area" : "areas") · \(span)",
      "Utrymme för en jämn ny last, ur timlaster i \(report.settings.loadSeries) · "
        + "\(count) \(count == 1 ? "område" : "områden") · \(span)")
  }

  /// Years as spans: 2016–2018, 2020.
  private static func spans(_ years: [Int]) -> String {
    var spans: [(first: Int, last: Int)] = []
    for year in years {
      if let last = spans.last, last.last == year - 1 {
        spans[spans.count - 1].last = year
      } else {
        spans.append((year, year))
      }
    }
    return spans.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
      .joined(separator: ", ")
  }

  private func sums() -> [String] {
    let parts = report.settings.rates.filter { $0 > 0 }.map { rate in
      let sum = report.areas.filter { $0.rate == rate }.reduce(0) { $0 + $1.headroomMw }
      return language(
        "\(megawatts(sum)) MW at \(percent(rate))", "\(megawatts(sum)) MW vid \(percent(rate))")
    }
    guard !parts.isEmpty else { return [] }
    return [
      language("All areas together: ", "Alla områden tillsammans: ")
        + parts.joined(separator: " · ")
    ]
  }

  private func levels() -> [String] {
    var table = TextTable([
      .init(language("area", "område"), most: 40),
      .init(language("curtailed", "bortkopplat"), number: true), .init("MW", number: true),
      .init(language("h/a", "h/år"), number: true),
      .init(language("longest h", "längst h"), number: true),
      .init(language("mean depth", "medeldjup"), number: true),
    ])
    var last: String?
    for row in report.areas {
      table.add([
        row.area == last ? "" : row.area,
        row.rate == 0 ? language("firm", "fast") : percent(row.rate), megawatts(row.headroomMw),
        number.fixed(row.hoursPerA, row.hoursPerA < 10 ? 1 : 0, trimming: true),
        "\(row.longestH)", row.meanDepth.map { number.fixed($0 * 100, 0) + " %" } ?? "–",
      ])
      last = row.area
    }
    return dimmed(table.lines(width: style.width))
  }

  private func thresholds() -> [String] {
    var table = TextTable([
      .init(language("thresholds", "trösklar"), most: 40),
      .init(language("season", "årstid")), .init("MW", number: true),
      .init(language("when", "när")),
      .init(language("hours above", "timmar över"), number: true),
      .init(language("years", "år")),
    ])
    for series in report.series {
      for (position, threshold) in series.thresholds.enumerated() {
        table.add([
          position == 0 ? series.area : "",
          threshold.season == "summer"
            ? language("summer", "sommar") : language("winter", "vinter"),
          megawatts(threshold.thresholdMw), threshold.time, "\(threshold.hoursAbove)",
          position == 0 ? Self.spans(series.years) : "",
        ])
      }
    }
    return dimmed(table.lines(width: style.width))
  }

  /// How the figures came about, a sentence a line.
  private func method() -> [String] {
    let hours = number.fixed(Double(report.settings.hoursPerYear), 0)
    var lines = [
      language(
        "A threshold is the highest load of a season's peak months over all years: "
          + months(report.settings.seasons) + ".",
        "En tröskel är den högsta lasten i en årstids topplastmånader över alla år: "
          + months(report.settings.seasons) + ".")
    ]
    for own in report.settings.seasonsByArea {
      lines.append("\(own.area): \(months(own.seasons)).")
    }
    lines += [
      language(
        "A new load is curtailed by what it and the load together are above the threshold.",
        "En ny last kopplas bort med vad den och lasten tillsammans är över tröskeln."),
      language(
        "Curtailed is the energy of a calendar year (UTC) by \(hours) h at full load, averaged over the years.",
        "Bortkopplat är kalenderårets (UTC) energi delad med \(hours) h vid full last, i medeltal över åren."
      ),
      language(
        "Method: Norris, Profeta, Patino-Echeverri and Cowie-Haskell, Rethinking Load Growth, Duke University, 2025.",
        "Metod: Norris, Profeta, Patino-Echeverri och Cowie-Haskell, Rethinking Load Growth, Duke University, 2025."
      ),
    ]
    return lines.map(style.dim)
  }

  private func months(_ seasons: SeriesHeadroomReport.Months) -> String {
    func name(_ text: String) -> String {
      MonthSet(text).map(language.months) ?? text
    }
    let (summer, winter) = (name(seasons.summerMonths), name(seasons.winterMonths))
    let (summerPeak, winterPeak) = (name(seasons.summerPeakMonths), name(seasons.winterPeakMonths))
    return language(
      "summer \(summerPeak) for \(summer), winter \(winterPeak) for \(winter)",
      "sommar \(summerPeak) för \(summer), vinter \(winterPeak) för \(winter)")
  }

  private func megawatts(_ value: Double) -> String {
    value.isFinite && abs(value) >= 100 ? number.fixed(value, 0) : number.significant(value)
  }

  private func percent(_ rate: Double) -> String { number.significant(rate * 100) + " %" }

  private func dimmed(_ lines: [String]) -> [String] {
    lines.enumerated().map { $0.offset == 0 ? style.dim($0.element) : $0.element }
  }
}
