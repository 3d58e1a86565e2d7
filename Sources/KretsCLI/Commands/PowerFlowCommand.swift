import ArgumentParser
import Krets

/// `krets powerflow`: the grid alone at least cost.
struct PowerFlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "powerflow",
    abstract: "Runs the grid alone at least cost: DC load flow, nodal prices, PTDF and LODF.")

  @Argument(help: "The region's folder.")
  var region: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var gridOptions: GridOptions
  @OptionGroup var effortOptions: EffortOptions
  @Option(name: .long, help: "One hour of the horizon, counted from 0; all without it.")
  var hour: Int?
  @Option(name: .long, help: "Relative gap at which a long run of stores may stop; 0: exact.")
  var gap = 0.001
  @Option(name: .long, help: "Write PTDFs: a row a branch, a column a bus.")
  var ptdf: String?
  @Option(name: .long, help: "Write LODFs: a row a branch, a column an outage.")
  var lodf: String?
  @Option(name: .long, help: "text, json or csv.")
  var format: Format = .text
  @Option(name: .long, help: "What csv has rows of: branches, buses, generators or stores.")
  var table: PowerFlowCSV.Table = .branches
  @Flag(name: .long, help: "Show every row of every list.")
  var all = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    guard gap >= 0 else { throw ValidationError("--gap must not be negative.") }
  }

  func run() throws {
    let language = regionOptions.lang
    let study = try regionOptions.read(region, settings: gridOptions.settings)
    let (effort, progress) = try effortOptions.effort(language, quiet: regionOptions.quiet)
    let flowed = try solving(language) {
      try study.powerflow(security: gridOptions.contingencies, hour: hour, gap: gap, effort)
    }
    progress.clear()
    if let ptdf {
      try Output.stream(to: ptdf, language) { sink in
        try flowed.factors.ptdf { try sink.write($0) }
      }
    }
    if let lodf {
      try Output.stream(to: lodf, language) { sink in
        try flowed.factors.lodf { try sink.write($0) }
      }
    }
    let report = flowed.report(language)
    let text = PowerFlowText(
      report, language: language,
      style: output == nil ? Output.style : Style(color: false, width: 140),
      most: all ? .max : 15, regionPath: region)
    switch format {
    case .text: try Output.write(text.text(), to: output, language)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, language)
    case .csv: try Output.write(PowerFlowCSV.text(of: report, table), to: output, language)
    }
    if format != .text, report.objective == nil { Output.remark(text.ending()) }
    let code = Exit.code(report.status.termination)
    if code != .success { throw code }
  }
}

extension PowerFlowCSV.Table: ExpressibleByArgument {}
