import ArgumentParser
import Krets

/// What shapes the grid's part of an answer.
struct GridOptions: ParsableArguments {
  @Option(name: .long, help: "Susceptance: x (1/x) or r-x (x/(r²+x²)).") var susceptance: String?
  @Option(name: .long, help: "Taps and phase shifts: on or off.") var taps: Switch?
  @Option(name: .long, help: "Outages that must be held: none (N-0) or n-1.")
  var contingencies: Security = .none
  @Option(name: .long, help: "Year looked at.") var year: Int?

  /// What was given, as settings by name.
  var settings: [(String, String)] {
    var all: [(String, String)] = []
    if let susceptance { all.append(("susceptance", susceptance)) }
    if let taps { all.append(("taps", "\(taps == .on)")) }
    if let year { all.append(("year", "\(year)")) }
    return all
  }
}

/// On or off.
enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on, off
}

extension Security: ExpressibleByArgument {}
