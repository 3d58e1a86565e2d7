import LinearModel
import TestSupport
import Testing

@Suite("Blocks solved one by one")
struct BlockSolveTests {
  @Test("objectives of the blocks add up to the whole's, less its offset", arguments: 0..<10)
  func sum(seed: Int) throws {
    var builder = LinearModelBuilder(name: "several")
    builder.addObjectiveOffset(11)
    builder.addColumn(cost: 2, lower: 3, upper: 4)
    for part in 0..<4 {
      let model = RandomPrograms.feasible(
        seed: UInt64(seed * 10 + part), columns: 6, rows: 4, integer: true)
      let firstColumn = builder.columnCount
      let firstRow = builder.rowCount
      for column in 0..<model.columnCount {
        builder.addColumn(
          cost: model.columnCost[column], lower: model.columnLower[column],
          upper: model.columnUpper[column], integer: model.columnIsInteger[column])
      }
      for row in 0..<model.rowCount {
        builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
      }
      for column in 0..<model.columnCount {
        for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
          builder.add(
            model.value[entry], row: firstRow + Int(model.rowIndex[entry]),
            column: firstColumn + column)
        }
      }
    }
    let whole = builder.freeze()
    let blocks = whole.blocks()
    #expect(blocks.count >= 5)
    let parts = try blocks.map { try solve($0.model).objective }.reduce(11, +)
    #expect(close(parts, try solve(whole).objective, 1e-7))
  }

  @Test("an empty row that leaves out zero makes its block infeasible")
  func emptyRow() throws {
    var builder = LinearModelBuilder(name: "empty row")
    builder.addColumn(cost: 1)
    builder.add(1, row: builder.addRow(lower: 1), column: 0)
    builder.addRow(lower: 2, upper: 3)
    let terminations = try builder.freeze().blocks().map {
      try solve($0.model).status.termination
    }
    #expect(terminations == [.optimal, .infeasible])
  }
}
