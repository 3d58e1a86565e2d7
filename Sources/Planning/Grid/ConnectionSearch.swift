import LinearModel
import ModelInputs

/// How much of the requests the grid can carry in every hour, existing load served as well as
/// today.
///
/// A small master program holds the requests' megawatts and what each gives up; the hours answer
/// with what they cannot carry, as cuts over the requests' draws, until every hour can. Cuts hold
/// for every set of requests, so each further question starts with all that is known.
public final class ConnectionSearch {
  /// The grid and its limits.
  public let limits: GridLimits
  var inputs: GridInputs { limits.inputs }
  let solver: BlockSolver
  /// The same for the master, which has nothing to tell of how far the hours have come.
  private var silent: BlockSolver {
    var silent = solver
    silent.progress = nil
    return silent
  }
  /// Sessions that the hours are asked in.
  let crew: HourCrew
  /// Hours asked first: those that were narrow where this search began.
  private let focus: [Int]
  /// What each hour is known to refuse.
  private(set) var cuts: [HourCut] = []
  /// What hours were last found to carry, MW by bus: the next question often asks for the same.
  private var carried: [Int: [Double]] = [:]
  /// MW of existing load that cannot be served even without any request, by hour and bus; nil
  /// where all can.
  public private(set) var short: [[Double]?]
  /// Hours that no dispatch serves at all, whatever is left unserved.
  public private(set) var impossible: [Int] = []
  /// Why stage 0 was stopped before every hour had answered; nil where it was not.
  public private(set) var stopped: Termination?

  /// MW below which a shortfall is rounding.
  static let tolerance = 1e-5

  /// Opens sessions and finds what existing load cannot be served (stage 0).
  ///
  /// - Throws: `EngineError` where the engine fails.
  public init(_ limits: GridLimits, solver: BlockSolver) throws(EngineError) {
    self.limits = limits
    self.solver = solver
    focus = []
    let buses = Set(limits.inputs.requests.flatMap(\.buses)).sorted()
    crew = try HourCrew(limits, probes: buses, solver: solver)
    let none = [Double](repeating: 0, count: limits.inputs.network.busCount)
    short = []
    let all = Array(0..<limits.inputs.hours.count)
    for start in stride(from: 0, to: all.count, by: HourLots.most) {
      let lot = Array(all[start..<min(all.count, start + HourLots.most)])
      let answers = try crew.each(lot) { (session, hour) throws(EngineError) in
        try session.solve(hour: hour, draw: none, aim: .unserved, unlessBelow: Self.tolerance)
      }
      for (hour, answer) in zip(lot, answers) { take(answer, hour: hour) }
      solver.progress?(start + lot.count, all.count)
      if stopped != nil { return }
    }
  }

  /// What a search knows of its hours.
  struct Known: Sendable {
    fileprivate var cuts: [HourCut]
    fileprivate var short: [[Double]?]
    fileprivate var impossible: [Int]
  }

  /// What it knows so far; nil where it was stopped.
  var known: Known? {
    stopped == nil ? Known(cuts: cuts, short: short, impossible: impossible) : nil
  }

  /// A search on a grid that carries as another one's, and so knows what that one knew.
  init(_ limits: GridLimits, knowing known: Known, solver: BlockSolver) throws(EngineError) {
    self.limits = limits
    self.solver = solver
    focus = []
    (cuts, short, impossible) = (known.cuts, known.short, known.impossible)
    let buses = Set(limits.inputs.requests.flatMap(\.buses)).sorted()
    crew = try HourCrew(limits, probes: buses, solver: solver)
  }

  /// - Parameter answer: nil: all can be served.
  private func take(_ answer: DispatchOutcome?, hour: Int) {
    switch answer {
    case nil: short.append(nil)
    case .optimal(let point):
      short.append(point.objective > Self.tolerance ? point.unserved : nil)
    case .infeasible:
      short.append(nil)
      impossible.append(hour)
    case .stopped(let termination):
      short.append(nil)
      stopped = termination
    }
  }

  /// A search on a changed grid, or with probes at more buses, existing load served as well as in
  /// another search; its narrow hours are asked first.
  ///
  /// What hours are known to refuse is taken over only where the grid is the same.
  init(like other: ConnectionSearch, limits: GridLimits? = nil, probes: [Int] = [])
    throws(EngineError)
  {
    self.limits = limits ?? other.limits
    solver = other.solver
    short = other.short
    impossible = other.impossible
    stopped = other.stopped
    cuts = limits == nil ? other.cuts : []
    focus = other.narrow
    let buses = Set(other.inputs.requests.flatMap(\.buses) + probes).sorted()
    crew = try HourCrew(self.limits, probes: buses, solver: solver)
  }

  /// Hours that are known to be narrow.
  var narrow: [Int] { Set(cuts.map(\.hour) + focus).sorted() }

  /// Requests connected in order of the queue: the first as much as can be, then the next without
  /// taking from it.
  func inQueueOrder() throws(ConnectionStop) -> Connection {
    var fixed = [Double?](repeating: nil, count: inputs.requests.count)
    var last: MasterPoint?
    for request in inputs.requests.indices {
      let point = try settle(.most([request]), atLeast: fixed, among: Array(0...request))
      fixed[request] = point.total(request)
      last = point
    }
    return try finish(fixed, last)
  }

  /// The allocation that connects most MW in all; by queue among equals.
  ///
  /// - Parameter queue: what the order of the queue connects, where that is known: nothing is to be
  ///   gained where it is all that is asked for.
  func mostMegawatts(queue: Connection? = nil) throws(ConnectionStop) -> Connection {
    let all = Array(inputs.requests.indices)
    guard !all.isEmpty else { return empty }
    if let queue, all.allSatisfy({ queue.total($0) >= inputs.requests[$0].power }) { return queue }
    let point = try settle(
      .most(all), atLeast: [Double?](repeating: nil, count: all.count), among: all)
    return try finish(all.map { point.total($0) }, point)
  }

