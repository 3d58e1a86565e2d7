import ArgumentParser
import Krets

/// `krets import`: another program's file becomes a region folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a region folder of another program's file.",
    discussion: """
      A MATPOWER case (.m), a workbook (.xlsx), a folder that PyPSA wrote, or a graph that krets
      export wrote and you changed: node-link JSON (.json) or a GeoPackage (.gpkg).
      """)

  @Argument(help: "The file, or a folder that PyPSA wrote.")
  var file: String
  @Option(name: .shortAndLong, help: "The folder to write; must not exist or be empty.")
  var output: String
  @Option(
    name: .customLong("cost-steps"),
    help: "Into how many equal steps a curved generation cost is cut.")
  var costSteps = 20
  @Option(name: .long, help: "Language of text: sv or en (default: the locale's).")
  var lang: Language = .ofEnvironment
  @Flag(name: .long, help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if costSteps < 1 || costSteps > 1000 {
      throw ValidationError("--cost-steps takes 1 to 1000.")
    }
  }

  func run() throws {
    if [.nodeLink, .geoPackage].contains(ImportKind(of: file)) { return try importGraph() }
    if file.lowercased().hasSuffix(".xlsx") {
      return try importRegion { path throws(RegionRejected) in try Study.importWorkbook(path) }
    }
    if Study.isFolder(file) { return try importRegion(Study.importPyPSA) }
    let imported: ImportedGrid
    do {
      imported = try Study.importGrid(file, costSteps: costSteps)
    } catch {
      for finding in error.errors { Output.remark(sentence(for: finding, in: lang)) }
      throw ExitCode(1)
    }
    do {
      try RegionWriter.write(files: imported.files(lang), to: output)
    } catch {
      Output.remark(WriteErrorText(lang).sentence(error))
      throw ExitCode(1)
    }
    for finding in imported.findings where !quiet || finding.severity == .warning {
      Output.remark(sentence(for: finding, in: lang))
    }
    if quiet { return }
    let text = ImportText(
      name: imported.name, grid: imported.grid, language: lang, style: Output.style)
    try Output.write(text.text(), to: nil, lang)
    Output.remark(text.wrote(output))
  }
}
