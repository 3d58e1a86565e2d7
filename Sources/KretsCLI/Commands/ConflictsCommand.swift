import ArgumentParser
import Krets

/// `krets conflicts`: who cannot be connected in full, why, and what would resolve it.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Says which large requests the grid cannot carry in full, why, and what would help.")

  /// What the result looks like.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, geojson
  }

  @Argument(help: "The region's folder.")
  var region: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var gridOptions: GridOptions
  @OptionGroup var effortOptions: EffortOptions
  @Option(name: .long, help: "Permits and building of reinforcements: sequence or parallel.")
  var permits: PermitOrder = .sequence
  @Option(name: .long, help: "text, json, csv or geojson.")
  var format: Format = .text
  @Flag(name: .customLong("fail-on-conflict"), help: "End with exit code 4 where there are any.")
  var failOnConflict = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func run() throws {
    let language = regionOptions.lang
    let study = try regionOptions.read(region, settings: gridOptions.settings)
    let (effort, progress) = try effortOptions.effort(language, quiet: regionOptions.quiet)
    let found = try solving(language) {
      try study.conflicts(security: gridOptions.contingencies, permits: permits, effort)
    }
    progress.clear()
    let report = found.report(language)
    try write(report, found)
    if format != .text, found.answer == nil {
      Output.remark(StatusText(language).sentence(report.status))
    }
    let code = Exit.code(report.status)
    if code != .success { throw code }
    if failOnConflict, !report.conflicts.isEmpty { throw ExitCode(4) }
  }

  private func write(_ report: ConflictReport, _ found: FoundConflicts) throws {
    let language = regionOptions.lang
    switch format {
    case .text:
      let text = ConflictText(
        report, language: language,
        style: output == nil ? Output.style : Style(color: false, width: 140), regionPath: region
      ).text()
      try Output.write(text, to: output, language)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, language)
    case .csv: try Output.write(ConflictCSV.text(of: report), to: output, language)
    case .geojson:
      guard let map = found.map() else { return }
      try Output.write(try ResultJSON.text(of: map), to: output, language)
    }
  }
}
