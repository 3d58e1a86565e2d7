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
