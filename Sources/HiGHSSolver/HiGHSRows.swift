import LinearModel

/// The model's entries as they were loaded and added, for reading a point's activities while HiGHS
/// itself is busy.
struct HiGHSRows {
  private enum Part {
    case columns(SparseVectors, from: Int)
    case rows(SparseVectors, from: Int)
  }
  private var parts: [Part] = []
  private var columnCount = 0
  private var rowCount = 0

  init() {}

  /// The entries of a whole model.
  init(_ model: LinearModel) {
    rowCount = model.rowCount
    add(
      columns: SparseVectors(
        lower: model.columnLower, upper: model.columnUpper, start: model.columnStart,
        index: model.rowIndex, value: model.value))
  }

  mutating func add(columns: SparseVectors) {
    parts.append(.columns(columns, from: columnCount))
    columnCount += columns.count
  }

  mutating func add(rows: SparseVectors) {
    parts.append(.rows(rows, from: rowCount))
    rowCount += rows.count
  }

  /// Each row's activity at a point.
  func activities(at point: [Double]) -> [Double] {
    var activities = [Double](repeating: 0, count: rowCount)
    for part in parts {
      switch part {
      case .columns(let vectors, let first):
        for column in 0..<vectors.count where point[first + column] != 0 {
          for entry in Int(vectors.start[column])..<Int(vectors.start[column + 1]) {
            activities[Int(vectors.index[entry])] += vectors.value[entry] * point[first + column]
          }
        }
      case .rows(let vectors, let first):
        for row in 0..<vectors.count {
          for entry in Int(vectors.start[row])..<Int(vectors.start[row + 1]) {
            activities[first + row] += vectors.value[entry] * point[Int(vectors.index[entry])]
          }
        }
      }
    }
    return activities
  }
}
