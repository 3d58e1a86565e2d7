import Quantities

/// A polygon in which links are forbidden or dearer.
public struct Area: Sendable, Equatable {
  /// What lies inside.
  public enum Rule: String, Sendable, CaseIterable, Codable {
    /// No link may cross.
    case forbid
    /// Cost per km is multiplied by `factor` inside.
    case surcharge
  }
  /// Unique id.
  public var id: String
  /// Name.
  public var name: String
  /// Kind in words (protected, built_up …).
  public var kind: String
  /// What it does.
  public var rule: Rule
  /// Factor on investment per km and cost per km inside.
  public var factor: Double
  /// Rings (first outer, then holes) of each polygon.
  public var polygons: [[[GeoPoint]]]
  /// Where it stands.
  public var location: SourceLocation

  /// Makes an area.
  public init(
    id: String, name: String, kind: String, rule: Rule, factor: Double = 1,
    polygons: [[[GeoPoint]]], location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.rule = rule
    self.factor = factor
    self.polygons = polygons
    self.location = location
  }
}

/// One period of a region's own horizon.
public struct PeriodRow: Sendable {
  /// Name.
  public var id: String
  /// Length, h.
  public var hours: Double
  /// How often it occurs.
  public var weight: Double
  /// Periods of one chain follow on each other.
  public var chain: String?
  /// Where it begins in the profiles; nil: after the one before.
  public var firstHour: Int?
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a period.
  public init(
    id: String, hours: Double, weight: Double = 1, chain: String? = nil, firstHour: Int? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.hours = hours
    self.weight = weight
    self.chain = chain
    self.firstHour = firstHour
    self.location = location
  }
}
