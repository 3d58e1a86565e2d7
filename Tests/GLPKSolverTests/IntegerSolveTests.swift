import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("Integer programs in GLPK")
struct IntegerSolveTests {
  /// The least objective over all 0/1 assignments, or nil if none keeps the rows.
  static func bruteForce(_ model: LinearModel) -> Double? {
    var best: Double?
    for assignment in 0..<(1 << model.columnCount) {
      var activity = [Double](repeating: 0, count: model.rowCount)
      var objective = model.objectiveOffset
      for column in 0..<model.columnCount where assignment >> column & 1 == 1 {
        objective += model.columnCost[column]
        for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
          activity[Int(model.rowIndex[entry])] += model.value[entry]
        }
      }
      let kept = activity.indices.allSatisfy {
        model.rowLower[$0] <= activity[$0] && activity[$0] <= model.rowUpper[$0]
      }
      if kept, objective < best ?? .infinity { best = objective }
    }
    return best
  }

  @Test("the optimum is the best of all 0/1 assignments", arguments: 0..<60)
  func bruteForce(seed: Int) throws {
    let model = RandomPrograms.binary(seed: UInt64(seed), columns: 9, rows: 2 + seed % 5)
    let solution = try solve(model)
    guard let best = Self.bruteForce(model) else {
      #expect(solution.status.termination == .infeasible, "\(solution.status.raw)")
      return
    }
    #expect(solution.status.termination == .optimal, "\(solution.status.raw)")
    #expect(close(solution.objective, best))
    #expect(solution.bound == solution.objective)
    #expect(solution.columnValue.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(solution.status.dual == .none)
    #expect(solution.rowDual.isEmpty)
    #expect(solution.reducedCost.isEmpty)
  }

  @Test("relaxed, the same program is linear and no dearer", arguments: 0..<20)
  func relaxed(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), integer: true)
    let whole = try solve(model)
    let relaxed = try solve(model, options { $0.relaxed = true })
    #expect(whole.status.termination == .optimal, "\(whole.status.raw)")
    #expect(relaxed.status.termination == .optimal)
    #expect(relaxed.status.dual == .feasible)
    #expect(relaxed.rowDual.count == model.rowCount)
    #expect(relaxed.objective <= whole.objective + 1e-7)
  }

  @Test("whole-number columns hold whole numbers within fractional bounds", arguments: 0..<20)
  func wholeWithinFractionalBounds(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(100 + seed), integer: true)
    let solution = try solve(model)
    for column in 0..<model.columnCount {
      let value = solution.columnValue[column]
      if model.columnIsInteger[column] { #expect(value == value.rounded()) }
      #expect(value >= model.columnLower[column] - 1e-7)
      #expect(value <= model.columnUpper[column] + 1e-7)
    }
  }

  @Test("fractional bounds are back in place for the next, relaxed solve")
  func fractionalBoundsReturn() throws {
    let session = try GLPKSession()
    try session.load(
      program(
        cost: [-1, 0], bounds: [(0.5, 2.5), (0, 1)], integer: true,
        rows: [(-.infinity, [1, 1], 9)]))
    #expect(try session.solve(SolveOptions()).objective == -2)
    #expect(try session.solve(options { $0.relaxed = true }).objective == -2.5)
    #expect(try session.solve(SolveOptions()).objective == -2)
  }

  @Test("no whole number between its bounds makes a program infeasible")
  func noWholeNumber() throws {
    let model = program(
      cost: [1], bounds: [(0.25, 0.75)], integer: true, rows: [(-.infinity, [1], 9)])
    #expect(try solve(model).status.termination == .infeasible)
    #expect(try solve(model, options { $0.relaxed = true }).objective == 0.25)
  }

  @Test("an infeasible relaxation is an infeasible program, and says where that came from")
  func infeasibleRelaxation() throws {
    let model = program(
      cost: [1, 1], integer: true, rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)])
    let solution = try solve(model)
    #expect(solution.status.termination == .infeasible)
    #expect(solution.status.raw == "relaxation 0/GLP_NOFEAS")
    #expect(solution.columnValue.isEmpty)
  }

  @Test("a feasible relaxation without a whole point is infeasible, once cuts are not to blame")
  func noIntegerPoint() throws {
    let model = program(
      cost: [1, 1], bounds: [(0, 9), (0, 9)], integer: true, rows: [(3, [2, 2], 3)])
    let solution = try solve(model)
    #expect(solution.status.termination == .infeasible)
    #expect(solution.status.raw == "0/GLP_NOFEAS; without cuts 0/GLP_NOFEAS")
  }

  @Test("an unbounded relaxation does not claim an unbounded program")
  func unboundedRelaxation() throws {
    let model = program(cost: [-1], integer: true, rows: [(0, [1], .infinity)])
    #expect(try solve(model).status.termination == .infeasibleOrUnbounded)
  }

  @Test("a gap that was asked for counts as optimal, and the bound proves it", arguments: 0..<10)
  func gap(seed: Int) throws {
    let model = RandomPrograms.knapsacks(columns: 40, rows: 5, seed: UInt64(seed))
    let exact = try solve(model)
    let near = try solve(model, options { $0.gap = 0.02 })
    #expect(near.status.termination == .optimal, "\(near.status.raw)")
    #expect(near.gap <= 0.02 + 1e-9)
    #expect(near.bound <= exact.objective + 1e-6)
    #expect(near.objective >= exact.objective - 1e-6)
  }

  @Test("a time limit ends the search with its best point and a bound")
  func timeLimit() throws {
    let solution = try solve(RandomPrograms.marketSplit(), options { $0.timeLimit = 0.4 })
    #expect(solution.status.termination == .timeLimit, "\(solution.status.raw)")
    #expect(solution.status.primal == .feasible)
    #expect(solution.bound >= -1e-7)
    #expect(solution.bound <= solution.objective)
  }

  @Test("the offset is part of objective and bound")
  func offset() throws {
    let solution = try solve(
      program(
        offset: 100, cost: [-3, -2], bounds: [(0, 5), (0, 5)], integer: true,
        rows: [(-.infinity, [2, 2], 7)]))
    #expect(solution.objective == 91)
    #expect(solution.bound == 91)
  }
}
