import GLPKSolver
import LinearModel
import SparseSimplex
import TestSupport

/// Solves a model in a session of its own, with nothing to take it over.
func solve(_ model: LinearModel) throws -> Solution {
  try SparseSession(fallback: nil).solution(of: model)
}

/// Solves a model in GLPK.
func reference(_ model: LinearModel) throws -> Solution {
  try GLPKSession().solution(of: model)
}

/// Equal within a relative tolerance.
func close(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// What of an optimum does not prove itself: bounds kept, and a dual objective that equals its own.
func complaint(_ solution: Solution, _ model: LinearModel) -> String? {
  var bound = model.objectiveOffset
  func side(_ value: Double, _ lower: Double, _ upper: Double, _ dual: Double) -> Bool {
    guard value >= lower - 1e-7 * (1 + abs(value)), value <= upper + 1e-7 * (1 + abs(value)) else {
      return false
    }
    guard abs(dual) > 1e-7 else { return true }
    bound += dual * (dual > 0 ? lower : upper)
    return bound.isFinite
  }
  var activity = [Double](repeating: 0, count: model.rowCount)
  for column in 0..<model.columnCount {
    var reduced = model.columnCost[column]
    for entry in Int(model.columnStart[column])..<Int(model.columnStart[column + 1]) {
      let row = Int(model.rowIndex[entry])
      activity[row] += model.value[entry] * solution.columnValue[column]
      reduced -= model.value[entry] * solution.rowDual[row]
    }
    guard close(reduced, solution.reducedCost[column], 1e-7) else {
      return "column \(column): reduced cost \(solution.reducedCost[column]), not \(reduced)"
    }
    guard
      side(
        solution.columnValue[column], model.columnLower[column], model.columnUpper[column], reduced)
    else { return "column \(column): \(solution.columnValue[column]), \(reduced)" }
  }
  for row in 0..<model.rowCount {
    guard close(activity[row], solution.rowActivity[row], 1e-7),
      side(activity[row], model.rowLower[row], model.rowUpper[row], solution.rowDual[row])
    else { return "row \(row): \(activity[row]), \(solution.rowDual[row])" }
  }
  return close(bound, solution.objective, 1e-7) ? nil : "\(solution.objective) against \(bound)"
}

/// Programs in which every column stands in few rows, as flows with losses do.
enum RandomNetworks {
  /// A program that may be infeasible or unbounded; every kind of bound occurs.
  static func any(seed: UInt64, most entries: Int = 2) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    let rows = random.whole(1...30)
    let columns = random.whole(rows...(3 * rows + 5))
    var builder = LinearModelBuilder(name: "network \(seed)")
    var activity = [Double](repeating: 0, count: rows)
    var places: [(row: Int, column: Int, value: Double)] = []
    for column in 0..<columns {
      let lower = random.whole(0...9) == 0 ? -Double.infinity : Double(random.whole(0...2))
      let upper =
        random.whole(0...2) == 0 ? max(0, lower) + Double(random.whole(0...8)) : .infinity
      let cost = Double(random.whole(random.whole(0...19) == 0 ? -4...4 : 0...40)) / 4
      builder.addColumn(cost: cost, lower: lower, upper: upper)
      let own = max(lower, min(upper, Double(random.whole(-1...5))))
      var used: Set<Int> = []
      for _ in 0..<random.whole(1...entries) { used.insert(random.whole(0...(rows - 1))) }
      for row in used.sorted() {
        let value = random.whole(0...1) == 0 ? 1 : Double(random.whole(1...16)) / 8
        let signed = random.whole(0...4) == 0 ? -value : value
        activity[row] += signed * own
        places.append((row, column, signed))
      }
    }
    for row in 0..<rows {
      let wild = random.whole(0...60) == 0 ? 40.0 : 0
      let slack = Double(random.whole(0...6)) / 2
      switch random.whole(0...5) {
      case 0: builder.addRow(upper: activity[row] + slack - wild)
      case 1: builder.addRow(lower: activity[row] - slack + wild)
      case 2: builder.addRow(lower: activity[row] - slack, upper: activity[row] + 1)
      default: builder.addRow(lower: activity[row] + wild, upper: activity[row] + wild)
      }
    }
    for (row, column, value) in places { builder.add(value, row: row, column: column) }
    return builder.freeze()
  }

  /// Who takes which of so many tasks at least cost, where one of each has cost 1 and others more.
  static func assignment(_ size: Int, seed: UInt64) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    let tasks = Array(0..<size).shuffled(using: &random)
    var builder = LinearModelBuilder(name: "assignment")
    for _ in 0..<2 * size { builder.addRow(lower: 1, upper: 1) }
    for worker in 0..<size {
      for task in 0..<size {
        let cost = task == tasks[worker] ? 1.0 : Double(random.whole(2...9))
        let column = builder.addColumn(cost: cost)
        builder.add(1, row: worker, column: column)
        builder.add(1, row: size + task, column: column)
      }
    }
    return builder.freeze()
  }
}
