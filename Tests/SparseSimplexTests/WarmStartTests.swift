import LinearModel
import SparseSimplex
import TestSupport
import Testing

@Suite("A sparse session that is changed and solved again")
struct WarmStartTests {
  /// The program of a session's making, for GLPK to solve from nothing.
  private static func built(
    _ model: LinearModel, columns: SparseVectors? = nil, cost: [Double] = [],
    _ change: (inout [Double], inout [Double]) -> Void = { _, _ in }
  ) -> LinearModel {
    var builder = LinearModelBuilder(name: "built")
    builder.addObjectiveOffset(model.objectiveOffset)
    for row in 0..<model.rowCount {
      builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    var (lower, upper) = (model.columnLower, model.columnUpper)
    change(&lower, &upper)
    for column in 0..<model.columnCount {
      let place = builder.addColumn(
        cost: model.columnCost[column], lower: lower[column], upper: upper[column])
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        builder.add(model.value[entry], row: Int(model.rowIndex[entry]), column: place)
      }
    }
    for column in 0..<(columns?.count ?? 0) {
      guard let columns else { break }
      let place = builder.addColumn(
        cost: cost[column], lower: columns.lower[column], upper: columns.upper[column])
      for entry in Int(columns.start[column])..<Int(columns.start[column + 1]) {
        builder.add(columns.value[entry], row: Int(columns.index[entry]), column: place)
      }
    }
    return builder.freeze()
  }

  @Test("a saved basis, restored, is optimal at once")
  func saveAndRestore() throws {
    let model = RandomPrograms.dense(columns: 40, rows: 30)
    #expect(try SparseSession(fallback: nil).complaintOfSavedBasis(model) == nil)
  }

  @Test("a singular basis, and one of too few, are mended")
  func singular() throws {
    let model = program(
      cost: [-1, -1], rows: [(-.infinity, [1, 1], 4), (-.infinity, [2, 2], 9)])
    let bases = [
      Basis(columns: [.basic, .basic], rows: [.atUpper, .atUpper]),
      Basis(columns: [.atLower, .atLower], rows: [.atUpper, .atUpper]),
      Basis(columns: [.basic], rows: []),
    ]
    for basis in bases {
      let session = SparseSession(fallback: nil)
      try session.load(model)
      try session.restore(basis)
      let solution = try session.solve(SolveOptions())
      #expect(solution.status.termination == .optimal)
      #expect(close(solution.objective, -4))
    }
  }

  @Test("columns added later enter where they pay", arguments: 0..<12)
  func addColumns(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 16, rows: 12)
    let session = SparseSession(fallback: nil)
    try session.load(model)
    let before = try session.solve(SolveOptions())
    let columns = SparseVectors(
      lower: [0, 0, -1], upper: [.infinity, 3, 1], start: [0, 2, 4, 5], index: [0, 3, 2, 5, 7],
      value: [1, 0.5, -1, 2, 1.5])
    let cost = [4.0, -1, -0.25]
    try session.addColumns(columns, cost: cost)
    let after = try session.solve(SolveOptions())
    let cold = try reference(Self.built(model, columns: columns, cost: cost))
    #expect(after.status.termination == cold.status.termination)
    #expect(after.objective <= before.objective + 1e-9)
    #expect(close(after.objective, cold.objective))
  }

  @Test("bounds that move leave it right, whatever they break", arguments: 0..<30)
  func bounds(seed: Int) throws {
    let model = RandomPrograms.feasible(seed: UInt64(seed), columns: 20, rows: 14)
    let session = SparseSession(fallback: nil)
    try session.load(model)
    let first = try session.solve(SolveOptions())
    #expect(first.status.termination == .optimal)
    var changes = ModelChanges()
    for column in stride(from: seed % 3, to: 20, by: 4) {
      let middle = first.columnValue[column]
      changes.columns.append(.init(column, lower: middle - 3, upper: middle - 0.5))
    }
    try session.change(changes)
    let cold = try reference(
      Self.built(model) { lower, upper in
        for change in changes.columns {
          lower[change.position] = change.lower
          upper[change.position] = change.upper
        }
      })
    let warm = try session.solve(SolveOptions())
    #expect(warm.status.termination == cold.status.termination)
    if cold.status.termination == .optimal { #expect(close(warm.objective, cold.objective)) }
    var back = ModelChanges()
    for change in changes.columns {
      back.columns.append(
        .init(
          change.position, lower: model.columnLower[change.position],
          upper: model.columnUpper[change.position]))
    }
    try session.change(back)
    #expect(close(try session.solve(SolveOptions()).objective, first.objective))
  }

  @Test("rows added later are kept, other costs are minimised")
  func rowsAndCosts() throws {
    let session = SparseSession(fallback: nil)
    try session.load(wyndor)
    #expect(close(try session.solve(SolveOptions()).objective, -26))
    try session.addRows(
      SparseVectors(lower: [-.infinity], upper: [3], start: [0, 2], index: [0, 1], value: [1, 1]))
    let held = try session.solve(SolveOptions())
    #expect(held.status.termination == .optimal)
    #expect(held.columnValue[0] + held.columnValue[1] <= 3 + 1e-9)
    try session.setCost(0, 1)
    try session.setCost(1, 1)
    #expect(try session.solve(SolveOptions()).status.termination == .optimal)
    #expect(try session.saveBasis().rows.count == wyndor.rowCount + 1)
  }
}
