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
  private let surcharge: [Double]
  private var known: Set<GridLimit> = []
  private var flows: [Double]
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
    let drawn = Set(inputs.loads.map(\.bus)).sorted()
    columns = DispatchColumns(inputs, unserved: mayFail ? drawn : [], probes: probes)
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
      for (bus, share) in columns.injections(column, limits.inputs) {
        coefficients[limits.inputs.network.island[bus]][column] += share
      }
    }
    engine = try solver.engine.makeSession()
    cancellation.watch(engine)
    try engine.load(balance())
  }

  deinit { cancellation.forget(engine) }

  /// `sum of injections = 0` in each island.
  private func balance() -> LinearModel {
    var builder = LinearModelBuilder(name: "dispatch")
    for _ in inputs.network.islands { builder.addRow(lower: 0, upper: 0) }
    for column in columns.kinds.indices {
      builder.addColumn(cost: 0, lower: 0, upper: 0)
      for (bus, share) in columns.injections(column, inputs) {
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
    setRows()
    if let point = recalled() { return .optimal(point) }
    return try run()
  }

  private func set(hour: Int, draw: [Double], aim: Aim) {
    self.hour = hour
    let load = inputs.load(hour)
    for bus in fixed.indices { fixed[bus] = -load[bus] - draw[bus] }
    for generator in inputs.generators { fixed[generator.bus] += generator.base }
    for (column, kind) in columns.kinds.enumerated() {
      let new = setting(kind, hour: hour, load: load, aim: aim)
      lower[column] = new.lower
      upper[column] = new.upper
      cost[column] = new.cost
    }
  }

  private typealias Setting = (lower: Double, upper: Double, cost: Double)

  private func setting(
    _ kind: DispatchColumns.Kind, hour: Int, load: [Double], aim: Aim
  ) -> Setting {
    switch kind {
    case .generation(let position, let step):
      let generator = inputs.generators[position]
      let bounds = generator.bounds(step: step, hour: hour)
      if case .cost = aim {
        return (
          bounds.lower, bounds.upper,
          generator.cost(step: step, hour: hour) + surcharge[position]
        )
      }
      return (bounds.lower, bounds.upper, 0)
    case .forward(let link): return (0, inputs.network.links[link].capacity, 0)
    case .backward(let link): return (0, inputs.network.links[link].capacity, 0)
    case .unserved(let bus): return unservedSetting(max(0, load[bus]), bus, aim)
    case .probe(let bus): return probeSetting(bus, aim)
    }
  }

  private func unservedSetting(_ load: Double, _ bus: Int, _ aim: Aim) -> Setting {
    switch aim {
    case .unserved: (0, load, 1)
    case .cost(let short): (0, short?[bus] ?? 0, 0)
    case .probe(_, _, let short): (0, short?[bus] ?? 0, 0)
    case .shortfall(_, let short), .missing(_, let short): (0, short?[bus] ?? 0, 0)
    }
  }

  private func probeSetting(_ bus: Int, _ aim: Aim) -> Setting {
    switch aim {
    case .cost, .unserved: return (0, 0, 0)
    case .probe(let parts, let sign, _):
      guard let part = parts.first(where: { $0.bus == bus })?.part, part > 0 else {
        return (0, 0, 0)
      }
      let most = Self.probeLimit * part
      return sign > 0 ? (-most, 0, 1) : (0, most, -1)
    case .shortfall(let draws, _):
      // No bound at what is drawn: the duals are then slopes over the draws alone, and the least
      // shortfall is zero for the same draws.
      if draws[bus] == 0 { return (0, 0, 0) }
      return draws[bus] > 0 ? (0, Self.probeLimit, 1) : (-Self.probeLimit, 0, -1)
    case .missing(let wanted, _):
      if wanted[bus] == 0 { return (0, 0, 0) }
      // At one bus no more than what is wanted is ever missing, and without the bound the duals
      // name what binds even where nothing of it can be had.
      let isAlone = wanted.count(where: { $0 != 0 }) == 1
      let most = isAlone ? Self.probeLimit : abs(wanted[bus])
      return wanted[bus] > 0 ? (0, most, 1) : (-most, 0, -1)
    }
  }

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
  private func bounds(_ form: GridLimits.Form) -> (Double, Double) {
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
      ).filter { !known.contains($0.limit) }
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
      for (bus, share) in columns.injections(column, inputs) { net[bus] -= share * values[column] }
    }
    return net
  }

  private func add(_ found: [GridLimit]) throws(EngineError) {
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
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
      known.insert(limit)
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
      for (bus, share) in columns.injections(column, inputs) {
        point.injections[bus] += share * value
      }
      switch kind {
      case .generation(let generator, _): point.generation[generator] += value
      case .forward(let link): point.sent[link] += value
      case .backward(let link): point.sent[link] -= value * (1 - network.links[link].loss)
      case .unserved(let bus): point.unserved[bus] = value
      case .probe(let bus): point.probe[bus] = value
      }
    }
    inputs.sensitivities.flows(point.injections, into: &flows)
    point.flows = flows
    readDuals(solution, into: &point)
    return point
  }
}
