import ArgumentParser
import Krets

/// `krets headroom`: how large a new load fits.
struct HeadroomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headroom",
    abstract: "Says how many MW of new load fit, firm and with a little curtailment.",
    discussion: """
      With --load-series: a CSV file with a column time (ISO 8601, UTC) and a column of MW a
      balancing area, hourly, any number of years. A new load is curtailed where it would raise the
      load above the highest one of the season.
      """)

  @Option(
    name: .customLong("load-series"), help: "Hourly loads of balancing areas.")
  var loadSeries: String?
  @Option(
    name: .customLong("summer-peak-months"),
    help: "Months that set summer's peak, 6-8 or 6,7,8 (6-8).")
  var summerPeakMonths: MonthSet?
  @Option(
    name: .customLong("winter-peak-months"), help: "Months that set winter's peak (12-2).")
  var winterPeakMonths: MonthSet?
  @Option(
    name: .customLong("summer-months"),
    help: "Months that belong to summer (4-10); winter has the rest.")
  var summerMonths: MonthSet?
  @Option(
    name: .customLong("winter-months"),
    help: "Months that belong to winter (11-3); summer has the rest.")
  var winterMonths: MonthSet?
  @Option(
    name: .long, help: "A YAML file of seasons: default, and areas by name where they differ.")
  var seasons: String?
  @Option(name: .long, help: "Rates of curtailment, shares of a full year's energy; 0 is firm.")
  var rates = RateList(values: [0.0025, 0.005, 0.01, 0.05])
  @Option(name: .long, help: "text, json or csv.")
  var format: Format = .text
  @Option(name: .long, help: "Language of text: sv or en (default: the locale's).")
  var lang: Language = .ofEnvironment
  @Flag(name: .long, help: "Say nothing but the result.")
  var quiet = false
  @Flag(name: .long, help: "Say more, such as notes about how files were read.")
  var verbose = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    if loadSeries == nil {
      throw ValidationError("Name a file of hourly loads: --load-series FILE.")
    }
  }

  func run() throws {
    guard let loadSeries else { return }
    do {
      let study = try SeriesStudy.read(
        loadSeries, seasons: seasons,
        changes: SeasonChanges(
          summerMonths: summerMonths, winterMonths: winterMonths,
          summerPeakMonths: summerPeakMonths, winterPeakMonths: winterPeakMonths))
      let (report, findings) = try study.headroom(rates: rates.values, language: lang)
      if !quiet { say(findings) }
      try Output.write(text(of: report), to: output, lang)
    } catch let error as RegionRejected {
      say(error.findings)
      throw ExitCode(1)
    }
  }

  private func text(of report: SeriesHeadroomReport) throws -> String {
    switch format {
    case .text:
      let style = output == nil ? Output.style : Style(color: false, width: 140)
      return SeriesHeadroomText(report, language: lang, style: style).text()
    case .json: return try ResultJSON.text(of: report)
    case .csv: return report.csv
    }
  }

  private func say(_ findings: [Finding]) {
    for finding in findings where finding.severity != .note || verbose {
      Output.remark(sentence(for: finding, in: lang))
    }
  }
}
