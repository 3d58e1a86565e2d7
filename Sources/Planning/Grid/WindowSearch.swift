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
  private let inputs: GridInputs
  private let sessions: [SessionBox]
  private let draws: [[[Double]]]
  private let solver: BlockSolver
  /// Rounds run.
  private(set) var rounds = 0
  /// Rounds after which planes alone do not get nearer.
  private static let mostRounds = 400

  private struct SessionBox: @unchecked Sendable {
    let session: OperatingDispatch
  }

  /// Opens a session a window.
  ///
  /// - Parameter binding: limits in force from the start.
  init(
    _ limits: GridLimits, length: Int, binding: [WholeGrid.Limit], solver: BlockSolver
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
        windowPrice: price)
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

  /// Goes on until the gap is reached.
  func run(gap: Double) throws(EngineError) -> Ending {
    let master = try PlaneMaster(
      layout.ties, layout.rows, windows: layout.windows.count, solver: solver)
    var search = PlaneSearch(master, mostRounds: Self.mostRounds)
    defer { rounds = search.rounds }
    switch try search.run(
      from: layout.ties.map(\.first), gap: max(gap, 1e-9),
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

  private func ask(_ point: [Double]) throws(EngineError) -> PlaneSearch.Word {
    let (sessions, draws, layout, solver) = (sessions, draws, layout, solver)
    let outcomes = try inParallel(
      sessions.count, threads: solver.threads,
      finished: { solver.progress?($0, sessions.count) }
    ) { turn throws(EngineError) in
      let ties = layout.windows[turn].ties.map { point[$0] }
      return try sessions[turn].session.value(tiedTo: ties, draws: draws[turn])
    }
    var planes: [Plane] = []
    var cost = layout.cost(point)
    var missed = 0.0
    for (window, outcome) in zip(layout.windows, outcomes) {
      switch outcome {
      case .optimal(let value):
        let slopes = zip(window.ties, value.slopes).map { (tie: $0, slope: $1) }
        planes.append(Plane(value: value.cost, slopes: slopes, at: point))
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
      switch try session.value(tiedTo: ties, draws: draws[position]) {
      case .optimal(let value): body(window.hours, value)
      case .infeasible: return .numerical
      case .stopped(let why): return why
      }
    }
    return .optimal
  }
}
