import ArgumentParser
import Krets

/// `krets explain`: why a link is or is not in the plan, or what heat recovery could reach.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a link is, or is not, in the plan, and what would change that.",
    discussion: """
      With --heat and without FROM and TO: heat-recovery targets of the whole region, jointly and \
      site by site (least hot and cold utility, pinch).
      """)

  @Argument(help: "The region's folder.")
  var region: String
  @Argument(help: "Giving site or surplus, by id; with --datacentre a request or site.")
  var from: String?
  @Argument(help: "Taking site or need, by id.")
  var to: String?
  @Flag(name: .long, help: "Heat-recovery targets instead: mean over the year, see --dt-min.")
  var heat = false
  @Option(name: .long, help: "With --heat: one hour of the year, counted from 0.")
  var hour: Int?
  @Flag(name: .long, help: "What the heat of a datacentre (FROM) is worth to its neighbours.")
  var datacentre = false
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .long, help: "text or json.")
  var format: TextOrJSON = .text
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func validate() throws {
    if heat, from != nil {
      throw ValidationError("--heat is about the whole region: leave FROM and TO out.")
    }
    if heat, datacentre { throw ValidationError("--heat or --datacentre, not both.") }
    if datacentre, from == nil || to != nil {
      throw ValidationError("--datacentre is about one request or site: name it, and no TO.")
    }
    if !heat, !datacentre, from == nil || to == nil {
      throw ValidationError("Name FROM and TO, or ask for --heat or --datacentre.")
    }
    if hour != nil, !heat { throw ValidationError("--hour goes with --heat.") }
  }

  func run() throws {
    let study = try regionOptions.read(region, settings: planOptions.settings)
    if let from, let to {
      try explain(study, from: from, to: to)
    } else if let from {
      try explainDatacentre(study, from)
    } else {
      try tellHeat(study)
    }
  }

  private func tellHeat(_ study: Study) throws {
    let language = regionOptions.lang
    let report = try solving(language) { try study.heatTargets(hour: hour, language) }
    let text = HeatText(
      report, language: language,
      style: output == nil ? Output.style : Style(color: false, width: 140))
    switch format {
    case .text: try Output.write(text.text(), to: output, language)
    case .json: try Output.write(try ResultJSON.text(of: report), to: output, language)
    }
  }

  private func explain(_ study: Study, from: String, to: String) throws {
    let language = regionOptions.lang
    let ends: (surpluses: [Index<Surplus>], needs: [Index<Need>])
    do {
      ends = try study.ends(from: from, to: to)
    } catch {
      Output.remark(EndText(language).sentence(error))
      throw ExitCode.validationFailure
    }
    let (given, progress) = try planOptions.effort(language, quiet: regionOptions.quiet)
    var effort = given
    // What a plan would do without a link only all pairs can say.
    effort.pairs = .all
    let planned = try solving(language) {
      try study.requireExplainable()
      return try study.plan(effort)
    }
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
