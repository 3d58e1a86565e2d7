import LinearModel

extension Simplex {
  /// What a run came to, in the words of every engine.
  mutating func solution(_ end: End, isCancelled: Bool, steps before: Int) -> Solution {
    var status = SolveStatus(
      termination: .numerical, primal: .none, dual: .none, raw: "primal simplex: \(end)")
    switch end {
    case .optimal:
      status.termination = .optimal
      status.dual = .feasible
    case .infeasible: status.termination = .infeasible
    case .unbounded: status.termination = .unbounded
    case .numerical: break
    case .stopped: status.termination = isCancelled ? .cancelled : .timeLimit
    }
    if end != .infeasible, end != .numerical, outside == 0 { status.primal = .feasible }
    var solution = Solution(status: status, iterations: steps - before)
    if status.primal == .feasible { read(into: &solution) }
    if end == .optimal {
      readDuals(into: &solution)
      solution.bound = solution.objective
    }
    return solution
  }

  /// The point; values within tolerance of a bound are put on it.
  private func read(into solution: inout Solution) {
    var values = value.array()
    for position in 0..<rows {
      let variable = Int(head[position])
      let own = values[variable]
      let (low, high) = (lower[variable], upper[variable])
      if abs(own - low) <= tolerance(low) {
        values[variable] = low
      } else if abs(own - high) <= tolerance(high) {
        values[variable] = high
      }
    }
    solution.rowActivity = zip(values, scale).map { $0 / $1 }
    solution.columnValue = Array(values[rows...])
    solution.objective = offset
    for variable in rows..<count where cost[variable] != 0 {
      solution.objective += cost[variable] * values[variable]
    }
  }

  /// Dual values and reduced costs, which a run leaves fresh.
  private func readDuals(into solution: inout Solution) {
    let all = reduced.array()
    solution.rowDual = zip(all, scale).map { $0 * $1 }
    solution.reducedCost = Array(all[rows...])
  }

  /// Where columns and rows sit.
  func basis() -> Basis {
    func told(_ variable: Int) -> Basis.Place {
      switch place[variable] {
      case .basic: return .basic
      case .free: return .free
      case .atLower: return lower[variable] == upper[variable] ? .fixed : .atLower
      case .atUpper: return lower[variable] == upper[variable] ? .fixed : .atUpper
      }
    }
    return Basis(columns: (rows..<count).map(told), rows: (0..<rows).map(told))
  }

  /// Takes a basis over; what it does not know of stays out of it, rows' own variables in.
  mutating func take(_ basis: Basis) {
    head.removeAll()
    for variable in 0..<count {
      let known =
        variable < rows ? basis.rows[safe: variable] : basis.columns[safe: variable - rows]
      if (known ?? (variable < rows ? .basic : .atLower)) == .basic {
        place[variable] = .basic
        head.append(Int32(truncatingIfNeeded: variable))
      } else {
        rest(variable, atUpper: known == .atUpper)
      }
    }
    isFresh = false
    isFactored = false
  }
}

extension Array {
  fileprivate subscript(safe position: Int) -> Element? {
    position < count ? self[position] : nil
  }
}
