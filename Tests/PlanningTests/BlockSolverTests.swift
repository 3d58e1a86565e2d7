import GLPKSolver
import LinearModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

@Suite("Solving block by block")
struct BlockSolverTests {
  @Test("joins blocks to what one solve of the whole gives", arguments: 0..<12)
  func exactJoin(seed: Int) throws {
    let parts = (0..<5).map {
      RandomPrograms.feasible(
        seed: UInt64(seed * 100 + $0), columns: 7, rows: 5, integer: ($0 + seed) % 2 == 0)
    }
    let model = sideBySide(parts, offset: 17)
    let outcome = try solver().solve(model, gap: 0)
    let whole = try solvedWhole(model)
    #expect(outcome.status.termination == .optimal)
    #expect(outcome.blocks >= 5)
    #expect(close(outcome.objective, whole.objective))
    // The point is the whole's: its columns cost what the objective says.
    let atPoint = 17 + LinearModel.value(of: model.columnCost, at: outcome.columnValue)
    #expect(close(atPoint, outcome.objective))
    #expect(close(outcome.bound, outcome.objective))
  }

  @Test("gives each row its dual value and each column its reduced cost, from whichever block")
  func duals() throws {
    // x + y = 4 at costs 3 and 5: x = 4, dual 3, reduced cost of y 2; beside it u + v = 2 at 7, 6.
    let model = sideBySide([
      oneRow(cost: [3, 5], lower: 4, upper: 4), oneRow(cost: [7, 6], lower: 2, upper: 2),
    ])
    let outcome = try solver().solve(model, gap: 0)
    #expect(outcome.objective == 24)
    #expect(outcome.rowDual == [3, 6])
    #expect(outcome.reducedCost == [0, 2, 1, 0])
    #expect(outcome.columnValue == [4, 0, 0, 2])
  }

  @Test("puts many small linear blocks together, and leaves whole-number ones alone")
  func batches() throws {
    let small = (0..<300).map { oneRow(cost: [1, 2], lower: Double($0), upper: Double($0)) }
    let whole = (0..<3).map {
      oneRow(cost: [1, 1], lower: Double($0) + 0.5, integer: true)
    }
    let model = sideBySide(small + whole)
    let batches = BlockBatch.gather(model.blocks())
    #expect(batches.reduce(0) { $0 + $1.count } == 303)
    #expect(batches.filter(\.model.isInteger).map(\.count) == [1, 1, 1])
    // 300 blocks of two entries hold 900 at three each: one batch.
    #expect(batches.count == 4)
    #expect(Set(batches.flatMap(\.columns)).count == model.columnCount)
    #expect(Set(batches.flatMap(\.rows)).count == model.rowCount)
    let outcome = try solver().solve(model, gap: 0)
    // 0 + 1 + … + 299 = 44 850, and ⌈0.5⌉ + ⌈1.5⌉ + ⌈2.5⌉ = 6.
    #expect(close(outcome.objective, 44_856))
    #expect(outcome.blocks == 303)
    #expect(outcome.integerBlocks == 3)
    #expect(outcome.columnValue[2 * 299] == 299)
  }

  @Test("fills a batch up to the comfortable size and then begins another")
  func largeBatches() {
    let count = 2 * BlockBatch.comfortable
    let model = sideBySide((0..<count).map { _ in oneRow(cost: [1], lower: 1) })
    let batches = BlockBatch.gather(model.blocks())
    #expect(batches.count > 1)
    #expect(batches.allSatisfy { $0.model.entryCount <= BlockBatch.comfortable + 1 })
    #expect(batches.reduce(0) { $0 + $1.count } == count)
  }

  @Test("meets goals in order, none at the cost of an earlier one", arguments: [false, true])
  func goals(integer: Bool) throws {
    // x + y + z = 10, y ≤ 4. Most x + y first: 10. Then least 3x + 2y: x = 6, y = 4, 26; z alone
    // would be free.
    let model = oneRow(
      cost: [0, 0, 0], lower: 10, upper: 10, bounds: [(0, .infinity), (0, 4), (0, .infinity)],
      integer: integer)
    let outcome = try solver().solve(
      model, goals: [Goal(costs: [-1, -1, 0], gap: 0), Goal(costs: [3, 2, 0], gap: 0)])
    #expect(outcome.status.termination == .optimal)
    #expect(close(outcome.objective, 26, 1e-5))
    #expect(close(outcome.columnValue[0], 6, 1e-5))
    #expect(close(outcome.columnValue[1], 4, 1e-5))
  }

  @Test("passes over a goal that does not touch a block")
  func goalElsewhere() throws {
    let model = sideBySide([oneRow(cost: [2], lower: 3), oneRow(cost: [5], lower: 1)])
    let outcome = try solver().solve(
      model, goals: [Goal(costs: [1, 0], gap: 0), Goal(costs: [2, 5], gap: 0)])
    #expect(close(outcome.objective, 11, 1e-5))
  }

