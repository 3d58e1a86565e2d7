import LinearModel
import TestSupport
import Testing

@testable import Planning

@Suite("Blocks made smaller before they are solved")
struct LargeBlockTests {
  @Test("fixed columns count in the objective, with the offset, and in the rows they stand in")
  func fixedColumns() throws {
    // 3 + 2·5 (fixed) + 4x, x + 5 = 7: x = 2, 21 in all. A fixed column can be had for its bound
    // only, so its reduced cost is what a unit more would do: 2 − 4.
    var builder = LinearModelBuilder(name: "fixed")
    builder.addObjectiveOffset(3)
    let row = builder.addRow(lower: 7, upper: 7)
    builder.add(1, row: row, column: builder.addColumn(cost: 2, lower: 5, upper: 5))
    builder.add(1, row: row, column: builder.addColumn(cost: 4))
    let outcome = try solver().solve(builder.freeze(), gap: 0)
    #expect(outcome.objective == 21)
    #expect(outcome.bound == 21)
    #expect(outcome.columnValue == [5, 2])
    #expect(outcome.rowDual == [4])
    #expect(outcome.reducedCost == [-2, 0])
  }

  @Test("a program of fixed columns alone is solved, or infeasible", arguments: [5.0, 6.0])
  func onlyFixed(due: Double) throws {
    let model = oneRow(cost: [2], lower: due, upper: due, bounds: [(5, 5)])
    let outcome = try solver().solve(model, gap: 0)
    #expect(outcome.status.termination == (due == 5 ? .optimal : .infeasible))
    if due == 5 {
      #expect(outcome.objective == 10)
      #expect(outcome.columnValue == [5])
    }
  }

  /// A transport problem with purchases and disposal: every giver may send to every taker.
  private func transport(
    givers: Int, takers: Int, seed: UInt64, capped: Bool, mustMeet: Bool = false,
    builtWhole: Int = 0
  ) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "transport")
    let supply = (0..<givers).map { _ in
      let amount = Double(random.whole(10...90))
      return builder.addRow(lower: amount, upper: amount)
    }
    let need = (0..<takers).map { _ in
      let amount = Double(random.whole(10...90))
      return builder.addRow(lower: amount, upper: amount)
    }
    for row in supply {
      builder.add(1, row: row, column: builder.addColumn(cost: Double(random.whole(0...5))))
    }
    for row in need {
      let most = mustMeet ? 0.5 : .infinity
      builder.add(
        1, row: row, column: builder.addColumn(cost: Double(random.whole(20...60)), upper: most))
    }
    var links: [Int] = []
    for from in supply {
      for to in need {
        let most = capped && random.whole(0...2) == 0 ? Double(random.whole(1...20)) : .infinity
        let column = builder.addColumn(cost: Double(random.whole(1...400)) / 8, upper: most)
        builder.add(1, row: from, column: column)
        builder.add(Double(random.whole(3...8)) / 8, row: to, column: column)
        links.append(column)
      }
    }
    for link in links.prefix(builtWhole) {
      let row = builder.addRow(upper: 0)
      builder.add(1, row: row, column: link)
      let built = builder.addColumn(cost: 40, upper: 1, integer: true)
      builder.add(-100, row: row, column: built)
    }
    return builder.freeze()
  }

  @Test("a large block is solved over few columns to what all of them give", arguments: 0..<4)
  func sifted(seed: Int) throws {
    let model = transport(givers: 70, takers: 70, seed: UInt64(seed), capped: seed % 2 == 1)
    #expect(Sifter(model) != nil)
    let outcome = try solver().solve(model, gap: 0)
    let whole = try solvedWhole(model)
    #expect(outcome.status.termination == .optimal)
    #expect(close(outcome.objective, whole.objective))
    // Proven by its own duals: no column at its lower bound would pay.
    for column in 0..<model.columnCount where outcome.columnValue[column] < 1e-9 {
      #expect(outcome.reducedCost[column] > -1e-5)
    }
  }

  @Test("needs that few columns cannot meet are met over all of them, or proven impossible")
  func siftedTight() throws {
    let model = transport(givers: 90, takers: 60, seed: 5, capped: false, mustMeet: true)
    let outcome = try solver().solve(model, gap: 0)
    let whole = try solvedWhole(model)
    #expect(outcome.status.termination == whole.status.termination)
    if whole.status.primal == .feasible { #expect(close(outcome.objective, whole.objective)) }
  }

  @Test("a large block with yes/no columns keeps the gap that was asked for", arguments: 0..<2)
  func siftedInteger(seed: Int) throws {
    let model = transport(
      givers: 70, takers: 70, seed: UInt64(seed + 20), capped: false, builtWhole: 12)
    #expect(model.isInteger)
    let outcome = try solver().solve(model, gap: 0.01)
    #expect(outcome.status.termination == .optimal)
    let relaxed = try solvedWhole(model.relaxed)
    #expect(outcome.bound <= outcome.objective + 1e-6)
    #expect(outcome.objective >= relaxed.objective - 1e-6)
    #expect(outcome.gap <= 0.01 + 1e-9)
    for column in 0..<model.columnCount where model.columnIsInteger[column] {
      let value = outcome.columnValue[column]
      #expect(abs(value - value.rounded()) < 1e-6)
    }
  }

  @Test("what an earlier outcome answers is taken from it")
  func earlier() throws {
    let model = sideBySide([
      oneRow(cost: [2], lower: 3, integer: true), oneRow(cost: [5], lower: 1, integer: true),
    ])
    var known = try solver().solve(model, gap: 0)
    // Marked so that it can be told apart from a solve: 30 instead of 3 in the untouched block.
    known.columnValue[0] = 30
    let goals = [Goal(costs: model.columnCost, gap: 0)]
    let outcome = try solver().solve(
      model, goals: goals, earlier: .init(outcome: known, touched: [false, true]))
    #expect(outcome.columnValue == [30, 1])
    #expect(close(outcome.objective, 65))
    #expect(outcome.blocks == 2)
  }
}
