import ArgumentParser
import Foundation
import Krets

/// `krets export`: the graph, the plan or the linear model as other programs read it.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the region with its plan, or the linear model, for other programs.",
    discussion: """
      The graph: graphml, gexf, geojson, gpkg, node-link, dot, csv (a folder). It is planned first;
      --no-plan writes what is there and what could be.
      Tables: xlsx (a workbook with the plan, or --no-plan), pypsa (a folder of networks).
      The linear model: lp, mps, mathprog (data for Models/symbiosis.mod).

      krets export REGION gpkg -o region.gpkg
      krets export REGION mathprog -o region.dat
      glpsol -m symbiosis.mod -d region.dat
      """)

  @Argument(help: "The region's folder.")
  var region: String
  @Argument(help: "The format.")
  var format: ExportFormat
  @OptionGroup var regionOptions: RegionOptions
  @OptionGroup var planOptions: PlanOptions
  @Flag(name: .customLong("no-plan"), help: "The region without a plan (graphs, xlsx).")
  var noPlan = false
  @Flag(
    name: .customLong("include-confidential"),
    help: "Write rows marked confidential too (graphs, xlsx, pypsa).")
  var includesConfidential = false
  @Option(
    name: .shortAndLong,
    help: "Write to a file instead of standard output; a new or empty folder for csv and pypsa.")
  var output: String?

  func validate() throws {
    switch format {
    case .model(let format):
      if noPlan { throw ValidationError("--no-plan is for graphs, not for \(format.rawValue).") }
      if includesConfidential {
        throw ValidationError(
          "--include-confidential is for graphs; \(format.rawValue) always holds every row.")
      }
    case .tables(let format):
      if output == nil { throw ValidationError("\(format.rawValue) needs -o, where to write to.") }
      if noPlan, format == .pypsa { throw ValidationError("--no-plan is not for pypsa.") }
    case .graph(let format):
      if format.needsOutput, output == nil {
        throw ValidationError("\(format.rawValue) needs -o, a file or folder to write to.")
      }
    }
  }

  func run() throws {
    let study = try regionOptions.read(region, settings: planOptions.settings)
    let (effort, progress) = try planOptions.effort(regionOptions.lang, quiet: regionOptions.quiet)
    switch format {
    case .model(let format):
      let text = try solving(regionOptions.lang) { try study.export(format, effort: effort) }
      progress.clear()
      try Output.write(text, to: output, regionOptions.lang)
    case .tables(let format):
      try writeTables(format, study, effort)
      progress.clear()
    case .graph(let format):
      let (graph, code) = try solving(regionOptions.lang) { try solved(study, effort) }
      progress.clear()
      if let graph { try write(graph, format) }
      if code != .success { throw code }
    }
  }

  /// The graph, and how the plan ended; nothing where there is no plan to show.
  private func solved(_ study: Study, _ effort: Effort) throws -> (Graph?, ExitCode) {
    if noPlan { return (try study.graph(confidential: includesConfidential), .success) }
    var effort = effort
    effort.pairs = .all
    let planned = try study.plan(effort)
    let report = planned.report(regionOptions.lang)
    guard report.objective != nil else {
      Output.remark(StatusText(regionOptions.lang).sentence(report.status))
      return (nil, Exit.code(report.status))
    }
    return (planned.graph(confidential: includesConfidential), Exit.code(report.status))
  }

  private func write(_ graph: Graph, _ format: GraphFormat) throws {
    do {
      let files = try graph.written(as: format)
      guard let output, format == .csv else {
        return try Output.write(Data(files[0].bytes), to: output, regionOptions.lang)
      }
      try RegionWriter.write(files: files, to: output)
    } catch let error as WriteError {
      Output.remark(WriteErrorText(regionOptions.lang).sentence(error))
      throw ExitCode(1)
    }
  }
}
