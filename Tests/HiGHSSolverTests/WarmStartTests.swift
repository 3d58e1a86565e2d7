import HiGHSSolver
import LinearModel
import TestSupport
import Testing

@Suite("A HiGHS session that is changed and solved again", whereHiGHSIs)
struct WarmStartTests {
  @Test("a saved basis, restored, is optimal at once, in another session and in GLPK too")
  func saveAndRestore() throws {
    let model = RandomPrograms.dense(columns: 40, rows: 30)
    let first = try Solver.highs.session()
    try first.load(model)
    let cold = try first.solve(SolveOptions())
    #expect(cold.iterations > 0)
    let basis = try first.saveBasis()
    for solver in Solver.allCases {
      let second = try solver.session()
      try second.load(model)
      try second.restore(basis)
      #expect(try second.saveBasis().columns.count == 40)
      let warm = try second.solve(SolveOptions())
      #expect(warm.iterations == 0)
      #expect(close(warm.objective, cold.objective))
    }
    #expect(try first.saveBasis() == basis)
  }

  @Test("before any solve the basis is the standard one")
  func standardBasis() throws {
    let session = try Solver.highs.session()
    try session.load(wyndor)
    let standard = Basis(columns: [.atLower, .atLower], rows: [.basic, .basic, .basic])
    #expect(try session.saveBasis() == standard)
    _ = try session.solve(SolveOptions())
    #expect(try session.saveBasis() != standard)
    try session.load(wyndor)
    #expect(try session.saveBasis() == standard)
  }

  @Test("a basis that is none is mended")
  func badBasis() throws {
    let session = try Solver.highs.session()
    let model = RandomPrograms.dense(columns: 6, rows: 5)
    try session.load(model)
    try session.restore(
      Basis(
        columns: [Basis.Place](repeating: .atLower, count: 6),
        rows: [Basis.Place](repeating: .atLower, count: 5)))
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .optimal, "\(solution.status.raw)")
    #expect(close(solution.objective, try Solver.glpk.solve(model).objective))
  }

  @Test("a singular basis is mended")
  func singularBasis() throws {
    let session = try Solver.highs.session()
    try session.load(
      program(cost: [-1, -1], rows: [(-.infinity, [1, 1], 4), (-.infinity, [2, 2], 9)]))
    try session.restore(Basis(columns: [.basic, .basic], rows: [.atUpper, .atUpper]))
    let solution = try session.solve(SolveOptions())
    #expect(solution.status.termination == .optimal, "\(solution.status.raw)")
    #expect(close(solution.objective, -4))
  }

  @Test("rows and columns added after a solve, and an older basis, give the whole's optimum")
  func added() throws {
    let session = try Solver.highs.session()
    try session.load(program(cost: [-3], rows: [(-.infinity, [1], 4)]))
    #expect(close(try session.solve(SolveOptions()).objective, -12))
    let old = try session.saveBasis()
    try session.addRows(
      SparseVectors(
        lower: [-.infinity, -.infinity], upper: [12, 18], start: [0, 0, 1], index: [0], value: [3]))
    try session.addColumns(
      SparseVectors(lower: [0], upper: [.infinity], start: [0, 2], index: [1, 2], value: [2, 2]),
      cost: [-5])
    let warm = try session.solve(options { $0.method = .dual })
    #expect(close(warm.objective, -36))
    #expect(warm.columnValue.count == 2)
    #expect(warm.rowActivity.count == 3)
    try session.restore(old)
    #expect(close(try session.solve(SolveOptions()).objective, -36))
  }

  @Test("changed bounds and costs give what the changed program gives cold", arguments: 0..<10)
  func changes(seed: Int) throws {
    let session = try Solver.highs.session()
    try session.load(program(cost: [-2, -3], rows: [(-.infinity, [1, 2], 8)]))
    _ = try session.solve(SolveOptions())
    let upper = Double(seed)
    try session.setColumnBounds(1, lower: 0, upper: upper)
    try session.setCost(0, -1)
    try session.setRowBounds(0, lower: 8, upper: 8)
    let warm = try session.solve(options { $0.method = seed % 2 == 0 ? .dual : .primal })
    let cold = try Solver.glpk.solve(
      program(
        cost: [-1, -3], bounds: [(0, .infinity), (0, upper)], rows: [(8, [1, 2], 8)]))
    #expect(close(warm.objective, cold.objective))
  }

  @Test("many changes at once are those changes one by one")
  func manyChanges() throws {
    let model = RandomPrograms.dense(columns: 20, rows: 12)
    var changes = ModelChanges()
    for column in 0..<10 { changes.columns.append(.init(column, lower: 0, upper: 3)) }
    for row in 0..<6 { changes.rows.append(.init(row, lower: -.infinity, upper: 800)) }
    for column in 10..<20 { changes.costs.append((column, -Double(column))) }
    let objectives = try Solver.allCases.map { solver in
      let session = try solver.session()
      try session.load(model)
      _ = try session.solve(SolveOptions())
      try session.change(changes)
      return try session.solve(options { $0.method = .dual }).objective
    }
    #expect(close(objectives[0], objectives[1], 1e-7))
  }

  @Test("an integer solve leaves rows and basis as they were")
  func afterInteger() throws {
    let session = try Solver.highs.session()
    try session.load(RandomPrograms.knapsacks(columns: 30, rows: 4, seed: 5))
    let relaxed = try session.solve(options { $0.relaxed = true })
    let basis = try session.saveBasis()
    _ = try session.solve(SolveOptions())
    #expect(try session.saveBasis() == basis)
    let again = try session.solve(options { $0.relaxed = true })
    #expect(again.iterations == 0)
    #expect(close(again.objective, relaxed.objective))
  }
}
