extension LinearModel {
  /// The same program with other costs; the constant part is dropped.
  public func minimising(_ costs: [Double]) -> LinearModel {
    var changed = self
    changed.columnCost = costs
    changed.objectiveOffset = 0
    return changed
  }

  /// The same program with other bounds on some columns.
  public func bounding(_ bounds: [(column: Int, lower: Double, upper: Double)]) -> LinearModel {
    var changed = self
    for bound in bounds {
      changed.columnLower[bound.column] = bound.lower
      changed.columnUpper[bound.column] = bound.upper
    }
    return changed
  }

  /// The same program without whole-number columns.
  public var relaxed: LinearModel {
    var changed = self
    changed.columnIsInteger = [Bool](repeating: false, count: columnCount)
    return changed
  }

  /// The value of a cost vector at a point.
  public static func value(of costs: [Double], at point: [Double]) -> Double {
    zip(costs, point).reduce(0) { $0 + ($1.0 == 0 ? 0 : $1.0 * $1.1) }
  }
}
