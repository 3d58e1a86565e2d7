import LinearModel
import ModelInputs
import PowerFlow
import RegionModel

/// The grid beside an exchange plan: requests connected first, then what the plan's draws cost and
/// whether every hour can carry them.
public final class GridStage {
  /// Requests connected in order of the queue (stage 1).
  public let connection: Connection
  /// The allocation that connects most MW.
  public let mostMegawatts: Connection
  /// The search behind both, for further questions.
  public let search: ConnectionSearch
  /// Who draws.
  public let coupling: GridCoupling
  private let solver: BlockSolver
  let security: Security
  let operating: any HoursDispatch
  let operatingDraws: GridDraws
  /// The operating hours where they are one program, which draws that choose their hours need.
  var together: OperatingDispatch? { operating as? OperatingDispatch }
  /// MW that connected requests draw, by operating hour and bus.
  var operatingRequests: [[Double]]
  /// MWh over the horizon that connected requests lack though every hour alone carries them, and MWh
  /// they would draw.
  var requestsShort = (missing: 0.0, wanted: 0.0)
  var operatingShort: [[Double]]?
  /// Whether nothing kept of an earlier plan tells where the operating hours begin.
  let isAnew: Bool
  /// Every hour of the horizon.
  let carry: CarryCheck
  /// The hours that carry cost, and what they are asked in.
  let operatingCarry: CarryCheck
  let operatingCrew: HourCrew

  /// What the operating hours came to where it was just asked whether they can run.
  var settled: (draws: [[Double]], short: [[Double]]?, outcome: OperatingDispatch.Outcome)?

  /// The operating hours' grid.
  public var operatingInputs: GridInputs { operating.inputs }

  /// Connects the requests and opens the sessions.
  ///
  /// - Parameters:
  ///   - region: the region.
  ///   - inputs: its exchange layer, not coupled yet.
  ///   - security: outages that must be held.
  ///   - solver: engine, threads, deadline.
  ///   - session: what kept something of earlier plans; nil: nothing did.
  /// - Throws: `GridFault`.
  public init(
    region: Region, inputs: ModelInputs, security: Security, solver: BlockSolver,
    session: PlanSession? = nil
  ) throws(GridFault) {
    self.solver = solver
    self.security = security
    coupling = GridCoupling(region: region, inputs: inputs)
    do {
      let all = try GridInputs(region: region)
      let connected = try Self.connected(
        GridLimits(all, security: security), security, session?.memory, solver)
      search = connected.search
      connection = connected.queue
      mostMegawatts = connected.mostMegawatts
      let profiles = coupling.draws.compactMap(\.profile)
      let within = try GridInputs(
        region: region, hours: .within(inputs.time, profiles: profiles))
      let held = Self.held(coupling, Self.replacing(inputs, region: region, grid: all))
      let hourDraws = GridDraws(
        draws: coupling.draws, time: inputs.time, hours: within.hours,
        shapes: coupling.shapes(region: region, time: inputs.time, hours: within.hours), held: held,
        ceilings: coupling.ceilings(region: region, hours: within.hours))
      let same = Self.match(within.hours, all.hours)
      let (searchShort, stuck) = (search.short, Set(search.impossible))
      let buses = Set(coupling.draws.map(\.bus)).sorted()
      let known = session?.memory.grid.carrying?.moved(to: within, security)
      carry = CarryCheck(
        try HourCrew(
          GridLimits(within, security: security), probes: buses, solver: solver,
          knowing: known?.crew),
        draws: hourDraws,
        requests: Self.requests(within, connection, same), short: same.map { searchShort[$0] },
        impossible: Set(same.indices.filter { stuck.contains(same[$0]) }),
        knowing: known?.carried)
      let run = try GridInputs(region: region, hours: .operating(inputs.time))
      operatingDraws = GridDraws(
        draws: coupling.draws, time: inputs.time, hours: run.hours,
        shapes: coupling.shapes(region: region, time: inputs.time, hours: run.hours), held: held,
        ceilings: coupling.ceilings(region: region, hours: run.hours))
      let runLimits = GridLimits(run, security: security)
      operating = try Self.dispatch(runLimits, coupling, operatingDraws, solver)
      isAnew = try !Self.begin(operating, session)
      let knownRun = session?.memory.grid.operatingCarrying?.moved(to: run, security)
      operatingCrew = try HourCrew(
        runLimits, probes: Set(buses + run.requests.flatMap(\.buses)).sorted(), solver: solver,
        knowing: knownRun?.crew)
      operatingRequests = try Self.carried(operatingCrew, connection)
      operatingCarry = CarryCheck(
        operatingCrew, draws: operatingDraws, requests: operatingRequests,
        short: run.hours.weight.map { _ in nil }, impossible: [],
        knowing: knownRun?.carried)
    } catch let error as NetworkError {
      throw .network(error)
    } catch let error as EngineError {
      throw .engine(error)
    } catch let error as ConnectionStop {
      switch error {
      case .engine(let fault): throw .engine(fault)
      case .stopped(let termination): throw .stopped(termination)
      }
    } catch {
      throw .stopped(.other)
    }
  }

