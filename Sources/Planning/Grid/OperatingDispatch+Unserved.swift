import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// The least cost with the least MWh of load left unserved, where not all of it can be served.
  ///
  /// Hours hang together, so that what is left unserved in all of them is what is least, and then
  /// held: money decides where and when.
  func valueWithLeastUnserved(of draws: [[Double]]) throws(EngineError) -> Outcome {
    let loads = (0..<inputs.hours.count).map { inputs.load($0) }
    let (least, entries, closing) = try leastUnserved(of: draws, most: loads)
    guard case .optimal(let value) = least else { return least }
    let unserved = value.cost - inputs.standingCost
    try addRow(entries, upper: unserved * (1 + 1e-9) + 1e-6)
    try engine.change(closing)
    return try settle(fixed(draws), method: .primal)
  }

  /// MW that draws have to go without so that the hours together can be run, by hour and bus; nil where
  /// that does not help.
  ///
  /// - Parameters:
  ///   - draws: MW drawn beside the inputs' loads, by hour and bus.
  ///   - most: MW of them that may be left out.
  ///   - short: MW of load that may be left unserved besides.
  func leastLeftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [[Double]]?
  {
    try leftOut(of: draws, most: most, short: short)?.map(\.probe)
  }

  /// How hours run where that is so: the objective is MW left out, told at each bus as the probe.
  func leftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [DispatchPoint]?
  {
    let both = most.indices.map { hour in
      most[hour].indices.map { max(0, most[hour][$0]) + (short?[hour][$0] ?? 0) }
    }
    let (least, _, closing) = try leastUnserved(of: draws, most: both)
    try engine.change(closing)
    guard case .optimal(let value) = least else { return nil }
    return value.points.enumerated().map { hour, point in
      var point = point
      point.probe = point.unserved.enumerated().map { bus, unserved in
        min(max(0, most[hour][bus]), max(0, unserved - (short?[hour][bus] ?? 0)))
      }
      point.objective = point.probe.reduce(0, +)
      return point
    }
  }

  /// The least MWh left unserved, with its columns and what makes money count again.
  private func leastUnserved(of draws: [[Double]], most: [[Double]]) throws(EngineError) -> (
    Outcome, [(column: Int, value: Double)], ModelChanges
  ) {
    let fixed = fixed(draws)
    var entries: [(column: Int, value: Double)] = []
    var (opening, closing) = moneyAside()
    for hour in 0..<inputs.hours.count {
      let weight = inputs.hours.weight[hour]
      for (bus, position) in columns.unserved.enumerated() {
        guard let position else { continue }
        let column = column(hour, position)
        opening.columns.append(.init(column, lower: 0, upper: max(0, most[hour][bus])))
        opening.costs.append((column, weight))
        closing.costs.append((column, 0))
        entries.append((column, weight))
      }
    }
    try change(fixed, nil)
    try engine.change(opening)
    return (try settle(fixed, method: .primal), entries, closing)
  }

  /// What takes money out of what is least, and what brings it back.
  func moneyAside() -> (opening: ModelChanges, closing: ModelChanges) {
    var (opening, closing) = (ModelChanges(), ModelChanges())
    func aside(_ column: Int, _ cost: Double) {
      guard cost != 0 else { return }
      opening.costs.append((column, 0))
      closing.costs.append((column, cost))
    }
    for hour in 0..<inputs.hours.count {
      for (position, kind) in columns.kinds.enumerated() {
        aside(column(hour, position), inputs.hours.weight[hour] * cost(kind, hour))
      }
    }
    for (column, cost) in sizeCosts { aside(column, cost) }
    return (opening, closing)
  }
}
