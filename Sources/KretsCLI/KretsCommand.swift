import ArgumentParser
import Krets

@main
struct KretsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "krets",
    abstract: "Maps a region's by-products, energy and grid, and proposes what to exchange.")
}
