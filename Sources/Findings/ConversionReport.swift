/// A conversion in the plan.
public struct ConversionReport: Codable, Sendable {
  /// The conversion.
  public var id: String
  /// Where.
  public var site: String
  /// What.
  public var technology: String
  /// Whether it is to be built.
  public var candidate: Bool
  /// Share of its capacity built (1 where it stands).
  public var built: Double
  /// Units of activity in the horizon.
  public var activity: Double
  /// Share of the hours' capacity used; null where unlimited.
  @OrNull public var utilisation: Double?
  /// Money to build it.
  public var investment: Double
  /// Least share of its capacity while it runs; left out where none is asked for.
  public var minLoad: Double?
  /// Hours of the horizon in which it runs; left out where no least load is asked for.
  public var hoursRunning: Double?
  /// How it runs at its operating points; left out where there is one.
  public var operatingPoints: [PointReport]?

  /// An operating point of a conversion.
  public struct PointReport: Codable, Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Units of activity in the horizon.
    public var activity: Double
  }
}
