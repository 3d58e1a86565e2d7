import ArgumentParser
import Krets

/// `krets plan`: solves and proposes.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Proposes exchanges, ranked by what each saves, against today.")

  @Argument(help: "The region's folder.")
  var region: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "text, json or csv.")
  var format: Format = .text
  @Option(
    name: .long,
    help: "A MathProg model of your own, a variant of Models/symbiosis.mod. It may write files.")
  var model: String?
  @Flag(
    name: .long,
    help: "With --periods typical:K: plan every hour of the year too, and tell the error.")
  var againstYear = false
  @Flag(name: .long, help: "Show every row of every list.")
  var all = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    let isTypical = planOptions.periods.map { $0.hasPrefix("typical:") } ?? true
    if againstYear, model != nil || !isTypical {
      throw ValidationError("--against-year goes with --periods typical:K, and no --model.")
    }
  }

  func run() throws {
    let language = regionOptions.lang
    let study = try regionOptions.read(region, settings: planOptions.settings)
    let (effort, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    let planned = try solving(language) { try plan(study, effort) }
    progress.clear()
    let report = planned.report(language)
    switch format {
    case .text:
      let text = PlanText(
        report, names: ResourceNames(study.region), language: language,
        style: output == nil ? Output.style : Style(color: false, width: 140),
        most: all ? .max : 25, regionPath: region
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json:
      try Output.stream(to: output, regionOptions.lang) { sink in
        try ResultJSON.write(report) { try sink.write($0) }
      }
    case .csv: try Output.write(PlanCSV.text(of: report), to: output, regionOptions.lang)
    }
    if format != .text, report.objective == nil {
      Output.remark(StatusText(language).sentence(report.status))
    }
    let code = Exit.code(report.status)
    if code != .success { throw code }
  }

  private func plan(_ study: Study, _ effort: Effort) throws -> Planned {
    guard let model else {
      return try againstYear ? study.planAgainstYear(effort) : study.plan(effort)
    }
    let (planned, printed) = try study.plan(model: model, effort)
    if !printed.isEmpty, !regionOptions.quiet { Output.remark(printed) }
    return planned
  }
}
