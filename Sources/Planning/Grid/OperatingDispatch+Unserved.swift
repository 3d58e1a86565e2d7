import LinearModel
import ModelInputs

extension OperatingDispatch {
  /// The least cost with the least MWh of load left unserved, where not all of it can be served.
  ///
  /// Hours hang together, so that what is left unserved in all of them is what is least, and then
  /// held: money decides where and when.
  func valueWithLeastUnserved(of draws: [[Double]]) throws(EngineError) -> Outcome {
    let fixed = fixed(draws)
    var entries: [(column: Int, value: Double)] = []
    var opening = ModelChanges()
    var closing = ModelChanges()
    for hour in 0..<inputs.hours.count {
      let load = inputs.load(hour)
      let weight = inputs.hours.weight[hour]
      for (position, kind) in columns.kinds.enumerated() {
        let column = column(hour, position)
        if case .unserved(let bus) = kind {
          opening.columns.append(.init(column, lower: 0, upper: max(0, load[bus])))
          opening.costs.append((column, weight))
          closing.costs.append((column, 0))
          entries.append((column, weight))
        } else {
          let cost = weight * cost(kind, hour)
          guard cost != 0 else { continue }
          opening.costs.append((column, 0))
          closing.costs.append((column, cost))
        }
      }
    }
    for (column, cost) in sizeCosts {
      opening.costs.append((column, 0))
      closing.costs.append((column, cost))
    }
    try engine.change(opening)
    let least = try settle(fixed, method: .primal)
    guard case .optimal(let value) = least else { return least }
    let unserved = value.cost - inputs.standingCost
    try addRow(entries, upper: unserved * (1 + 1e-9) + 1e-6)
    try engine.change(closing)
    return try settle(fixed, method: .primal)
  }
}
