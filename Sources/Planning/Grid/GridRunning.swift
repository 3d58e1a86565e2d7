import ModelInputs

/// How the grid runs over the operating hours.
public struct GridRunning: Sendable {
  /// Sums over the hours, as of the grid alone.
  public var dispatch: GridDispatch
  /// t CO2e of generation over the horizon.
  public var emissions: Double

  init(_ value: OperatingDispatch.Value, _ limits: GridLimits, engine: String) {
    let inputs = limits.inputs
    var tally = GridTally(inputs)
    for (hour, point) in value.points.enumerated() {
      tally.add(point, hour: hour, weight: inputs.hours.weight[hour], surcharge: [], limits)
    }
    emissions = zip(tally.generation, inputs.generators).reduce(0) { $0 + $1.0 * $1.1.emissions }
    dispatch = GridDispatch(
      limits: limits, termination: .optimal, isSnapshot: false, tally: tally, shown: nil,
      budgets: inputs.generators.contains { $0.budget != nil } ? .exact : .none,
      waterValues: value.waterValues, clash: nil, engine: engine, stores: value.stores,
      investment: value.investment)
  }
}
