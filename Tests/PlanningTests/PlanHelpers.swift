import Formulation
import GLPKSolver
import LinearModel
import ModelInputs
import RegionModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

/// A solver on GLPK without a clock.
func solver(threads: Int = 2) -> BlockSolver {
  BlockSolver(engine: GLPKEngine(), threads: threads)
}

/// A solver that is cancelled once it has told of so many batches.
func solver(cancelledAfter turns: Int) -> BlockSolver {
  let turn = Mutex(0)
  var counted = solver(threads: 1)
  let cancellation = counted.cancellation
  counted.progress = { _, _ in
    let count = turn.withLock {
      $0 += 1
      return $0
    }
    if count == turns { cancellation.cancel() }
  }
  return counted
}

/// A planner on GLPK without a clock.
func planner(threads: Int = 2) -> Planner { Planner(solver: solver(threads: threads)) }

/// A region's plan.
func planned(_ region: Region, threads: Int = 2) throws -> PlanSolution {
  try planner(threads: threads).plan(try ModelInputs(region: region))
}

/// A region's plan beside its grid, and the grid.
func plannedBesideGrid(_ region: Region) throws -> (solution: PlanSolution, stage: GridStage) {
  let inputs = try ModelInputs(region: region)
  let stage = try GridStage(region: region, inputs: inputs, security: .none, solver: solver())
  let adjusted = stage.adjusted(inputs, region: region)
  return (try planner().plan(adjusted, grid: stage), stage)
}

/// Expects of a plan beside a grid that it is the optimum of both in one program.
func expectWhole(
  _ solution: PlanSolution, _ stage: GridStage,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let isInteger = solution.inputs.settings.integer
  let program = Program(solution.inputs.holding(stage.whole), integer: isInteger)
  let together = try solvedWhole(program.model)
  try #require(together.status.termination == .optimal, sourceLocation: sourceLocation)
  #expect(close(solution.bound, together.objective), sourceLocation: sourceLocation)
  guard isInteger else { return }
  let cost = try #require(solution.plan, sourceLocation: sourceLocation).cost
  #expect(close(cost, together.objective), sourceLocation: sourceLocation)
}

/// A model solved whole, in a session of its own, from the engine's own first basis.
func solvedWhole(_ model: LinearModel) throws -> Solution {
  try GLPKSession().solution(of: model)
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-6) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// Base units sent over the horizon, by the candidate's id; what sends nothing is left out.
func sent(_ solution: PlanSolution, at point: Point?) -> [String: Double] {
  guard let point else { return [:] }
  var sent: [String: Double] = [:]
  for (position, candidate) in solution.inputs.candidates.enumerated() {
    let amount = solution.saving(position, at: point).sent
    if amount > 1e-6 { sent[candidate.id, default: 0] += amount }
  }
  return sent
}

/// Position of a candidate by id.
func position(_ id: String, in inputs: ModelInputs) -> Int? {
  inputs.candidates.firstIndex { $0.id == id }
}

extension LinearModel {
  /// What each row comes to at a point.
  func activity(at point: [Double]) -> [Double] {
    var activity = [Double](repeating: 0, count: rowCount)
    for column in 0..<columnCount {
      for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) {
        activity[Int(rowIndex[entry])] += value[entry] * point[column]
      }
    }
    return activity
  }

  /// The most by which a point misses a row or a bound, as a part of what stands there where that is
  /// above 1; 0: it keeps them all.
  func violation(at point: [Double]) -> Double {
    func most(_ values: [Double], _ lower: [Double], _ upper: [Double]) -> Double {
      values.indices.map {
        max(lower[$0] - values[$0], values[$0] - upper[$0]) / max(1, abs(values[$0]))
      }.max() ?? 0
    }
    return max(
      0, most(activity(at: point), rowLower, rowUpper), most(point, columnLower, columnUpper))
  }

  /// The same program with only some of its rows.
  func keeping(rows kept: Set<Int>) -> LinearModel {
    var builder = LinearModelBuilder(name: "kept")
    for row in 0..<rowCount {
      builder.addRow(
        lower: kept.contains(row) ? rowLower[row] : -.infinity,
        upper: kept.contains(row) ? rowUpper[row] : .infinity)
    }
    for column in 0..<columnCount {
      builder.addColumn(
        lower: columnLower[column], upper: columnUpper[column], integer: columnIsInteger[column])
      for entry in Int(columnStart[column])..<Int(columnStart[column + 1]) {
        builder.add(value[entry], row: Int(rowIndex[entry]), column: column)
      }
    }
    return builder.freeze()
  }
}

/// Models side by side in one, sharing nothing.
func sideBySide(_ models: [LinearModel], offset: Double = 0) -> LinearModel {
  var builder = LinearModelBuilder(name: "side by side")
  builder.addObjectiveOffset(offset)
  for model in models {
    let firstRow = builder.rowCount
    for row in 0..<model.rowCount {
      builder.addRow(lower: model.rowLower[row], upper: model.rowUpper[row])
    }
    for column in 0..<model.columnCount {
      let position = builder.addColumn(
        cost: model.columnCost[column], lower: model.columnLower[column],
        upper: model.columnUpper[column], integer: model.columnIsInteger[column])
      for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
        builder.add(
          model.value[entry], row: firstRow + Int(model.rowIndex[entry]), column: position)
      }
    }
  }
  return builder.freeze()
}

/// One row over columns with costs and bounds.
func oneRow(
  cost: [Double], lower: Double = -.infinity, upper: Double = .infinity,
  bounds: [(Double, Double)]? = nil, coefficients: [Double]? = nil, integer: Bool = false
) -> LinearModel {
  var builder = LinearModelBuilder(name: "one row")
  let row = builder.addRow(lower: lower, upper: upper)
  for (column, cost) in cost.enumerated() {
    let (least, most) = bounds?[column] ?? (0, .infinity)
    let position = builder.addColumn(cost: cost, lower: least, upper: most, integer: integer)
    builder.add(coefficients?[column] ?? 1, row: row, column: position)
  }
  return builder.freeze()
}
