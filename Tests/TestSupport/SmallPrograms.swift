import LinearModel

/// Options with some changed.
public func options(_ change: (inout SolveOptions) -> Void) -> SolveOptions {
  var options = SolveOptions()
  change(&options)
  return options
}

/// Makes a model from rows written out densely.
public func program(
  offset: Double = 0, cost: [Double], bounds: [(Double, Double)]? = nil, integer: Bool = false,
  rows: [(lower: Double, coefficients: [Double], upper: Double)]
) -> LinearModel {
  var builder = LinearModelBuilder(name: "by hand")
  builder.addObjectiveOffset(offset)
  for (column, cost) in cost.enumerated() {
    let (lower, upper) = bounds?[column] ?? (0, .infinity)
    builder.addColumn(cost: cost, lower: lower, upper: upper, integer: integer)
  }
  for row in rows {
    let position = builder.addRow(lower: row.lower, upper: row.upper)
    for (column, coefficient) in row.coefficients.enumerated() {
      builder.add(coefficient, row: position, column: column)
    }
  }
  return builder.freeze()
}

/// Maximise 3x + 5y over x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman): 36 at (2, 6),
/// shadow prices 0, 3/2, 1.
public let wyndor = program(
  offset: 10, cost: [-3, -5],
  rows: [
    (-.infinity, [1, 0], 4), (-.infinity, [0, 2], 12), (-.infinity, [3, 2], 18),
  ])
