import Formulation
import LinearModel
import ModelInputs

/// Solves a long horizon window by window: see `PlaneSearch`.
struct Windows {
  /// Rows of a window, as far as a day of hours to a week of them has them; where no store ties hours
  /// together, many small windows cost least.
  private static let rows = (tied: 3_000, loose: 300)
  /// Windows up to which their sessions are kept side by side.
  private static let most = 400
  /// Periods of the horizon in which a search without stores looks for where to begin.
  private static let coarse = 12
  /// Relative gap at which it stops, where none below is asked for.
  private static let usualGap = 0.001
  private static let mostRounds = 200

  private let inputs: ModelInputs
  private let planner: Planner
  private let joints: WindowJoints
  private let crew: WindowCrew
  private let master: PlaneMaster

  private var windows: [Window] { crew.windows }

  /// Windows' answers, of the point asked for last and of the best so far.
  private final class Answers {
    var last: [Window.Answer] = []
    var best: [Window.Answer] = []
  }

  /// Whether a part can be solved so: money is minimised, and nothing but sizes, levels and
  /// agreements ties hours together.
  static func canSolve(_ inputs: ModelInputs) -> Bool {
    inputs.settings.objective == .cost && inputs.settings.co2Cap == nil
      && inputs.grid?.cuts.isEmpty ?? true
      && (inputs.time.chains.count == 1 || inputs.stores.isEmpty)
  }

  /// Makes ready to solve.
  ///
  /// - Parameter crew: windows of the same part at other prices, which are then this one's; nil: none
  ///   are known.
  init(_ inputs: ModelInputs, planner: Planner, crew: WindowCrew? = nil) throws(EngineError) {
    self.inputs = inputs
    self.planner = planner
    let stretches = Self.stretches(inputs)
    joints = WindowJoints(inputs, windows: stretches.count, integer: inputs.settings.integer)
    if let crew, try crew.renew(inputs, stretches, joints) {
      self.crew = crew
    } else {
      crew?.close()
      self.crew = try WindowCrew(inputs, stretches, joints, planner.solver)
    }
    master = try PlaneMaster(
      joints.all, joints.rows, windows: stretches.count, solver: planner.solver)
  }

