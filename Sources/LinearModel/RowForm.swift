/// The matrix by rows, columns ascending within each: what row-wise formats need.
struct RowForm {
  private let start: [Int]
  let column: [Int32]
  let value: [Double]

  init(_ model: LinearModel) {
    var start = [Int](repeating: 0, count: model.rowCount + 1)
    for row in model.rowIndex { start[Int(row) + 1] += 1 }
    for row in 0..<model.rowCount { start[row + 1] += start[row] }
    var next = start
    var column = [Int32](repeating: 0, count: model.entryCount)
    var value = [Double](repeating: 0, count: model.entryCount)
    for from in 0..<model.columnCount {
      for entry in Int(model.columnStart[from])..<Int(model.columnStart[from + 1]) {
        let row = Int(model.rowIndex[entry])
        column[next[row]] = Int32(truncatingIfNeeded: from)
        value[next[row]] = model.value[entry]
        next[row] += 1
      }
    }
    self.start = start
    self.column = column
    self.value = value
  }

  /// Positions of a row's entries in `column` and `value`.
  func entries(_ row: Int) -> Range<Int> { start[row]..<start[row + 1] }
}

extension LinearModel {
  /// A column's bounds as files have them: whole for a whole-number column, where a whole number
  /// lies between them.
  func boundsForFile(_ column: Int) -> (lower: Double, upper: Double) {
    let (lower, upper) = (columnLower[column], columnUpper[column])
    guard columnIsInteger[column] else { return (lower, upper) }
    // Adding zero turns the −0 that rounding −0.5 up gives into 0.
    let (up, down) = (lower.rounded(.up) + 0, upper.rounded(.down) + 0)
    return up <= down ? (up, down) : (lower, upper)
  }
}
