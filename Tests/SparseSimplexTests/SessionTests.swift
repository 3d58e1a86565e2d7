import GLPKSolver
import LinearModel
import SparseSimplex
import TestSupport
import Testing

@Suite("Sessions of the sparse simplex")
struct SessionTests {
  /// The second column pays, and what would stop it is too small to step by.
  private let defeating = program(cost: [1, -1], rows: [(-.infinity, [1, 1e-10], 1)])

  @Test("the engine names itself, and its sessions solve")
  func engine() throws {
    let engine: any Engine = SparseEngine(fallback: nil)
    #expect(engine.name == "Krets simplex")
    let session = try engine.makeSession()
    try session.load(wyndor)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
    #expect(session.substitute == nil)
  }

  @Test("a session without a model is closed")
  func empty() {
    #expect(throws: EngineError.sessionClosed) {
      try SparseSession(fallback: nil).solve(SolveOptions())
    }
  }

  @Test("whole-number columns are refused")
  func whole() {
    #expect(
      throws: EngineError.engineFault(text: "Krets simplex takes no whole-number columns")
    ) {
      try SparseSession(fallback: nil).load(RandomPrograms.binary(seed: 1))
    }
  }

  @Test("what no engine must see is refused")
  func refused() throws {
    let session = SparseSession(fallback: nil)
    #expect(throws: EngineError.invalidNumber(what: "column 0 cost: nan")) {
      try session.load(program(cost: [.nan], rows: [(0, [1], 1)]))
    }
    try session.load(wyndor)
    #expect(throws: EngineError.self) { try session.setColumnBounds(9, lower: 0, upper: 1) }
    #expect(throws: EngineError.self) {
      try session.addColumns(
        SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [7], value: [1]), cost: [1])
    }
    #expect(throws: EngineError.self) {
      try session.restore(Basis(columns: Array(repeating: .basic, count: 9), rows: []))
    }
  }

  @Test("a cancelled session says so, however often it is asked")
  func cancel() throws {
    let session = SparseSession(fallback: GLPKEngine())
    try session.load(RandomNetworks.assignment(20, seed: 1))
    session.cancel()
    for _ in 0..<2 {
      let solution = try session.solve(SolveOptions())
      #expect(solution.status.termination == .cancelled)
      #expect(solution.status.dual == .none)
    }
  }

  @Test("no time is no solve")
  func timeLimit() throws {
    let session = SparseSession(fallback: nil)
    try session.load(RandomNetworks.assignment(20, seed: 1))
    var options = SolveOptions()
    options.timeLimit = 0
    #expect(try session.solve(options).status.termination == .timeLimit)
    #expect(try session.solve(SolveOptions()).status.termination == .optimal)
  }

  @Test("what defeats it is not answered")
  func defeated() throws {
    let solution = try solve(defeating)
    #expect(solution.status.termination == .numerical)
    #expect(solution.status.primal == .none && solution.columnValue.isEmpty)
  }

  @Test("what defeats it goes to the engine behind it, with all that follows")
  func handedOver() throws {
    let session = SparseSession(fallback: GLPKEngine())
    try session.load(defeating)
    let answer = try session.solve(SolveOptions())
    #expect(answer.status.termination == (try reference(defeating)).status.termination)
    #expect(session.substitute == "GLPK 5.0")
    try session.setColumnBounds(1, lower: 0, upper: 5)
    #expect(close(try session.solve(SolveOptions()).objective, -5))
    try session.load(wyndor)
    #expect(session.substitute == nil)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
  }

  @Test("columns and rows added before it is defeated and after it go along")
  func added() throws {
    let session = SparseSession(fallback: GLPKEngine())
    try session.load(defeating)
    // min x1 − x2 − x3 − 2·x4, where x1 + 1e-10·x2 + x3 + x4/2 ≤ 1 and x3 + x4 ≤ 3/2
    try session.addColumns(
      SparseVectors(lower: [0], upper: [2], start: [0, 1], index: [0], value: [1]), cost: [-1])
    _ = try session.solve(SolveOptions())
    #expect(session.substitute == "GLPK 5.0")
    // Without what defeats it: the basis that GLPK found there would have a pivot of 1e-10.
    try session.setColumnBounds(1, lower: 0, upper: 0)
    try session.restore(
      Basis(columns: [.atLower, .fixed, .atLower], rows: [.basic]))
    #expect(close(try session.solve(SolveOptions()).objective, -1))
    try session.addColumns(
      SparseVectors(lower: [0], upper: [.infinity], start: [0, 1], index: [0], value: [0.5]),
      cost: [-2])
    #expect(close(try session.solve(SolveOptions()).objective, -4))
    try session.addRows(
      SparseVectors(
        lower: [-.infinity], upper: [1.5], start: [0, 2], index: [2, 3], value: [1, 1]))
    let answer = try session.solve(SolveOptions())
    #expect(answer.status.termination == .optimal && close(answer.objective, -3))
    #expect(close(answer.columnValue[3], 1.5) && answer.columnValue.count == 4)
    let basis = try session.saveBasis()
    #expect(basis.columns.count == 4 && basis.rows.count == 2)
  }
}
