import LinearModel
import ModelInputs

/// The least cost of a chronology too long for one program: windows of it as programs of their own,
/// tied by levels, sizes and parts of budgets that a master chooses.
///
/// What the windows cost at a choice is a dispatch that can be run; what the master proves is a
/// bound below any. Both come nearer with each round until they lie within the gap asked for.
final class WindowSearch {
  /// How a search ended.
  enum Ending {
    /// Within the gap: where, what it costs, what is proven, money per MWh of each budget.
    case found(point: [Double], cost: Double, bound: Double, waterValues: [Double])
    /// Some window cannot be run, or ends cannot be met: nothing is known of the whole.
    case unknown
    /// Stopped before an answer.
    case stopped(Termination)
  }

  let layout: WindowLayout
  let inputs: GridInputs
  private let sessions: [SessionBox]
  /// MW drawn beside the loads in each window, by hour and bus.
  private var draws: [[[Double]]]
  /// MW of load that may be left unserved, alike; nil: none.
  private var short: [[[Double]]]?
  /// Whether stores to be built may be.
  var isBuilding = true
  let solver: BlockSolver
  /// Rounds after which planes alone do not get nearer.
  private static let mostRounds = 400

  private struct SessionBox: @unchecked Sendable {
    let session: OperatingDispatch
  }

  /// Opens a session a window.
  ///
  /// - Parameters:
  ///   - binding: limits in force from the start.
  ///   - short: buses where load may be left unserved.
  init(
    _ limits: GridLimits, length: Int, binding: [WholeGrid.Limit], short: [Int] = [],
    solver: BlockSolver
  ) throws(EngineError) {
    inputs = limits.inputs
    self.solver = solver
    layout = WindowLayout(inputs, length: length)
    let price = Self.price(limits.inputs)
    var byHour: [Int: [GridLimit]] = [:]
    for one in binding { byHour[one.hour, default: []].append(one.limit) }
    var sessions: [SessionBox] = []
    var draws: [[[Double]]] = []
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    for window in layout.windows {
      let session = try OperatingDispatch(
        limits.over(inputs.window(window.hours)), solver: solver, runsStores: true,
        windowPrice: price, short: short)
      let idle = [[Double]](repeating: none, count: window.hours.count)
      let held = window.hours.enumerated().flatMap { position, hour in
        (byHour[hour] ?? []).map { WholeGrid.Limit(hour: position, limit: $0) }
      }
      try session.hold(held, draws: idle)
      sessions.append(SessionBox(session: session))
      draws.append(idle)
    }
    self.sessions = sessions
    self.draws = draws
  }

  /// Money per MWh by which a window misses its ends: beyond what any MWh is worth.
  private static func price(_ inputs: GridInputs) -> Double {
    20 * inputs.dearest * (inputs.hours.weight.max() ?? 1)
  }

  /// Draws that all further questions are of.
  ///
  /// - Parameters:
  ///   - draws: MW beside the loads, by hour and bus.
  ///   - short: MW of load that may be left unserved, by hour and bus; nil: none.
  func draw(_ draws: [[Double]], short: [[Double]]?) {
    self.draws = layout.windows.map { $0.hours.map { draws[$0] } }
    self.short = short.map { short in layout.windows.map { $0.hours.map { short[$0] } } }
  }

  /// Puts money per MWh on top of what each generator costs, in the stead of what was there.
  func charge(_ surcharge: [Double]) throws(EngineError) {
    for box in sessions { try box.session.charge(surcharge) }
  }

  /// What windows have in common, as it may be chosen now.
  var ties: [Tie] {
    guard !isBuilding else { return layout.ties }
    var ties = layout.ties
    for size in layout.sizes.flatMap({ [$0.energy, $0.power].compactMap { $0 } }) {
      (ties[size].upper, ties[size].first) = (0, 0)
    }
    return ties
  }

  /// Goes on until the gap is reached.
  ///
  /// - Parameter first: where it begins; nil: where nothing is known.
  func run(gap: Double, from first: [Double]? = nil) throws(EngineError) -> Ending {
    let ties = ties
    let master = try PlaneMaster(
      ties, layout.rows, windows: layout.windows.count, solver: solver)
    var search = PlaneSearch(master, mostRounds: Self.mostRounds)
    switch try search.run(
      from: first ?? ties.map(\.first), gap: max(gap, 1e-9),
      ask: { point throws(EngineError) in try ask(point) })
    {
    case .unknown: return .unknown
    case .stopped(let why): return .stopped(why)
    case .found(let duals):
      guard let best = search.best else { return .unknown }
      var water = [Double](repeating: 0, count: inputs.generators.count)
      for (generator, row) in layout.budgetRows { water[generator] = -duals[row] }
      return .found(
        point: best.point, cost: best.cost, bound: min(search.bound, best.cost),
        waterValues: water)
    }
  }

  // MARK: windows

  /// How each window runs at a point.
  func outcomes(at point: [Double]) throws(EngineError) -> [OperatingDispatch.Outcome] {
    let (sessions, draws, short, layout, solver) = (sessions, draws, short, layout, solver)
    return try inParallel(
      sessions.count, threads: solver.threads,
      finished: { solver.progress?($0, sessions.count) }
    ) { turn throws(EngineError) in
      let ties = layout.windows[turn].ties.map { point[$0] }
      return try sessions[turn].session.value(
        tiedTo: ties, draws: draws[turn], short: short?[turn])
    }
  }

  private func ask(_ point: [Double]) throws(EngineError) -> PlaneSearch.Word {
    let outcomes = try outcomes(at: point)
    var planes: [Plane] = []
    var cost = layout.cost(point)
    var missed = 0.0
    for (window, outcome) in zip(layout.windows, outcomes) {
      switch outcome {
      case .optimal(let value):
        planes.append(window.plane(value, at: point))
        cost += value.cost
        missed += value.missed
      case .infeasible: return .unknown
      case .stopped(let why): return .stopped(why)
      }
    }
    // Where a search begins need not keep what ties the windows.
    let isRun = missed < 1e-6 && layout.rows.allSatisfy { $0.isKept(at: point) }
    return .said(planes, cost: isRun ? cost : nil)
  }

  /// Tells how each window runs at a point, one after the other.
  func tell(
    at point: [Double], _ body: (_ hours: [Int], OperatingDispatch.Value) -> Void
  ) throws(EngineError) -> Termination {
    for (position, window) in layout.windows.enumerated() {
      let session = sessions[position].session
      session.keepsPoints = true
      defer { session.keepsPoints = false }
      let ties = window.ties.map { point[$0] }
      switch try session.value(
        tiedTo: ties, draws: draws[position], short: short?[position])
      {
      case .optimal(let value): body(window.hours, value)
      case .infeasible: return .numerical
      case .stopped(let why): return why
      }
    }
    return .optimal
  }
}

extension WindowLayout.Window {
  /// The plane below what it costs that touches it at a point.
  func plane(_ value: OperatingDispatch.Value, at point: [Double]) -> Plane {
    Plane(
      value: value.cost, slopes: zip(ties, value.slopes).map { (tie: $0, slope: $1) }, at: point)
  }
}
