import ArgumentParser
import Krets

/// `krets headroom`: what can still be connected to a region's grid, or how large a new load an
/// area's hourly loads bear.
struct HeadroomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headroom",
    abstract: "Says how many MW of new load fit, firm and with a little curtailment.",
    discussion: """
      With a REGION: at every bus of its grid, drawn and fed in, with what binds and when.
      \u{20}
      With --load-series: a CSV file with a column time (ISO 8601, UTC) and a column of MW a
      balancing area, hourly, any number of years. A new load is curtailed where it would raise the
      load above the highest one of the season.
      """)

  @Argument(help: "The region's folder.")
  var region: String?
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var gridOptions: GridOptions
  @OptionGroup var headroomOptions: HeadroomGridOptions
  @OptionGroup var effortOptions: EffortOptions
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
  @Option(name: .long, help: "text, json, csv or geojson (of a region).")
  var format: HeadroomFormat = .text
  @Flag(name: .long, help: "Show every row of every list.")
  var all = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  private var lang: Language { regionOptions.lang }
  private var quiet: Bool { regionOptions.quiet }
  private var verbose: Bool { regionOptions.verbose }

  func validate() throws {
    switch (region, loadSeries) {
    case (nil, nil):
      throw ValidationError("Name a region, or a file of hourly loads: --load-series FILE.")
    case (_?, _?):
      throw ValidationError("Name a region or --load-series, not both.")
    case (nil, _?):
      if format == .geojson { throw ValidationError("--format geojson is of a region.") }
      if headroomOptions.isGiven {
        throw ValidationError(
          "--redispatch, --balance, --permits, --years and --joint are of a region.")
      }
    case (_?, nil):
      if summerMonths != nil || winterMonths != nil || summerPeakMonths != nil
        || winterPeakMonths != nil || seasons != nil
      {
        throw ValidationError("Months and seasons are of --load-series.")
      }
    }
  }

  func run() throws {
    if let region { return try run(region) }
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
    case .csv, .geojson: return report.csv
    }
  }

  private func say(_ findings: [Finding]) {
    for finding in findings where finding.severity != .note || verbose {
      Output.remark(sentence(for: finding, in: lang))
    }
  }
}
