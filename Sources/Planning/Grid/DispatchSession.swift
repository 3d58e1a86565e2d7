import Formulation
import LinearModel
import ModelInputs

/// One hour's dispatch in one engine session, re-solved warm from hour to hour and aim to aim.
///
/// Balance per island always stands; a limit is added when a solution breaks it, and stays, so that
/// later hours start with the limits that matter. Not for use by two threads at once.
public final class DispatchSession {
  /// The grid.
  public let inputs: GridInputs
  /// Its limits.
  public let limits: GridLimits
  let columns: DispatchColumns
  private let engine: any EngineSession
  private let cancellation: Cancellation
  private let deadline: Deadline
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private(set) var cost: [Double]
  private(set) var rowLower: [Double]
  private(set) var rowUpper: [Double]
  private(set) var rows: [(limit: GridLimit, form: GridLimits.Form)] = []
  /// Money per MWh on top of what each generator costs: the water value of its energy budget.
  private(set) var surcharge: [Double]
  /// The same by column.
  private var charged: [Double] = []
  /// Generators that may give no more than so many MW in the hours to come.
  var held: [(generator: Int, power: Double)] = []
  private var added: Set<GridLimit> = []
  var flows: [Double]
  /// Bounds and costs of the hours met, draws and aims aside.
  var hourBases: [HourBase?]
  /// MW that a unit of each column puts into the grid, bus by bus.
  let injections: [[(bus: Int, share: Double)]]
  /// Buses where demand may move: of loads, requests and probes.
  let demandBuses: [Int]
  /// Limits where nothing moves.
  let still: GridLimits.Steps
  /// What each hour's generators can give.
  let generation: GenerationTable
  private let unservedColumns: [(bus: Int, column: Int)]
  private let probeColumns: [(bus: Int, column: Int)]
  /// What the engine has of bounds and costs, which lags behind while bases met before answer.
  private var loaded: DispatchState
  /// Coefficients of every row in every column: balances, then the limits met.
  private(set) var coefficients: [[Double]]
  /// Bases met, the last useful first.
  var regions: [DispatchRegion] = []

  /// What the hour's fixed part puts into each bus: forced output less load and draws, MW.
  private(set) var fixed: [Double]
  /// The hour in force.
  private(set) var hour = 0

  /// Most MW that a probe may reach: beyond it nothing binds.
  static let probeLimit = 1e6
  /// Limits added at a time.
  private static let most = 12

  /// Loads the grid.
  ///
  /// - Parameters:
  ///   - limits: the grid and its limits.
  ///   - probes: buses with a probe.
  ///   - solver: engine, deadline and cancellation.
  ///   - mayFail: whether existing load may be left unserved when that is asked for.
  ///   - surcharge: money per MWh on top of what each generator costs; empty: none.
  /// - Throws: `EngineError` where no session can be had.
  public init(
    _ limits: GridLimits, probes: [Int] = [], solver: BlockSolver, mayFail: Bool = true,
    surcharge: [Double] = []
  ) throws(EngineError) {
    self.surcharge =
      surcharge.isEmpty
      ? [Double](repeating: 0, count: limits.inputs.generators.count) : surcharge
    self.limits = limits
    inputs = limits.inputs
    still = GridLimits.Steps(limits.inputs)
    demandBuses = limits.inputs.demandBuses(beside: probes)
    let drawn = Set(inputs.loads.map(\.bus)).sorted()
    let columns = DispatchColumns(
      limits.inputs, unserved: mayFail ? drawn : [], probes: probes)
    self.columns = columns
    generation = GenerationTable(limits.inputs.generators)
    injections = columns.kinds.indices.map { columns.injections($0, limits.inputs) }
    unservedColumns = columns.unserved.enumerated().compactMap { bus, column in
      column.map { (bus, $0) }
    }
    probeColumns = columns.probe.enumerated().compactMap { bus, column in
      column.map { (bus, $0) }
    }
    hourBases = Array(repeating: nil, count: limits.inputs.hours.count)
    cancellation = solver.cancellation
    deadline = solver.deadline
    let count = columns.kinds.count
    lower = [Double](repeating: 0, count: count)
    upper = lower
    cost = lower
    flows = [Double](repeating: 0, count: inputs.network.lines.count)
    fixed = [Double](repeating: 0, count: inputs.network.busCount)
    rowLower = [Double](repeating: 0, count: inputs.network.islands.count)
    rowUpper = rowLower
    loaded = DispatchState(columns: count, rows: rowLower.count)
    coefficients = Array(
      repeating: [Double](repeating: 0, count: count), count: rowLower.count)
    for column in columns.kinds.indices {
      for (bus, share) in injections[column] {
        coefficients[limits.inputs.network.island[bus]][column] += share
      }
    }
    engine = try solver.engine.makeSession()
    cancellation.watch(engine)
    try engine.load(balance())
    charged = charges()
  }

