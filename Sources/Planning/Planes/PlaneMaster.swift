import LinearModel

/// What ties windows, chosen at least cost by what is known of each window's cost: planes below it
/// (Benders 1962, Numerische Mathematik 4, 238–252), one more for each window and round.
final class PlaneMaster {
  private let ties: Int
  private let model: LinearModel
  private let solver: BlockSolver
  private var engine: any EngineSession
  private var isWarm = false
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
    self.ties = ties.count
    self.solver = solver
    planes = Array(repeating: [], count: windows)
    var builder = LinearModelBuilder(name: "windows")
    for tie in ties {
      builder.addColumn(
        cost: tie.cost, lower: tie.lower, upper: tie.upper, integer: tie.isWhole)
    }
    for _ in 0..<windows { builder.addColumn(cost: 1, lower: -.infinity) }
    for (position, row) in rows.enumerated() {
      builder.addRow(lower: row.lower, upper: row.upper)
      for part in row.parts { builder.add(part.value, row: position, column: part.tie) }
    }
    model = builder.freeze()
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    try engine.load(model)
  }

  deinit { solver.cancellation.forget(engine) }

  /// Adds each window's plane unless one there says as much already: nearly the same rows twice make
  /// a basis that no engine can invert.
  func add(_ new: [Plane], at point: [Double]) throws(EngineError) {
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

  private func addRows(_ planes: [(window: Int, plane: Plane)]) throws(EngineError) {
    guard !planes.isEmpty else { return }
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for (window, plane) in planes {
      vectors.index.append(Int32(truncatingIfNeeded: ties + window))
      vectors.value.append(1)
      for (tie, slope) in plane.slopes {
        vectors.index.append(Int32(truncatingIfNeeded: tie))
        vectors.value.append(-slope)
      }
      vectors.lower.append(plane.level)
      vectors.upper.append(.infinity)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
    }
    try engine.addRows(vectors)
  }

  /// The best choice so far, whole ties to a relative gap; nil with why where there is none.
  func choose(gap: Double = 0) throws(EngineError) -> (choice: Choice?, termination: Termination) {
    var solution = try solve(gap: gap, presolve: false)
    switch solution.status.termination {
    case .optimal, .timeLimit, .cancelled: break
    default:
      // Planes far apart in size can leave a basis that says what is not so: once more from none.
      try restart()
      solution = try solve(gap: gap, presolve: true)
    }
    guard solution.status.termination == .optimal else {
      return (nil, solution.status.termination)
    }
    return (
      Choice(
        point: Array(solution.columnValue.prefix(ties)),
        bound: model.isInteger ? solution.bound : solution.objective,
        duals: Array(solution.rowDual.prefix(model.rowCount))), .optimal
    )
  }

  private func solve(gap: Double, presolve: Bool) throws(EngineError) -> Solution {
    var options = SolveOptions()
    options.method = isWarm && !model.isInteger ? .dual : .primal
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
