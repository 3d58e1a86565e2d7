import GLPKSolver
import LinearModel
import TestSupport
import Testing

@testable import Planning

@Suite("A basis made of what is known")
struct KeptStartTests {
  private func places(_ basis: Basis) -> KeptStart {
    KeptStart(columns: basis.columns, rows: basis.rows)
  }

  @Test("all known: the basis itself, and nothing left to do", arguments: 0..<10)
  func whole(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 30, rows: 20)
    let session = try GLPKSession()
    try session.load(model)
    let solved = try session.solve(SolveOptions())
    let basis = places(try session.saveBasis()).basis(of: model)
    #expect(basis == (try session.saveBasis()))
    try session.load(model)
    try session.restore(basis)
    let again = try session.solve(SolveOptions())
    #expect(again.iterations == 0)
    #expect(close(again.objective, solved.objective, 1e-12))
  }

  @Test("parts forgotten: as many basic as there are rows, and the same optimum", arguments: 0..<30)
  func parts(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 30, rows: 20)
    let session = try GLPKSession()
    try session.load(model)
    let solved = try session.solve(SolveOptions())
    var kept = places(try session.saveBasis())
    for column in kept.columns.indices where random.whole(0...3) == 0 { kept.columns[column] = nil }
    for row in kept.rows.indices where random.whole(0...3) == 0 {
      kept.rows[row] = random.whole(0...1) == 0 ? nil : .basic
    }
    let basis = kept.basis(of: model)
    let basic = basis.columns.count { $0 == .basic } + basis.rows.count { $0 == .basic }
    #expect(basic == model.rowCount)
    try session.restore(basis)
    let again = try session.solve(SolveOptions())
    #expect(again.status.termination == .optimal)
    #expect(close(again.objective, solved.objective, 1e-9))
  }

  @Test("nothing known: the first basis of a program that can buy and dispose")
  func nothing() {
    // x + y = 4, x can be bought alone.
    let model = oneRow(cost: [3], lower: 4, upper: 4)
    let kept = KeptStart(columns: [nil], rows: [nil])
    #expect(!kept.isKnown)
    #expect(kept.basis(of: model) == Basis(columns: [.basic], rows: [.fixed]))
  }

  @Test("a column rests at a bound that it has")
  func resting() {
    let model = oneRow(
      cost: [1, 1, 1], upper: 9, bounds: [(0, .infinity), (-.infinity, 2), (1, 1)])
    let kept = KeptStart(columns: [.atUpper, .atLower, .atUpper], rows: [.basic])
    #expect(
      kept.basis(of: model) == Basis(columns: [.atLower, .atUpper, .fixed], rows: [.basic]))
  }

  @Test("columns that want one row between them make room along a path")
  func path() {
    // Three rows, three columns: the second and third can only share what the first leaves them.
    var builder = LinearModelBuilder(name: "path")
    for _ in 0..<3 { builder.addRow(lower: 1, upper: 1) }
    for rows in [[0, 1], [0], [1, 2]] {
      let column = builder.addColumn(cost: 1, upper: 9)
      for row in rows { builder.add(1, row: row, column: column) }
    }
    let model = builder.freeze()
    let kept = KeptStart(
      columns: [.basic, .basic, .basic], rows: [.fixed, .fixed, .fixed])
    #expect(
      kept.basis(of: model)
        == Basis(columns: [.basic, .basic, .basic], rows: [.fixed, .fixed, .fixed]))
  }
}
