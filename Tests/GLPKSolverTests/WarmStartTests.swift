import GLPKSolver
import LinearModel
import TestSupport
import Testing

@Suite("A session that is changed and solved again")
struct WarmStartTests {
  @Test("a saved basis, restored, is optimal at once")
  func saveAndRestore() throws {
    let model = RandomPrograms.dense(columns: 40, rows: 30)
    #expect(try GLPKSession().complaintOfSavedBasis(model) == nil)
  }

  @Test("a basis saved in a scaled session serves in another")
  func acrossScaledSessions() throws {
    let model = rescaled(RandomPrograms.dense(columns: 30, rows: 20), seed: 3)
    let first = try GLPKSession()
    try first.load(model)
    let cold = try first.solve(SolveOptions())
    let second = try GLPKSession()
    try second.load(model)
    try second.restore(try first.saveBasis())
    let warm = try second.solve(SolveOptions())
    #expect(warm.status.raw == "0/GLP_OPT")
    #expect(warm.iterations == 0)
    #expect(close(cold.objective, warm.objective))
  }

  @Test("a basis that is none is replaced, and raw says so")
  func badBasis() throws {
    let session = try GLPKSession()
    let model = RandomPrograms.dense(columns: 6, rows: 5)
    try session.load(model)
    try session.restore(
      Basis(
        columns: [Basis.Place](repeating: .atLower, count: 6),
        rows: [Basis.Place](repeating: .atLower, count: 5)))
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .optimal)
    #expect(solution.status.raw == "GLP_EBADB/GLP_UNDEF; from the standard basis 0/GLP_OPT")
    #expect(close(solution.objective, try solve(model).objective))
  }

  @Test("a singular basis is replaced")
  func singularBasis() throws {
    let session = try GLPKSession()
    try session.load(
      program(cost: [-1, -1], rows: [(-.infinity, [1, 1], 4), (-.infinity, [2, 2], 9)]))
    try session.restore(Basis(columns: [.basic, .basic], rows: [.atUpper, .atUpper]))
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .optimal)
    #expect(solution.status.raw.hasPrefix("GLP_ESING/GLP_UNDEF; from the standard basis"))
    #expect(close(solution.objective, -4))
  }

  /// A program whose first columns hang together but for a hair in the first row, with others that
  /// each stand for a row, and the basis of the first.
  private static func nearlySingular(
    _ size: Int, seed: UInt64, hair: Double
  ) -> (model: LinearModel, basis: Basis) {
    var random = SeededGenerator(seed: seed)
    func number() -> Double { Double(random.whole(1...900)) / 97 }
    let weights = (0..<(size - 1)).map { _ in number() }
    let rows = (0..<size).map { row -> (Double, [Double], Double) in
      let values = weights.map { _ in random.whole(0...2) == 0 ? number() : 0 }
      let last = zip(values, weights).reduce(row == 0 ? hair : 0) { $0 + $1.0 * $1.1 }
      let own = (0..<size).map { $0 == row ? 1.0 : 0 }
      return (5 + number(), values + [last] + own, .infinity)
    }
    let cost = (0..<size).map { _ in number() } + (0..<size).map { _ in 20 * number() }
    return (
      program(cost: cost, rows: rows),
      Basis(
        columns: (0..<(2 * size)).map { $0 < size ? .basic : .atLower },
        rows: [Basis.Place](repeating: .atLower, count: size))
    )
  }

  @Test(
    "a basis so nearly singular that its factors pass still ends at the optimum",
    arguments: [2, 3, 4, 6])
  func nearlySingular(size: Int) throws {
    var restarted = 0
    for seed in UInt64(0)..<40 {
      for hair in [1e-9, 1e-11, 1e-13, 1e-15] {
        let (model, basis) = Self.nearlySingular(size, seed: seed, hair: hair)
        let session = try GLPKSession()
        try session.load(model)
        try session.restore(basis)
        let solution = try session.solve(SolveOptions())
        let raw = solution.status.raw
        #expect(solution.status.termination == .optimal)
        #expect(close(solution.objective, try solve(model).objective), "\(raw)")
        if raw.hasPrefix("0/"), raw.contains("from the standard basis") { restarted += 1 }
      }
    }
    #expect(restarted > 0)
  }

  @Test("that a program is infeasible is asked again where a basis was given")
  func infeasible() throws {
    let session = try GLPKSession()
    try session.load(program(cost: [1, 1], rows: [(5, [1, 1], 4 + 1), (-.infinity, [1, 1], 3)]))
    try session.restore(Basis(columns: [.basic, .atLower], rows: [.fixed, .basic]))
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .infeasible)
    #expect(solution.status.raw == "0/GLP_NOFEAS; from the standard basis 0/GLP_NOFEAS")
    #expect(try session.solve(SolveOptions()).status.raw == "0/GLP_NOFEAS")
  }

  /// A model's rows from one on, as vectors to append.
  static func tail(rowsFrom first: Int, of model: LinearModel) -> SparseVectors {
    var entries = [[(Int32, Double)]](repeating: [], count: model.rowCount)
    for column in 0..<model.columnCount {
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        entries[Int(model.rowIndex[entry])]
          .append((Int32(clamping: column), model.value[entry]))
      }
    }
    var vectors = SparseVectors()
    for row in first..<model.rowCount {
      vectors.lower.append(model.rowLower[row])
      vectors.upper.append(model.rowUpper[row])
      vectors.index += entries[row].map(\.0)
      vectors.value += entries[row].map(\.1)
      vectors.start.append(Int32(clamping: vectors.index.count))
    }
    return vectors
  }

  /// The same columns with only the first rows.
  static func head(rowsUpTo count: Int, of model: LinearModel) -> LinearModel {
    var builder = LinearModelBuilder(name: "head")
    builder.addObjectiveOffset(model.objectiveOffset)
    for column in 0..<model.columnCount {
      builder.addColumn(
        cost: model.columnCost[column], lower: model.columnLower[column],
        upper: model.columnUpper[column], integer: model.columnIsInteger[column])
    }
    for row in 0..<count {
      builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    for column in 0..<model.columnCount {
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      where model.rowIndex[entry] < count {
        builder.add(model.value[entry], row: Int(model.rowIndex[entry]), column: column)
      }
    }
    return builder.freeze()
  }

  @Test("rows added after a solve give what the whole program gives cold", arguments: 0..<20)
  func addedRows(seed: Int) throws {
    let whole = RandomPrograms.feasible(seed: UInt64(seed), columns: 10, rows: 10)
    let session = try GLPKSession()
    try session.load(Self.head(rowsUpTo: 5, of: whole))
    let part = try session.solve(SolveOptions())
    try session.addRows(Self.tail(rowsFrom: 5, of: whole))
    let warm = try session.solve(options { $0.method = .dual })
    let cold = try solve(whole)
    #expect(warm.status.termination == .optimal, "\(warm.status.raw)")
    #expect(close(warm.objective, cold.objective, 1e-7))
    #expect(warm.objective >= part.objective - 1e-7)
    #expect(warm.rowActivity.count == whole.rowCount)
  }

  @Test("columns added after a solve give what the whole program gives cold", arguments: 0..<20)
  func addedColumns(seed: Int) throws {
    let whole = RandomPrograms.dense(columns: 12, rows: 8, seed: UInt64(seed))
    let session = try GLPKSession()
    var builder = LinearModelBuilder(name: "part")
    for column in 0..<6 { builder.addColumn(cost: whole.columnCost[column]) }
    for row in 0..<8 { builder.addRow(upper: whole.rowUpper[row]) }
    for column in 0..<6 {
      for entry in Int(whole.columnStart[column])..<Int(whole.columnStart[column + 1]) {
        builder.add(whole.value[entry], row: Int(whole.rowIndex[entry]), column: column)
      }
    }
    try session.load(builder.freeze())
    let basisOfPart = try { () in
      _ = try session.solve(SolveOptions())
      return try session.saveBasis()
    }()
    let from = Int(whole.columnStart[6])
    try session.addColumns(
      SparseVectors(
        lower: Array(whole.columnLower[6...]), upper: Array(whole.columnUpper[6...]),
        start: whole.columnStart[6...].map { $0 - whole.columnStart[6] },
        index: Array(whole.rowIndex[from...]), value: Array(whole.value[from...])),
      cost: Array(whole.columnCost[6...]))
    // A basis from before the columns came still serves.
    try session.restore(basisOfPart)
    let warm = try session.solve(SolveOptions())
    #expect(warm.status.raw == "0/GLP_OPT")
    #expect(close(warm.objective, try solve(whole).objective, 1e-7))
    #expect(warm.columnValue.count == 12)
  }

  @Test("changed bounds and costs give what the changed program gives cold", arguments: 0..<10)
  func changes(seed: Int) throws {
    let session = try GLPKSession()
    try session.load(program(cost: [-2, -3], rows: [(-.infinity, [1, 2], 8)]))
    _ = try session.solve(SolveOptions())
    let upper = Double(seed)
    try session.setColumnBounds(1, lower: 0, upper: upper)
    try session.setCost(0, -1)
    try session.setRowBounds(0, lower: 8, upper: 8)
    let warm = try session.solve(options { $0.method = seed % 2 == 0 ? .dual : .primal })
    let cold = try solve(
      program(
        cost: [-1, -3], bounds: [(0, .infinity), (0, upper)], rows: [(8, [1, 2], 8)]))
    #expect(close(warm.objective, cold.objective))
  }

  @Test("an integer solve leaves the session as it was, cuts and all")
  func afterInteger() throws {
    let model = RandomPrograms.knapsacks(columns: 30, rows: 4, seed: 5)
    let session = try GLPKSession()
    try session.load(model)
    let first = try session.solve(SolveOptions())
    let second = try session.solve(SolveOptions())
    #expect(first.objective == second.objective)
    #expect(second.rowActivity.count == 4)
    #expect(try session.saveBasis().rows.count == 4)
  }
}
