import LinearModel
import SparseSimplex
import TestSupport
import Testing

@testable import Planning

/// Small programs side by side: each block sends what it has to the dearer of two takers.
private struct Takers {
  var have = [Double](repeating: 4, count: 8)
  var pays = (0..<8).map { [3.5, Double($0)] }
  var share = [Double](repeating: 1, count: 8)

  var model: LinearModel {
    var builder = LinearModelBuilder(name: "takers")
    builder.addObjectiveOffset(100)
    for block in have.indices {
      builder.addRow(upper: have[block])
      for price in pays[block] {
        let column = builder.addColumn(cost: -price, upper: 3)
        builder.add(share[block], row: block, column: column)
      }
    }
    return builder.freeze()
  }

  func goals() -> [Goal] { [Goal(costs: model.columnCost, gap: 0)] }

  func solved() throws -> SolvedProgram {
    try #require(
      SolvedProgram(
        model, goals(), try solver().solve(model, goals: goals()), by: solver()))
  }
}

@Suite("What of a program differs from one solved before")
struct ProgramDifferenceTests {
  private func whole(_ next: Takers, since last: Takers) throws -> (BlockOutcome, blocks: Int) {
    let difference = try #require(
      ProgramDifference(next.model, next.goals(), since: try last.solved(), by: solver()))
    let part = try solver().solve(difference.part.model, goals: difference.partGoals)
    #expect(difference.kept + difference.count == 8)
    return (difference.whole(part), difference.count)
  }

  @Test("is its blocks with another number, and the rest has its answer")
  func parts() throws {
    let last = Takers()
    var next = last
    next.have[2] = 5
    next.pays[5][0] = 30
    next.share[7] = 2
    let (outcome, blocks) = try whole(next, since: last)
    #expect(blocks == 3)
    let alone = try solver().solve(next.model, goals: next.goals())
    // By hand: 3 to the dearer, 1 (5 − 3, or 4 / 2 − 2) to the other.
    let rest: [Double] = [10.5, 11.5, 14.5, 13.5, 15.5, 95, 21.5, 14]
    #expect(close(outcome.objective, 100 - rest.reduce(0, +), 1e-12))
    #expect(close(outcome.objective, alone.objective, 1e-12))
    #expect(outcome.columnValue == alone.columnValue)
    #expect(outcome.rowDual == alone.rowDual && outcome.reducedCost == alone.reducedCost)
    #expect(outcome.blocks == 8 && outcome.bound == outcome.objective)
  }

  @Test("is nothing where every number is the same")
  func same() throws {
    let (outcome, blocks) = try whole(Takers(), since: Takers())
    #expect(blocks == 0)
    #expect(outcome.columnValue == (try Takers().solved().outcome.columnValue))
    #expect(outcome.status.termination == .optimal && outcome.rowDual.count == 8)
  }

  @Test("is not told where entries stand elsewhere, or most is other")
  func anew() throws {
    let last = try Takers().solved()
    var more = Takers()
    more.have.append(1)
    more.pays.append([1, 2])
    more.share.append(1)
    #expect(ProgramDifference(more.model, more.goals(), since: last, by: solver()) == nil)
    var dearer = Takers()
    for block in 0..<5 { dearer.have[block] = 6 }
    #expect(ProgramDifference(dearer.model, dearer.goals(), since: last, by: solver()) == nil)
    let goals = [Goal(costs: Takers().model.columnCost, gap: 0.1)]
    #expect(ProgramDifference(Takers().model, goals, since: last, by: solver()) == nil)
    let other = BlockSolver(engine: SparseEngine(fallback: nil))
    let same = Takers()
    #expect(ProgramDifference(same.model, same.goals(), since: last, by: other) == nil)
  }

  @Test("is not told of one without an optimum")
  func noOptimum() throws {
    var builder = LinearModelBuilder(name: "none")
    builder.add(1, row: builder.addRow(lower: 2), column: builder.addColumn(upper: 1))
    let model = builder.freeze()
    let outcome = try solver().solve(model, gap: 0)
    #expect(outcome.status.termination == .infeasible)
    #expect(SolvedProgram(model, [Goal(costs: [0], gap: 0)], outcome, by: solver()) == nil)
  }
}
