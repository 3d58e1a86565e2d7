import HiGHSSolver
import LinearModel
import TestSupport
import Testing

@Suite("Input that no engine must see, refused by either in the same words", whereHiGHSIs)
struct RefusedInputTests {
  static let small = program(cost: [1, 1], rows: [(1, [1, 1], 4)])

  static func refusals(_ model: LinearModel) throws -> [EngineError?] {
    try Solver.allCases.map { solver in
      let session = try solver.session()
      do throws(EngineError) {
        try session.load(model)
        return nil
      } catch { return error }
    }
  }

  static func refusals(
    _ change: (any EngineSession) throws(EngineError) -> Void
  ) throws -> [EngineError?] {
    try Solver.allCases.map { solver in
      let session = try solver.session()
      try session.load(small)
      do throws(EngineError) {
        try change(session)
        return nil
      } catch {
        // Refused input does the session no harm.
        #expect(close(try session.solve(SolveOptions()).objective, 1))
        return error
      }
    }
  }

  static func both(_ error: EngineError) -> [EngineError?] { [error, error] }

  @Test("NaN, infinity and crossed bounds in a model")
  func models() throws {
    #expect(
      try Self.refusals(program(cost: [1, .nan], rows: []))
        == Self.both(.invalidNumber(what: "column 1 cost: nan")))
    #expect(
      try Self.refusals(program(offset: .infinity, cost: [1], rows: []))
        == Self.both(.invalidNumber(what: "objective offset: inf")))
    #expect(
      try Self.refusals(program(cost: [1, 1], rows: [(0, [1, 2], 1), (0, [3, .nan], 1)]))
        == Self.both(.invalidNumber(what: "column 1 entry 3, row 1: nan")))
    #expect(
      try Self.refusals(program(cost: [1], bounds: [(2, 1)], rows: []))
        == Self.both(.crossedBounds(what: "column 0: lower bound 2.0 above upper bound 1.0")))
  }

  @Test("changes, vectors and bases that do not fit")
  func changes() throws {
    #expect(
      try Self.refusals { (session) throws(EngineError) in
        try session.setRowBounds(0, lower: 1, upper: 0)
      } == Self.both(.crossedBounds(what: "row 0: lower bound 1.0 above upper bound 0.0")))
    #expect(
      try Self.refusals { (session) throws(EngineError) in
        try session.setColumnBounds(2, lower: 0, upper: 1)
      } == Self.both(.indexOutOfRange(what: "column 2 of 2")))
    #expect(
      try Self.refusals { (session) throws(EngineError) in try session.setCost(1, .nan) }
        == Self.both(.invalidNumber(what: "column 1 cost: nan")))
    let stray = SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [2], value: [1])
    #expect(
      try Self.refusals { (session) throws(EngineError) in try session.addRows(stray) }
        == Self.both(.indexOutOfRange(what: "row 0 entry 0: column 2 of 2")))
    let fine = SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [0], value: [1])
    #expect(
      try Self.refusals { (session) throws(EngineError) in
        try session.addColumns(fine, cost: [1, 2])
      } == Self.both(.indexOutOfRange(what: "2 costs for 1 columns")))
    let large = Basis(columns: [.basic, .basic, .basic], rows: [])
    #expect(
      try Self.refusals { (session) throws(EngineError) in try session.restore(large) }
        == Self.both(
          .indexOutOfRange(what: "basis of 3 columns and 0 rows for 2 columns and 1 rows")))
  }

  @Test("what HiGHS itself refuses comes back in its words, and the session is done")
  func fault() throws {
    let session = try Solver.highs.session()
    try session.load(Self.small)
    let twice = SparseVectors(
      lower: [0], upper: [1], start: [0, 2], index: [0, 0], value: [1, 2])
    do throws(EngineError) {
      try session.addRows(twice)
      Issue.record("HiGHS took a row that names a column twice")
    } catch {
      guard case .engineFault(let text) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(text.contains("duplicate index"))
    }
    #expect(throws: EngineError.sessionClosed) { try session.solve(SolveOptions()) }
    #expect(throws: EngineError.sessionClosed) { try session.load(Self.small) }
    #expect(throws: EngineError.sessionClosed) { try session.saveBasis() }
    #expect(try Solver.highs.solve(Self.small).status.termination == .optimal)
  }
}
