import LinearModel
import ModelInputs

/// Headroom where nothing is dispatched anew: in each hour's least-cost dispatch with everything in
/// service, the least of every limit's slack over its change by a MW (ratio test on PTDF and LODF).
///
/// Direct-current links keep what they carry.
struct FixedDispatchHeadroom: Sendable {
  private let search: HeadroomSearch
  private let limits: GridLimits
  private let balancing: HeadroomBalancing
  /// MW on each line for a MW put in at each bus and taken out at the reference, by line.
  private let factors: [[Double]]

  init(_ search: HeadroomSearch) throws(HeadroomError) {
    self.search = search
    limits = search.limits
    balancing = try HeadroomBalancing(search.inputs, search.question.balance ?? .imports)
    let sensitivities = limits.inputs.sensitivities
    factors = limits.inputs.network.lines.indices.map { sensitivities.ptdfRow($0) }
  }

  /// What an hour says.
  private enum Hour: Sendable {
    /// By bus: load, fed in; nil where nothing balances it.
    case room([(load: HourHeadroom, feedIn: HourHeadroom)?])
    case overloaded
    case infeasible
  }

  func headroom() throws -> GridHeadroom {
    let inputs = limits.inputs
    let crew = try HourCrew(
      GridLimits(inputs, security: .none), probes: [], solver: search.solver,
      surcharge: search.question.surcharge)
    let hours = try crew.each(Array(0..<inputs.hours.count)) {
      (session, hour) throws(EngineError) in try self.hour(session, hour)
    }.map { try $0.get() }
    var result = GridHeadroom(limits: limits, overloaded: [], infeasible: [], buses: [], joint: [])
    var rooms: [[(load: HourHeadroom, feedIn: HourHeadroom)?]] = []
    for (position, hour) in hours.enumerated() {
      switch hour {
      case .room(let room): rooms.append(room)
      case .overloaded: result.overloaded.append(position)
      case .infeasible: result.infeasible.append(position)
      }
    }
    let note: HeadroomNote? =
      !result.infeasible.isEmpty ? .infeasible : !result.overloaded.isEmpty ? .overloaded : nil
    for bus in 0..<inputs.network.busCount {
      let own = rooms.compactMap { $0[bus] }
      let missing: HeadroomNote? = own.count < rooms.count ? .unbalanced : nil
      result.buses += [
        search.row(bus, .load, own.map(\.load), note: note ?? missing),
        search.row(bus, .feedIn, own.map(\.feedIn), note: note ?? missing),
      ]
    }
    return result
  }

  private func hour(_ session: DispatchSession, _ hour: Int) throws(EngineError) -> Result<
    Hour, SearchStopped
  > {
    let none = [Double](repeating: 0, count: limits.inputs.network.busCount)
    switch try session.solve(hour: hour, draw: none, aim: .cost(short: nil)) {
    case .optimal(let point):
      let net = net(point, hour)
      let broken = limits.violations(flows: point.flows, sent: point.sent, net: net)
      return .success(broken.isEmpty ? .room(room(point, net)) : .overloaded)
    case .stopped(let why): return .failure(SearchStopped(termination: why))
    case .infeasible: break
    }
    switch try session.solve(hour: hour, draw: none, aim: .unserved) {
    case .optimal: return .success(.overloaded)
    case .infeasible: return .success(.infeasible)
    case .stopped(let why): return .failure(SearchStopped(termination: why))
    }
  }

  /// Injection at each bus without direct-current ends.
  private func net(_ point: DispatchPoint, _ hour: Int) -> [Double] {
    var net = limits.inputs.load(hour).map { -$0 }
    for (position, generator) in limits.inputs.generators.enumerated() {
      net[generator.bus] += point.generation[position]
    }
    return net
  }

  private func room(_ point: DispatchPoint, _ net: [Double]) -> [(
    load: HourHeadroom, feedIn: HourHeadroom
  )?] {
    let parts = balancing.parts(point.generation)
    let network = limits.inputs.network
    let balanced = network.islands.map { buses in buses.contains { parts[$0] > 0 } }
    let sources = parts.indices.filter { parts[$0] > 0 }
    let test = RatioTest(limits, flows: point.flows, sent: point.sent, net: net)
    // What the balance of each island puts on each line.
    let fromBalance = network.islands.indices.map { island in
      factors.map { row in
        sources.reduce(0.0) {
          $0 + (network.island[$1] == island ? parts[$1] * row[$1] : 0)
        }
      }
    }
    return (0..<network.busCount).map { bus in
      let island = network.island[bus]
      guard balanced[island] else { return nil }
      var change = [Double](repeating: 0, count: factors.count)
      for line in change.indices { change[line] = fromBalance[island][line] - factors[line][bus] }
      return test.room(change) { member in
        (network.island[member] == island ? parts[member] : 0) - (member == bus ? 1 : 0)
      }
    }
  }
}

/// How far a point is from every limit in a direction and against it.
private struct RatioTest {
  let limits: GridLimits
  let flows: [Double]
  let forms: [Double]

  init(_ limits: GridLimits, flows: [Double], sent: [Double], net: [Double]) {
    self.limits = limits
    self.flows = flows
    forms = limits.inputs.forms.indices.map {
      limits.value(of: .form($0), flows: flows, sent: sent, net: net)
    }
  }

  /// The nearest limit either way.
  private struct Nearest {
    var load = HourHeadroom(megawatts: .infinity, binding: nil)
    var feedIn = HourHeadroom(megawatts: .infinity, binding: nil)

    /// Notes a limit with its slacks and its change by a MW of load.
    mutating func note(
      _ above: Double, _ below: Double, _ change: Double, _ limit: @autoclosure () -> GridLimit
    ) {
      guard abs(change) > 1e-9 else { return }
      let forward = max(0, change > 0 ? above : below) / abs(change)
      let backward = max(0, change > 0 ? below : above) / abs(change)
      if forward < load.megawatts {
        load = HourHeadroom(megawatts: forward, binding: limit())
      }
      if backward < feedIn.megawatts {
        feedIn = HourHeadroom(megawatts: backward, binding: limit())
      }
    }
  }

  /// - Parameters:
  ///   - change: MW on each line for a MW of load.
  ///   - injection: MW put in at a bus for a MW of load.
  func room(_ change: [Double], injection: (Int) -> Double) -> (
    load: HourHeadroom, feedIn: HourHeadroom
  ) {
    var nearest = Nearest()
    for (position, line) in limits.inputs.network.lines.enumerated() {
      nearest.note(
        line.upper - flows[position], flows[position] - line.lower, change[position],
        .line(position))
    }
    for (position, form) in limits.inputs.forms.enumerated() {
      let total =
        form.lines.reduce(0) { $0 + $1.weight * change[$1.line] }
        + form.buses.reduce(0) { $0 + injection($1) }
      nearest.note(
        form.upper - forms[position], forms[position] - form.lower, total, .form(position))
    }
    for position in limits.contingencies.outages.indices { outage(position, change, &nearest) }
    return (nearest.load, nearest.feedIn)
  }

  private func outage(_ position: Int, _ change: [Double], _ nearest: inout Nearest) {
    let outage = limits.contingencies.outages[position]
    let (lost, lostChange) = (flows[outage.line], change[outage.line])
    for (line, row) in limits.inputs.network.lines.enumerated() {
      let left = line == outage.line ? outage.left : 1
      guard left > 0 else { continue }
      let flow = flows[line] + outage.factors[line] * lost
      nearest.note(
        row.emergencyUpper * left - flow, flow - row.emergencyLower * left,
        change[line] + outage.factors[line] * lostChange, .outage(line: line, outage: position))
    }
  }
}
