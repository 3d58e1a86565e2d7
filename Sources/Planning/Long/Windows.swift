import Dispatch
import Formulation
import LinearModel
import ModelInputs
import Synchronization

/// Solves a long horizon window by window: a program over what windows have in common (sizes, levels
/// where one ends and the next begins) asks each window what that costs it, and keeps each answer as
/// a plane below that window's cost, until the planes foretell what the windows say.
///
/// The program's value is a proven lower bound, the windows' costs an upper one (Benders 1962; a
/// plane a window as in Birge and Louveaux 1988). Points are taken between the best one and the
/// program's own, which keeps them from swinging (Ben-Ameur and Neto 2007).
struct Windows {
  /// Rows of a window, as far as a day of hours to a week of them has them; where no store ties
  /// windows together many small ones cost least.
  private static let rows = (tied: 3_000, loose: 1_000)
  /// Relative gap at which it stops, where none below is asked for.
  private static let usualGap = 0.001
  private static let mostRounds = 200

  private let inputs: ModelInputs
  private let planner: Planner
  private let joints: WindowJoints
  private let windows: [Window]
  private let master: JointMaster
  private var best: (point: [Double], answers: [Window.Answer], cost: Double)?
  private var bound = -Double.infinity

  /// Whether a part can be solved so: money is minimised, and nothing but sizes, levels and
  /// agreements ties hours together.
  static func canSolve(_ inputs: ModelInputs) -> Bool {
    inputs.settings.objective == .cost && inputs.settings.co2Cap == nil
      && inputs.grid?.cuts.isEmpty ?? true
      && (inputs.time.chains.count == 1 || inputs.stores.isEmpty)
  }

  init(_ inputs: ModelInputs, planner: Planner) throws(EngineError) {
    self.inputs = inputs
    self.planner = planner
    let stretches = Self.stretches(inputs)
    let joints = WindowJoints(
      inputs, windows: stretches.count, integer: inputs.settings.integer)
    self.joints = joints
    var windows: [Window] = []
    for (turn, periods) in stretches.enumerated() {
      windows.append(try Window(inputs, periods, turn: turn, joints, planner.solver))
    }
    self.windows = windows
    master = try JointMaster(inputs, joints, windows: windows.count, planner.solver)
  }

  private static func stretches(_ inputs: ModelInputs) -> [Range<Int>] {
    let count = inputs.time.count
    let rows = inputs.stores.isEmpty ? rows.loose : rows.tied
    let length = min(max(rows / max(1, inputs.rowsAPeriod), 24), 168)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  /// Solves the horizon.
  mutating func solve() throws(EngineError) -> PartSolution {
    defer {
      for window in windows { window.close(planner.solver) }
      master.close(planner.solver)
    }
    var point = try start()
    var stop: Termination?
    for round in 0..<Self.mostRounds {
      guard let answers = try answers(at: point) else {
        stop = planner.solver.cancellation.isCancelled ? .cancelled : .timeLimit
        break
      }
      keep(point, answers)
      try master.add(answers, at: point)
      guard
        let next = try master.next(
          gap: gap / 4, timeLimit: planner.solver.deadline.remaining)
      else {
        stop = planner.solver.cancellation.isCancelled ? .cancelled : .timeLimit
        break
      }
      bound = max(bound, next.bound)
      if isClose { break }
      point = between(next.point, round: round)
      if round == Self.mostRounds - 1 { stop = .other }
    }
    return answer(stop)
  }

  /// Sizes and levels of the horizon with each window as one period.
  private func start() throws(EngineError) -> [Double] {
    let coarse = inputs.summed(windows.map(\.periods))
    let program = Program(coarse, integer: false)
    let outcome = try planner.solver.solve(program.model.relaxed, gap: 0)
    var point = joints.all.map { max($0.lower, 0) }
    guard outcome.status.primal == .feasible else { return point }
    let (map, values) = (program.map, outcome.columnValue)
    func set(_ joint: Int?, _ column: Int?) {
      if let joint, let column { point[joint] = values[column] }
    }
    for link in inputs.candidates.indices {
      set(joints.capacity[link], map.capacity(link))
      for window in windows.indices {
        set(joints.agreed[link]?[window], map.flow(link, window))
        set(joints.firm[link]?[window], map.flow(link, window))
      }
    }
    for unit in inputs.conversions.indices {
      set(joints.conversion[unit], map.conversionBuilt(unit))
    }
    for store in inputs.stores.indices {
      set(joints.energy[store], map.storeEnergy(store))
      set(joints.power[store], map.storePower(store))
      for window in windows.indices {
        set(joints.level[store][window + 1], map.level(store, window))
      }
    }
    return zip(point, joints.all).map { min(max($0, $1.lower), $1.upper) }
  }

  /// What each window says of a point; nil where one was stopped.
  private func answers(at point: [Double]) throws(EngineError) -> [Window.Answer]? {
    let windows = windows
    let deadline = planner.solver.deadline
    let next = Atomic<Int>(0)
    let results = Mutex<[Result<Window.Answer?, EngineError>?]>(
      Array(repeating: nil, count: windows.count))
    let crew = WindowCrew(windows: windows)
    DispatchQueue.concurrentPerform(iterations: min(planner.solver.threads, windows.count)) { _ in
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < crew.windows.count else { break }
        let result = Result { () throws(EngineError) in
          try crew.windows[turn].answer(at: point, timeLimit: deadline.remaining)
        }
        results.withLock { $0[turn] = result }
      }
    }
    var answers: [Window.Answer] = []
    for result in results.withLock({ $0 }) {
      guard let answer = try result?.get() else { return nil }
      answers.append(answer)
    }
    return answers
  }

