import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// Sets what draws that choose their hours take in each period.
  ///
  /// - Parameter amounts: base units per occurrence, by draw and period.
  func hold(_ amounts: [[Double]]) throws(EngineError) {
    guard let flexible else { return }
    try engine.change(flexible.holding(amounts))
  }

  /// What no dispatch carries of draws that choose their hours: MWh missing at least, as a function
  /// of all draws, by its slopes; nil where nothing has to be missing, or where that does not help.
  ///
  /// - Parameters:
  ///   - draws: MW drawn beside the inputs' loads by what does not choose its hours.
  ///   - short: MW of load that may be left unserved, by hour and bus.
  func leastMissing(of draws: [[Double]], short: [[Double]]?) throws(EngineError) -> Value? {
    guard let flexible else { return nil }
    var (opening, closing) = moneyAside()
    for row in flexible.rows {
      opening.columns.append(.init(row.missing, lower: 0, upper: .infinity))
      opening.costs.append((row.missing, 1))
      closing.columns.append(.init(row.missing, lower: 0, upper: 0))
      closing.costs.append((row.missing, 0))
    }
    let fixed = fixed(draws)
    try change(fixed, short)
    try engine.change(opening)
    missingPrice = 1
    let outcome = try settle(fixed, method: .primal)
    missingPrice = nil
    try engine.change(closing)
    guard case .optimal(var value) = outcome else { return nil }
    value.cost -= inputs.standingCost
    value.bound = value.cost
    return value.cost > Self.leastMissed ? value : nil
  }

  /// MWh over the horizon below which nothing counts as missing.
  private static let leastMissed = 1e-6
}
