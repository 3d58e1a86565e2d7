import LinearModel

extension DispatchSession {
  /// The program in force, for a search of what clashes in it: islands' balances, then the limits
  /// met so far.
  func model() -> LinearModel {
    var builder = LinearModelBuilder(name: "clash")
    for row in rowLower.indices { builder.addRow(lower: rowLower[row], upper: rowUpper[row]) }
    let islands = inputs.network.islands.count
    for column in columns.kinds.indices {
      builder.addColumn(cost: 0, lower: lower[column], upper: upper[column])
      for (bus, share) in injections[column] {
        builder.add(share, row: inputs.network.island[bus], column: column)
      }
      for (position, row) in rows.enumerated() {
        let value = columns.coefficient(column, in: row.form, inputs)
        if abs(value) > 1e-10 { builder.add(value, row: islands + position, column: column) }
      }
    }
    return builder.freeze()
  }
}
