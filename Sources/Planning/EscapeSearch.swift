import LinearModel

/// Finds columns that can grow together without end at a profit.
///
/// A direction of recession: rows with their right-hand sides at zero, every unlimited column
/// between 0 and 1, limited ones at 0; a negative optimum is such a direction.
struct EscapeSearch {
  let solver: BlockSolver

  /// Columns of a profitable direction; empty where there is none.
  func escape(in model: LinearModel) throws(EngineError) -> [Int] {
    var builder = LinearModelBuilder(name: "escape")
    for row in 0..<model.rowCount {
      builder.addRow(
        lower: model.rowLower[row] == -.infinity ? -.infinity : 0,
        upper: model.rowUpper[row] == .infinity ? .infinity : 0)
    }
    for column in 0..<model.columnCount {
      builder.addColumn(
        cost: model.columnCost[column], lower: model.columnLower[column] == -.infinity ? -1 : 0,
        upper: model.columnUpper[column] == .infinity ? 1 : 0)
      for entry in model.columnStart[column]..<model.columnStart[column + 1] {
        builder.add(
          model.value[Int(entry)], row: Int(model.rowIndex[Int(entry)]), column: column)
      }
    }
    let outcome = try solver.solve(builder.freeze(), gap: 0)
    guard outcome.status.primal == .feasible, outcome.objective < -1e-9 else { return [] }
    return outcome.columnValue.indices.filter { abs(outcome.columnValue[$0]) > 1e-9 }
  }
}
