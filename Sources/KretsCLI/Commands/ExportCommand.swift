import ArgumentParser
import Krets

/// `krets export`: the linear model as other programs read it.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: """
      Writes the linear model: lp, mps, or mathprog (data for Models/symbiosis.mod); or a PyPSA \
      folder: pypsa; or a workbook: xlsx.
      """,
    discussion: """
      krets export REGION mathprog -o region.dat
      glpsol -m symbiosis.mod -d region.dat
      """)

  @Argument(help: "The region's folder.")
  var region: String
  @Argument(help: "lp, mps, mathprog, pypsa or xlsx.")
  var format: ExportChoice
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Flag(
    name: .customLong("include-confidential"),
    help: "Write rows marked confidential, too (pypsa, xlsx).")
  var includesConfidential = false
  @Flag(name: .customLong("with-plan"), help: "Write the plan beside the tables (xlsx).")
  var withPlan = false
  @Option(name: .shortAndLong, help: "Write to a file (pypsa: a folder); default: standard output.")
  var output: String?

  func validate() throws {
    if case .tables(let format) = format, output == nil {
      throw ValidationError("\(format.rawValue) needs --output.")
    }
  }

  func run() throws {
    let study = try regionOptions.read(region, settings: planOptions.settings)
    let (effort, progress) = planOptions.effort(regionOptions.lang, quiet: regionOptions.quiet)
    switch format {
    case .model(let format):
      let text = try solving(regionOptions.lang) { try study.export(format, effort: effort) }
      progress.clear()
      try Output.write(text, to: output, regionOptions.lang)
    case .tables(let format):
      try writeTables(format, study, effort)
      progress.clear()
    }
  }
}

/// A linear model, or tables of another program.
enum ExportChoice: ExpressibleByArgument {
  case model(Study.ModelFormat)
  case tables(TableFormat)

  init?(argument: String) {
    if let format = Study.ModelFormat(rawValue: argument) {
      self = .model(format)
    } else if let format = TableFormat(rawValue: argument) {
      self = .tables(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    Study.ModelFormat.allCases.map(\.rawValue) + TableFormat.allCases.map(\.rawValue)
  }
}
