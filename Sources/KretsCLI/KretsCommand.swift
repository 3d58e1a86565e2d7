import ArgumentParser
import Krets

@main
struct KretsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "krets",
    abstract: "Maps a region's by-products, energy and grid, and proposes what to exchange.",
    version: Version.text,
    subcommands: [
      CheckCommand.self, PlanCommand.self, ExplainCommand.self, CompareCommand.self,
      ExportCommand.self, HeadroomCommand.self, ConflictsCommand.self, PowerFlowCommand.self,
      ReportCommand.self, ImportCommand.self, NewCommand.self,
    ])

  static func main() {
    LargeBlocks.handBack()
    Interrupts.block()
    Self.main(nil)
  }
}