  /// Sets money per MWh on top of what each generator costs.
  func charge(_ surcharge: [Double]) {
    guard surcharge != self.surcharge else { return }
    self.surcharge = surcharge
    charged = charges()
  }

  private func charges() -> [Double] {
    columns.kinds.map {
      if case .generation(let generator, _) = $0 { surcharge[generator] } else { 0 }
    }
  }

  deinit { cancellation.forget(engine) }

  /// `sum of injections = 0` in each island.
  private func balance() -> LinearModel {
    var builder = LinearModelBuilder(name: "dispatch")
    for _ in inputs.network.islands { builder.addRow(lower: 0, upper: 0) }
    for column in columns.kinds.indices {
      builder.addColumn(cost: 0, lower: 0, upper: 0)
      for (bus, share) in injections[column] {
        builder.add(share, row: inputs.network.island[bus], column: column)
      }
    }
    return builder.freeze()
  }

  // MARK: the hour and the aim

  /// Solves an hour.
  ///
  /// - Parameters:
  ///   - hour: the distinct hour.
  ///   - draw: MW drawn at each bus beside the existing load (negative: fed in).
  ///   - aim: what is wanted.
  func solve(hour: Int, draw: [Double], aim: Aim) throws(EngineError) -> DispatchOutcome {
    set(hour: hour, draw: draw, aim: aim)
    return try solved()
  }

  /// Whether an hour costs no more than so much, and what is to be said where it does not.
  func ask(hour: Int, draw: [Double], aim: Aim, most: Double) throws(EngineError) -> HourAnswer {
    set(hour: hour, draw: draw, aim: aim)
    if let recalled = recallsPoint(below: most) { return recalled }
    let outcome = try solved()
    guard case .optimal(let point) = outcome, point.objective <= most else {
      return .refuses(outcome)
    }
    return recallsPoint(below: most)
      ?? .carries(room: point.objective > CarriedHours.none ? nil : 0)
  }

  private func solved() throws(EngineError) -> DispatchOutcome {
    let recalled = recalled()
    setRows()
    if let (values, region) = recalled { return .optimal(point(solution(values, region))) }
    return try run()
  }

  /// Most power that can be drawn from (sign 1) or fed into (sign −1) a bus in an hour.
  ///
  /// - Parameter none: as many zeros as there are buses.
  func largest(hour: Int, bus: Int, sign: Double, short: [Double]?, none: [Double])
    throws(EngineError) -> LargestProbe
  {
    set(hour: hour, draw: none, aim: .probe(parts: [(bus, 1)], sign: sign, short: short))
    if let (values, region) = recalled(), let column = columns.probe[bus] {
      return .found(
        HourHeadroom(abs(values[column]), binding: regions[region].binding(rows, islands)))
    }
    setRows()
    switch try run() {
    case .optimal(let point): return .found(HourHeadroom(point))
    case .infeasible: return .stopped(.numerical)
    case .stopped(let why): return .stopped(why)
    }
  }

  private func set(hour: Int, draw: [Double], aim: Aim) {
    self.hour = hour
    let base = hourBase(hour)
    var fixed = base.fixed
    for bus in fixed.indices { fixed[bus] -= draw[bus] }
    self.fixed = fixed
    var (lower, upper) = (base.lower, base.upper)
    var cost =
      switch aim {
      case .cost: zip(base.cost, charged).map { $0 + $1 }
      case .leftOut, .energy: charged
      default: [Double](repeating: 0, count: base.cost.count)
      }
    for (bus, column) in unservedColumns {
      (lower[column], upper[column], cost[column]) = unservedSetting(
        max(0, base.load[bus]), bus, aim)
    }
    for (bus, column) in probeColumns {
      (lower[column], upper[column], cost[column]) = probeSetting(bus, aim)
    }
    for (generator, power) in held {
      var left = power - inputs.generators[generator].base
      for step in inputs.generators[generator].steps.indices {
        let column = columns.firstStep[generator] + step
        upper[column] = max(lower[column], min(upper[column], left))
        left -= upper[column]
      }
    }
    (self.lower, self.upper, self.cost) = (lower, upper, cost)
  }

