import GLPKSolver
import LinearModel

/// Solves a model in a session of its own.
func solve(_ model: LinearModel, _ options: SolveOptions = SolveOptions()) throws -> Solution {
  let session = try GLPKSession()
  try session.load(model)
  return try session.solve(options)
}

func options(_ change: (inout SolveOptions) -> Void) -> SolveOptions {
  var options = SolveOptions()
  change(&options)
  return options
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// Makes a model from rows written out densely.
func program(
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
