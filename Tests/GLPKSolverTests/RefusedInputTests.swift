import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("Input that GLPK must not see")
struct RefusedInputTests {
  static let small = program(cost: [1, 1], rows: [(1, [1, 1], 4)])

  static func refusal(_ model: LinearModel) -> EngineError? {
    do throws(EngineError) {
      try GLPKSession().load(model)
      return nil
    } catch { return error }
  }

  static func refusal(
    _ change: (GLPKSession) throws(EngineError) -> Void
  ) throws -> EngineError? {
    let session = try GLPKSession()
    try session.load(small)
    do throws(EngineError) {
      try change(session)
      return nil
    } catch { return error }
  }

  @Test("NaN and infinity are refused wherever they stand")
  func numbers() {
    let nan = Double.nan
    #expect(
      Self.refusal(program(cost: [1, nan], rows: []))
        == .invalidNumber(what: "column 1 cost: nan"))
    #expect(
      Self.refusal(program(cost: [.infinity], rows: []))
        == .invalidNumber(what: "column 0 cost: inf"))
    #expect(
      Self.refusal(program(offset: nan, cost: [1], rows: []))
        == .invalidNumber(what: "objective offset: nan"))
    #expect(
      Self.refusal(program(cost: [1], bounds: [(nan, 1)], rows: []))
        == .invalidNumber(what: "column 0 lower bound: nan"))
    #expect(
      Self.refusal(program(cost: [1], bounds: [(0, nan)], rows: []))
        == .invalidNumber(what: "column 0 upper bound: nan"))
    #expect(
      Self.refusal(program(cost: [1], bounds: [(.infinity, .infinity)], rows: []))
        == .invalidNumber(what: "column 0 lower bound: inf"))
    #expect(
      Self.refusal(program(cost: [1], bounds: [(-.infinity, -.infinity)], rows: []))
        == .invalidNumber(what: "column 0 upper bound: -inf"))
    #expect(
      Self.refusal(program(cost: [1], rows: [(0, [1], 1), (nan, [1], 1)]))
        == .invalidNumber(what: "row 1 lower bound: nan"))
    #expect(
      Self.refusal(program(cost: [1, 1], rows: [(0, [1, 2], 1), (0, [3, nan], 1)]))
        == .invalidNumber(what: "column 1 entry 3, row 1: nan"))
    #expect(
      Self.refusal(program(cost: [1], rows: [(0, [-.infinity], 1)]))
        == .invalidNumber(what: "column 0 entry 0, row 0: -inf"))
  }

  @Test("crossed bounds are refused")
  func crossed() throws {
    #expect(
      Self.refusal(program(cost: [1], bounds: [(2, 1)], rows: []))
        == .crossedBounds(what: "column 0: lower bound 2.0 above upper bound 1.0"))
    #expect(
      Self.refusal(program(cost: [1], rows: [(5, [1], 4)]))
        == .crossedBounds(what: "row 0: lower bound 5.0 above upper bound 4.0"))
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.setRowBounds(0, lower: 1, upper: 0)
      } == .crossedBounds(what: "row 0: lower bound 1.0 above upper bound 0.0"))
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.setColumnBounds(1, lower: .nan, upper: 0)
      } == .invalidNumber(what: "column 1 lower bound: nan"))
  }

  @Test("positions outside the model are refused", arguments: [-1, 2, .max, .min])
  func positions(position: Int) throws {
    #expect(
      try Self.refusal { (session) throws(EngineError) in try session.setCost(position, 1) }
        == .indexOutOfRange(what: "column \(position) of 2"))
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.setRowBounds(position, lower: 0, upper: 1)
      } == .indexOutOfRange(what: "row \(position) of 1"))
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.setColumnBounds(position, lower: 0, upper: 1)
      } == .indexOutOfRange(what: "column \(position) of 2"))
  }

  @Test("an entry at a row that was never added is refused", arguments: [-1, 1, 9])
  func entries(row: Int) {
    var builder = LinearModelBuilder(name: "stray entry")
    builder.addColumn()
    builder.addRow()
    builder.add(1, row: row, column: 0)
    #expect(
      Self.refusal(builder.freeze())
        == .indexOutOfRange(what: "column 0 entry 0: row \(row) of 1"))
  }

  @Test("vectors to append are refused when their arrays do not fit")
  func vectors() throws {
    let short = SparseVectors(lower: [0, 0], upper: [1], start: [0, 0, 0], index: [], value: [])
    #expect(
      try Self.refusal { (session) throws(EngineError) in try session.addRows(short) }
        == .indexOutOfRange(what: "new rows: 2 lower bounds, 1 upper bounds, 3 starts"))
    let stray = SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [2], value: [1])
    #expect(
      try Self.refusal { (session) throws(EngineError) in try session.addRows(stray) }
        == .indexOutOfRange(what: "row 0 entry 0: column 2 of 2"))
    let backwards = SparseVectors(
      lower: [0, 0], upper: [1, 1], start: [0, 2, 1], index: [0], value: [1])
    #expect(
      try Self.refusal { (session) throws(EngineError) in try session.addRows(backwards) }
        == .indexOutOfRange(what: "row 0 entries: 0 to 2"))
    let fine = SparseVectors(lower: [0], upper: [1], start: [0, 1], index: [0], value: [1])
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.addColumns(fine, cost: [1, 2])
      } == .indexOutOfRange(what: "2 costs for 1 columns"))
    #expect(
      try Self.refusal { (session) throws(EngineError) in
        try session.addColumns(fine, cost: [.nan])
      } == .invalidNumber(what: "column 0 cost: nan"))
  }

  @Test("a basis larger than the model is refused")
  func basis() throws {
    let large = Basis(columns: [.basic, .basic, .basic], rows: [])
    #expect(
      try Self.refusal { (session) throws(EngineError) in try session.restore(large) }
        == .indexOutOfRange(
          what: "basis of 3 columns and 0 rows for 2 columns and 1 rows"))
  }

  @Test("what GLPK itself refuses comes back in its words, and the process lives")
  func fault() throws {
    let session = try GLPKSession()
    try session.load(Self.small)
    let twice = SparseVectors(
      lower: [0], upper: [1], start: [0, 2], index: [0, 0], value: [1, 2])
    do throws(EngineError) {
      try session.addRows(twice)
      Issue.record("GLPK took a row that names a column twice")
    } catch {
      guard case .engineFault(let text) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(text.contains("duplicate column indices not allowed"))
    }
    #expect(throws: EngineError.sessionClosed) { try session.solve(SolveOptions()) }
    #expect(throws: EngineError.sessionClosed) { try session.load(Self.small) }
    #expect(try solve(Self.small).status.termination == .optimal)
  }
}
