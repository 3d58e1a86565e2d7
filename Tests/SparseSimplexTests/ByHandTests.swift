import LinearModel
import SparseSimplex
import TestSupport
import Testing

@Suite("The sparse simplex on programs solved by hand")
struct ByHandTests {
  @Test("every small program ends as it must", arguments: EndingProgram.all)
  func endings(_ ending: EndingProgram) throws {
    guard !ending.model.isInteger else {
      #expect(throws: EngineError.self) { try solve(ending.model) }
      return
    }
    let complaint = ending.complaint(about: try solve(ending.model))
    #expect(complaint == nil, "\(ending): \(complaint ?? "")")
  }

  /// 6 to give, half of it lost on the way for 1 each; 4 needed, bought for 3 each: 3 arrive, 1 is
  /// bought, and a unit more to give would save 1.5 − 1.
  @Test("a flow that loses half on its way")
  func gain() throws {
    let solution = try solve(
      program(
        cost: [1, 0, 3], rows: [(6, [1, 1, 0], 6), (4, [0.5, 0, 1], 4)]))
    #expect(solution.status.termination == .optimal)
    #expect(close(solution.objective, 9))
    #expect(solution.columnValue == [6, 0, 1])
    #expect(close(solution.rowDual[0], -0.5) && close(solution.rowDual[1], 3))
    #expect(close(solution.reducedCost[1], 0.5))
  }

  /// `x + 2y = 8`, `3x + y = 9`: the basis is a cycle, each column in both rows.
  @Test("a basis that is a cycle")
  func cycle() throws {
    let solution = try solve(
      program(
        cost: [1, 1, 100, 100], rows: [(8, [1, 2, 1, 0], 8), (9, [3, 1, 0, 1], 9)]))
    #expect(close(solution.objective, 5))
    #expect(zip(solution.columnValue, [2, 3, 0, 0]).allSatisfy { close($0, $1) })
    #expect(close(solution.rowDual[0], 0.4) && close(solution.rowDual[1], 0.2))
  }

  @Test("a column goes from one bound to the other without entering the basis")
  func flip() throws {
    let solution = try solve(
      program(
        cost: [-1, -2], bounds: [(0, 3), (0, 2)], rows: [(-.infinity, [1, 1], 100)]))
    #expect(solution.columnValue == [3, 2])
    #expect(solution.reducedCost == [-1, -2])
    #expect(close(solution.objective, -7))
  }

  @Test("free columns enter, fixed ones stay where they are")
  func freeAndFixed() throws {
    let solution = try solve(
      program(
        cost: [1, -5], bounds: [(-.infinity, .infinity), (2, 2)], rows: [(-3, [1, 1], 7)]))
    #expect(solution.columnValue == [-5, 2])
    #expect(close(solution.objective, -15))
  }

  @Test("assignments, where most steps move nothing", arguments: [5, 20, 60])
  func assignment(size: Int) throws {
    let model = RandomNetworks.assignment(size, seed: UInt64(size))
    let solution = try solve(model)
    #expect(close(solution.objective, Double(size)))
    #expect(complaint(solution, model) == nil)
  }
}
