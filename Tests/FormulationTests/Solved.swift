import Formulation
import GLPKSolver
import LinearModel
import ModelInputs
import RegionModel
import Testing

/// A region's program and what GLPK says of it.
struct Solved {
  let inputs: ModelInputs
  let program: Program
  let solution: Solution

  init(_ region: Region, scope: Program.Scope = .plan, integer: Bool = false) throws {
    try self.init(try ModelInputs(region: region), scope: scope, integer: integer)
  }

  init(_ inputs: ModelInputs, scope: Program.Scope = .plan, integer: Bool = false) throws {
    self.inputs = inputs
    program = Program(inputs, scope: scope, integer: integer)
    let session = try GLPKEngine().makeSession()
    try session.load(program.model)
    solution = try session.solve(SolveOptions())
  }

  /// The least total, where one is proven.
  var optimum: Double {
    get throws {
      try #require(solution.status.termination == .optimal, "\(solution.status)")
      return solution.objective
    }
  }

  /// Sent over a candidate in all periods, weights counted.
  func sent(_ id: String) throws -> Double {
    let candidate = try #require(inputs.candidates.firstIndex { $0.id == id })
    return total { program.map.flow(candidate, $0) }
  }

  /// Bought in all periods, weights counted.
  func bought(_ id: String) throws -> Double {
    let need = try #require(inputs.needs.firstIndex { $0.id == id })
    return total { program.map.bought(need, $0) }
  }

  /// Bought by all needs.
  var allBought: Double {
    inputs.needs.indices.reduce(0) { sum, need in
      sum + total { program.map.bought(need, $0) }
    }
  }

  /// Disposed of by all surpluses.
  var allDisposed: Double {
    inputs.surpluses.indices.reduce(0) { sum, surplus in
      sum + total { program.map.disposed(surplus, $0) }
    }
  }

  private func total(_ column: (Int) -> Int) -> Double {
    (0..<inputs.time.count).reduce(0) {
      $0 + inputs.time.weight[$1] * solution.columnValue[column($1)]
    }
  }
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
