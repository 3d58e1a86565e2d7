import Dispatch
import LinearModel
import ModelInputs
import Synchronization

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
    var dearest = 1.0
    for generator in inputs.generators {
      for hour in inputs.hours.weight.indices {
        for step in generator.steps.indices {
          dearest = max(dearest, abs(generator.cost(step: step, hour: hour)))
        }
      }
    }
    return 20 * dearest * (inputs.hours.weight.max() ?? 1)
  }

  /// Goes on until the gap is reached.
  func run(gap: Double) throws(EngineError) -> Ending {
    let master = try WindowMaster(layout, solver: solver)
    var point = layout.columns.map(\.first)
    var best: (point: [Double], cost: Double)?
    var bound = -Double.infinity
    while rounds < Self.mostRounds {
      rounds += 1
      var planes: [(value: Double, slopes: [Double])] = []
      var missed = 0.0
      for outcome in try evaluate(point) {
        switch outcome {
        case .optimal(let value):
          planes.append((value.cost, value.slopes))
          missed += value.missed
        case .infeasible: return .unknown
        case .stopped(let why): return .stopped(why)
        }
      }
      let cost = planes.reduce(layout.cost(point)) { $0 + $1.value }
      if missed < 1e-6, isKept(point), cost < best?.cost ?? .infinity { best = (point, cost) }
      try master.add(planes, at: point)
      let (choice, termination) = try master.choose()
      guard let choice else {
        return termination == .timeLimit || termination == .cancelled
          ? .stopped(termination) : .unknown
      }
      bound = max(bound, choice.bound)
      if let best, best.cost - bound <= max(gap, 1e-9) * max(1, abs(best.cost)) {
        var water = [Double](repeating: 0, count: inputs.generators.count)
        for (generator, row) in layout.budgetRows { water[generator] = -choice.duals[row] }
        return .found(
          point: best.point, cost: best.cost, bound: min(bound, best.cost), waterValues: water)
      }
      point = next(choice.point, best?.point)
    }
    return .unknown
  }

  /// Between the master's choice, which leaps, and the best so far, every other round.
  private func next(_ choice: [Double], _ best: [Double]?) -> [Double] {
    guard let best, rounds.isMultiple(of: 2) else { return choice }
    return zip(choice, best).map { ($0 + $1) / 2 }
  }

  /// Whether a point keeps the rows that tie the windows; where a search begins may not.
  private func isKept(_ point: [Double]) -> Bool {
    layout.rows.allSatisfy { row in
      let sum = row.parts.reduce(0) { $0 + $1.value * point[$1.column] }
      let slack = 1e-6 * max(1, row.parts.reduce(0) { max($0, abs(point[$1.column])) })
      return sum >= row.lower - slack && sum <= row.upper + slack
    }
  }

  // MARK: windows

  private func evaluate(_ point: [Double]) throws(EngineError) -> [OperatingDispatch.Outcome] {
    let results = Mutex<[Result<OperatingDispatch.Outcome, EngineError>?]>(
      Array(repeating: nil, count: sessions.count))
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let (sessions, draws, layout, solver) = (sessions, draws, layout, solver)
    DispatchQueue.concurrentPerform(iterations: min(solver.threads, sessions.count)) { _ in
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < sessions.count else { break }
        let ties = layout.windows[turn].ties.map { point[$0] }
        let result = Result { () throws(EngineError) in
          try sessions[turn].session.value(tiedTo: ties, draws: draws[turn])
        }
        results.withLock { $0[turn] = result }
        solver.progress?(done.wrappingAdd(1, ordering: .relaxed).newValue, sessions.count)
      }
    }
    var outcomes: [OperatingDispatch.Outcome] = []
    for result in results.withLock({ $0 }) {
      if let result { outcomes.append(try result.get()) }
    }
    return outcomes
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