  private static func stretches(_ inputs: ModelInputs) -> [Range<Int>] {
    let count = inputs.time.count
    let isTied = !inputs.stores.isEmpty
    let rows = (isTied ? rows.tied : rows.loose) / max(1, inputs.rowsAPeriod)
    let least = isTied ? 24 : (count + most - 1) / most
    let length = min(max(rows, least, 1), 168)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  /// Solves the horizon; its windows can then be asked again.
  func solve() throws(EngineError) -> (answer: PartSolution, crew: WindowCrew) {
    var search = PlaneSearch(master, mostRounds: Self.mostRounds)
    let answers = Answers()
    let first: [Double]
    if let best = try best() { first = best } else { first = try start() }
    let ending = try search.run(
      from: first, gap: gap,
      ask: { point throws(EngineError) in try ask(point, answers) },
      improved: { answers.best = answers.last })
    crew.best = search.best?.point
    return (answer(search, ending, answers.best), crew)
  }

  /// The best point at other prices, where it keeps what ties have to.
  private func best() throws(EngineError) -> [Double]? {
    guard let best = crew.best, best.count == joints.all.count,
      joints.rows.allSatisfy({ $0.isKept(at: best) })
    else { return nil }
    try master.begin(with: crew.planes, at: best)
    return best
  }

  /// Sizes and levels of the horizon with each window as one period, or where there are many that no
  /// store ties together, several of them as one.
  private func start() throws(EngineError) -> [Double] {
    let each = inputs.stores.isEmpty ? (windows.count + Self.coarse - 1) / Self.coarse : 1
    let lots = stride(from: 0, to: windows.count, by: each).map {
      $0..<min($0 + each, windows.count)
    }
    let coarse = inputs.summed(
      lots.map {
        windows[$0.lowerBound].periods.lowerBound..<windows[$0.upperBound - 1].periods.upperBound
      })
    let program = Program(coarse, integer: false)
    let outcome = try planner.solver.solve(program.model.relaxed, gap: 0)
    var point = joints.all.map { max($0.lower, 0) }
    guard outcome.status.primal == .feasible else { return point }
    let (map, values) = (program.map, outcome.columnValue)
    func set(_ joint: Int?, _ column: Int?, _ share: Double = 1) {
      if let joint, let column { point[joint] = share * values[column] }
    }
    for link in inputs.candidates.indices {
      set(joints.capacity[link], map.capacity(link))
      for window in windows.indices {
        let share = 1 / Double(lots[window / each].count)
        set(joints.agreed[link]?[window], map.flow(link, window / each), share)
        set(joints.firm[link]?[window], map.flow(link, window / each), share)
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

  private func ask(_ point: [Double], _ told: Answers) throws(EngineError) -> PlaneSearch.Word {
    let point = joints.mended(point, inputs)
    guard let answers = try crew.answers(at: point) else { return .stopped(why) }
    told.last = answers
    let planes = answers.map { Plane(value: $0.proven, slopes: $0.slopes, at: point) }
    guard !answers.contains(where: \.isShort) else { return .said(planes, cost: nil) }
    let counted = inputs.settings.integer ? whole(point) : point
    let (cost, proven) = answers.reduce((0, 0)) { ($0.0 + $1.cost, $0.1 + $1.proven) }
    return .said(planes, cost: self.cost(at: counted) + cost, below: cost - proven)
  }

  private var why: Termination { planner.solver.stop ?? .numerical }

  /// The point with every conversion it uses whole.
  private func whole(_ point: [Double]) -> [Double] {
    var point = point
    for joint in joints.conversion.compactMap({ $0 }) where point[joint] > 1e-7 { point[joint] = 1 }
    return point
  }

  /// What is in common costs at a point: links it uses built whole, or by the share of the most they
  /// could carry where whole numbers are switched off.
  private func cost(at point: [Double]) -> Double {
    var used = point
    for (link, row) in inputs.candidates.enumerated() {
      guard let built = joints.built[link] else { continue }
      let most = inputs.most(over: row)
      let share = joints.capacity[link].map { most > 0 ? point[$0] / most : 0 } ?? 0
      used[built] = inputs.settings.integer ? wholeLink(link, at: point) : share
    }
    return zip(joints.all, used).reduce(0) { $0 + $1.0.cost * $1.1 }
  }

  /// Whether a link is built at a point.
  private func wholeLink(_ link: Int, at point: [Double]) -> Double {
    guard joints.built[link] != nil, let capacity = joints.capacity[link] else { return 0 }
    return point[capacity] > 1e-7 ? 1 : 0
  }

  /// Relative gap at which it stops.
  private var gap: Double { max(min(inputs.settings.gap, Self.usualGap), 1e-7) }

  private func answer(
    _ search: PlaneSearch, _ ending: PlaneSearch.Ending, _ answers: [Window.Answer]
  ) -> PartSolution {
    let program = Program(inputs, integer: inputs.settings.integer, rows: false)
    var status = SolveStatus(
      termination: .optimal, primal: .feasible, dual: .none, raw: "proven window by window")
    switch ending {
    case .found: break
    case .unknown: (status.termination, status.raw) = (.other, "stopped between windows")
    case .stopped(let stop): (status.termination, status.raw) = (stop, "stopped between windows")
    }
    guard let best = search.best else {
      status.primal = .none
      status.raw = "no point found that every window can meet"
      return PartSolution(
        solution: solution(program, status, cost: .nan, bound: search.bound, plan: nil),
        periods: [], method: PartMethod(name: .windows, periods: windows.count, gap: nil))
    }
    let point = Point(values(at: best.point, answers, program), of: program)
    let solution = solution(
      program, status, cost: point.cost, bound: min(search.bound, point.cost), plan: point)
    return PartSolution(
      solution: solution, periods: Array(0..<inputs.time.count),
      method: PartMethod(name: .windows, periods: windows.count, gap: solution.gap))
  }

  private func solution(
    _ program: Program, _ status: SolveStatus, cost: Double, bound: Double, plan: Point?
  ) -> PlanSolution {
    PlanSolution(
      inputs: inputs, program: program,
      outcome: BlockOutcome(
        status: status, objective: cost, bound: bound, columnValue: [], rowDual: [],
        reducedCost: [], blocks: windows.count, integerBlocks: 0, failedRows: [],
        failedColumns: [], engine: planner.solver.engine.name),
      plan: plan, baseline: nil, bound: bound, integer: inputs.settings.integer)
  }

  /// The windows' answers as one point of the whole.
  private func values(
    at best: [Double], _ answers: [Window.Answer], _ program: Program
  ) -> [Double] {
    var point = PartPoint(program)
    let part = inputs.wholePart()
    for (window, answer) in zip(windows, answers) {
      point.put(
        answer.values, of: window.program.map, part,
        periods: Array(0..<window.periods.count), from: window.periods.lowerBound)
    }
    var values = point.values
    let choices = whole(best)
    for unit in inputs.conversions.indices {
      if let joint = joints.conversion[unit], let column = program.map.conversionBuilt(unit) {
        values[column] = choices[joint]
      }
    }
    for link in inputs.candidates.indices {
      if let column = program.map.built(link) { values[column] = wholeLink(link, at: best) }
    }
    return values
  }
}
