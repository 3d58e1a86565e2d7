import Formulation
import LinearModel
import ModelInputs

/// The least cost of running the grid over the operating hours, as one linear program: hours hang
/// together through generators' energy budgets.
///
/// Re-solved warm for other draws; its duals are nodal prices, so that an exchange program can be
/// told what another MWh costs where and when (Benders 1962, Numerische Mathematik 4, 238–252).
final class OperatingDispatch {
  /// What a set of draws costs.
  struct Value {
    /// Money over the horizon, fixed costs of generators counted.
    var cost: Double
    /// Money per MW more drawn, by hour and bus, the hour's weight counted.
    var prices: [[Double]]
    /// MW of each generator by hour.
    var generation: [[Double]]
    /// MW on each line by hour.
    var flows: [[Double]]
    /// Money per MWh more of each generator's budget; 0 without one.
    var waterValues: [Double]
    /// How each hour runs; empty unless asked for.
    var points: [DispatchPoint] = []
  }

  /// How a solve ended.
  enum Outcome {
    /// Proven best.
    case optimal(Value)
    /// No dispatch carries the draws.
    case infeasible
    /// Stopped before an answer.
    case stopped(Termination)
  }

  let inputs: GridInputs
  let limits: GridLimits
  let columns: DispatchColumns
  private let engine: any EngineSession
  private let solver: BlockSolver
  private let budgetRows: [(generator: Int, row: Int)]
  private(set) var rows: [(hour: Int, limit: GridLimit, form: GridLimits.Form, row: Int)] = []
  private var known: [Set<GridLimit>]
  private var rowCount: Int
  let islands: Int
  private let keepsPoints: Bool

  /// Rows added in one round.
  private static let most = 400

  init(
    _ limits: GridLimits, solver: BlockSolver, keepsPoints: Bool = false
  ) throws(EngineError) {
    self.limits = limits
    self.keepsPoints = keepsPoints
    inputs = limits.inputs
    self.solver = solver
    columns = DispatchColumns(inputs, unserved: Set(inputs.loads.map(\.bus)).sorted(), probes: [])
    islands = inputs.network.islands.count
    known = Array(repeating: [], count: inputs.hours.count)
    let first = islands * inputs.hours.count
    let limited = limits.inputs.generators.enumerated().filter { $0.element.budget != nil }
    budgetRows = limited.enumerated().map { (generator: $0.element.offset, row: first + $0.offset) }
    rowCount = first + budgetRows.count
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    try engine.load(model())
  }

  deinit { solver.cancellation.forget(engine) }

  func column(_ hour: Int, _ column: Int) -> Int { hour * columns.kinds.count + column }

  private func model() -> LinearModel {
    var builder = LinearModelBuilder(name: "operating")
    for _ in 0..<islands * inputs.hours.count { builder.addRow(lower: 0, upper: 0) }
    for (generator, _) in budgetRows {
      let row = inputs.generators[generator]
      let base = row.base * inputs.hours.horizon
      builder.addRow(upper: (row.budget ?? .infinity) - base)
    }
    for hour in 0..<inputs.hours.count {
      let omega = inputs.hours.weight[hour]
      for (position, kind) in columns.kinds.enumerated() {
        let bounds = bounds(kind, hour)
        let column = builder.addColumn(
          cost: omega * cost(kind, hour), lower: bounds.lower, upper: bounds.upper)
        for (bus, share) in columns.injections(position, inputs) {
          builder.add(
            share, row: hour * islands + inputs.network.island[bus], column: column)
        }
        if case .generation(let generator, _) = kind,
          let row = budgetRows.first(where: { $0.generator == generator })?.row
        {
          builder.add(omega, row: row, column: column)
        }
      }
    }
    return builder.freeze()
  }

  private func bounds(_ kind: DispatchColumns.Kind, _ hour: Int) -> (lower: Double, upper: Double) {
    switch kind {
    case .generation(let generator, let step):
      inputs.generators[generator].bounds(step: step, hour: hour)
    case .forward(let link), .backward(let link): (0, inputs.network.links[link].capacity)
    case .unserved, .probe: (0, 0)
    }
  }

  func cost(_ kind: DispatchColumns.Kind, _ hour: Int) -> Double {
    if case .generation(let generator, let step) = kind {
      return inputs.generators[generator].cost(step: step, hour: hour)
    }
    return 0
  }

  /// Limits that some solution so far came up against.
  var inForce: [WholeGrid.Limit] {
    rows.map { WholeGrid.Limit(hour: $0.hour, limit: $0.limit) }
  }

  /// What every hour puts into each bus whatever is decided: forced output less load and draws.
  private func fixed(_ draws: [[Double]]) -> [[Double]] {
    (0..<inputs.hours.count).map { hour in
      let load = inputs.load(hour)
      var fixed = zip(load, draws[hour]).map { -$0 - $1 }
      for generator in inputs.generators { fixed[generator.bus] += generator.base }
      return fixed
    }
  }

  /// Solves for draws.
  ///
  /// - Parameters:
  ///   - draws: MW drawn beside the inputs' loads, by hour and bus.
  ///   - short: MW of load that may be left unserved, by hour and bus; nil: none.
  func value(of draws: [[Double]], short: [[Double]]?) throws(EngineError) -> Outcome {
    let fixed = fixed(draws)
    try change(fixed, short)
    while true {
      var options = SolveOptions()
      options.method = .dual
      options.timeLimit = solver.deadline.remaining
      let solution = try engine.solve(options)
      switch solution.status.termination {
      case .optimal: break
      case .infeasible, .infeasibleOrUnbounded: return .infeasible
      default: return .stopped(solution.status.termination)
      }
      let injections = injections(solution.columnValue, fixed)
      let broken = broken(injections, solution.columnValue)
      if broken.isEmpty { return .optimal(value(solution, injections)) }
      try add(broken, fixed)
    }
  }

