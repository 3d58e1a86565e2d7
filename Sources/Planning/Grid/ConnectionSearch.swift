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
  /// What hours were found to carry: the next question often asks for much the same.
  private var carried: CarriedHours
  /// Questions asked so far; stage 0 is the first.
  private var question = 0
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
  public convenience init(_ limits: GridLimits, solver: BlockSolver) throws(EngineError) {
    try self.init(limits, solver: solver, beginning: nil)
  }

  /// - Parameter known: what is known of hours whose loads are now others, moved to these.
  init(_ limits: GridLimits, solver: BlockSolver, beginning known: Known?) throws(EngineError) {
    self.limits = limits
    self.solver = solver
    focus = []
    let buses = Set(limits.inputs.requests.flatMap(\.buses)).sorted()
    crew = try HourCrew(limits, probes: buses, solver: solver, knowing: known?.crew)
    short = [[Double]?](repeating: nil, count: limits.inputs.hours.count)
    carried = Self.carried(known, limits, buses)
    try serveLoads()
    guard let known else { return }
    cuts = known.cuts.filter { known.short[$0.hour] == nil && short[$0.hour] == nil }
  }

  private func serveLoads() throws(EngineError) {
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let all = Array(short.indices)
    for start in stride(from: 0, to: all.count, by: HourLots.most) {
      let lot = all[start..<min(all.count, start + HourLots.most)]
      let open = lot.filter { !carried.carries(none, hour: $0, question: question) }
      let answers = try crew.each(open) { (session, hour) throws(EngineError) in
        try session.ask(hour: hour, draw: none, aim: .unserved, most: Self.tolerance)
      }
      for (hour, answer) in zip(open, answers) { take(answer, hour: hour, none) }
      solver.progress?(lot.endIndex, all.count)
      if stopped != nil { return }
    }
  }

  /// What a search knows of its hours.
  struct Known: Sendable {
    fileprivate var cuts: [HourCut]
    fileprivate var short: [[Double]?]
    fileprivate var impossible: [Int]
    fileprivate(set) var carried: CarriedHours
    fileprivate var crew: HourCrew.Known

    /// The same of hours whose loads have moved: a cut is of what loads and requests draw together.
    func moved(by loads: LoadMove, in inputs: GridInputs) -> Known {
      var known = self
      known.carried.move(loads, in: inputs)
      for position in cuts.indices {
        for (bus, power) in loads.more {
          known.cuts[position].constant +=
            cuts[position].coefficients[bus] * power[cuts[position].hour]
        }
      }
      return known
    }
  }

  /// What it knows so far; nil where it was stopped.
  var known: Known? {
    stopped == nil
      ? Known(
        cuts: cuts, short: short, impossible: impossible, carried: carried, crew: crew.known)
      : nil
  }

  /// A search on a grid that carries as another one's, and so knows what that one knew.
  init(_ limits: GridLimits, knowing known: Known, solver: BlockSolver) throws(EngineError) {
    self.limits = limits
    self.solver = solver
    focus = []
    (cuts, short, impossible) = (known.cuts, known.short, known.impossible)
    let buses = Set(limits.inputs.requests.flatMap(\.buses)).sorted()
    crew = try HourCrew(limits, probes: buses, solver: solver, knowing: known.crew)
    carried = Self.carried(known, limits, buses)
  }

  private static func carried(_ known: Known?, _ limits: GridLimits, _ buses: [Int])
    -> CarriedHours
  {
    if let known, known.carried.buses == buses { return known.carried }
    return CarriedHours(limits.inputs, buses: buses)
  }

  private func take(_ answer: HourAnswer, hour: Int, _ none: [Double]) {
    switch answer {
    case .carries(let room):
      if let room { carried.note(none, hour: hour, room: room, question: question) }
    case .refuses(.optimal(let point)): short[hour] = point.unserved
    case .refuses(.infeasible): impossible.append(hour)
    case .refuses(.stopped(let termination)): stopped = termination
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
    carried = CarriedHours(self.limits.inputs, buses: buses)
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
    question += 1
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
    let open = hours.filter { hour in
      guard !impossible.contains(hour) else { return false }
      return short[hour] != nil
        || !carried.carries(point.draws(hour: hour), hour: hour, question: question)
    }
    let answers: [HourAnswer]
    do throws(EngineError) {
      answers = try crew.each(open) { (session, hour) throws(EngineError) in
        let draws = point.draws(hour: hour)
        return try session.ask(
          hour: hour, draw: draws, aim: .shortfall(draws: draws, short: short[hour]),
          most: Self.tolerance)
      }
    } catch {
      throw .engine(error)
    }
    var cuts: [HourCut] = []
    for (hour, answer) in zip(open, answers) {
      switch answer {
      case .carries(let room):
        guard let room, short[hour] == nil else { continue }
        carried.note(point.draws(hour: hour), hour: hour, room: room, question: question)
      case .refuses(.optimal(let refusal)):
        cuts.append(Self.cut(refusal, hour: hour, draws: point.draws(hour: hour)))
      case .refuses(.infeasible): throw .stopped(.infeasible)
      case .refuses(.stopped(let termination)): throw .stopped(termination)
      }
    }
    return cuts
  }

  private static func cut(_ point: DispatchPoint, hour: Int, draws: [Double]) -> HourCut {
    // What rounding leaves of a zero would spoil the scaling of the master's rows, and GLPK has
    // been seen to call points that break them optimal.
    let coefficients = point.prices.map { abs($0) < 1e-9 ? 0 : $0 }
    let at = zip(coefficients, draws).reduce(0) { $0 + $1.0 * $1.1 }
    return HourCut(hour: hour, coefficients: coefficients, constant: point.objective - at)
  }
}
