import LinearModel

extension DispatchSession {
  /// Bases tried before the engine is asked.
  static let mostRegions = 10
  /// Hours from which bases are worth remembering.
  static let manyHours = 16

  /// The hour's optimum where a basis met before still is one; nil where none is.
  ///
  /// Primal feasible, dual feasible, and no limit of the grid broken: then nothing better exists.
  func recalled() -> DispatchPoint? {
    for position in regions.indices {
      guard let solution = solution(position) else { continue }
      let point = point(solution)
      guard
        limits.areKept(
          flows: point.flows, sent: point.sent, net: net(point, solution.columnValue))
      else { continue }
      if position > 0 { regions.insert(regions.remove(at: position), at: 0) }
      return point
    }
    return nil
  }

  /// Remembers the basis of the last solve.
  func remember() throws(EngineError) {
    guard inputs.hours.count >= Self.manyHours else { return }
    let basis = try savedBasis()
    guard let region = DispatchRegion(basis, coefficients: coefficients) else { return }
    regions.insert(region, at: 0)
    if regions.count > Self.mostRegions { regions.removeLast() }
  }

  private func solution(_ position: Int) -> Solution? {
    guard var values = nonbasic(regions[position]), fill(&values, regions[position]) else {
      return nil
    }
    if regions[position].cost != cost { price(position) }
    guard isDualFeasible(regions[position]) else { return nil }
    let region = regions[position]
    var duals = [Double](repeating: 0, count: coefficients.count)
    for (row, dual) in zip(region.active, region.duals) { duals[row] = dual }
    var solution = Solution(
      status: SolveStatus(
        termination: .optimal, primal: .feasible, dual: .feasible, raw: "basis met before"))
    solution.columnValue = values
    solution.rowDual = duals
    solution.rowActivity = coefficients.map { row in
      var sum = 0.0
      for column in row.indices { sum += row[column] * values[column] }
      return sum
    }
    solution.objective = zip(cost, values).reduce(0) { $0 + $1.0 * $1.1 }
    solution.bound = solution.objective
    return solution
  }

  /// Columns outside the basis at their bounds; nil where such a bound is infinite.
  private func nonbasic(_ region: DispatchRegion) -> [Double]? {
    var values = [Double](repeating: 0, count: cost.count)
    for column in values.indices where column < region.isBasic.count && !region.isBasic[column] {
      let value = region.atUpper[column] ? upper[column] : lower[column]
      guard value.isFinite else { return nil }
      values[column] = value
    }
    return values
  }

  /// Solves for the basic columns; false where they leave their bounds.
  private func fill(_ values: inout [Double], _ region: DispatchRegion) -> Bool {
    let count = region.basic.count
    var wanted = [Double](repeating: 0, count: count)
    for (place, row) in region.active.enumerated() {
      let target = region.isUpper[place] ? rowUpper[row] : rowLower[row]
      guard target.isFinite else { return false }
      var sum = 0.0
      coefficients[row].withUnsafeBufferPointer { row in
        values.withUnsafeBufferPointer { values in
          for column in values.indices { sum += row[column] * values[column] }
        }
      }
      wanted[place] = target - sum
    }
    for (place, column) in region.basic.enumerated() {
      var value = 0.0
      for other in 0..<count { value += region.inverse[place * count + other] * wanted[other] }
      let slack = 1e-7 * max(1, abs(value))
      guard value >= lower[column] - slack, value <= upper[column] + slack else { return false }
      values[column] = value
    }
    return true
  }

  /// Duals of a basis for the costs in force.
  private func price(_ position: Int) {
    let region = regions[position]
    let count = region.basic.count
    regions[position].cost = cost
    regions[position].duals = (0..<count).map { row in
      var dual = 0.0
      for (place, column) in region.basic.enumerated() {
        dual += cost[column] * region.inverse[place * count + row]
      }
      return dual
    }
  }

  private func isDualFeasible(_ region: DispatchRegion) -> Bool {
    for (place, row) in region.active.enumerated() where rowLower[row] != rowUpper[row] {
      let dual = region.duals[place]
      if region.isUpper[place] ? dual > 1e-8 : dual < -1e-8 { return false }
    }
    var reduced = cost
    for (place, row) in region.active.enumerated() where region.duals[place] != 0 {
      let dual = region.duals[place]
      coefficients[row].withUnsafeBufferPointer { row in
        for column in reduced.indices { reduced[column] -= dual * row[column] }
      }
    }
    for column in reduced.indices
    where !region.isBasic[column] && lower[column] != upper[column] {
      let slack = 1e-8 * max(1, abs(cost[column]))
      if region.atUpper[column] ? reduced[column] > slack : reduced[column] < -slack {
        return false
      }
    }
    return true
  }
}
