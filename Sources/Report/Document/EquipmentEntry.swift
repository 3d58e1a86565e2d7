/// A conversion that runs in a plan.
public struct ConversionEntry: Codable, Sendable {
  /// Stable id.
  public var id: String
  /// Where, by position.
  public var site: Int
  /// What it is, in words.
  public var technology: String
  /// Whether the plan builds it; it stands otherwise.
  public var isBuilt: Bool
  /// Part of the row's capacity that is built.
  public var part: Double
  /// Part of its hours' capacity that is used; nil: it has no limit.
  public var use: Double?
  /// Money to build it.
  public var investment: Double
}

/// A store that a plan uses.
public struct StoreEntry: Codable, Sendable {
  /// Stable id.
  public var id: String
  /// The site or bus, in words.
  public var place: String
  /// What it holds, in words.
  public var content: String
  /// Base unit of what it holds.
  public var unit: String
  /// What it holds at most: as it stands, or as built.
  public var energy: Double
  /// Most an hour, out where that is limited, else in; nil: no limit.
  public var power: Double?
  /// Whether the plan builds it; it stands otherwise.
  public var isBuilt: Bool
  /// Times that its content is turned over.
  public var cycles: Double?
  /// Given over the horizon.
  public var given: Double
  /// Hours in which it is full, or takes or gives all it can.
  public var hoursAtLimit: Double
  /// Money over the horizon that it earns at its bus; nil: it stands at none.
  public var earned: Double?
  /// Money to build it.
  public var investment: Double
}
