import Formulation
import LinearModel
import ModelInputs

/// The least cost of running the grid over the operating hours, as one linear program: hours hang
/// together through generators' energy budgets.
///
/// Re-solved warm for other draws; its duals are nodal prices, so that an exchange program can be
/// told what another MWh costs where and when (Benders 1962, Numerische Mathematik 4, 238–252).
/// Where stores run, hours hang together through what they hold as well.
final class OperatingDispatch {
  /// What a set of draws costs.
  struct Value {
    /// Money over the horizon, fixed costs of generators counted.
    var cost: Double
    /// No dispatch costs less.
    var bound: Double
    /// Money per MW more drawn, by hour and bus, the hour's weight counted.
    var prices: [[Double]]
    /// Money per MWh more of each generator's budget; 0 without one.
    var waterValues: [Double]
    /// How each hour runs; empty unless asked for.
    var points: [DispatchPoint] = []
    /// How stores run, where they do.
    var stores: [StoreRun] = []
    /// Money for the stores that are built; within `cost`.
    var investment = 0.0
    /// Change of the cost per unit of what ties the window to others.
    var slopes: [Double] = []
    /// MWh by which the window misses what it is tied to.
    var missed = 0.0
    /// Change of the cost per base unit of each draw that chooses its hours, by draw and period; 0 for
    /// others, empty where none does.
    var moved: [[Double]] = []
    /// MWh by which draws that choose their hours miss their amounts, by period.
    var missing: [Double] = []
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
  let engine: any EngineSession
  private let solver: BlockSolver
  /// Stores; nil where they are left still.
  private(set) var block: StoreBlock?
  /// What of the draws chooses its hours; nil where nothing does.
  private(set) var flexible: FlexibleEnergy?
  /// Money per MWh by which their amounts are missed; nil: they are kept.
  var missingPrice: Double?
  /// Columns of generators' energy within the window, and of MWh beyond it.
  private(set) var allotments: [(allotted: Int, beyond: Int)] = []
  let budgetRows: [(generator: Int, row: Int)]
  private(set) var rows: [(hour: Int, limit: GridLimit, form: GridLimits.Form, row: Int)] = []
  private var known: [Set<GridLimit>]
  private(set) var rowCount: Int
  let islands: Int
  var keepsPoints: Bool
  /// Money per MWh on top of what each generator costs; empty: none.
  private var surcharge: [Double] = []

  /// Rows added in one round.
  private static let most = 400

  /// Loads the grid.
  ///
  /// - Parameters:
  ///   - limits: the grid and its limits.
  ///   - solver: engine, deadline and cancellation.
  ///   - keepsPoints: whether values tell how each hour runs.
  ///   - runsStores: whether stores at buses run; hours are then a chronology.
  ///   - windowPrice: money per MWh by which what ties a window of the hours to others is missed;
  ///     nil: the hours are all there are.
  ///   - short: buses where load of a window may be left unserved.
  ///   - draws: the exchange layer's draws, where some of them choose their hours.
  init(
    _ limits: GridLimits, solver: BlockSolver, keepsPoints: Bool = false, runsStores: Bool = false,
    windowPrice: Double? = nil, short: [Int] = [], draws: GridDraws? = nil
  ) throws(EngineError) {
    self.limits = limits
    self.keepsPoints = keepsPoints
    inputs = limits.inputs
    self.solver = solver
    columns = DispatchColumns(
      inputs,
      unserved: windowPrice == nil
        ? Set(inputs.loads.map(\.bus) + inputs.requests.flatMap(\.buses)).sorted() : short,
      probes: [], draws: draws)
    islands = inputs.network.islands.count
    known = Array(repeating: [], count: inputs.hours.count)
    let first = islands * inputs.hours.count
    let limited = limits.inputs.generators.enumerated().filter { $0.element.budget != nil }
    budgetRows = limited.enumerated().map { (generator: $0.element.offset, row: first + $0.offset) }
    rowCount = 0
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    let model = model(runsStores: runsStores, windowPrice, draws)
    rowCount = model.rowCount
    try engine.load(model)
  }

  deinit { solver.cancellation.forget(engine) }

  func column(_ hour: Int, _ column: Int) -> Int { hour * columns.kinds.count + column }

