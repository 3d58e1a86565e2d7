import ModelInputs

/// How a store at a bus runs over the hours.
public struct StoreRun: Sendable {
  /// The store.
  public var store: GridStoreInput
  /// MWh that it holds; of a candidate what is built.
  public var energy: Double
  /// MW in at most; infinite: no limit.
  public var charge: Double
  /// MW out at most; infinite: no limit.
  public var discharge: Double
  /// MW in, by hour, at the bus.
  public var into: [Double]
  /// MW out, by hour, at the bus.
  public var out: [Double]
  /// MWh held at the end of each hour.
  public var level: [Double]
  /// Money over the horizon at its bus's prices: for what it gives, less what it takes.
  public var earned = 0.0
}

extension [StoreRun] {
  /// Stores of which nothing is known yet.
  init(of stores: [GridStoreInput], hours: Int) {
    let none = [Double](repeating: 0, count: hours)
    self = stores.map { store in
      StoreRun(
        store: store, energy: store.energy, charge: store.charge, discharge: store.discharge,
        into: none, out: none, level: none)
    }
  }

  /// Puts in how the same stores run over some of the hours.
  mutating func put(_ parts: [StoreRun], over hours: [Int]) {
    for (store, part) in zip(indices, parts) {
      self[store].energy = part.energy
      self[store].charge = part.charge
      self[store].discharge = part.discharge
      self[store].earned += part.earned
      for (position, hour) in hours.enumerated() {
        self[store].into[hour] = part.into[position]
        self[store].out[hour] = part.out[position]
        self[store].level[hour] = part.level[position]
      }
    }
  }

  /// MW that they put into each bus, by hour.
  func given(buses: Int, hours: Int) -> [[Double]] {
    var given = [[Double]](
      repeating: [Double](repeating: 0, count: buses), count: hours)
    for run in self {
      for hour in 0..<hours { given[hour][run.store.bus] += run.out[hour] - run.into[hour] }
    }
    return given
  }
}
