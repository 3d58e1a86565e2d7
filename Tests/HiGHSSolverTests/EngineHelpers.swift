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

/// Maximise 3x + 5y over x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman): 36 at (2, 6),
/// shadow prices 0, 3/2, 1.
let wyndor = program(
  offset: 10, cost: [-3, -5],
  rows: [
    (-.infinity, [1, 0], 4), (-.infinity, [0, 2], 12), (-.infinity, [3, 2], 18),
  ])