  /// Windows handed to threads, each to one at a time.
  private struct WindowCrew: @unchecked Sendable {
    let windows: [Window]
  }

  /// The point with everything it uses whole.
  private func whole(_ point: [Double]) -> [Double] {
    var point = point
    for joint in joints.conversion.compactMap({ $0 }) where point[joint] > 1e-7 { point[joint] = 1 }
    return point
  }

  private mutating func keep(_ point: [Double], _ answers: [Window.Answer]) {
    guard !answers.contains(where: \.isShort) else { return }
    let counted = inputs.settings.integer ? whole(point) : point
    let cost = master.cost(at: counted) + answers.reduce(0) { $0 + $1.cost }
    if cost < best?.cost ?? .infinity { best = (point, answers, cost) }
  }

  private var isClose: Bool {
    guard let best else { return false }
    return best.cost - bound <= gap * max(1, abs(best.cost))
  }

  /// Relative gap at which it stops.
  private var gap: Double { max(min(inputs.settings.gap, Self.usualGap), 1e-7) }

  /// Half way from the best point to the program's, and every third time the program's itself, whose
  /// choices are whole.
  private func between(_ next: [Double], round: Int) -> [Double] {
    guard let best, round % 3 != 2 else { return next }
    return zip(best.point, next).map { 0.5 * ($0 + $1) }
  }

  private func answer(_ stop: Termination?) -> PartSolution {
    let program = Program(inputs, integer: inputs.settings.integer, rows: false)
    let engine = planner.solver.engine.name
    var status = SolveStatus(
      termination: stop ?? .optimal, primal: .feasible, dual: .none,
      raw: stop == nil ? "proven window by window" : "stopped between windows")
    guard let best else {
      status.primal = .none
      if stop == nil || stop == .other { status.termination = .other }
      status.raw = "no point found that every window can meet"
      return PartSolution(
        solution: PlanSolution(
          inputs: inputs, program: program,
          outcome: outcome(status, .nan, engine), plan: nil, baseline: nil, bound: bound,
          integer: inputs.settings.integer), periods: [],
        method: PartMethod(name: .windows, periods: windows.count, gap: nil))
    }
    let point = Point(values(of: best, program), of: program)
    let solution = PlanSolution(
      inputs: inputs, program: program, outcome: outcome(status, point.cost, engine),
      plan: point, baseline: nil, bound: min(bound, point.cost),
      integer: inputs.settings.integer)
    return PartSolution(
      solution: solution, periods: Array(0..<inputs.time.count),
      method: PartMethod(name: .windows, periods: windows.count, gap: solution.gap))
  }

  private func outcome(_ status: SolveStatus, _ objective: Double, _ engine: String)
    -> BlockOutcome
  {
    BlockOutcome(
      status: status, objective: objective, bound: min(bound, objective), columnValue: [],
      rowDual: [], reducedCost: [], blocks: windows.count, integerBlocks: 0, failedRows: [],
      failedColumns: [], engine: engine)
  }

  /// The windows' answers as one point of the whole.
  private func values(
    of best: (point: [Double], answers: [Window.Answer], cost: Double), _ program: Program
  ) -> [Double] {
    var point = PartPoint(program)
    let part = inputs.wholePart()
    for (window, answer) in zip(windows, best.answers) {
      point.put(
        answer.values, of: window.program.map, part,
        periods: Array(0..<window.periods.count), from: window.periods.lowerBound)
    }
    var values = point.values
    let choices = whole(best.point)
    for unit in inputs.conversions.indices {
      if let joint = joints.conversion[unit], let column = program.map.conversionBuilt(unit) {
        values[column] = choices[joint]
      }
    }
    for link in inputs.candidates.indices {
      if let column = program.map.built(link) {
        values[column] = master.wholeLink(link, at: best.point)
      }
    }
    return values
  }
}
