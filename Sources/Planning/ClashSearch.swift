import LinearModel

/// Finds a small set of rows that cannot all hold.
///
/// Elastic filter (every row may give way at a price of one; those that do are enforced until
/// nothing gives), then deletion filter (each enforced row is dropped if the rest still clashes):
/// Chinneck, Feasibility and Infeasibility in Optimization, Springer 2008, chapter 6.
struct ClashSearch {
  let solver: BlockSolver

  /// Rows of a minimal clash among the given rows and columns; empty where none is found.
  func clash(in model: LinearModel, rows: [Int], columns: [Int]) throws(EngineError) -> [Int] {
    var enforced: [Int] = []
    while enforced.count <= rows.count {
      let program = elastic(model, rows: rows, columns: columns, enforced: Set(enforced))
      let outcome = try solver.solve(program.model, gap: 0)
      guard outcome.status.primal == .feasible else { break }
      let given = rows.filter { row in
        program.slacks[row].map { $0.contains { outcome.columnValue[$0] > 1e-7 } } ?? false
      }
      guard !given.isEmpty else { return [] }
      enforced += given
    }
    var needed = enforced
    for row in enforced {
      let rest = needed.filter { $0 != row }
      if try clashes(model, rows: rest, columns: columns) { needed = rest }
    }
    return needed.sorted()
  }

  private func clashes(_ model: LinearModel, rows: [Int], columns: [Int]) throws(EngineError)
    -> Bool
  {
    let program = elastic(model, rows: rows, columns: columns, enforced: Set(rows))
    return try solver.solve(program.model, gap: 0).status.primal == .none
  }

  private func elastic(
    _ model: LinearModel, rows: [Int], columns: [Int], enforced: Set<Int>
  ) -> (model: LinearModel, slacks: [Int: [Int]]) {
    var builder = LinearModelBuilder(name: "elastic")
    var place = [Int](repeating: -1, count: model.rowCount)
    for row in rows {
      place[row] = builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    for column in columns {
      let position = builder.addColumn(
        lower: model.columnLower[column], upper: model.columnUpper[column],
        integer: model.columnIsInteger[column])
      for entry in model.columnStart[column]..<model.columnStart[column + 1] {
        let row = place[Int(model.rowIndex[Int(entry)])]
        if row >= 0 { builder.add(model.value[Int(entry)], row: row, column: position) }
      }
    }
    var slacks: [Int: [Int]] = [:]
    for row in rows where !enforced.contains(row) {
      var own: [Int] = []
      for sign in [1.0, -1.0] {
        let column = builder.addColumn(cost: 1)
        builder.add(sign, row: place[row], column: column)
        own.append(column)
      }
      slacks[row] = own
    }
    return (builder.freeze(), slacks)
  }
}
