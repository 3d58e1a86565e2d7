import ArgumentParser
import Krets

/// How a region's headroom is meant.
struct HeadroomGridOptions: ParsableArguments {
  @Option(
    name: .long, help: "on: every hour is dispatched anew for new power; off: see --balance (on).")
  var redispatch: Switch?
  @Option(
    name: .long,
    help: "What balances without redispatch: a bus, proportional or imports (the region's setting)."
  )
  var balance: String?
  @Option(
    name: .long, help: "Permits and building of reinforcements: sequence or parallel (sequence).")
  var permits: PermitOrder?
  @Option(name: .long, help: "Years, 2025-2032 or 2025,2030 (the settings' year).")
  var years: YearList?
  @Option(
    name: .long, parsing: .singleValue,
    help: "Buses that are looked at together too, separated by commas; may be repeated.")
  var joint: [String] = []

  func validate() throws {
    if redispatch == .off, !joint.isEmpty {
      throw ValidationError("--joint is offered with redispatch only.")
    }
    if redispatch != .off, balance != nil {
      throw ValidationError("--balance is for --redispatch off.")
    }
    for set in sets where Set(set).count != set.count || set.count < 2 {
      throw ValidationError("--joint names two or more different buses.")
    }
  }

  /// Sets of buses, by id.
  var sets: [[String]] {
    joint.map { $0.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init) }
  }

  /// Whether anything was given.
  var isGiven: Bool {
    redispatch != nil || balance != nil || permits != nil || years != nil || !joint.isEmpty
  }
}

extension PermitOrder: ExpressibleByArgument {}

/// Years as typed: `2025-2032`, `2025,2030`.
struct YearList: ExpressibleByArgument {
  let values: [Int]

  init?(argument: String) {
    var values: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2, first > 0,
        first <= last, last - first < 200
      else { return nil }
      values += first...last
    }
    self.values = Set(values).sorted()
  }
}
