import Quantities

/// Whether something stands or may be built.
public enum BuildStatus: String, Sendable, CaseIterable, Codable {
  /// Stands.
  case existing
  /// May be built.
  case candidate
}

/// A technology at a site. Its inputs are needs and its outputs surpluses, ids `CONVERSION:RESOURCE`.
public struct Conversion: Sendable {
  /// Unique id.
  public var id: String
  /// Where.
  public var site: Index<Site>
  /// What.
  public var technology: Index<Technology>
  /// Most reference flow per hour, base units; infinite where the cell is empty.
  public var capacity: Double
  /// Available part of the capacity by the hour.
  public var profile: Index<Profile>?
  /// Factor on outputs by the hour.
  public var efficiencyProfile: Index<Profile>?
  /// Least share of its capacity while it runs; nil: the technology's, where the settings ask for it.
  public var minimumLoad: Double?
  /// Whether it may move its activity within a period: what it draws from the grid or feeds in is then
  /// free in each hour, up to its capacity, and sums to the period's.
  public var flexible: Bool
  /// Stands or may be built.
  public var status: BuildStatus
  /// Money for the whole capacity; nil: the technology's capital cost.
  public var investment: Double?
  /// Years; nil: the technology's.
  public var lifetime: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a conversion.
  public init(
    id: String, site: Index<Site>, technology: Index<Technology>, capacity: Double,
    profile: Index<Profile>? = nil, efficiencyProfile: Index<Profile>? = nil,
    minimumLoad: Double? = nil, flexible: Bool = false, status: BuildStatus = .existing,
    investment: Double? = nil, lifetime: Double? = nil, provenance: Provenance
  ) {
    self.id = id
    self.site = site
    self.technology = technology
    self.capacity = capacity
    self.profile = profile
    self.efficiencyProfile = efficiencyProfile
    self.minimumLoad = minimumLoad
    self.flexible = flexible
    self.status = status
    self.investment = investment
    self.lifetime = lifetime
    self.provenance = provenance
  }
}