  private func change(_ fixed: [[Double]], _ short: [[Double]]?) throws(EngineError) {
    var changes = ModelChanges()
    for hour in 0..<inputs.hours.count {
      for (island, buses) in inputs.network.islands.enumerated() {
        let wanted = -buses.reduce(0) { $0 + fixed[hour][$1] }
        changes.rows.append(.init(hour * islands + island, lower: wanted, upper: wanted))
      }
      for (bus, position) in columns.unserved.enumerated() {
        guard let position else { continue }
        let most = short?[hour][bus] ?? 0
        changes.columns.append(.init(column(hour, position), lower: 0, upper: most))
      }
    }
    for row in rows {
      let bounds = bounds(row.form, fixed[row.hour])
      changes.rows.append(.init(row.row, lower: bounds.lower, upper: bounds.upper))
    }
    try engine.change(changes)
  }

  private func bounds(_ form: GridLimits.Form, _ fixed: [Double]) -> (lower: Double, upper: Double)
  {
    var constant = form.constant
    for bus in fixed.indices { constant += form.buses[bus] * fixed[bus] }
    return (form.lower - constant, form.upper - constant)
  }

  private func injections(_ values: [Double], _ fixed: [[Double]]) -> [[Double]] {
    var injections = fixed
    for hour in injections.indices {
      for position in columns.kinds.indices {
        let value = values[column(hour, position)]
        guard value != 0 else { continue }
        for (bus, share) in columns.injections(position, inputs) {
          injections[hour][bus] += share * value
        }
      }
    }
    return injections
  }

  private func sent(_ values: [Double], _ hour: Int) -> (sent: [Double], atBuses: [Double]) {
    var sent = [Double](repeating: 0, count: inputs.network.links.count)
    var atBuses = [Double](repeating: 0, count: inputs.network.busCount)
    for link in sent.indices {
      for position in [columns.firstLink + 2 * link, columns.firstLink + 2 * link + 1] {
        let value = values[column(hour, position)]
        for (bus, share) in columns.injections(position, inputs) { atBuses[bus] += share * value }
        if case .forward = columns.kinds[position] {
          sent[link] += value
        } else {
          sent[link] -= value * (1 - inputs.network.links[link].loss)
        }
      }
    }
    return (sent, atBuses)
  }

  private func broken(_ injections: [[Double]], _ values: [Double]) -> [(
    hour: Int, limit: GridLimit
  )] {
    var found: [(hour: Int, limit: GridLimit, excess: Double)] = []
    var flows = [Double](repeating: 0, count: inputs.network.lines.count)
    for hour in injections.indices {
      inputs.sensitivities.flows(injections[hour], into: &flows)
      let (sent, atBuses) = sent(values, hour)
      let net = zip(injections[hour], atBuses).map { $0 - $1 }
      let violations = limits.violations(flows: flows, sent: sent, net: net)
        .filter { !known[hour].contains($0.limit) }
      found += violations.prefix(4).map { (hour, $0.limit, $0.excess) }
    }
    return found.sorted { ($1.excess, $0.hour) < ($0.excess, $1.hour) }.prefix(Self.most)
      .map { ($0.hour, $0.limit) }
  }

  private func add(_ found: [(hour: Int, limit: GridLimit)], _ fixed: [[Double]])
    throws(EngineError)
  {
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for (hour, limit) in found {
      let form = limits.form(of: limit)
      let bounds = bounds(form, fixed[hour])
      for position in columns.kinds.indices {
        let value = columns.coefficient(position, in: form, inputs)
        guard abs(value) > 1e-10 else { continue }
        vectors.index.append(Int32(truncatingIfNeeded: column(hour, position)))
        vectors.value.append(value)
      }
      vectors.lower.append(bounds.lower)
      vectors.upper.append(bounds.upper)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
      rows.append((hour, limit, form, rowCount))
      known[hour].insert(limit)
      rowCount += 1
    }
    try engine.addRows(vectors)
  }

  private func value(_ solution: Solution, _ injections: [[Double]]) -> Value {
    var prices = (0..<inputs.hours.count).map { hour in
      inputs.network.island.map { solution.rowDual[hour * islands + $0] }
    }
    for row in rows where abs(solution.rowDual[row.row]) > 1e-12 {
      let dual = solution.rowDual[row.row]
      for bus in row.form.buses.indices { prices[row.hour][bus] += dual * row.form.buses[bus] }
    }
    var water = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, row) in budgetRows { water[generator] = -solution.rowDual[row] }
    let generation = (0..<inputs.hours.count).map { hour in
      inputs.generators.enumerated().map { position, generator in
        generator.steps.indices.reduce(generator.base) {
          $0 + solution.columnValue[column(hour, columns.firstStep[position] + $1)]
        }
      }
    }
    return Value(
      cost: solution.objective + inputs.standingCost, prices: prices, generation: generation,
      flows: injections.map { inputs.sensitivities.flows($0) }, waterValues: water,
      points: keepsPoints ? points(solution, injections, prices: prices) : [])
  }
}
