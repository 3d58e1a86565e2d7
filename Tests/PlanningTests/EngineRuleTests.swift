import GLPKSolver
import LinearModel
import Testing

@testable import Planning

/// GLPK under another name, so that it can be told which blocks went to it.
private struct Namesake: Engine {
  let name: String

  func makeSession() throws(EngineError) -> any EngineSession { try GLPKEngine().makeSession() }
}

@Suite("Large blocks go to a second engine, where there is one")
struct EngineRuleTests {
  private let small = oneRow(
    cost: [Double](repeating: 1, count: EngineRule.integerColumns), lower: 2.5,
    bounds: [(Double, Double)](repeating: (0, 1), count: EngineRule.integerColumns), integer: true)
  private let large = oneRow(
    cost: [Double](repeating: 1, count: EngineRule.integerColumns + 1), lower: 3.5,
    bounds: [(Double, Double)](repeating: (0, 1), count: EngineRule.integerColumns + 1),
    integer: true)

  private func rows(_ count: Int) -> LinearModel {
    var builder = LinearModelBuilder(name: "rows")
    let column = builder.addColumn(cost: 1)
    for row in 0..<count { builder.add(1, row: builder.addRow(lower: Double(row)), column: column) }
    return builder.freeze()
  }

  @Test("by rows where linear, by yes/no choices where not; either limit itself is GLPK's")
  func rule() {
    #expect(!EngineRule.isLarge(small))
    #expect(EngineRule.isLarge(large))
    #expect(!EngineRule.isLarge(rows(EngineRule.linearRows)))
    #expect(EngineRule.isLarge(rows(EngineRule.linearRows + 1)))
  }

  @Test("each block where the rule sends it, and the outcome says which engine solved what")
  func both() throws {
    let model = sideBySide([large, small, oneRow(cost: [2], lower: 1)])
    var solver = BlockSolver(engine: Namesake(name: "first"), second: Namesake(name: "second"))
    solver.threads = 2
    let outcome = try solver.solve(model, gap: 0)
    #expect(outcome.status.termination == .optimal)
    #expect(close(outcome.objective, 4 + 3 + 2))
    #expect(outcome.engine == "first + second")
    #expect(
      outcome.engines == [
        EngineShare(name: "first", blocks: 2, integerBlocks: 1),
        EngineShare(name: "second", blocks: 1, integerBlocks: 1),
      ])
    #expect(outcome.shares == outcome.engines)
  }

  @Test("without a second engine the first solves all, and is named alone")
  func one() throws {
    let outcome = try BlockSolver(engine: Namesake(name: "first")).solve(
      sideBySide([large, small]), gap: 0)
    #expect(outcome.engine == "first")
    #expect(outcome.shares == [EngineShare(name: "first", blocks: 2, integerBlocks: 2)])
  }

  @Test("an engine that only an earlier step needed is still named")
  func earlier() throws {
    let solver = BlockSolver(engine: Namesake(name: "first"), second: Namesake(name: "second"))
    let before = try solver.solve(sideBySide([large, small]), gap: 0)
    let after = try solver.solve(small, gap: 0).replacing(before)
    #expect(after.engine == "first + second")
    #expect(after.blocks == 1)
    #expect(
      after.shares == [
        EngineShare(name: "first", blocks: 1, integerBlocks: 1),
        EngineShare(name: "second", blocks: 1, integerBlocks: 1),
      ])
  }
}
