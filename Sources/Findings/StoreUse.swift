/// A store at a bus over the hours; powers and energies as they are at the bus.
public struct StoreUse: Codable, Sendable {
  /// Its id.
  public var id: String
  /// The bus.
  public var bus: String
  /// Whether it is to be built.
  public var candidate: Bool
  /// MWh that it holds; of a candidate, what is built.
  public var energyMwh: Double
  /// MW in at most; nil: no limit.
  @OrNull public var chargeMw: Double?
  /// MW out at most; nil: no limit.
  @OrNull public var dischargeMw: Double?
  /// Part of the row's energy that is built; 1 where it stands.
  public var builtShare: Double
  /// Times that what it holds is taken out over the hours; 0 where nothing is built.
  public var cycles: Double
  /// MWh taken from the grid.
  public var chargedMwh: Double
  /// MWh given to the grid.
  public var dischargedMwh: Double
  /// Hours in which it is full, or takes or gives all the power that it can.
  public var hoursAtLimit: Double
  /// Money over the horizon at its bus's prices: for what it gives, less what it takes.
  public var earned: Double
  /// Money over the horizon for what is built of it; 0 where it stands.
  public var annuity: Double
  /// Money to build it.
  public var investment: Double
  /// MWh held at the end of each hour, in order of the hours.
  public var levelMwh: [Double]
}
