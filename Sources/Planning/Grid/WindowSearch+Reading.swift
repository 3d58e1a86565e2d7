import LinearModel
import ModelInputs

extension WindowSearch {
  /// How windows run at a point, and what that proves.
  struct Reading {
    /// Nothing that ties the windows could be chosen so that they cost less, as far as what they
    /// say at this point tells.
    var bound: Double
    /// Change of the bound per MW more drawn, by hour and bus, the hour's weight counted.
    var prices: [[Double]]
    /// How the stores run, over all hours.
    var stores: [StoreRun]
    /// Money over the horizon for the stores that are built.
    var investment: Double
    /// MW that the stores put into each bus, by hour.
    var given: [[Double]]
  }

  /// Reads off how the windows run at a point; nil where one of them does not.
  func read(at point: [Double]) throws(EngineError) -> Reading? {
    var planes: [Plane] = []
    var prices = [[Double]](repeating: [], count: inputs.hours.count)
    var stores = [StoreRun](of: inputs.stores, hours: inputs.hours.count)
    for (window, outcome) in zip(layout.windows, try outcomes(at: point)) {
      guard case .optimal(let value) = outcome else { return nil }
      planes.append(window.plane(value, at: point))
      for (position, hour) in window.hours.enumerated() { prices[hour] = value.prices[position] }
      stores.put(value.stores, over: window.hours)
    }
    let master = try PlaneMaster(ties, layout.rows, windows: planes.count, solver: solver)
    try master.add(planes, at: point)
    guard let lowest = try master.choose().choice else { return nil }
    return Reading(
      bound: lowest.bound, prices: prices, stores: stores, investment: layout.cost(point),
      given: stores.given(buses: inputs.network.busCount, hours: inputs.hours.count))
  }
}
