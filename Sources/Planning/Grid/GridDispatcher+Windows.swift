import LinearModel
import ModelInputs

extension GridDispatcher {
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
      result.windows = GridDispatch.Windows(
        count: search.layout.windows.count, rounds: search.rounds, bound: bound,
        gap: (cost - bound) / max(1, abs(cost)))
      try tell(search, at: point, &result)
      return true
    }
  }

  private func tell(
    _ search: WindowSearch, at point: [Double], _ result: inout GridDispatch
  ) throws {
    let hours = inputs.hours.count
    let blank = [Double](repeating: 0, count: hours)
    var runs = inputs.stores.map { store in
      StoreRun(
        store: store, energy: store.energy, charge: store.charge, discharge: store.discharge,
        into: blank, out: blank, level: blank)
    }
    var tally = GridTally(inputs)
    var shown: (hour: Int, point: DispatchPoint)?
    let ending = try search.tell(at: point) { window, value in
      for (position, hour) in window.enumerated() {
        for store in runs.indices {
          let part = value.stores[store]
          (runs[store].energy, runs[store].charge) = (part.energy, part.charge)
          runs[store].discharge = part.discharge
          runs[store].earned += part.earned
          runs[store].into[hour] = part.into[position]
          runs[store].out[hour] = part.out[position]
          runs[store].level[hour] = part.level[position]
        }
        guard self.hour == nil || self.hour == hour else { continue }
        let weight = result.isSnapshot ? 1 : inputs.hours.weight[hour]
        tally.add(value.points[position], hour: hour, weight: weight, surcharge: [], limits)
        if result.isSnapshot { shown = (hour, value.points[position]) }
      }
    }
    guard ending == .optimal else {
      result.termination = ending
      result.windows = nil
      return
    }
    result.tally = tally
    result.shown = shown
    result.stores = runs
    result.investment = search.layout.cost(point)
  }
}