  var islands: Int { inputs.network.islands.count }

  private func setRows() {
    for (island, buses) in inputs.network.islands.enumerated() {
      let wanted = -buses.reduce(0) { $0 + fixed[$1] }
      rowLower[island] = wanted
      rowUpper[island] = wanted
    }
    for position in rows.indices {
      let row = inputs.network.islands.count + position
      (rowLower[row], rowUpper[row]) = bounds(rows[position].form)
    }
  }

  /// A row's bounds once the hour's fixed injections have had their part.
  func bounds(_ form: GridLimits.Form) -> (Double, Double) {
    var constant = form.constant
    for bus in fixed.indices { constant += form.buses[bus] * fixed[bus] }
    return (form.lower - constant, form.upper - constant)
  }

  // MARK: solving

  private func run() throws(EngineError) -> DispatchOutcome {
    let changes = loaded.changes(
      to: DispatchState(
        lower: lower, upper: upper, cost: cost, rowLower: rowLower, rowUpper: rowUpper))
    var method: SolveOptions.Method =
      changes.columns.isEmpty && changes.rows.isEmpty ? .primal : .dual
    try engine.change(changes)
    while true {
      var options = SolveOptions()
      options.method = method
      options.timeLimit = deadline.remaining
      let solution = try engine.solve(options)
      switch solution.status.termination {
      case .optimal: break
      case .infeasible, .infeasibleOrUnbounded: return .infeasible
      default: return .stopped(solution.status.termination)
      }
      let point = point(solution)
      let broken = limits.violations(
        flows: point.flows, sent: point.sent, net: net(point, solution.columnValue)
      ).filter { !added.contains($0.limit) }
      if broken.isEmpty {
        try remember()
        return .optimal(point)
      }
      try add(broken.prefix(Self.most).map(\.limit))
      method = .dual
    }
  }

  /// The basis of the last solve.
  func savedBasis() throws(EngineError) -> Basis { try engine.saveBasis() }

  func net(_ point: DispatchPoint, _ values: [Double]) -> [Double] {
    guard !inputs.network.links.isEmpty else { return point.injections }
    var net = point.injections
    for column in columns.kinds.indices where columns.isLink(column) && values[column] != 0 {
      for (bus, share) in injections[column] { net[bus] -= share * values[column] }
    }
    return net
  }

  func add(_ found: [GridLimit]) throws(EngineError) {
    var vectors = SparseVectors()
    for limit in found {
      let form = limits.form(of: limit)
      let (low, high) = bounds(form)
      var dense = [Double](repeating: 0, count: columns.kinds.count)
      for column in columns.kinds.indices {
        let value = columns.coefficient(column, in: form, inputs)
        guard abs(value) > 1e-10 else { continue }
        dense[column] = value
        vectors.index.append(Int32(truncatingIfNeeded: column))
        vectors.value.append(value)
      }
      vectors.lower.append(low)
      vectors.upper.append(high)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
      rowLower.append(low)
      rowUpper.append(high)
      loaded.rowLower.append(low)
      loaded.rowUpper.append(high)
      coefficients.append(dense)
      rows.append((limit, form))
      added.insert(limit)
    }
    try engine.addRows(vectors)
  }

  func point(_ solution: Solution) -> DispatchPoint {
    let values = solution.columnValue
    let network = inputs.network
    var point = DispatchPoint(
      objective: solution.objective, generation: inputs.generators.map(\.base),
      sent: [Double](repeating: 0, count: network.links.count),
      unserved: [Double](repeating: 0, count: network.busCount),
      probe: [Double](repeating: 0, count: network.busCount), injections: fixed, flows: [],
      prices: [], binding: [])
    for (column, kind) in columns.kinds.enumerated() {
      let value = values[column]
      guard value != 0 else { continue }
      for (bus, share) in injections[column] {
        point.injections[bus] += share * value
      }
      switch kind {
      case .generation(let generator, _): point.generation[generator] += value
      case .forward(let link): point.sent[link] += value
      case .backward(let link): point.sent[link] -= value * (1 - network.links[link].loss)
      case .unserved(let bus): point.unserved[bus] = value
      case .probe(let bus): point.probe[bus] = value
      case .flexible: break
      }
    }
    inputs.sensitivities.flows(point.injections, into: &flows)
    point.flows = flows
    readDuals(solution, into: &point)
    return point
  }
}
