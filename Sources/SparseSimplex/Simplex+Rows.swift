import LinearModel

extension Simplex {
  /// Adds rows, basic, below its own.
  mutating func append(rows added: SparseVectors) {
    let basis = basis()
    unscale()
    let (low, high, costs) = (lower.array(), upper.array(), cost.array())
    matrix.append(rows: added, below: rows)
    var entries = Matrix()
    swap(&entries, &matrix)
    self = Simplex(
      entries, rows: rows + added.count,
      lower: Array(low[..<rows]) + added.lower + low[rows...],
      upper: Array(high[..<rows]) + added.upper + high[rows...],
      cost: [Double](repeating: 0, count: added.count) + costs, offset: offset)
    take(basis)
  }

  /// Rows as they were told.
  private mutating func unscale() {
    for row in 0..<rows {
      lower[row] /= scale[row]
      upper[row] /= scale[row]
    }
    matrix.multiply(from: 0, scale.map { 1 / $0 })
    scale = [Double](repeating: 1, count: rows)
  }

  /// The program as it stands, which is of no more use to it.
  mutating func model() -> LinearModel {
    unscale()
    var builder = LinearModelBuilder(name: "handed over")
    builder.addObjectiveOffset(offset)
    for row in 0..<rows { builder.addRow(lower: lower[row], upper: upper[row]) }
    for position in 0..<matrix.columnCount {
      let variable = rows + position
      let column = builder.addColumn(
        cost: cost[variable], lower: lower[variable], upper: upper[variable])
      for entry in Int(matrix.start[position])..<Int(matrix.start[position + 1]) {
        builder.add(matrix.value[entry], row: Int(matrix.index[entry]), column: column)
      }
    }
    return builder.freeze()
  }
}
