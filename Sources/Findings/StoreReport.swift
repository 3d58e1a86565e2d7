/// A store in the plan; amounts in base units of the resource (MWh, t, m3).
public struct StoreReport: Codable, Sendable {
  /// The store.
  public var id: String
  /// Where.
  public var site: String
  /// What it holds.
  public var resource: String
  /// Streams it takes from and gives to.
  public var streams: [String]
  /// Base unit of what it holds.
  public var unit: String
  /// Whether it is to be built.
  public var candidate: Bool
  /// What it holds at most: as it stands, or as built.
  public var energy: Double
  /// Most per hour in: as it stands, or as built; null where unlimited.
  @OrNull public var chargePower: Double?
  /// Most per hour out: as it stands, or as built; null where unlimited.
  @OrNull public var dischargePower: Double?
  /// Taken in over the horizon.
  public var charged: Double
  /// Given over the horizon.
  public var discharged: Double
  /// Times its content was turned over: what was taken from it over what it holds; null where it
  /// holds nothing.
  @OrNull public var cycles: Double?
  /// Hours of the horizon in which it is full, or takes in or gives all it can.
  public var hoursAtLimit: Double
  /// Level at the end of each period; over typical days, what it holds more or less than at the
  /// beginning of the day.
  public var levelByPeriod: [Double]
  /// Level at the beginning of each calendar day; empty unless periods are typical days.
  public var levelByDay: [Double]
  /// Money to build it.
  public var investment: Double
}
