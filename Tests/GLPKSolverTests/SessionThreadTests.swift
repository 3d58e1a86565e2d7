import Foundation
import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("Sessions on their threads")
struct SessionThreadTests {
  /// Runs a piece of work on a thread of its own after a while.
  static func after(_ seconds: Double, _ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      work()
    }
  }

  @Test("the engine names its version")
  func name() { #expect(GLPKEngine().name == "GLPK 5.0") }

  @Test("the engine's sessions solve")
  func engine() throws {
    let engine: any Engine = GLPKEngine()
    let session = try engine.makeSession()
    try session.load(wyndor)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
  }

  @Test("sessions side by side do not disturb each other")
  func stress() async throws {
    let expected = try (0..<8).map { seed in
      try solve(RandomPrograms.feasible(seed: UInt64(seed), columns: 20, rows: 15)).objective
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<8 {
        group.addTask {
          let session = try GLPKSession()
          for round in 0..<10 {
            let seed = (lane + round) % 8
            try session.load(
              RandomPrograms.feasible(seed: UInt64(seed), columns: 20, rows: 15))
            #expect(try session.solve(SolveOptions()).objective == expected[seed])
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("one session serves callers from several threads, one at a time")
  func severalCallers() async throws {
    let session = try GLPKSession()
    try session.load(wyndor)
    await withTaskGroup(of: Double.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? session.solve(SolveOptions()).objective) ?? .nan }
      }
      for await objective in group { #expect(close(objective, -26)) }
    }
  }

  @Test("sessions come and go without leaving their threads behind")
  func comeAndGo() throws {
    for _ in 0..<200 { _ = try GLPKSession() }
    let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    #expect(threads < 150)
  }

  @Test("the memory limit is an error, the process lives, and a new session works")
  func memoryLimit() throws {
    let session = try GLPKEngine(memoryLimitMegabytes: 4).makeSession()
    do throws(EngineError) {
      try session.load(RandomPrograms.dense(columns: 400, rows: 250))
      Issue.record("100 000 entries fitted into 4 megabytes")
    } catch {
      guard case .outOfMemory(let text) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(text.contains("memory allocation limit exceeded"))
    }
    #expect(throws: EngineError.sessionClosed) { try session.solve(SolveOptions()) }
    let next = try GLPKEngine(memoryLimitMegabytes: 4).makeSession()
    try next.load(wyndor)
    #expect(close(try next.solve(SolveOptions()).objective, -26))
  }

  @Test("the memory limit also ends a search in the middle")
  func memoryLimitInSearch() throws {
    let session = try GLPKSession(memoryLimitMegabytes: 2)
    #expect {
      try session.load(RandomPrograms.marketSplit())
      _ = try session.solve(options { $0.timeLimit = 60 })
    } throws: { error in
      guard case .outOfMemory? = error as? EngineError else { return false }
      return true
    }
  }

  @Test("a cancelled search says so and keeps its best point")
  func cancelInteger() throws {
    let session = try GLPKSession()
    try session.load(RandomPrograms.marketSplit())
    Self.after(0.4) { session.cancel() }
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .cancelled, "\(solution.status.raw)")
    #expect(solution.status.primal == .feasible)
    #expect(solution.columnValue.count == 62)
    #expect(solution.bound <= solution.objective)
  }

  @Test("a cancelled linear program says so", arguments: [false, true])
  func cancelLinear(presolve: Bool) throws {
    let session = try GLPKSession()
    try session.load(RandomPrograms.assignment(size: 500))
    Self.after(0.1) { session.cancel() }
    let solution = try session.solve(options { $0.presolve = presolve })
    #expect(solution.status.termination == .cancelled, "\(solution.status.raw)")
  }

  @Test("once cancelled, later solves end at once")
  func cancelStays() throws {
    let session = try GLPKSession()
    try session.load(wyndor)
    session.cancel()
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .cancelled)
    #expect(solution.columnValue.isEmpty)
  }

  @Test("a time limit ends a linear program, and the session goes on", arguments: [false, true])
  func timeLimitLinear(presolve: Bool) throws {
    let session = try GLPKSession()
    try session.load(RandomPrograms.assignment(size: 500))
    let solution = try session.solve(
      options {
        $0.timeLimit = 0.1
        $0.presolve = presolve
      })
    #expect(solution.status.termination == .timeLimit, "\(solution.status.raw)")
    try session.load(wyndor)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
  }

  @Test("no time at all is a time limit", arguments: [0, -1, Double.nan])
  func noTime(limit: Double) throws {
    let solution = try solve(wyndor, options { $0.timeLimit = limit })
    #expect(solution.status.termination == .timeLimit)
    #expect(solution.status.primal == .none)
  }

  @Test("slices add up to the optimum of an unbroken solve")
  func slices() throws {
    let model = RandomPrograms.assignment(size: 250)
    let solution = try solve(model)
    #expect(solution.status.raw == "0/GLP_OPT")
    // Assignment programs have whole optima when costs are whole.
    #expect(close(solution.objective, solution.objective.rounded(), 1e-7))
  }
}