  /// Operating hours up to which they are one program.
  static let mostTogether = 1_000

  /// What runs the operating hours: one program, or where they are too many hour by hour.
  private static func dispatch(
    _ limits: GridLimits, _ coupling: GridCoupling, _ draws: GridDraws, _ solver: BlockSolver
  ) throws(EngineError) -> any HoursDispatch {
    let inputs = limits.inputs
    if inputs.hours.count <= mostTogether || coupling.isFlexible {
      return try OperatingDispatch(
        limits, solver: solver, keepsPoints: true, runsStores: inputs.runsStores, draws: draws)
    }
    return inputs.runsStores
      ? try StoredDispatch(limits, solver: solver) : try PricedDispatch(limits, solver: solver)
  }

  /// What of each draw the loads hold already: all of an electricity need.
  private static func held(_ coupling: GridCoupling, _ inputs: ModelInputs) -> [[Double]] {
    coupling.draws.map { draw in
      if case .bought(let need) = draw.stream { return inputs.needs[need].required }
      return [Double](repeating: 0, count: inputs.time.count)
    }
  }

  /// Which hour of one axis each hour of another is, both of the same horizon.
  private static func match(_ some: HourAxis, _ others: HourAxis) -> [Int] {
    var match = [Int](repeating: 0, count: some.count)
    for (one, other) in zip(some.calendar, others.calendar) { match[one] = other }
    return match
  }

  /// MW that connected requests draw at each bus, by hour.
  private static func requests(_ inputs: GridInputs, _ connection: Connection, _ same: [Int])
    -> [[Double]]
  {
    (0..<inputs.hours.count).map { hour in
      var drawn = [Double](repeating: 0, count: inputs.network.busCount)
      for (position, request) in inputs.requests.enumerated() {
        let total = connection.total(position)
        guard total > 0 else { continue }
        let wanted = total * request.profile[hour]
        let kept = max(0, wanted - connection.curtailed[position][same[hour]])
        for (place, bus) in request.buses.enumerated() {
          drawn[bus] += request.sign * kept * connection.connected[position][place] / total
        }
      }
      return drawn
    }
  }

  /// MW that connected requests draw in the operating hours: all they are connected for, less what
  /// such an hour cannot carry.
  private static func carried(_ crew: HourCrew, _ connection: Connection) throws(EngineError)
    -> [[Double]]
  {
    let inputs = crew.limits.inputs
    var free = connection
    free.curtailed = inputs.requests.map { _ in
      [Double](repeating: 0, count: inputs.hours.count)
    }
    var drawn = requests(inputs, free, Array(0..<inputs.hours.count))
    guard drawn.contains(where: { $0.contains { $0 != 0 } }) else { return drawn }
    let wanted = drawn
    let answers = try crew.each(Array(drawn.indices)) { (session, hour) throws(EngineError) in
      try session.ask(
        hour: hour, draw: wanted[hour], aim: .shortfall(draws: wanted[hour], short: nil),
        most: CarriedHours.none)
    }
    for (hour, answer) in answers.enumerated() {
      guard case .refuses(.optimal(let point)) = answer else { continue }
      // A hair more, so that what fits to within rounding does not make the dispatch impossible.
      for bus in drawn[hour].indices where point.probe[bus] > 0 {
        drawn[hour][bus] -= point.probe[bus] + 1e-7
      }
    }
    return drawn
  }

