import LinearModel

/// What ties windows, chosen at least cost by what is known of each window's cost: planes below it
/// (Benders 1962, Numerische Mathematik 4, 238–252), one more for each window and round.
final class WindowMaster {
  private let layout: WindowLayout
  private let engine: any EngineSession
  private let solver: BlockSolver
  private var hasCuts = false
  private var planes: [[Plane]]
  /// Money per MWh or MW below which a slope is rounding.
  private static let nothing = 1e-9

  /// A plane below a window's cost: `level + sum slope·x`.
  private struct Plane {
    var level: Double
    var slopes: [Int: Double] = [:]

    func value(at point: [Double]) -> Double {
      slopes.sorted { $0.key < $1.key }.reduce(level) { $0 + $1.value * point[$1.key] }
    }
  }

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
    planes = Array(repeating: [], count: layout.windows.count)
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

  /// Adds a plane for each window, `cost ≥ value + sum slope·(x − at)`, that no plane there says as
  /// much as already: nearly the same rows twice make a basis that no engine can invert.
  func add(_ new: [(value: Double, slopes: [Double])], at point: [Double]) throws(EngineError) {
    var vectors = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for (window, given) in new.enumerated() {
      let known = planes[window].map { $0.value(at: point) }.max() ?? -.infinity
      guard given.value > known + 1e-10 * max(1, abs(given.value)) else { continue }
      var plane = Plane(level: given.value)
      for (tie, slope) in zip(layout.windows[window].ties, given.slopes)
      where abs(slope) > Self.nothing {
        plane.level -= slope * point[tie]
        // A window that is a whole cycle begins and ends at the same column.
        plane.slopes[tie, default: 0] += slope
      }
      vectors.index.append(Int32(truncatingIfNeeded: layout.columns.count + window))
      vectors.value.append(1)
      for (tie, slope) in plane.slopes.sorted(by: { $0.key < $1.key }) where slope != 0 {
        vectors.index.append(Int32(truncatingIfNeeded: tie))
        vectors.value.append(-slope)
      }
      vectors.lower.append(plane.level)
      vectors.upper.append(.infinity)
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
      planes[window].append(plane)
    }
    if vectors.count > 0 { try engine.addRows(vectors) }
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
