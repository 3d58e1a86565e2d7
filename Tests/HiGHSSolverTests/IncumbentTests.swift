import LinearModel
import Sessions
import TestSupport
import Testing

@testable import HiGHSSolver

@Suite("The best point that HiGHS has told of", whereHiGHSIs)
struct IncumbentTests {
  private func run(
    _ handle: HiGHSHandle, _ thread: SessionThread<HiGHSHandle>,
    _ options: SolveOptions = SolveOptions()
  ) throws -> Solution {
    let answer = thread.perform(deadline: nil) { (handle) throws(EngineError) in
      try HiGHSSolve(handle: handle, options: options, deadline: .infinity).solution()
    }
    guard case .done(let result) = answer else { throw EngineError.sessionClosed }
    return try result.get()
  }

  @Test("it is the search's, rows added later included, and a later solve does not inherit it")
  func kept() throws {
    let handle = HiGHSHandle(try library().functions)
    let thread = try SessionThread(handle) { (handle) throws(EngineError) in try handle.open() }
    defer { thread.close() }
    let model = RandomPrograms.knapsacks(columns: 20, rows: 3, seed: 4)
    let loaded = thread.perform(deadline: nil) { (handle) throws(EngineError) in
      try handle.load(model)
      try handle.add(
        columns: SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [0], value: [30]),
        cost: [-20])
      try handle.add(
        rows: SparseVectors(
          lower: [-.infinity], upper: [4], start: [0, 5], index: [0, 1, 2, 3, 20],
          value: [1, 1, 1, 1, 1]))
    }
    guard case .done(.success) = loaded else {
      Issue.record("\(loaded)")
      return
    }
    let solution = try run(handle, thread)
    let best = try #require(handle.incumbent.withLock { $0 })
    #expect(close(best.objective, solution.objective))
    #expect(best.columnValue.count == 21)
    #expect(best.rowActivity.count == 4)
    #expect(zip(best.rowActivity, solution.rowActivity).allSatisfy { close($0, $1, 1e-6) })
    #expect(best.bound <= best.objective)
    _ = try run(handle, thread, options { $0.relaxed = true })
    #expect(handle.incumbent.withLock { $0 } == nil)
  }
}
