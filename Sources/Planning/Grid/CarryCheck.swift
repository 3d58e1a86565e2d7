import LinearModel
import ModelInputs

/// Whether hours can carry what an exchange plan draws.
final class CarryCheck {
  private let crew: HourCrew
  private let draws: GridDraws
  var requests: [[Double]] { didSet { carried = nil } }
  /// MW of load that may be left unserved, by hour and bus; nil: none.
  var short: [[Double]?] { didSet { carried = nil } }
  private var impossible: Set<Int>
  /// What was asked last, and the hours that carry it.
  private var carried: (amounts: [[Double]], tolerance: Double, hours: Set<Int>)?

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
    let known = alike(amounts, tolerance)
    let open = (0..<draws.hours.count).filter { !impossible.contains($0) && !known.contains($0) }
    let found = try crew.each(open) {
      (session, hour) throws(EngineError) -> (row: GridTerms.Row?, isStuck: Bool) in
      let own = draws.megawatts(amounts, hour: hour, buses: buses)
      guard own.contains(where: { $0 != 0 }) else { return (nil, false) }
      let answer = try session.solve(
        hour: hour, draw: zip(own, requests[hour]).map { $0 + $1 },
        aim: .shortfall(draws: own.map { max(0, $0) }, short: short[hour]),
        unlessBelow: tolerance)
      guard let outcome = answer else { return (nil, false) }
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
    var hours = known
    for (hour, answer) in zip(open, found) {
      if answer.isStuck { impossible.insert(hour) }
      if answer.row == nil { hours.insert(hour) }
    }
    carried = (amounts, tolerance, hours)
    return found.compactMap(\.row)
  }

  /// Hours that are known to carry these draws, as their period's are what was asked last.
  private func alike(_ amounts: [[Double]], _ tolerance: Double) -> Set<Int> {
    guard let carried, carried.tolerance <= tolerance else { return [] }
    return carried.hours.filter { hour in
      let period = draws.hours.period[hour]
      return zip(amounts, carried.amounts).allSatisfy { $0[period] == $1[period] }
    }
  }
}