  private func model(runsStores: Bool, _ windowPrice: Double?, _ draws: GridDraws?)
    -> LinearModel
  {
    var builder = LinearModelBuilder(name: "operating")
    for _ in 0..<islands * inputs.hours.count { builder.addRow(lower: 0, upper: 0) }
    for (generator, _) in budgetRows {
      let row = inputs.generators[generator]
      let base = row.base * inputs.hours.horizon
      builder.addRow(upper: (windowPrice == nil ? row.budget ?? .infinity : 0) - base)
    }
    for hour in 0..<inputs.hours.count {
      let omega = inputs.hours.weight[hour]
      for (position, kind) in columns.kinds.enumerated() {
        let bounds = bounds(kind, hour, draws)
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
    if runsStores {
      let block = StoreBlock(inputs, to: &builder, price: windowPrice)
      for hour in 0..<inputs.hours.count {
        for (position, store) in block.stores.enumerated() {
          let row = hour * islands + inputs.network.island[store.bus]
          builder.add(-1, row: row, column: block.into(position, hour))
          builder.add(1, row: row, column: block.out(position, hour))
        }
      }
      self.block = block
    }
    if let draws, !columns.flexible.isEmpty {
      flexible = FlexibleEnergy(draws, columns, to: &builder)
    }
    if let windowPrice {
      for (_, row) in budgetRows {
        let pair = (
          allotted: builder.addColumn(lower: -.infinity),
          beyond: builder.addColumn(cost: windowPrice)
        )
        builder.add(-1, row: row, column: pair.allotted)
        builder.add(-1, row: row, column: pair.beyond)
        allotments.append(pair)
      }
    }
    return builder.freeze()
  }

  private func bounds(_ kind: DispatchColumns.Kind, _ hour: Int, _ draws: GridDraws?) -> (
    lower: Double, upper: Double
  ) {
    switch kind {
    case .generation(let generator, let step):
      inputs.generators[generator].bounds(step: step, hour: hour)
    case .forward(let link), .backward(let link): (0, inputs.network.links[link].capacity)
    case .unserved, .probe: (0, 0)
    case .flexible(let draw, _, _): (0, draws?.ceilings[draw][hour] ?? 0)
    }
  }

  func cost(_ kind: DispatchColumns.Kind, _ hour: Int) -> Double {
    if case .generation(let generator, let step) = kind {
      return inputs.generators[generator].cost(step: step, hour: hour)
        + (surcharge.isEmpty ? 0 : surcharge[generator])
    }
    return 0
  }

  /// Puts money per MWh on top of what each generator costs, in the stead of what was there.
  func charge(_ surcharge: [Double]) throws(EngineError) {
    self.surcharge = surcharge
    var changes = ModelChanges()
    for hour in 0..<inputs.hours.count {
      for (position, kind) in columns.kinds.enumerated() {
        guard case .generation = kind else { continue }
        changes.costs.append((column(hour, position), inputs.hours.weight[hour] * cost(kind, hour)))
      }
    }
    try engine.change(changes)
  }

  /// What stores to be built cost, by column.
  var sizeCosts: [(column: Int, cost: Double)] { block?.sizeCosts ?? [] }

  /// Limits that some solution so far came up against.
  var inForce: [WholeGrid.Limit] {
    rows.map { WholeGrid.Limit(hour: $0.hour, limit: $0.limit) }
  }

  /// What every hour puts into each bus whatever is decided: forced output less load and draws.
  func fixed(_ draws: [[Double]]) -> [[Double]] {
    let forced = inputs.generators.map { (bus: $0.bus, power: $0.base) }
    return (0..<inputs.hours.count).map { hour in
      let load = inputs.load(hour)
      var fixed = zip(load, draws[hour]).map { -$0 - $1 }
      for (bus, power) in forced { fixed[bus] += power }
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
    return try settle(fixed)
  }

  /// Solves as it stands, adding limits until none is broken.
  func settle(_ fixed: [[Double]], method: SolveOptions.Method = .dual) throws(EngineError)
    -> Outcome
  {
    var options = SolveOptions()
    options.method = method
    while true {
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
      options.method = .dual
    }
  }

  /// Puts limits into force before any solve comes up against them.
  func hold(_ found: [WholeGrid.Limit], draws: [[Double]]) throws(EngineError) {
    let new = found.filter { !known[$0.hour].contains($0.limit) }
    try add(new.map { ($0.hour, $0.limit) }, fixed(draws))
  }

  /// Appends a row over columns of the program.
  func addRow(_ entries: [(column: Int, value: Double)], upper: Double) throws(EngineError) {
    try engine.addRows(
      SparseVectors(
        lower: [-.infinity], upper: [upper],
        start: [0, Int32(truncatingIfNeeded: entries.count)],
        index: entries.map { Int32(truncatingIfNeeded: $0.column) },
        value: entries.map(\.value)))
    rowCount += 1
  }

  func change(_ fixed: [[Double]], _ short: [[Double]]?) throws(EngineError) {
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
    return found.sorted { ($1.excess, $0.hour) < ($0.excess, $1.hour) }
      .prefix(max(Self.most, inputs.hours.count))
      .map { ($0.hour, $0.limit) }
  }

  private func add(_ found: [(hour: Int, limit: GridLimit)], _ fixed: [[Double]])
    throws(EngineError)
  {
    var vectors = SparseVectors()
    for (hour, limit) in found {
      let form = limits.form(of: limit)
      let bounds = bounds(form, fixed[hour])
      for position in columns.kinds.indices {
        let value = columns.coefficient(position, in: form, inputs)
        guard abs(value) > 1e-10 else { continue }
        vectors.index.append(Int32(truncatingIfNeeded: column(hour, position)))
        vectors.value.append(value)
      }
      for (column, value) in block?.entries(of: form, hour) ?? [] {
        vectors.index.append(Int32(truncatingIfNeeded: column))
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
}
