import LinearModel
import ModelInputs

extension GridDispatcher {
  /// Runs a long chronology with stores and energy budgets, which take turns; false where that comes
  /// not as near as asked for.
  func runTurns(_ result: inout GridDispatch) throws -> Bool {
    let dispatch = try StoredDispatch(limits, solver: solver, gap: gap, windowHours: windowHours)
    switch try dispatch.value(of: inputs.noDraws, short: nil) {
    case .infeasible: return false
    case .stopped(let why):
      guard solver.stop != nil else { return false }
      result.termination = why
      return true
    case .optimal(let value):
      let proof = GridDispatch.Proof(
        windows: dispatch.windowCount, cost: value.cost, bound: value.bound)
      guard proof.gap <= gap else { return false }
      result.proof = proof
      tell(value, &result)
      return true
    }
  }

  /// Runs a long chronology with stores window by window, to a proven gap.
  ///
  /// - Returns: whether there is an answer; otherwise all hours have to be one program.
  func runWindows(_ binding: [WholeGrid.Limit], _ result: inout GridDispatch) throws -> Bool {
    let search = try WindowSearch(
      limits, length: windowHours, binding: binding, solver: solver)
    switch try search.run(gap: gap) {
    case .unknown: return false
    case .stopped(let why):
      result.termination = why
      return true
    case .found(let point, let cost, let bound, let waterValues):
      result.waterValues = waterValues
      result.proof = GridDispatch.Proof(
        windows: search.layout.windows.count, cost: cost, bound: bound)
      try tell(search, at: point, &result)
      return true
    }
  }

  private func tell(
    _ search: WindowSearch, at point: [Double], _ result: inout GridDispatch
  ) throws {
    var runs = [StoreRun](of: inputs.stores, hours: inputs.hours.count)
    var tally = GridTally(inputs)
    var shown: (hour: Int, point: DispatchPoint)?
    let ending = try search.tell(at: point) { window, value in
      runs.put(value.stores, over: window)
      for (position, hour) in window.enumerated() {
        guard self.hour == nil || self.hour == hour else { continue }
        let weight = result.isSnapshot ? 1 : inputs.hours.weight[hour]
        tally.add(value.points[position], hour: hour, weight: weight, surcharge: [], limits)
        if result.isSnapshot { shown = (hour, value.points[position]) }
      }
    }
    guard ending == .optimal else {
      result.termination = ending
      result.proof = nil
      return
    }
    result.tally = tally
    result.shown = shown
    result.stores = runs
    result.investment = search.layout.cost(point)
  }
}
