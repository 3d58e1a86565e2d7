import ArgumentParser
import Krets

/// `krets export`: the linear model as other programs read it.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the linear model: lp, mps, or mathprog (data for Models/symbiosis.mod).",
    discussion: """
      krets export REGION mathprog -o region.dat
      glpsol -m symbiosis.mod -d region.dat
      """)

  @Argument(help: "The region's folder.")
  var region: String
  @Argument(help: "lp, mps or mathprog.")
  var format: Study.ModelFormat
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Option(name: .shortAndLong, help: "Write to a file instead of standard output.")
  var output: String?

  func run() throws {
    let study = try regionOptions.read(region, settings: planOptions.settings)
    let (effort, progress) = planOptions.effort(regionOptions.lang, quiet: regionOptions.quiet)
    let text = try solving(regionOptions.lang) { try study.export(format, effort: effort) }
    progress.clear()
    try Output.write(text, to: output, regionOptions.lang)
  }
}

extension Study.ModelFormat: ExpressibleByArgument {}
