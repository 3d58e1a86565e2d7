import ArgumentParser
import Krets

/// `krets explain`: why a link is or is not in the plan.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a link is, or is not, in the plan, and what would change that.")

  @Argument(help: "The region's folder.")
  var region: String
  @Argument(help: "Giving site or surplus, by id; with --datacentre a request or site.")
  var from: String
  @Argument(help: "Taking site or need, by id.")
  var to: String?
  @Flag(name: .long, help: "What the heat of a datacentre (FROM) is worth to its neighbours.")
  var datacentre = false
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "text or json.")
  var format: TextOrJSON = .text
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    if datacentre, to != nil {
      throw ValidationError("--datacentre is about one request or site: leave TO out.")
    }
    if !datacentre, to == nil { throw ValidationError("Name FROM and TO.") }
  }

  func run() throws {
    let language = regionOptions.lang
    let study = try regionOptions.read(region, settings: planOptions.settings)
    guard let to else { return try explainDatacentre(study, from) }
    let ends: (surpluses: [Index<Surplus>], needs: [Index<Need>])
    do {
      ends = try study.ends(from: from, to: to)
    } catch {
      Output.remark(EndText(language).sentence(error))
      throw ExitCode.validationFailure
    }
    let (effort, progress) = planOptions.effort(language, quiet: regionOptions.quiet)
    let planned = try solving(language) { try study.plan(effort) }
    guard planned.solution.plan != nil else {
      progress.clear()
      let text = PlanText(
        planned.report(language), names: ResourceNames(study.region), language: language,
        style: Output.style, regionPath: region
      ).text()
      Output.remark(text)
      throw Exit.code(planned.report(language).status)
    }
    let report = try solving(language) {
      try planned.explain(
        from: from, to: to, surpluses: ends.surpluses, needs: ends.needs, effort: effort)
    }
    progress.clear()
    switch format {
    case .text:
      let text = ExplainText(
        report, names: ResourceNames(study.region), language: language, style: Output.style
      ).text()
      try Output.write(text, to: output, regionOptions.lang)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, regionOptions.lang)
    }
  }
}
