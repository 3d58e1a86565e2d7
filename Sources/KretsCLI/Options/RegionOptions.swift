import ArgumentParser
import Krets

/// What every command on a region takes.
struct RegionOptions: ParsableArguments {
  @Option(name: .long, help: "A scenario: a file in the region's scenarios/, or a path.")
  var scenario: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a cell or a setting: needs/luleaa-dh/amount=\"900 GWh/a\", settings/co2_price=1500.",
      valueName: "table/id/column=value"))
  var changes: [String] = []

  @Option(name: .long, help: "Another folder of catalogues than the built-in Models/.")
  var models: String?

  @Option(name: .long, help: "Language of text: sv or en (default: the locale's).")
  var lang: Language = .ofEnvironment

  @Flag(name: .long, help: "Say nothing but the result.")
  var quiet = false

  @Flag(name: .long, help: "Say more, such as notes about how files were read.")
  var verbose = false

  /// Reads a region.
  func study(_ path: String, scenario other: String? = nil, settings: [(String, String)] = [])
    throws(RegionRejected) -> Study
  {
    try Study.read(
      path, models: models, scenario: other ?? scenario, settings: settings, changes: changes)
  }

  /// Reads a region; prints every error and ends with exit code 1 where it is not valid.
  func read(_ path: String, scenario other: String? = nil, settings: [(String, String)] = [])
    throws -> Study
  {
    do {
      return try study(path, scenario: other, settings: settings)
    } catch {
      for finding in error.findings where finding.severity == .error || verbose {
        Output.remark(sentence(for: finding, in: lang))
      }
      throw ExitCode(1)
    }
  }
}