  @Test("an infeasible block makes the whole infeasible, and is the one named")
  func infeasible() throws {
    let good = oneRow(cost: [1], lower: 1, integer: true)
    let bad = oneRow(cost: [1], lower: 5, bounds: [(0, 2)], integer: true)
    let endless = oneRow(cost: [-1, 0], lower: 0, coefficients: [1, -1], integer: true)
    for models in [[good, bad], [bad, good], [endless, bad, good], [bad, endless]] {
      let model = sideBySide(models)
      let outcome = try solver().solve(model, gap: 0)
      #expect(outcome.status.termination == .infeasible)
      #expect(outcome.status.primal == .none)
      #expect(outcome.objective.isNaN)
      #expect(outcome.bound == -.infinity)
      #expect(outcome.columnValue.isEmpty)
      #expect(outcome.gap == .infinity)
      #expect(outcome.failedRows.map { model.rowLower[$0] } == [5])
      #expect(outcome.failedColumns.map { model.columnUpper[$0] } == [2])
    }
  }

  @Test("an unbounded block makes the whole unbounded, and gives no point")
  func unbounded() throws {
    let good = oneRow(cost: [1], lower: 1)
    let endless = oneRow(cost: [-1, 0], lower: 0, upper: 0, coefficients: [1, -1])
    let outcome = try solver().solve(sideBySide([good, endless]), gap: 0)
    #expect(outcome.status.termination == .unbounded)
    #expect(outcome.status.primal == .none)
    #expect(outcome.columnValue.isEmpty)
  }

  @Test("a program without rows or columns is solved, at its offset")
  func empty() throws {
    var builder = LinearModelBuilder(name: "empty")
    builder.addObjectiveOffset(3)
    let outcome = try solver().solve(builder.freeze(), gap: 0)
    #expect(outcome.status.termination == .optimal)
    #expect(outcome.objective == 3)
    #expect(outcome.blocks == 0)
  }

  @Test("what is cancelled before it begins has no plan")
  func cancelledBefore() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    var stopped = solver()
    stopped.cancellation = cancellation
    let outcome = try stopped.solve(sideBySide([oneRow(cost: [1], lower: 1)]), gap: 0)
    #expect(cancellation.isCancelled)
    #expect(outcome.status.termination == .cancelled)
    #expect(outcome.columnValue.isEmpty)
  }

  @Test("a cancel between blocks leaves no half plan")
  func cancelledBetween() throws {
    let cancellation = Cancellation()
    var stopped = solver(threads: 1)
    stopped.cancellation = cancellation
    stopped.progress = { _, _ in cancellation.cancel() }
    let model = sideBySide((0..<4).map { _ in oneRow(cost: [1], lower: 1.5, integer: true) })
    let outcome = try stopped.solve(model, gap: 0)
    #expect(outcome.status.termination == .cancelled)
    #expect(outcome.status.primal == .none)
    #expect(outcome.columnValue.isEmpty)
  }

  @Test("at the deadline there is no point, or one that says it is not proven best")
  func deadline() throws {
    let model = sideBySide((0..<3).map { RandomPrograms.feasible(seed: UInt64($0), integer: true) })
    var stopped = solver()
    stopped.deadline = Deadline(seconds: 0)
    let outcome = try stopped.solve(model, gap: 0)
    #expect(outcome.status.termination == .timeLimit)
    if outcome.status.primal == .none {
      #expect(outcome.columnValue.isEmpty)
    } else {
      #expect(outcome.objective >= (try solvedWhole(model).objective) - 1e-6)
    }
  }

  @Test("tells each finished batch once, out of the same number")
  func progress() throws {
    let model = sideBySide((0..<6).map { _ in oneRow(cost: [1], lower: 1, integer: true) })
    let told = Mutex<[[Int]]>([])
    var telling = solver()
    telling.progress = { done, all in told.withLock { $0.append([done, all]) } }
    _ = try telling.solve(model, gap: 0)
    #expect(told.withLock { $0.map { $0[0] }.sorted() } == [1, 2, 3, 4, 5, 6])
    #expect(told.withLock { $0.allSatisfy { $0[1] == 6 } })
  }

  @Test("a fault of the engine reaches the caller")
  func fault() {
    let model = oneRow(cost: [.nan], lower: 1)
    #expect(throws: EngineError.self) { try solver().solve(model, gap: 0) }
  }

  @Test("one thread and two give the same point", arguments: 0..<6)
  func threads(seed: Int) throws {
    let model = sideBySide(
      (0..<6).map {
        RandomPrograms.feasible(seed: UInt64(seed * 10 + $0), integer: $0 % 2 == 0)
      })
    let one = try solver(threads: 1).solve(model, gap: 0)
    let two = try solver(threads: 2).solve(model, gap: 0)
    #expect(one.columnValue == two.columnValue)
    #expect(one.objective == two.objective)
  }
}
