import LinearModel

/// What energy is worth to hours that share budgets, from the ways in which blocks of them have run:
/// the master of Dantzig and Wolfe (Operations Research 8(1), 1960).
///
/// `min sum cost[b,k]·m[b,k]`, `sum energy[b,k]·m[b,k] ≤ budget`, `sum over k of m[b,k] = 1`,
/// `m ≥ 0`. Its prices are kept in a box around those that proved most: beyond what its ways know it
/// would leap from one end to another (Marsten, Hogan and Blankenship 1975, Operations Research 23(3),
/// 389–405). Energy above a budget costs the box's upper end, energy left over earns its lower end.
final class BudgetMaster {
  /// What blocks of hours come to in one way: money without prices, MWh of each budget, and a name
  /// to know it by.
  typealias Way = (block: Int, cost: Double, energy: [Double], name: Int)

  /// Ways mixed so that budgets hold.
  struct Mix {
    /// What it comes to.
    var cost: Double
    /// Parts of ways, those of a block adding up to 1.
    var parts: [(block: Int, name: Int, share: Double)]
  }

  private let budgets: [Double]
  /// MWh that a row counts in, so that no row is far from another in size.
  private let units: [Double]
  /// Money that costs count in, for the same reason: what the first ways come to, at most.
  private var money: Double?
  private let solver: BlockSolver
  private let engine: any EngineSession
  private var told: Set<[UInt64]> = []
  /// Block and name of each way's column, which follow on those of excess and rest.
  private var ways: [(block: Int, name: Int)] = []

  /// Opens a session with no ways yet.
  ///
  /// - Parameters:
  ///   - budgets: MWh that may be used.
  ///   - blocks: how many blocks of hours.
  init(budgets: [Double], blocks: Int, solver: BlockSolver) throws(EngineError) {
    self.budgets = budgets
    self.solver = solver
    units = budgets.map { max(1, abs($0) / Double(max(1, blocks))) }
    var builder = LinearModelBuilder(name: "budgets")
    for (budget, unit) in zip(budgets, units) {
      builder.addRow(lower: -.infinity, upper: budget / unit)
    }
    for _ in 0..<blocks { builder.addRow(lower: 1, upper: 1) }
    for sign in [-1.0, 1.0] {
      for row in units.indices {
        let column = builder.addColumn(cost: 0)
        builder.add(sign, row: row, column: column)
      }
    }
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    try engine.load(builder.freeze())
  }

  deinit { solver.cancellation.forget(engine) }

  /// Adds ways but for those known.
  func add(_ new: [Way]) throws(EngineError) {
    let money = self.money ?? max(1, new.map { abs($0.cost) }.max() ?? 1)
    self.money = money
    var vectors = SparseVectors()
    var costs: [Double] = []
    for (block, cost, energy, name) in new {
      let mark = [UInt64(block), cost.bitPattern] + energy.map(\.bitPattern)
      guard told.insert(mark).inserted else { continue }
      for (row, used) in energy.enumerated() where used != 0 {
        vectors.index.append(Int32(truncatingIfNeeded: row))
        vectors.value.append(used / units[row])
      }
      vectors.index.append(Int32(truncatingIfNeeded: budgets.count + block))
      vectors.value.append(1)
      vectors.lower.append(0)
      vectors.upper.append(.infinity)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
      costs.append(cost / money)
      ways.append((block, name))
    }
    guard !costs.isEmpty else { return }
    try engine.addColumns(vectors, cost: costs)
  }

  /// Money per MWh more of each budget within a box, and the most that prices there can prove; nil
  /// with why where none were found.
  func prices(within box: [(lower: Double, upper: Double)]) throws(EngineError) -> (
    found: (water: [Double], most: Double)?, termination: Termination
  ) {
    let money = money ?? 1
    var changes = ModelChanges()
    for (row, unit) in units.enumerated() {
      changes.costs.append((column: row, cost: box[row].upper * unit / money))
      changes.costs.append((column: budgets.count + row, cost: -box[row].lower * unit / money))
    }
    let solution = try solve(changes)
    guard solution.status.termination == .optimal else {
      return (nil, solution.status.termination)
    }
    let water = units.indices.map { row in
      min(max(-solution.rowDual[row] * money / units[row], box[row].lower), box[row].upper)
    }
    return ((water, solution.objective * money), .optimal)
  }

  /// The cheapest mix of ways that keeps every budget; nil where none does, with how the search for
  /// one ended.
  func mix() throws(EngineError) -> (found: Mix?, termination: Termination) {
    var closed = ModelChanges()
    var open = ModelChanges()
    for row in units.indices {
      closed.columns.append(.init(row, lower: 0, upper: 0))
      open.columns.append(.init(row, lower: 0, upper: .infinity))
      closed.costs.append((column: budgets.count + row, cost: 0))
    }
    let solution = try solve(closed)
    try engine.change(open)
    switch solution.status.termination {
    case .optimal: break
    case .infeasible, .infeasibleOrUnbounded: return (nil, .infeasible)
    default: return (nil, solution.status.termination)
    }
    var mix = Mix(cost: solution.objective * (money ?? 1), parts: [])
    for (position, way) in ways.enumerated() {
      let share = solution.columnValue[2 * budgets.count + position]
      if share > 0 { mix.parts.append((way.block, way.name, share)) }
    }
    return (mix, .optimal)
  }

  private func solve(_ changes: ModelChanges) throws(EngineError) -> Solution {
    try engine.change(changes)
    var options = SolveOptions()
    options.timeLimit = solver.deadline.remaining
    return try engine.solve(options)
  }
}
