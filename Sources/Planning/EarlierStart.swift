import LinearModel

extension BlockSolver.Earlier {
  /// How near a bound a value counts as at it.
  private static let nothing = 1e-9

  /// Where a batch's columns and rows stood at the earlier point: what lies between its bounds is
  /// basic, and so is a row that proves nothing. Nil where the earlier outcome proves nothing at all,
  /// as with whole numbers.
  ///
  /// - Parameter columns: the program's column of each that the batch's positions count.
  func start(of batch: BlockBatch, columns: [Int]) -> KeptStart? {
    guard !outcome.rowDual.isEmpty, !outcome.columnValue.isEmpty else { return nil }
    let model = batch.model
    func rests(_ value: Double, at bound: Double) -> Bool {
      bound.isFinite && abs(value - bound) <= Self.nothing * max(1, abs(bound))
    }
    let places = batch.columns.indices.map { own -> Basis.Place? in
      let value = outcome.columnValue[columns[Int(batch.columns[own])]]
      if rests(value, at: model.columnLower[own]) { return .atLower }
      return rests(value, at: model.columnUpper[own]) ? .atUpper : .basic
    }
    let rows = batch.rows.indices.map { own -> Basis.Place? in
      if model.rowLower[own] == model.rowUpper[own] { return .fixed }
      let dual = outcome.rowDual[Int(batch.rows[own])]
      if abs(dual) <= Self.nothing { return .basic }
      return dual < 0 ? .atUpper : .atLower
    }
    return KeptStart(columns: places, rows: rows)
  }
}
