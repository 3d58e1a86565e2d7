/// What an amount measures. Base units: t, MWh, m3 (time: h; power is energy per hour).
public enum Dimension: String, Sendable, Hashable, CaseIterable, Codable {
  /// Tonnes.
  case mass
  /// Megawatt-hours.
  case energy
  /// Cubic metres.
  case volume

  /// The base unit's text.
  public var baseUnit: String {
    switch self {
    case .mass: "t"
    case .energy: "MWh"
    case .volume: "m3"
    }
  }
}
