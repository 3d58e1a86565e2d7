/// What a solve returned: statuses, a point and, for linear programs, dual values.
public struct Solution: Sendable {
  /// How it ended.
  public var status: SolveStatus
  /// Objective of the point, the model's offset included; NaN without a point.
  public var objective: Double
  /// Best proven bound below the objective (linear: the objective itself); −infinity when none is known.
  public var bound: Double
  /// Value of each column; empty without a point.
  public var columnValue: [Double]
  /// Activity of each row; empty without a point.
  public var rowActivity: [Double]
  /// Dual value of each row (change of the objective per unit of right-hand side); empty for integer programs.
  public var rowDual: [Double]
  /// Reduced cost of each column; empty for integer programs.
  public var reducedCost: [Double]
  /// Simplex iterations spent.
  public var iterations: Int

  /// Makes a solution.
  public init(
    status: SolveStatus, objective: Double = .nan, bound: Double = -.infinity,
    columnValue: [Double] = [], rowActivity: [Double] = [], rowDual: [Double] = [],
    reducedCost: [Double] = [], iterations: Int = 0
  ) {
    self.status = status
    self.objective = objective
    self.bound = bound
    self.columnValue = columnValue
    self.rowActivity = rowActivity
    self.rowDual = rowDual
    self.reducedCost = reducedCost
    self.iterations = iterations
  }

  /// Relative distance between objective and bound, `|objective − bound| / max(1, |objective|)`.
  public var gap: Double {
    guard status.primal == .feasible else { return .infinity }
    return abs(objective - bound) / max(1, abs(objective))
  }
}
