import LinearModel

/// A program without its fixed columns: they move to the right-hand sides, so that what they would
/// hold together falls apart into blocks, and what cannot be used costs nothing.
struct FixedColumns {
  let model: LinearModel
  /// Positions of the columns that are left.
  let kept: [Int]
  private let original: LinearModel

  init(_ model: LinearModel) {
    original = model
    let kept = (0..<model.columnCount).filter { model.columnLower[$0] != model.columnUpper[$0] }
    self.kept = kept
    guard kept.count < model.columnCount else {
      self.model = model
      return
    }
    var shift = [Double](repeating: 0, count: model.rowCount)
    for column in 0..<model.columnCount
    where model.columnLower[column] == model.columnUpper[column] && model.columnLower[column] != 0 {
      for entry in model.columnStart[column]..<model.columnStart[column + 1] {
        shift[Int(model.rowIndex[Int(entry)])] +=
          model.value[Int(entry)] * model.columnLower[column]
      }
    }
    var builder = LinearModelBuilder(name: model.name)
    builder.addObjectiveOffset(model.objectiveOffset)
    for row in 0..<model.rowCount {
      builder.addRow(
        lower: model.rowLower[row] - shift[row], upper: model.rowUpper[row] - shift[row])
    }
    for column in kept {
      let position = builder.addColumn(
        cost: model.columnCost[column], lower: model.columnLower[column],
        upper: model.columnUpper[column], integer: model.columnIsInteger[column])
      for entry in model.columnStart[column]..<model.columnStart[column + 1] {
        builder.add(
          model.value[Int(entry)], row: Int(model.rowIndex[Int(entry)]), column: position)
      }
    }
    self.model = builder.freeze()
  }

  /// Goals in terms of the columns that are left.
  func goals(_ goals: [Goal]) -> [Goal] {
    goals.map { goal in Goal(costs: kept.map { goal.costs[$0] }, gap: goal.gap) }
  }

  /// An outcome of the program that is left, as one of the whole.
  func expanded(_ outcome: BlockOutcome, last: [Double]) -> BlockOutcome {
    var whole = outcome
    whole.failedColumns = outcome.failedColumns.map { kept[$0] }
    guard !outcome.columnValue.isEmpty || kept.isEmpty, outcome.status.primal == .feasible else {
      return whole
    }
    whole.columnValue = original.columnLower
    for (position, column) in kept.enumerated() {
      whole.columnValue[column] = outcome.columnValue[position]
    }
    var constant = 0.0
    for column in 0..<original.columnCount
    where original.columnLower[column] == original.columnUpper[column] {
      constant += last[column] * original.columnLower[column]
    }
    whole.objective += constant
    whole.bound += constant
    guard outcome.status.dual == .feasible, !outcome.rowDual.isEmpty else { return whole }
    whole.reducedCost = (0..<original.columnCount).map { column in
      original.reducedCost(of: column, costs: last, duals: outcome.rowDual)
    }
    return whole
  }
}

extension LinearModel {
  /// `c − Aᵀy` of a column.
  func reducedCost(of column: Int, costs: [Double], duals: [Double]) -> Double {
    var reduced = costs[column]
    for entry in columnStart[column]..<columnStart[column + 1] {
      reduced -= value[Int(entry)] * duals[Int(rowIndex[Int(entry)])]
    }
    return reduced
  }
}
