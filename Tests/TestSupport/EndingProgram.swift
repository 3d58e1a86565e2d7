import LinearModel

/// A small program of which it is known by hand how every engine must end.
public struct EndingProgram: Sendable, CustomStringConvertible {
  /// What it is.
  public let description: String
  /// The program.
  public let model: LinearModel
  /// How a solve must end.
  public let termination: Termination
  /// Its optimum, where it has one.
  public let objective: Double?
  /// Its only optimal point, where there is but one.
  public let point: [Double]?

  init(
    _ description: String, _ model: LinearModel, _ termination: Termination = .optimal,
    objective: Double? = nil, point: [Double]? = nil
  ) {
    self.description = description
    self.model = model
    self.termination = termination
    self.objective = objective
    self.point = point
  }

  /// What a solution says that is not so; nil: nothing.
  public func complaint(about solution: Solution) -> String? {
    let status = solution.status
    guard status.termination == termination else {
      return "ended \(status.termination) (\(status.raw))"
    }
    switch termination {
    case .infeasible:
      if status.primal != .none || !solution.columnValue.isEmpty { return "has a point" }
      if !solution.objective.isNaN { return "costs \(solution.objective)" }
    case .unbounded:
      if status.dual != .none { return "has dual values" }
    default:
      if let objective, !(abs(solution.objective - objective) <= 1e-9 * max(1, abs(objective))) {
        return "costs \(solution.objective), not \(objective)"
      }
      if let point, solution.columnValue != point { return "lies at \(solution.columnValue)" }
    }
    return nil
  }

  /// All of them.
  public static let all = [
    EndingProgram(
      "a degenerate program that cycles under Dantzig's rule (Beale)",
      program(
        cost: [-0.75, 150, -0.02, 6],
        rows: [
          (-.infinity, [0.25, -60, -0.04, 9], 0), (-.infinity, [0.5, -90, -0.02, 3], 0),
          (-.infinity, [0, 0, 1, 0], 1),
        ]), objective: -0.05),
    EndingProgram(
      "rows that contradict each other",
      program(cost: [1, 1], rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)]),
      .infeasible),
    EndingProgram(
      "no lower bound",
      program(cost: [-1, -1], rows: [(-.infinity, [1, -1], 2), (-.infinity, [-1, 1], 3)]),
      .unbounded),
    EndingProgram(
      "neither a primal nor a dual point",
      program(cost: [-1, -1], rows: [(-.infinity, [1, -1], -1), (-.infinity, [-1, 1], -1)]),
      .infeasible),
    EndingProgram(
      "no rows", program(offset: 1, cost: [2, -3], bounds: [(-1, 4), (0.5, 7.5)], rows: []),
      objective: -23.5, point: [-1, 7.5]),
    EndingProgram(
      "no rows, whole columns",
      program(offset: 1, cost: [2, -3], bounds: [(-1, 4), (0.5, 7.5)], integer: true, rows: []),
      objective: -22, point: [-1, 7]),
    EndingProgram(
      "no rows, and a free column that costs",
      program(cost: [1], bounds: [(-.infinity, .infinity)], rows: []), .unbounded),
    EndingProgram("no columns", rows([(-1, 1)], offset: 7), objective: 7, point: []),
    EndingProgram("an empty row that leaves out zero", rows([(1, 2)]), .infeasible),
    EndingProgram(
      "an empty row that leaves out zero, beside another",
      program(cost: [1], rows: [(1, [0], 2), (1, [1], .infinity)]), .infeasible),
    EndingProgram("nothing at all", rows([]), objective: 0, point: []),
  ]

  private static func rows(_ bounds: [(Double, Double)], offset: Double = 0) -> LinearModel {
    program(offset: offset, cost: [], rows: bounds.map { ($0.0, [], $0.1) })
  }
}
