import LinearModel
import ModelInputs

/// Whether hours can carry what an exchange plan draws.
final class CarryCheck {
  private let crew: HourCrew
  private let draws: GridDraws
  var requests: [[Double]]
  /// MW of load that may be left unserved, by hour and bus; nil: none.
  var short: [[Double]?]
  private var impossible: Set<Int>

  /// Opens sessions.
  ///
  /// - Parameters:
  ///   - limits: the grid in these hours.
  ///   - draws: how the exchange layer draws on it.
  ///   - requests: MW that connected requests draw, by hour and bus.
  ///   - short: MW of load that may be left unserved, by hour and bus.
  ///   - impossible: hours without any dispatch, which judge nothing.
  init(
    _ limits: GridLimits, draws: GridDraws, requests: [[Double]], short: [[Double]?],
    impossible: Set<Int>, solver: BlockSolver
  ) throws(EngineError) {
    crew = try HourCrew(limits, probes: Set(draws.draws.map(\.bus)).sorted(), solver: solver)
    self.draws = draws
    self.requests = requests
    self.short = short
    self.impossible = impossible
  }

  /// Rows that forbid what some hour cannot carry of these draws; empty where all can.
  ///
  /// - Parameters:
  ///   - amounts: base units per occurrence, by draw and period.
  ///   - tolerance: MW missing that count as none.
  func refused(_ amounts: [[Double]], tolerance: Double) throws(EngineError) -> [GridTerms.Row] {
    let buses = crew.limits.inputs.network.busCount
    let (draws, requests, short) = (draws, requests, short)
    let open = (0..<draws.hours.count).filter { !impossible.contains($0) }
    let found = try crew.each(open) {
      (session, hour) throws(EngineError) -> (row: GridTerms.Row?, isStuck: Bool) in
      let own = draws.megawatts(amounts, hour: hour, buses: buses)
      guard own.contains(where: { $0 != 0 }) else { return (nil, false) }
      let outcome = try session.solve(
        hour: hour, draw: zip(own, requests[hour]).map { $0 + $1 },
        aim: .shortfall(draws: own.map { max(0, $0) }, short: short[hour]))
      guard case .optimal(let point) = outcome else { return (nil, true) }
      guard point.objective > tolerance else { return (nil, false) }
      let slopes = draws.slopes(
        point.prices.map { abs($0) < 1e-9 ? 0 : $0 }, hour: hour)
      let period = draws.hours.period[hour]
      let now = zip(slopes, amounts).reduce(0) { $0 + $1.0 * $1.1[period] }
      let row = GridTerms.Row(
        slopes: slopes, period: period, upper: now - point.objective,
        hour: draws.hours.members[hour][0])
      return (row, false)
    }
    for (hour, answer) in zip(open, found) where answer.isStuck { impossible.insert(hour) }
    return found.compactMap(\.row)
  }
}
