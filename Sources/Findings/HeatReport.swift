import ModelInputs

/// Heat-recovery targets of a region as plain values: what `krets explain --heat --format json`
/// prints (schema version 1). MW and °C.
public struct HeatReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// What was looked at.
  public var region: HeatSummary
  /// Every option and convention used.
  public var settings: [String: String]
  /// The targets.
  public var heat: HeatTargets
  /// Heat streams that do not count, and why.
  public var leftOut: [HeatOmission]
  /// Remarks about data.
  public var findings: [FindingEntry]
}

/// Which heat streams targets are about.
public struct HeatSummary: Codable, Sendable {
  /// Name.
  public var name: String
  /// Title.
  public var title: String
  /// Scenario applied.
  @OrNull public var scenario: String?
  /// Planned year.
  public var year: Int
  /// Hour of the year, from 0; null: the mean over the year.
  @OrNull public var hour: Int?
  /// Hours of the year.
  public var hours: Double
  /// Sites with heat streams.
  public var sites: Int
  /// Streams that give heat.
  public var surpluses: Int
  /// Streams that take heat.
  public var needs: Int
}

/// Least utilities of all streams together and of each site alone.
public struct HeatTargets: Codable, Sendable {
  /// Minimum approach, K.
  public var dtMinK: Double
  /// Heat of all surpluses.
  public var availableMw: Double
  /// Heat of all needs.
  public var neededMw: Double
  /// Least heat from outside, all sites together.
  public var hotUtilityMw: Double
  /// Least heat cooled or vented, all sites together.
  public var coldUtilityMw: Double
  /// Most heat recovered, all sites together.
  public var recoveredMw: Double
  /// The part of it that needs no other site.
  public var recoveredWithinSitesMw: Double
  /// Pinches, shifted by half the minimum approach, °C, falling; empty where there is none.
  public var pinchC: [Double]
  /// The same as surpluses have them.
  public var pinchHotC: [Double]
  /// The same as needs have them.
  public var pinchColdC: [Double]
  /// Each site alone, in order of ids.
  public var bySite: [HeatSite]
  /// Grand composite curve of all together, from the warm end.
  public var grandComposite: [Point]

  /// A point of the curve.
  public struct Point: Codable, Sendable {
    /// Shifted temperature.
    public var temperatureC: Double
    /// Heat that passes it downwards at the targets.
    public var heatMw: Double
  }
}

/// A site's targets where it exchanges heat with no other.
public struct HeatSite: Codable, Sendable {
  /// Id.
  public var site: String
  /// Name.
  public var name: String
  /// Heat of its surpluses.
  public var availableMw: Double
  /// Heat of its needs.
  public var neededMw: Double
  /// Most heat recovered within it.
  public var recoveredMw: Double
  /// Least heat from outside.
  public var hotUtilityMw: Double
  /// Least heat cooled or vented.
  public var coldUtilityMw: Double
}
