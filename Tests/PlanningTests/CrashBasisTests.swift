import Formulation
import GLPKSolver
import LinearModel
import ModelInputs
import TestSupport
import Testing

@testable import Planning

@Suite("The basis a solve begins from")
struct CrashBasisTests {
  @Test("has as many basic variables as rows, and changes no optimum", arguments: 0..<24)
  func valid(seed: Int) throws {
    let inputs = try ModelInputs(region: RandomRegion(seed: UInt64(seed)).region)
    for scope in [Program.Scope.today, .plan] {
      let model = Program(inputs, scope: scope, integer: false).model
      let basis = model.crashBasis()
      #expect((basis.columns + basis.rows).count { $0 == .basic } == model.rowCount)
      #expect(basis.columns.count == model.columnCount)
      let session = try GLPKSession()
      try session.load(model)
      try session.restore(basis)
      let crashed = try session.solve(SolveOptions())
      let plain = try solvedWhole(model)
      #expect(crashed.status.termination == plain.status.termination)
      #expect(close(crashed.objective, plain.objective))
    }
  }

  @Test("buys and disposes of everything where a row is due exactly")
  func slackColumns() {
    // 2a + b = 6 has b to itself; −c + a ≤ 3 is no equality; 4 = −d cannot be met by d ≥ 0.
    var builder = LinearModelBuilder(name: "three rows")
    let rows = [
      builder.addRow(lower: 6, upper: 6), builder.addRow(upper: 3),
      builder.addRow(lower: 4, upper: 4),
    ]
    let a = builder.addColumn()
    builder.add(2, row: rows[0], column: a)
    builder.add(1, row: rows[1], column: a)
    builder.add(1, row: rows[2], column: a)
    builder.add(1, row: rows[0], column: builder.addColumn())
    builder.add(-1, row: rows[1], column: builder.addColumn())
    builder.add(-1, row: rows[2], column: builder.addColumn())
    let basis = builder.freeze().crashBasis()
    #expect(basis.columns == [.atLower, .basic, .atLower, .atLower])
    #expect(basis.rows == [.fixed, .basic, .basic])
  }

  @Test("puts every column where its bounds let it stand")
  func places() {
    let model = oneRow(
      cost: [1, 1, 1, 1], lower: 0,
      bounds: [(2, 2), (-.infinity, 4), (-.infinity, .infinity), (1, .infinity)])
    #expect(model.crashBasis().columns == [.fixed, .atUpper, .free, .atLower])
  }
}
