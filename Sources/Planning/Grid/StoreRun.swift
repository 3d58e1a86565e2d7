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
