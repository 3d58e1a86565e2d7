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
  /// What hours were found to carry.
  private var carried: CarriedHours

  /// The grid.
  var inputs: GridInputs { crew.limits.inputs }

  /// Asks sessions.
  ///
  /// - Parameters:
  ///   - crew: sessions on the grid in these hours, with probes wherever anything is drawn.
  ///   - draws: how the exchange layer draws on it.
  ///   - requests: MW that connected requests draw, by hour and bus.
  ///   - short: MW of load that may be left unserved, by hour and bus.
  ///   - impossible: hours without any dispatch, which judge nothing.
  ///   - known: what these hours are known to carry already.
  init(
    _ crew: HourCrew, draws: GridDraws, requests: [[Double]], short: [[Double]?],
    impossible: Set<Int>, knowing known: CarriedHours? = nil
  ) {
    self.crew = crew
    self.draws = draws
    self.requests = requests
    self.short = short
    self.impossible = impossible
    let inputs = crew.limits.inputs
    let buses = Set(draws.draws.map(\.bus) + inputs.requests.flatMap(\.buses)).sorted()
    carried =
      known.flatMap { $0.buses == buses ? $0 : nil }
      ?? CarriedHours(inputs, buses: buses)
  }

  /// What a check knows of its hours.
  struct Known: Sendable {
    var carried: CarriedHours
    var crew: HourCrew.Known
  }

  /// What it knows so far.
  var known: Known { Known(carried: carried, crew: crew.known) }

  /// Rows that forbid what some hour cannot carry of these draws; empty where all can.
  ///
  /// - Parameters:
  ///   - amounts: base units per occurrence, by draw and period.
  ///   - tolerance: MW missing that count as none.
  func refused(_ amounts: [[Double]], tolerance: Double) throws(EngineError) -> [GridTerms.Row] {
    var rows: [GridTerms.Row] = []
    // In lots, so that no more than a lot's draws stand beside each other.
    for start in stride(from: 0, to: draws.hours.count, by: HourLots.most) {
      let lot = start..<min(draws.hours.count, start + HourLots.most)
      rows += try refused(amounts, open(lot, amounts), tolerance)
    }
    return rows
  }

  /// MW drawn in an hour: by the exchange layer alone, and with requests.
  private typealias Drawn = (hour: Int, own: [Double], all: [Double])

  /// What is drawn in those of the hours that are not known to carry it.
  private func open(_ hours: Range<Int>, _ amounts: [[Double]]) -> [Drawn] {
    let buses = inputs.network.busCount
    return hours.compactMap { hour in
      guard !impossible.contains(hour) else { return nil }
      let own = draws.megawatts(amounts, hour: hour, buses: buses)
      guard own.contains(where: { $0 != 0 }) else { return nil }
      let all = zip(own, requests[hour]).map { $0 + $1 }
      let isKnown = short[hour] == nil && carried.carries(all, hour: hour, question: 0)
      return isKnown ? nil : (hour, own, all)
    }
  }

  private func refused(_ amounts: [[Double]], _ drawn: [Drawn], _ tolerance: Double)
    throws(EngineError) -> [GridTerms.Row]
  {
    let short = short
    let answers = try crew.each(Array(drawn.indices)) { (session, place) throws(EngineError) in
      let (hour, own, all) = drawn[place]
      return try session.ask(
        hour: hour, draw: all, aim: .shortfall(draws: own.map { max(0, $0) }, short: short[hour]),
        most: tolerance)
    }
    var rows: [GridTerms.Row] = []
    for ((hour, _, all), answer) in zip(drawn, answers) {
      switch answer {
      case .carries(let room):
        guard let room, short[hour] == nil else { continue }
        carried.note(all, hour: hour, room: room, question: 0)
      case .refuses(.optimal(let point)): rows.append(row(point, hour, amounts))
      case .refuses: impossible.insert(hour)
      }
    }
    return rows
  }

  private func row(_ point: DispatchPoint, _ hour: Int, _ amounts: [[Double]]) -> GridTerms.Row {
    let slopes = draws.slopes(point.prices.map { abs($0) < 1e-9 ? 0 : $0 }, hour: hour)
    let period = draws.hours.period[hour]
    let now = zip(slopes, amounts).reduce(0) { $0 + $1.0 * $1.1[period] }
    return GridTerms.Row(
      slopes: slopes, period: period, upper: now - point.objective,
      hour: draws.hours.members[hour][0])
  }
}