  /// The dispatch as a program may hold it, with the limits met so far.
  public var whole: WholeGrid {
    WholeGrid(
      limits: operating.limits, draws: operatingDraws, requests: operatingRequests,
      short: operatingShort, inForce: operating.inForce)
  }

  // MARK: what a plan's draws cost

  /// What draws cost and what another unit of each would.
  public struct Price: Sendable {
    /// Money over the horizon.
    public var cost: Double
    /// No dispatch of these draws costs less.
    public var bound: Double
    /// Money per base unit, by draw and period.
    public var slopes: [[Double]]
    /// How the grid runs.
    public var running: GridRunning

    /// The plane below the cost that touches its bound at given amounts.
    func plane(at amounts: [[Double]]) -> GridTerms.Cut {
      GridTerms.Cut(slopes: slopes, constant: bound - GridDraws.value(slopes, amounts))
    }
  }

  /// Keeps candidate stores at buses from being built.
  func forbidBuilding() throws(GridFault) {
    settled = nil
    do throws(EngineError) { try operating.letBuild(false) } catch { throw .engine(error) }
  }

  /// Lets them be built, and prices draws so: what they cost without is no bound then; nil where
  /// there are none.
  func priceBuilding(_ amounts: [[Double]]) throws(GridFault) -> Price? {
    guard operatingInputs.runsStores, operatingInputs.stores.contains(where: \.isCandidate) else {
      return nil
    }
    settled = nil
    do throws(EngineError) { try operating.letBuild(true) } catch { throw .engine(error) }
    return try price(amounts)
  }

  /// The cost of draws; nil where the operating hours cannot carry them.
  func price(_ amounts: [[Double]]) throws(GridFault) -> Price? {
    let outcome: OperatingDispatch.Outcome
    do throws(EngineError) {
      try together?.hold(amounts)
      let draws = megawatts(amounts)
      if let settled, settled.draws == draws, settled.short == operatingShort {
        outcome = settled.outcome
      } else {
        outcome = try operating.value(of: draws, short: operatingShort)
      }
      settled = nil
    } catch {
      throw .engine(error)
    }
    switch outcome {
    case .optimal(let value):
      return Price(
        cost: value.cost, bound: value.bound, slopes: slopes(value),
        running: GridRunning(value, operating.limits, engine: solver.engine.name))
    case .infeasible: return nil
    case .stopped(let termination): throw .stopped(termination)
    }
  }

  func megawatts(_ amounts: [[Double]]) -> [[Double]] {
    (0..<operating.inputs.hours.count).map { hour in
      zip(
        operatingDraws.megawatts(
          amounts, hour: hour, buses: operating.inputs.network.busCount),
        operatingRequests[hour]
      ).map { $0 + $1 }
    }
  }

  /// Rows that forbid what some hour of the horizon cannot carry of these draws; empty where all
  /// can.
  func refused(_ amounts: [[Double]]) throws(GridFault) -> [GridTerms.Row] {
    do throws(EngineError) {
      return try carry.refused(amounts, tolerance: ConnectionSearch.tolerance)
    } catch {
      throw .engine(error)
    }
  }

  /// The same to the last digit, the operating hours' too: for draws that have no price.
  func refusedExactly(_ amounts: [[Double]]) throws(GridFault) -> [GridTerms.Row] {
    do throws(EngineError) {
      return try carry.refused(amounts, tolerance: 1e-8)
        + operatingCarry.refused(amounts, tolerance: 1e-8)
    } catch {
      throw .engine(error)
    }
  }
}

/// What keeps the grid from taking part.
public enum GridFault: Error, Sendable {
  /// The network has no load flow.
  case network(NetworkError)
  /// The engine failed.
  case engine(EngineError)
  /// Time was up, or someone cancelled.
  case stopped(Termination)
  /// No dispatch exists even today, whatever is left unserved.
  case impossible
}
