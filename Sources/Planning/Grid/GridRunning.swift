import ModelInputs

/// How the grid runs over the operating hours.
public struct GridRunning: Sendable {
  /// The grid.
  public var inputs: GridInputs
  /// MW of each generator by hour.
  public var generation: [[Double]]
  /// MW on each line by hour.
  public var flows: [[Double]]
  /// Money per MWh at each bus by hour.
  public var prices: [[Double]]
  /// MW left unserved at each bus by hour; nil: none.
  public var short: [[Double]]?
  /// Money per MWh more of each generator's energy budget.
  public var waterValues: [Double]

  init(_ value: OperatingDispatch.Value, _ inputs: GridInputs, short: [[Double]]?) {
    self.inputs = inputs
    generation = value.generation
    flows = value.flows
    prices = zip(value.prices, inputs.hours.weight).map { prices, weight in
      prices.map { weight > 0 ? $0 / weight : 0 }
    }
    self.short = short
    waterValues = value.waterValues
  }

  /// t CO2e of generation over the horizon.
  public var emissions: Double {
    zip(generation, inputs.hours.weight).reduce(0) { sum, hour in
      sum + hour.1 * zip(hour.0, inputs.generators).reduce(0) { $0 + $1.0 * $1.1.emissions }
    }
  }
}
