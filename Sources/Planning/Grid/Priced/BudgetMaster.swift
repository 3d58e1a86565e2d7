import LinearModel

/// What energy is worth to hours that share budgets, from the ways in which blocks of them have run:
/// the master of Dantzig and Wolfe (Operations Research 8(1), 1960).
///
/// `min sum cost[b,k]·m[b,k]`, `sum energy[b,k]·m[b,k] ≤ budget`, `sum over k of m[b,k] = 1`,
/// `m ≥ 0`. Its prices are kept in a box around those that proved most: beyond what its ways know it
/// would leap from one end to another (Marsten, Hogan and Blankenship 1975, Operations Research 23(3),
/// 389–405). Energy above a budget costs the box's upper end, energy left over earns its lower end.
final class BudgetMaster {
  /// What blocks of hours come to in one way: money without prices, MWh of each budget.
  typealias Way = (block: Int, cost: Double, energy: [Double])

  private let budgets: [Double]
  /// MWh that a row counts in, so that no row is far from another in size.
  private let units: [Double]
  private let solver: BlockSolver
  private let engine: any EngineSession
  private var told: Set<[UInt64]> = []

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
  func add(_ ways: [Way]) throws(EngineError) {
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    var costs: [Double] = []
    for (block, cost, energy) in ways {
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
      costs.append(cost)
    }
    guard !costs.isEmpty else { return }
    try engine.addColumns(vectors, cost: costs)
  }

  /// Money per MWh more of each budget within a box, and the most that prices there can prove; nil
  /// with why where none were found.
  func prices(within box: [(lower: Double, upper: Double)]) throws(EngineError) -> (
    found: (water: [Double], most: Double)?, termination: Termination
  ) {
    var changes = ModelChanges()
    for (row, unit) in units.enumerated() {
      changes.costs.append((column: row, cost: box[row].upper * unit))
      changes.costs.append((column: budgets.count + row, cost: -box[row].lower * unit))
    }
    try engine.change(changes)
    var options = SolveOptions()
    options.timeLimit = solver.deadline.remaining
    let solution = try engine.solve(options)
    guard solution.status.termination == .optimal else {
      return (nil, solution.status.termination)
    }
    let water = units.indices.map { row in
      min(max(-solution.rowDual[row] / units[row], box[row].lower), box[row].upper)
    }
    return ((water, solution.objective), .optimal)
  }
}
