import LinearModel
import Testing

/// The total that a linear program's duals prove: rows' duals at the bounds they lean on, and
/// reduced costs (made anew from costs and entries) at the columns' bounds.
struct DualBound {
  private(set) var total: Double
  /// Largest distance between a reduced cost reported and made anew, as a share of the largest
  /// cost.
  private(set) var worstReducedCost = 0.0

  init(_ model: LinearModel, _ solution: Solution) throws {
    try #require(solution.rowDual.count == model.rowCount)
    try #require(solution.reducedCost.count == model.columnCount)
    total = model.objectiveOffset
    let scale = max(1, model.columnCost.map(abs).max() ?? 1)
    for row in 0..<model.rowCount {
      total += Self.part(
        solution.rowDual[row], model.rowLower[row], model.rowUpper[row], scale)
    }
    for column in 0..<model.columnCount {
      var reduced = model.columnCost[column]
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        reduced -= solution.rowDual[Int(model.rowIndex[entry])] * model.value[entry]
      }
      worstReducedCost = max(
        worstReducedCost, abs(reduced - solution.reducedCost[column]) / scale)
      total += Self.part(
        reduced, model.columnLower[column], model.columnUpper[column], scale)
    }
  }

  /// A positive dual leans on the lower bound, a negative one on the upper. Against a bound at
  /// infinity only rounding may lean; more would prove nothing at all.
  private static func part(_ dual: Double, _ lower: Double, _ upper: Double, _ scale: Double)
    -> Double
  {
    let bound = dual > 0 ? lower : upper
    if dual == 0 { return 0 }
    if bound.isInfinite { return abs(dual) < 1e-9 * scale ? 0 : -.infinity }
    return dual * bound
  }
}
