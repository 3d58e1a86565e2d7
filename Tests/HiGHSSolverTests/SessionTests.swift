import Foundation
import HiGHSSolver
import LinearModel
import TestSupport
import Testing

@Suite("HiGHS sessions on their threads", whereHiGHSIs)
struct SessionTests {
  /// Runs a piece of work on a thread of its own after a while.
  static func after(_ seconds: Double, _ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      work()
    }
  }

  @Test("the engine names the library's version")
  func name() throws {
    let engine = HiGHSEngine(try library())
    #expect(engine.name.wholeMatch(of: /HiGHS \d+\.\d+\.\d+/) != nil, "\(engine.name)")
  }

  @Test("sessions side by side, coming and going, do not disturb each other")
  func stress() async throws {
    let models = (0..<8).map { seed in
      seed % 2 == 0
        ? RandomPrograms.feasible(seed: UInt64(seed), columns: 20, rows: 15)
        : RandomPrograms.knapsacks(columns: 20, rows: 3, seed: UInt64(seed))
    }
    let expected = try models.map { try Solver.highs.solve($0).objective }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<6 {
        group.addTask {
          var session = try Solver.highs.session()
          for round in 0..<12 {
            let pick = (lane + round) % 8
            if round % 3 == 2 { session = try Solver.highs.session() }
            try session.load(models[pick])
            #expect(try session.solve(SolveOptions()).objective == expected[pick])
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("one session serves callers from several threads, one at a time")
  func severalCallers() async throws {
    let session = try Solver.highs.session()
    try session.load(wyndor)
    await withTaskGroup(of: Double.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? session.solve(SolveOptions()).objective) ?? .nan }
      }
      for await objective in group { #expect(close(objective, -26)) }
    }
  }

  @Test("a cancelled search says so and keeps its best point")
  func cancelInteger() throws {
    let session = try Solver.highs.session()
    try session.load(RandomPrograms.marketSplit())
    Self.after(2) { session.cancel() }
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .cancelled, "\(solution.status.raw)")
    #expect(solution.status.primal == .feasible)
    #expect(solution.columnValue.count == 62)
    #expect(solution.bound <= solution.objective)
  }

  @Test("a cancelled linear program says so", arguments: [false, true])
  func cancelLinear(presolve: Bool) throws {
    let session = try Solver.highs.session()
    try session.load(RandomPrograms.assignment(size: 400))
    Self.after(0.1) { session.cancel() }
    let solution = try session.solve(options { $0.presolve = presolve })
    #expect(solution.status.termination == .cancelled, "\(solution.status.raw)")
  }

  @Test("once cancelled, later solves end at once")
  func cancelStays() throws {
    let session = try Solver.highs.session()
    try session.load(wyndor)
    session.cancel()
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .cancelled)
    #expect(solution.columnValue.isEmpty)
  }

  @Test("a time limit ends a linear program, and the session goes on", arguments: [false, true])
  func timeLimitLinear(presolve: Bool) throws {
    let session = try Solver.highs.session()
    try session.load(RandomPrograms.assignment(size: 400))
    let solution = try session.solve(
      options {
        $0.timeLimit = 0.1
        $0.presolve = presolve
      })
    #expect(solution.status.termination == .timeLimit, "\(solution.status.raw)")
    try session.load(wyndor)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
    // Each solve has its own time.
    #expect(close(try session.solve(options { $0.timeLimit = 30 }).objective, -26))
  }

  @Test("no time at all is a time limit", arguments: [0, -1, Double.nan])
  func noTime(limit: Double) throws {
    let solution = try Solver.highs.solve(wyndor, options { $0.timeLimit = limit })
    #expect(solution.status.termination == .timeLimit)
    #expect(solution.status.primal == .none)
  }
}
