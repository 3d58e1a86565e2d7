import Glibc
import LinearModel
import Sessions
import TestSupport
import Testing

@testable import HiGHSSolver

@Suite("What HiGHS throws", whereHiGHSIs)
struct ThrownTests {
  /// A session's thread over HiGHS with one of its functions put in the place of another.
  private func thread(
    _ name: String, throwing symbol: String
  ) throws -> SessionThread<HiGHSHandle> {
    let library = try #require(dlopen(TestEnvironment.highs, RTLD_NOW | RTLD_LOCAL))
    // C++'s own way to throw, called where HiGHS would be.
    let thrower = try #require(dlsym(library, symbol))
    let functions = try HiGHSFunctions { $0 == name ? thrower : dlsym(library, $0) }
    return try SessionThread(HiGHSHandle(functions)) { (handle) throws(EngineError) in
      try handle.open()
    }
  }

  private func answer(_ thread: SessionThread<HiGHSHandle>) -> Result<Solution, EngineError> {
    let answer = thread.perform(deadline: nil) { (handle) throws(EngineError) in
      try handle.load(wyndor)
      return try HiGHSSolve(handle: handle, options: SolveOptions(), deadline: .infinity).solution()
    }
    guard case .done(let result) = answer else { return .failure(.engineFault(text: "abandoned")) }
    return result
  }

  @Test(
    "memory that is not to be had is an error, the process lives, and the session is done",
    arguments: ["Highs_run", "Highs_passMip"])
  func memory(name: String) throws {
    let thread = try thread(name, throwing: "_ZSt17__throw_bad_allocv")
    defer { thread.close() }
    #expect(throws: EngineError.outOfMemory(text: "std::bad_alloc")) { try answer(thread).get() }
    #expect(throws: EngineError.sessionClosed) { try answer(thread).get() }
    #expect(close(try Solver.highs.solve(wyndor).objective, -26))
  }

  @Test("anything else thrown is a fault in its own words")
  func fault() throws {
    let thread = try thread("Highs_run", throwing: "_ZSt16__throw_bad_castv")
    defer { thread.close() }
    #expect(throws: EngineError.engineFault(text: "std::bad_cast")) { try answer(thread).get() }
  }
}
