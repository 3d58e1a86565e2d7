import ArgumentParser
import Krets

/// `krets check`: reads, validates, and says what was understood.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a region, says what was understood and everything that is wrong with it.")

  @Argument(help: "The region's folder.")
  var region: String
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "text or json.")
  var format: TextOrJSON = .text
  @Flag(name: .long, help: "What the plan's saving rests on, row by row (solves the plan).")
  var confidence = false
  @Flag(name: .long, help: "Show every row of every list.")
  var all = false
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func run() throws {
    let language = regionOptions.lang
    let study: Study
    do {
      study = try regionOptions.study(region, settings: planOptions.settings)
    } catch {
      try reject(error)
      throw ExitCode(1)
    }
    if confidence { return try showConfidence(study) }
    let report = study.checked(language)
    switch format {
    case .text:
      let text = CheckText(
        report, names: ResourceNames(study.region), language: language, style: Output.style,
        showsNotes: regionOptions.verbose, most: all ? .max : 15
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, regionOptions.lang)
    }
  }

  private func reject(_ rejection: RegionRejected) throws {
    let entries = Study.entries(rejection.findings, regionOptions.lang)
    switch format {
    case .text:
      let text = RejectionText(
        entries, language: regionOptions.lang, style: Output.style,
        showsNotes: regionOptions.verbose
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json:
      try Output.write(
        try ResultJSON.text(of: Rejection(findings: entries)), to: output, regionOptions.lang)
    }
  }

  private func showConfidence(_ study: Study) throws {
    let language = regionOptions.lang
    let (effort, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    let planned = try solving(language) { try study.plan(effort) }
    progress.clear()
    let report = planned.report(language)
    let rows = planned.contributions()
    switch format {
    case .text:
      let text = ConfidenceText(
        report, rows: rows, language: language, style: Output.style, most: all ? .max : 20
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json: try Output.write(try ResultJSON.text(of: rows), to: output, regionOptions.lang)
    }
    let code = Exit.code(report.status)
    if code != .success { throw code }
  }
}

/// A rejected region as JSON.
private struct Rejection: Encodable {
  let krets = "1"
  let findings: [FindingEntry]
}
