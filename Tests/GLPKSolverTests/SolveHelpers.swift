import GLPKSolver
import LinearModel
import TestSupport

/// Solves a model in a session of its own.
func solve(_ model: LinearModel, _ options: SolveOptions = SolveOptions()) throws -> Solution {
  try GLPKSession().solution(of: model, options)
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
