import LinearModel
import Sessions
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("The best point seen so far")
struct IncumbentTests {
  static func run(
    _ thread: GLPKThread, loading model: LinearModel? = nil, _ options: SolveOptions
  ) throws -> Solution {
    let answer = thread.perform(deadline: nil) { (handle) throws(EngineError) in
      if let model { try handle.load(model) }
      return try GLPKSolve(handle: handle, options: options, clock: SolveClock(limit: nil))
        .solution()
    }
    guard case .done(let result) = answer else { throw EngineError.sessionClosed }
    return try result.get()
  }

  @Test("it is the search's, and a later solve does not inherit it")
  func forgotten() throws {
    let thread = try GLPKThread(memoryLimitMegabytes: nil)
    defer { thread.close() }
    let solution = try Self.run(
      thread, loading: RandomPrograms.knapsacks(columns: 20, rows: 3, seed: 4), SolveOptions())
    let best = try #require(thread.incumbent())
    #expect(best.columnValue == solution.columnValue)
    #expect(best.objective == solution.objective)
    #expect(best.rowActivity.count == 3)
    _ = try Self.run(thread, options { $0.relaxed = true })
    #expect(thread.incumbent() == nil)
  }

  @Test("who waits is let go after the deadline, and the thread serves again once it is free")
  func abandoned() throws {
    let thread = try GLPKThread(memoryLimitMegabytes: nil)
    defer { thread.close() }
    let late = thread.perform(deadline: monotonicSeconds()) { (_) throws(EngineError) in
      let end = monotonicSeconds() + 1.5
      while monotonicSeconds() < end {}
      return 1
    }
    guard case .abandoned = late else {
      Issue.record("waited for the end")
      return
    }
    let next = thread.perform(deadline: nil) { (_) throws(EngineError) in 2 }
    guard case .done(.success(2)) = next else {
      Issue.record("\(next)")
      return
    }
  }
}
