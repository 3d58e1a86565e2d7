import LinearModel

/// What ties windows, chosen at least cost by what is known of each window's cost: planes below it
/// (Benders 1962, Numerische Mathematik 4, 238–252), one more for each window and round.
final class WindowMaster {
  private let layout: WindowLayout
  private let engine: any EngineSession
  private let solver: BlockSolver
  private var hasCuts = false

  /// A choice and what is proven by it.
  struct Choice {
    /// Values of the layout's columns.
    var point: [Double]
    /// No choice costs less than this.
    var bound: Double
    /// Duals of the layout's rows.
    var duals: [Double]
  }

  init(_ layout: WindowLayout, solver: BlockSolver) throws(EngineError) {
    self.layout = layout
    self.solver = solver
    var builder = LinearModelBuilder(name: "windows")
    for column in layout.columns {
      builder.addColumn(cost: column.cost, lower: column.lower, upper: column.upper)
    }
    for _ in layout.windows { builder.addColumn(cost: 1, lower: -.infinity) }
    for (position, row) in layout.rows.enumerated() {
      builder.addRow(lower: row.lower, upper: row.upper)
      for part in row.parts { builder.add(part.value, row: position, column: part.column) }
    }
    engine = try solver.engine.makeSession()
    solver.cancellation.watch(engine)
    try engine.load(builder.freeze())
  }

  deinit { solver.cancellation.forget(engine) }

  /// Adds a plane for each window: `cost ≥ value + sum slope·(x − at)`.
  func add(_ planes: [(value: Double, slopes: [Double])], at point: [Double]) throws(EngineError) {
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for (window, plane) in planes.enumerated() {
      var level = plane.value
      vectors.index.append(Int32(truncatingIfNeeded: layout.columns.count + window))
      vectors.value.append(1)
      // A window that is one cycle begins and ends at the same column.
      var slopes: [Int: Double] = [:]
      for (tie, slope) in zip(layout.windows[window].ties, plane.slopes) {
        level -= slope * point[tie]
        slopes[tie, default: 0] += slope
      }
      for tie in slopes.keys.sorted() {
        guard let slope = slopes[tie], slope != 0 else { continue }
        vectors.index.append(Int32(truncatingIfNeeded: tie))
        vectors.value.append(-slope)
      }
      vectors.lower.append(level)
      vectors.upper.append(.infinity)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
    }
    try engine.addRows(vectors)
  }

  /// The best choice so far; nil with why where there is none.
  func choose() throws(EngineError) -> (choice: Choice?, termination: Termination) {
    var options = SolveOptions()
    options.method = hasCuts ? .dual : .primal
    options.timeLimit = solver.deadline.remaining
    hasCuts = true
    let solution = try engine.solve(options)
    guard solution.status.termination == .optimal else {
      return (nil, solution.status.termination)
    }
    let choice = Choice(
      point: Array(solution.columnValue.prefix(layout.columns.count)), bound: solution.objective,
      duals: Array(solution.rowDual.prefix(layout.rows.count)))
    return (choice, .optimal)
  }
}