  /// Whether all of a set fit in full.
  func fits(_ set: [Int]) throws(ConnectionStop) -> Bool {
    var fixed = [Double?](repeating: nil, count: inputs.requests.count)
    for request in set { fixed[request] = inputs.requests[request].power }
    return try holds(fixed)
  }

  /// Whether requests can have so many megawatts each; those without a figure draw nothing.
  ///
  /// - Parameters:
  ///   - atLeast: MW of each request.
  ///   - requests: the requests with other buses or terms.
  func holds(_ atLeast: [Double?], requests: [RequestInput]? = nil) throws(ConnectionStop) -> Bool {
    do {
      _ = try settle(
        .leastCurtailed, atLeast: atLeast, among: atLeast.indices.filter { atLeast[$0] != nil },
        requests: requests)
      return true
    } catch {
      if case .stopped(.infeasible) = error { return false }
      throw error
    }
  }

  /// For each request that cannot be connected in full beside those before it, a minimal set that
  /// clashes with it in it: any one of them left out, the rest fits (deletion filter, Chinneck and
  /// Dravnieks 1991, ORSA Journal on Computing 3, 157–168).
  func clashes() throws(ConnectionStop) -> [[Int]] {
    var standing: [Int] = []
    var clashes: [[Int]] = []
    for request in inputs.requests.indices {
      if try fits(standing + [request]) {
        standing.append(request)
        continue
      }
      var set = standing + [request]
      for other in standing.reversed() {
        let rest = set.filter { $0 != other }
        if try !fits(rest) { set = rest }
      }
      clashes.append(set)
    }
    return clashes
  }

  private var empty: Connection {
    Connection(connected: [], curtailed: [], termination: .optimal)
  }

  private func finish(_ totals: [Double?], _ last: MasterPoint?) throws(ConnectionStop)
    -> Connection
  {
    guard !inputs.requests.isEmpty, last != nil else { return empty }
    let point = try settle(
      .leastCurtailed, atLeast: totals, among: Array(inputs.requests.indices))
    return Connection(
      connected: point.connected,
      curtailed: inputs.requests.indices.map { point.curtailed(request: $0, inputs.hours.count) },
      termination: .optimal)
  }

  // MARK: master and hours

  /// Solves the master and asks the hours, again and again, until every hour can carry it.
  func settle(
    _ aim: ConnectionMaster.Aim, atLeast: [Double?], among: [Int],
    requests: [RequestInput]? = nil
  ) throws(ConnectionStop) -> MasterPoint {
    if let stopped { throw .stopped(stopped) }
    var inputs = inputs
    if let requests { inputs.requests = requests }
    while true {
      let master = ConnectionMaster(
        inputs: inputs, cuts: cuts, among: among, atLeast: atLeast, aim: aim)
      let point = try master.solve(silent)
      let found = try firstRefusals(point)
      if found.isEmpty { return point }
      cuts += found
    }
  }

  /// What the first hours that refuse a point have to say; empty where every hour can carry it.
  ///
  /// Hours already known to be narrow refuse most often, and what one of them refuses the others
  /// mostly would too: a few are asked, then more, and none after a refusal.
  private func firstRefusals(_ point: MasterPoint) throws(ConnectionStop) -> [HourCut] {
    let narrow = narrow
    let known = Set(narrow)
    let rest = (0..<inputs.hours.count).filter { !known.contains($0) }
    var asked = 0
    for lot in HourLots.of(narrow) + HourLots.of(rest) {
      let found = try ask(lot, point)
      asked += lot.count
      solver.progress?(asked, inputs.hours.count)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func ask(_ hours: [Int], _ point: MasterPoint) throws(ConnectionStop) -> [HourCut] {
    let short = short
    let impossible = Set(impossible)
    let carried = carried
    let open = hours.filter { !impossible.contains($0) && carried[$0] != point.draws(hour: $0) }
    let answers: [Result<HourCut?, HourStop>]
    do throws(EngineError) {
      answers = try crew.each(open) { (session, hour) throws(EngineError) in
        let draws = point.draws(hour: hour)
        let outcome = try session.solve(
          hour: hour, draw: draws, aim: .shortfall(draws: draws, short: short[hour]),
          unlessBelow: Self.tolerance)
        return outcome.map { Self.cut($0, hour: hour, draws: draws) } ?? .success(nil)
      }
    } catch {
      throw .engine(error)
    }
    var cuts: [HourCut] = []
    for (hour, answer) in zip(open, answers) {
      switch answer {
      case .success(let cut?): cuts.append(cut)
      case .success(nil): self.carried[hour] = point.draws(hour: hour)
      case .failure(let stop): throw .stopped(stop.termination)
      }
    }
    return cuts
  }

  private struct HourStop: Error { var termination: Termination }

  private static func cut(_ outcome: DispatchOutcome, hour: Int, draws: [Double]) -> Result<
    HourCut?, HourStop
  > {
    switch outcome {
    case .optimal(let point):
      guard point.objective > tolerance else { return .success(nil) }
      // What rounding leaves of a zero would spoil the scaling of the master's rows, and GLPK has
      // been seen to call points that break them optimal.
      let coefficients = point.prices.map { abs($0) < 1e-9 ? 0 : $0 }
      let at = zip(coefficients, draws).reduce(0) { $0 + $1.0 * $1.1 }
      return .success(
        HourCut(hour: hour, coefficients: coefficients, constant: point.objective - at))
    case .infeasible: return .failure(HourStop(termination: .infeasible))
    case .stopped(let termination): return .failure(HourStop(termination: termination))
    }
  }
}
