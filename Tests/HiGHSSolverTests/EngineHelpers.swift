import GLPKSolver
import HiGHSSolver
import LinearModel
import TestSupport
import Testing

/// Runs only where HiGHS is installed.
let whereHiGHSIs = ConditionTrait.enabled(
  if: TestEnvironment.highs != nil,
  "no .venv with highspy beside Package.swift: run Scripts/test")

/// The engines that must say the same.
enum Solver: CaseIterable, CustomTestStringConvertible {
  case glpk, highs

  var testDescription: String { self == .glpk ? "GLPK" : "HiGHS" }

  func session() throws -> any EngineSession {
    switch self {
    case .glpk: try GLPKEngine().makeSession()
    case .highs: try HiGHSEngine(library()).makeSession()
    }
  }

  /// Solves a model in a session of its own.
  func solve(_ model: LinearModel, _ options: SolveOptions = SolveOptions()) throws -> Solution {
    let session = try session()
    try session.load(model)
    return try session.solve(options)
  }
}

func library() throws -> HiGHSLibrary {
  try HiGHSLibrary(path: #require(TestEnvironment.highs))
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}
