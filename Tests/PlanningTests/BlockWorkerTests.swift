import GLPKSolver
import LinearModel
import SparseSimplex
import Synchronization
import TestSupport
import Testing

@testable import Planning

/// An engine that counts its sessions.
private final class Counting: Engine {
  let name = "counting"
  let sessions = Mutex(0)

  func makeSession() throws(EngineError) -> any EngineSession {
    sessions.withLock { $0 += 1 }
    return SparseEngine(fallback: nil).makeSession()
  }
}

/// Plants that may be built for fixed costs to meet needs that can be bought instead.
private func plants(_ seed: UInt64) -> LinearModel {
  var random = SeededGenerator(seed: seed)
  var builder = LinearModelBuilder(name: "plants")
  let needs = (0..<8).map { _ in Double.random(in: 5...30, using: &random) }
  let rows = needs.map { builder.addRow(lower: $0, upper: $0) }
  for row in rows {
    let bought = builder.addColumn(cost: 10)
    builder.add(1, row: row, column: bought)
  }
  for _ in 0..<5 {
    let capacity = builder.addRow(upper: 0)
    let built = builder.addColumn(
      cost: Double.random(in: 50...250, using: &random), upper: 1, integer: true)
    builder.add(-Double.random(in: 20...60, using: &random), row: capacity, column: built)
    for row in rows {
      let flow = builder.addColumn(cost: Double.random(in: 1...9, using: &random))
      builder.add(1, row: capacity, column: flow)
      builder.add(1, row: row, column: flow)
    }
  }
  return builder.freeze()
}

@Suite("A block solved by a worker")
struct BlockWorkerTests {
  @Test(
    "with choices and many rows it begins at the optimum without them, in the engine for such",
    arguments: UInt64(1)...6)
  func relaxed(seed: UInt64) throws {
    let model = plants(seed)
    let alone = try solver().solve(model, gap: 0)
    let growing = Counting()
    var helped = solver()
    helped.growing = growing
    #expect(close(try helped.solve(model, gap: 0).objective, alone.objective))
    #expect(growing.sessions.withLock { $0 } == 0)
    helped.choiceRows = 5
    let outcome = try helped.solve(model, gap: 0)
    #expect(close(outcome.objective, alone.objective))
    #expect(outcome.status.termination == .optimal)
    #expect(growing.sessions.withLock { $0 } == 1)
    // Choices are the first engine's.
    #expect(outcome.engine == alone.engine)
  }

  @Test("what an earlier point says of a block is a basis of it that needs few steps")
  func earlier() throws {
    for seed in UInt64(1)...6 {
      let model = plants(seed).relaxed
      let outcome = try solver().solve(model, gap: 0)
      let batch = try #require(BlockBatch.gather(model.blocks()).first)
      let earlier = BlockSolver.Earlier(
        outcome: outcome, touched: [Bool](repeating: true, count: model.rowCount))
      let start = try #require(
        earlier.start(of: batch, columns: Array(0..<model.columnCount)))
      #expect(start.isKnown)
      var unproven = earlier
      unproven.outcome.rowDual = []
      #expect(unproven.start(of: batch, columns: Array(0..<model.columnCount)) == nil)
      func solved(from basis: Basis) throws -> Solution {
        let session = try GLPKEngine().makeSession()
        try session.load(batch.model)
        try session.restore(basis)
        return try session.solve(SolveOptions())
      }
      let cold = try solved(from: batch.model.crashBasis())
      let again = try solved(from: start.basis(of: batch.model))
      #expect(close(again.objective, outcome.objective))
      #expect(4 * again.iterations < cold.iterations)
    }
  }
}
