import LinearModel

extension DispatchSession {
  private func isTight(_ row: Int, _ solution: Solution) -> Bool {
    let room = min(
      solution.rowActivity[row] - rowLower[row], rowUpper[row] - solution.rowActivity[row])
    return room < 1e-5
  }

  /// Reads prices and what binds off a solution's duals.
  func readDuals(_ solution: Solution, into point: inout DispatchPoint) {
    let islands = inputs.network.islands.count
    point.prices = inputs.network.island.map { solution.rowDual[$0] }
    for (position, row) in rows.enumerated() {
      let dual = solution.rowDual[islands + position]
      if isTight(islands + position, solution) { point.tight.append(row.limit) }
      guard abs(dual) > 1e-9 else { continue }
      for bus in point.prices.indices { point.prices[bus] += dual * row.form.buses[bus] }
      point.binding.append(
        DispatchPoint.Binding(limit: row.limit, isUpper: dual < 0, dual: dual))
    }
  }
}
