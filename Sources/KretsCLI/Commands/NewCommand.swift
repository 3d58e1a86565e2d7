import ArgumentParser
import Foundation
import Krets

/// `krets new`: an empty region to fill in, or a synthetic one.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a new region folder: headings with a worked row each, or a synthetic region.")

  @Argument(help: "The folder to write; must not exist or be empty.")
  var folder: String
  @Option(name: .long, help: "A synthetic region with so many sites.")
  var random: Int?
  @Option(name: .long, help: "Which synthetic region: the same seed gives the same bytes.")
  var seed: UInt64 = 1
  @Option(
    name: .long,
    help: "Area within a lorry's reach beside that in Sweden: 0.25 halves reaches by road.")
  var density = 1.0
  @Flag(name: .customLong("no-grid"), help: "A synthetic region without a grid and requests.")
  var noGrid = false
  @Option(name: .long, help: "Language of text: sv or en (default: the locale's).")
  var lang: Language = .ofEnvironment
  @Flag(name: .long, help: "Say nothing.")
  var quiet = false

  func validate() throws {
    if let random, random < 1 || random > 1_000_000 {
      throw ValidationError("--random takes 1 to 1 000 000 sites.")
    }
    if !(1e-4...1e4).contains(density) {
      throw ValidationError("--density takes 0.0001 to 10000.")
    }
    if random == nil && (noGrid || density != 1) {
      throw ValidationError("--density and --no-grid go with --random.")
    }
  }

  func run() throws {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    do {
      let files =
        try random.map {
          SyntheticRegion(sites: $0, seed: seed, density: density, hasGrid: !noGrid).files()
        } ?? Study.templateFiles(name: name)
      try RegionWriter.write(files: files, to: folder)
    } catch let error as WriteError {
      Output.remark(WriteErrorText(lang).sentence(error))
      throw ExitCode(1)
    } catch let error as WorkbookWriter.Fault {
      Output.remark(WorkbookText(lang).fault(folder, reason: error.reason))
      throw ExitCode(1)
    }
    if !quiet { Output.remark(NewText(lang).sentence(folder: folder, isRandom: random != nil)) }
  }
}
