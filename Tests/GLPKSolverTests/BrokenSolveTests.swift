import GLPKGuard
import LinearModel
import TestSupport
import Testing

@testable import GLPKSolver

/// GLPK leaves through its error hook where a limit in time is negative or a gap is, which is how a
/// breakdown is brought about here.
@Suite("A solve that GLPK breaks down in")
struct BrokenSolveTests {
  private struct Found: Sendable, Equatable {
    var columns: Int
    var rows: Int
    var entries: Int
    var objective: Double
    var iterations: Int32
  }

  /// Loads a model, breaks a solve as told, and solves what is there afterwards.
  private func after(
    _ model: LinearModel, isBroken: Bool,
    _ breakdown: @escaping @Sendable (OpaquePointer) -> Int32 = { guard_simplex($0, 0, -5, .max) }
  ) throws -> Found {
    let thread = try GLPKThread(memoryLimitMegabytes: nil)
    defer { thread.close() }
    return try thread.run { (handle) throws(EngineError) in
      try handle.load(model)
      if isBroken {
        let (code, fault) = try handle.solving(breakdown)
        guard code == GLPKCode.efail.rawValue, fault != nil else { throw .sessionClosed }
      }
      let options = SolveOptions()
      let solution = try GLPKSolve(handle: handle, options: options, clock: SolveClock(limit: nil))
        .solution()
      return Found(
        columns: handle.columnCount, rows: handle.rowCount, entries: handle.entryCount,
        objective: solution.objective, iterations: try handle.linearState().iterations)
    }
  }

  @Test("the model comes back whole: sizes, entries, optimum, steps")
  func whole() throws {
    for seed in 1...20 {
      let model = RandomPrograms.feasible(seed: UInt64(seed))
      #expect(try after(model, isBroken: true) == after(model, isBroken: false))
    }
  }

  @Test("a scaled model comes back scaled")
  func scaled() throws {
    let model = rescaled(RandomPrograms.dense(columns: 30, rows: 20), seed: 3)
    #expect(try after(model, isBroken: true) == after(model, isBroken: false))
  }

  @Test("a search that breaks as it begins leaves whole numbers, bounds and rows as they were")
  func search() throws {
    let model = program(
      cost: [-5, -4, -3], bounds: [(0, 2.5), (0, .infinity), (0, 1)], integer: true,
      rows: [
        (-.infinity, [2, 3, 1], 5), (-.infinity, [4, 1, 2], 11), (-.infinity, [3, 4, 2], 8),
      ])
    let broken = try after(model, isBroken: true) { pointer in
      var options = GuardIntegerOptions(gap: -1, milliseconds: 1_000, cuts: 1, branching: 4)
      return guard_integer(pointer, &options)
    }
    let plain = try after(model, isBroken: false)
    #expect(broken.columns == plain.columns)
    #expect(broken.entries == plain.entries)
    #expect(close(broken.objective, plain.objective))
    #expect(close(plain.objective, -13))
  }

  @Test("what GLPK said is kept")
  func told() throws {
    let thread = try GLPKThread(memoryLimitMegabytes: nil)
    defer { thread.close() }
    let fault = try thread.run { (handle) throws(EngineError) in
      try handle.load(program(cost: [1, 1], rows: [(1, [1, 1], 4)]))
      return try handle.solving { guard_simplex($0, 0, -5, .max) }.fault
    }
    #expect(fault?.contains("tm_lim = -5") == true)
  }

  @Test("a session closed before it broke cannot be had back")
  func closed() throws {
    let pointer = try #require(guard_create())
    defer { guard_destroy(pointer) }
    #expect(Int(guard_revive(pointer)) == Int(GUARD_CLOSED))
    #expect(guard_open(pointer, 0) == 0)
    #expect(Int(guard_revive(pointer)) == Int(GUARD_CLOSED))
    guard_close(pointer)
    #expect(Int(guard_revive(pointer)) == Int(GUARD_CLOSED))
  }

  @Test("a model too large for the memory it may take is not tried again")
  func memory() throws {
    let thread = try GLPKThread(memoryLimitMegabytes: 1)
    defer { thread.close() }
    #expect {
      try thread.run { (handle) throws(EngineError) in
        try handle.load(RandomPrograms.dense(columns: 400, rows: 400))
        _ = try handle.solving { guard_simplex($0, 0, 1_000, .max) }
      }
    } throws: { error in
      if case EngineError.outOfMemory = error { return true }
      return false
    }
  }
}
