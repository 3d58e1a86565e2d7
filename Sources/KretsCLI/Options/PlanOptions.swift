import ArgumentParser
import Krets

/// What shapes a plan.
struct PlanOptions: ParsableArguments {
  @Option(name: .long, help: "Year planned for.")
  var year: Int?
  @Option(name: .long, help: "annual, monthly, typical:K (days) or hourly.")
  var periods: String?
  @Option(name: .long, help: "cost, emissions or virgin.")
  var objective: String?
  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Links whole or not at all; --no-integer gives a bound and re-priced proposals.")
  var integer: Bool?
  @Option(name: .long, help: "Relative gap at which integer solving may stop (0.01).")
  var gap: Double?
  @Option(name: .customLong("co2-price"), help: "Money per t CO2e.")
  var co2Price: Double?
  @Option(name: .customLong("co2-cap"), help: "Most t CO2e of the horizon.")
  var co2Cap: Double?
  @Option(name: .long, help: "Most investment, money.")
  var budget: Double?
  @Option(name: .customLong("max-links"), help: "Most new links.")
  var maxLinks: Int?
  @Option(name: .customLong("max-distance"), help: "Longest route of a new link, km.")
  var maxDistance: Double?
  @Option(name: .customLong("dt-min"), help: "Minimum approach in heat exchange, K.")
  var dtMin: Double?
  @Flag(name: .customLong("no-grid"), help: "Leave the grid out of the plan.")
  var noGrid = false
  @Option(name: .long, help: "Outages that the grid must hold: none (N-0) or n-1.")
  var contingencies: String?
  @Option(name: .long, help: "Susceptance: x (1/x) or r-x (x/(r²+x²)).")
  var susceptance: String?
  @OptionGroup var effortOptions: EffortOptions

  func validate() throws {
    if let gap, gap < 0 { throw ValidationError("--gap must not be negative.") }
  }

  /// What was given, as settings by name.
  var settings: [(String, String)] {
    var all: [(String, String)] = []
    func add(_ name: String, _ value: (some CustomStringConvertible)?) {
      if let value { all.append((name, value.description)) }
    }
    add("year", year)
    add("periods", periods)
    add("objective", objective)
    add("integer", integer)
    add("gap", gap)
    add("co2_price", co2Price)
    add("co2_cap", co2Cap)
    add("budget", budget)
    add("max_links", maxLinks)
    add("max_distance", maxDistance)
    add("dt_min", dtMin)
    if noGrid { add("grid", "false") }
    add("contingencies", contingencies)
    add("susceptance", susceptance)
    return all
  }

  /// How hard to try, with Ctrl-C and a progress line of blocks wired in.
  func effort(_ language: Language, quiet: Bool) throws -> (Effort, ProgressLine) {
    try effortOptions.effort(language, quiet: quiet, of: ("block", "blocks"))
  }
}

/// Exit codes of the contract.
enum Exit {
  static func code(_ status: StatusReport) -> ExitCode { code(status.termination) }

  static func code(_ termination: String) -> ExitCode {
    switch termination {
    case "optimal": .success
    case "infeasible", "unbounded", "infeasible_or_unbounded": ExitCode(2)
    case "time_limit", "cancelled": ExitCode(3)
    default: ExitCode(70)
    }
  }
}
