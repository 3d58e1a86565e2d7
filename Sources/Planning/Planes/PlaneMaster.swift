import LinearModel

/// What ties windows, chosen at least cost by what is known of each window's cost: planes below it
/// (Benders 1962, Numerische Mathematik 4, 238–252), one more for each window and round.
///
/// Levels in MWh stand beside shortages priced in millions: ties are counted in parts of their range
/// and money in what a window costs, or no basis of many planes can be inverted.
final class PlaneMaster {
  private let ties: [Tie]
  private let rows: [TieRow]
  /// Units of each tie that count as one.
  private let range: [Double]
  /// Largest coefficient of each row.
  private let rowScale: [Double]
  /// Money that counts as one.
  private var money = 1.0
  private let solver: BlockSolver
  private var engine: any EngineSession
  private var isOpen = false
  private var isWarm = false
  private let isInteger: Bool
  private var planes: [[Plane]]

  /// A choice and what is proven by it.
  struct Choice {
    /// Value of each tie.
    var point: [Double]
    /// No choice costs less than this.
    var bound: Double
    /// Dual of each row over ties; empty where some tie is whole.
    var duals: [Double]
  }

  /// Opens a session with no planes yet.
  init(_ ties: [Tie], _ rows: [TieRow], windows: Int, solver: BlockSolver) throws(EngineError) {
    self.ties = ties
    self.rows = rows
    self.solver = solver
    let range = ties.map { tie -> Double in
      let range = tie.upper - tie.lower
      return !tie.isWhole && range.isFinite && range > 0 ? range : 1
    }
    self.range = range
    rowScale = rows.map { row in
      let most = row.parts.reduce(0) { max($0, abs($1.value * range[$1.tie])) }
      return most > 0 ? most : 1
    }
    isInteger = ties.contains(where: \.isWhole)
    planes = Array(repeating: [], count: windows)
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
  }

  /// The master without planes.
  private var model: LinearModel {
    var builder = LinearModelBuilder(name: "windows")
    for (tie, range) in zip(ties, range) {
      builder.addColumn(
        cost: tie.cost * range / money, lower: tie.lower / range, upper: tie.upper / range,
        integer: tie.isWhole)
    }
    for _ in planes { builder.addColumn(cost: 1, lower: -.infinity) }
    for (position, (row, scale)) in zip(rows, rowScale).enumerated() {
      builder.addRow(lower: row.lower / scale, upper: row.upper / scale)
      for part in row.parts {
        builder.add(part.value * range[part.tie] / scale, row: position, column: part.tie)
      }
    }
    return builder.freeze()
  }

  deinit { solver.cancellation.forget(engine) }

  /// Adds each window's plane unless one there says as much already: nearly the same rows twice make
  /// a basis that no engine can invert.
  func add(_ new: [Plane], at point: [Double]) throws(EngineError) {
    try open(new, at: point)
    var fresh: [(window: Int, plane: Plane)] = []
    for (window, plane) in new.enumerated() {
      let known = planes[window].map { $0.value(at: point) }.max() ?? -.infinity
      let value = plane.value(at: point)
      guard value > known + 1e-10 * max(1, abs(value)) else { continue }
      planes[window].append(plane)
      fresh.append((window, plane))
    }
    try addRows(fresh)
  }

  /// Begins with planes known from elsewhere.
  ///
  /// - Parameters:
  ///   - known: any number of each window.
  ///   - point: where they say what money counts in.
  func begin(with known: [[Plane]], at point: [Double]) throws(EngineError) {
    try open(known.compactMap(\.last), at: point)
    planes = known
    try addRows(
      known.enumerated().flatMap { window, planes in planes.map { (window: window, plane: $0) } })
  }

  private func open(_ new: [Plane], at point: [Double]) throws(EngineError) {
    guard !isOpen else { return }
    let most = new.map { abs($0.value(at: point)) }.max() ?? 0
    if most > 0 { money = most }
    try engine.load(model)
    isOpen = true
  }

  private func addRows(_ planes: [(window: Int, plane: Plane)]) throws(EngineError) {
    guard !planes.isEmpty else { return }
    var vectors = SparseVectors()
    for (window, plane) in planes {
      let slopes = plane.slopes.map { (tie: $0.tie, slope: $0.slope * range[$0.tie] / money) }
      let scale = slopes.reduce(1) { max($0, abs($1.slope)) }
      vectors.index.append(Int32(truncatingIfNeeded: ties.count + window))
      vectors.value.append(1 / scale)
      for (tie, slope) in slopes {
        vectors.index.append(Int32(truncatingIfNeeded: tie))
        vectors.value.append(-slope / scale)
      }
      vectors.lower.append(plane.level / money / scale)
      vectors.upper.append(.infinity)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
    }
    try engine.addRows(vectors)
  }

  /// The best choice so far, whole ties to a relative gap; nil with why where there is none.
  func choose(gap: Double = 0) throws(EngineError) -> (choice: Choice?, termination: Termination) {
    var solution = try solve(gap: gap, presolve: false)
    // There always is a choice, but planes far apart in size can leave a basis that says what is not
    // so, and GLPK's presolver has been seen to: once more from none, then with it.
    for presolve in [false, true] where isBroken(solution) {
      try restart()
      solution = try solve(gap: gap, presolve: presolve)
    }
    guard solution.status.termination == .optimal else {
      return (nil, solution.status.termination)
    }
    return (
      Choice(
        point: zip(solution.columnValue, range).map { $0 * $1 },
        bound: money * (isInteger ? solution.bound : solution.objective),
        duals: zip(solution.rowDual, rowScale).map { $0 * money / $1 }), .optimal
    )
  }

  /// Whether it ended without an optimum, though nobody stopped it.
  private func isBroken(_ solution: Solution) -> Bool {
    switch solution.status.termination {
    case .optimal, .timeLimit, .cancelled: false
    default: true
    }
  }

  private func solve(gap: Double, presolve: Bool) throws(EngineError) -> Solution {
    var options = SolveOptions()
    options.method = isWarm && !isInteger ? .dual : .primal
    options.presolve = presolve
    options.gap = gap
    options.timeLimit = solver.deadline.remaining
    isWarm = true
    return try engine.solve(options)
  }

  private func restart() throws(EngineError) {
    solver.cancellation.forget(engine)
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    isWarm = false
    try engine.load(model)
    try addRows(
      planes.enumerated().flatMap { window, planes in planes.map { (window: window, plane: $0) } })
  }
}
