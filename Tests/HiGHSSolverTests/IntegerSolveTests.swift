import LinearModel
import TestSupport
import Testing

@Suite("Integer programs, in either engine alike", whereHiGHSIs)
struct IntegerSolveTests {
  @Test("0/1 programs end alike, down to which are infeasible", arguments: 0..<60)
  func binary(seed: Int) throws {
    let model = RandomPrograms.binary(seed: UInt64(seed), columns: 9, rows: 2 + seed % 5)
    let theirs = try Solver.glpk.solve(model)
    let ours = try Solver.highs.solve(model)
    #expect(ours.status.termination == theirs.status.termination, "\(ours.status.raw)")
    guard theirs.status.termination == .optimal else { return }
    #expect(close(ours.objective, theirs.objective, 1e-6))
    #expect(ours.bound == ours.objective)
    #expect(ours.columnValue.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(ours.status.dual == .none)
    #expect(ours.rowDual.isEmpty)
    #expect(ours.reducedCost.isEmpty)
  }

  @Test("mixed programs have the same optimum, and no dearer relaxations", arguments: 0..<30)
  func mixed(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), integer: true)
    let theirs = try Solver.glpk.solve(model)
    let session = try Solver.highs.session()
    try session.load(model)
    let ours = try session.solve(SolveOptions())
    let relaxed = try session.solve(options { $0.relaxed = true })
    #expect(ours.status.termination == .optimal, "\(ours.status.raw)")
    #expect(close(ours.objective, theirs.objective, 1e-6))
    #expect(relaxed.status.dual == .feasible)
    #expect(relaxed.rowDual.count == model.rowCount)
    #expect(relaxed.objective <= ours.objective + 1e-7)
    for column in 0..<model.columnCount where model.columnIsInteger[column] {
      #expect(ours.columnValue[column] == ours.columnValue[column].rounded())
    }
  }

  @Test("fractional bounds of whole-number columns", arguments: Solver.allCases)
  func fractionalBounds(solver: Solver) throws {
    let session = try solver.session()
    try session.load(
      program(
        cost: [-1, 0], bounds: [(0.5, 2.5), (0, 1)], integer: true,
        rows: [(-.infinity, [1, 1], 9)]))
    #expect(close(try session.solve(SolveOptions()).objective, -2))
    #expect(close(try session.solve(options { $0.relaxed = true }).objective, -2.5))
    let none = program(
      cost: [1], bounds: [(0.25, 0.75)], integer: true, rows: [(-.infinity, [1], 9)])
    #expect(try solver.solve(none).status.termination == .infeasible)
  }

  @Test("contradictions are infeasible, in the relaxation or beyond it", arguments: Solver.allCases)
  func infeasible(solver: Solver) throws {
    let relaxation = program(
      cost: [1, 1], integer: true, rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)])
    let beyond = program(
      cost: [1, 1], bounds: [(0, 9), (0, 9)], integer: true, rows: [(3, [2, 2], 3)])
    for model in [relaxation, beyond] {
      let solution = try solver.solve(model)
      #expect(solution.status.termination == .infeasible, "\(solution.status.raw)")
      #expect(solution.columnValue.isEmpty)
    }
  }

  @Test("an unbounded relaxation does not claim an unbounded program", arguments: Solver.allCases)
  func unboundedRelaxation(solver: Solver) throws {
    let model = program(cost: [-1], integer: true, rows: [(0, [1], .infinity)])
    let solution = try solver.solve(model)
    #expect(solution.status.termination == .infeasibleOrUnbounded, "\(solution.status.raw)")
  }

  @Test("a gap that was asked for counts as optimal, and the bound proves it", arguments: 0..<10)
  func gap(seed: Int) throws {
    let model = RandomPrograms.knapsacks(columns: 40, rows: 5, seed: UInt64(seed))
    let exact = try Solver.glpk.solve(model)
    let same = try Solver.highs.solve(model)
    #expect(close(same.objective, exact.objective, 1e-6))
    let near = try Solver.highs.solve(model, options { $0.gap = 0.02 })
    #expect(near.status.termination == .optimal, "\(near.status.raw)")
    #expect(near.gap <= 0.02 + 1e-9)
    #expect(near.bound <= exact.objective + 1e-6)
    #expect(near.objective >= exact.objective - 1e-6)
  }

  @Test("a time limit ends the search with its best point and a bound")
  func timeLimit() throws {
    let solution = try Solver.highs.solve(
      RandomPrograms.marketSplit(), options { $0.timeLimit = 2 })
    #expect(solution.status.termination == .timeLimit, "\(solution.status.raw)")
    #expect(solution.status.primal == .feasible)
    #expect(solution.rowActivity.count == 6)
    #expect(solution.bound >= -1e-7)
    #expect(solution.bound <= solution.objective)
  }

  @Test("the offset is part of objective and bound", arguments: Solver.allCases)
  func offset(solver: Solver) throws {
    let solution = try solver.solve(
      program(
        offset: 100, cost: [-3, -2], bounds: [(0, 5), (0, 5)], integer: true,
        rows: [(-.infinity, [2, 2], 7)]))
    #expect(close(solution.objective, 91))
    #expect(close(solution.bound, 91))
  }

  @Test("the same search twice gives the same answer, whatever was solved before")
  func stable() throws {
    let model = RandomPrograms.knapsacks(columns: 30, rows: 4, seed: 5)
    let session = try Solver.highs.session()
    try session.load(model)
    let first = try session.solve(options { $0.gap = 0.01 })
    _ = try session.solve(options { $0.relaxed = true })
    let second = try session.solve(options { $0.gap = 0.01 })
    #expect(first.columnValue == second.columnValue)
    #expect(first.objective == second.objective)
  }
}
