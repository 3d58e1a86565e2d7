import ModelInputs
import Quantities
import RegionModel

/// What was understood of a region: counts, sums, map extent, confidence.
public struct CheckReport: Codable, Sendable {
  /// Schema version.
  public var krets = "1"
  /// Folder-safe name.
  public var region: String
  /// Title.
  public var title: String
  /// Settings in force.
  public var settings: [String: String]
  /// Rows by table, in the order of the contract; tables without rows are left out.
  public var tables: [TableCount]
  /// What is available and needed by resource; rows of the planned year only.
  public var resources: [ResourceSum]
  /// The grid in the planned year; null where the region has none.
  @OrNull public var grid: CheckGrid?
  /// South, west, north, east in degrees; empty without sites.
  public var extent: [Double]
  /// Rows by confidence class.
  public var confidence: [String: Int]
  /// Remarks.
  public var findings: [FindingEntry]

  /// Rows of a table.
  public struct TableCount: Codable, Sendable {
    /// The table.
    public var table: String
    /// Its rows.
    public var rows: Int
  }

  /// What is available and needed of a resource.
  public struct ResourceSum: Codable, Sendable {
    /// The resource.
    public var resource: String
    /// Base unit.
    public var unit: String
    /// Streams that have it.
    public var surpluses: Int
    /// Base units a year, commitments elsewhere taken off.
    public var available: Double
    /// Streams that need it.
    public var needs: Int
    /// Base units a year.
    public var needed: Double
  }

  /// Reads a region off.
  ///
  /// - Parameters:
  ///   - region: the region.
  ///   - inputs: its grid as numbers; nil where it has none, or none with a load flow.
  ///   - findings: remarks.
  public init(_ region: Region, inputs: GridInputs? = nil, findings: [FindingEntry] = []) {
    grid = CheckGrid(region, inputs: inputs)
    self.region = region.name
    title = region.title
    settings = region.settings.listed
    self.findings = findings
    tables = Self.counts(region).filter { $0.1 > 0 }.map { TableCount(table: $0.0, rows: $0.1) }
    resources = Self.sums(region)
    let points = region.sites.map(\.position)
    if let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(),
      let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max()
    {
      extent = [south, west, north, east]
    } else {
      extent = []
    }
    var classes: [String: Int] = [:]
    for row in region.surpluses where row.port == nil {
      classes[row.provenance.confidence.rawValue, default: 0] += 1
    }
    for row in region.needs where row.port == nil {
      classes[row.provenance.confidence.rawValue, default: 0] += 1
    }
    confidence = classes
  }

  private static func counts(_ region: Region) -> [(String, Int)] {
    [
      ("sites", region.sites.count),
      ("surpluses", region.surpluses.filter { $0.port == nil }.count),
      ("needs", region.needs.filter { $0.port == nil }.count),
      ("properties", region.properties.count), ("exchanges", region.exchanges.count),
      ("links", region.links.count), ("barriers", region.barriers.count),
      ("conversions", region.conversions.count), ("stores", region.stores.count),
      ("areas", region.areas.count), ("buses", region.grid.buses.count),
      ("branches", region.grid.branches.count), ("generators", region.grid.generators.count),
      ("loads", region.grid.loads.count), ("requests", region.grid.requests.count),
      ("reinforcements", region.grid.reinforcements.count),
      ("resources", region.resources.count), ("substitutions", region.substitutions.count),
      ("quality_limits", region.qualityLimits.count),
      ("technologies", region.technologies.count), ("transport", region.transport.count),
      ("profiles", region.profiles.count), ("periods", region.periods.count),
      ("actors", region.actors.count), ("ties", region.ties.count),
      ("portfolio", region.portfolio.count),
    ]
  }

  private static func sums(_ region: Region) -> [ResourceSum] {
    var sums = region.resources.map {
      ResourceSum(
        resource: $0.id, unit: $0.dimension.baseUnit, surpluses: 0, available: 0, needs: 0,
        needed: 0)
    }
    let year = region.settings.year
    func isThere(_ opens: Int?, _ closes: Int?, _ site: Index<Site>) -> Bool {
      let place = region.sites[site]
      return (opens ?? .min) <= year && year < (closes ?? .max) && (place.opens ?? .min) <= year
        && year < (place.closes ?? .max)
    }
    for row in region.surpluses where isThere(row.opens, row.closes, row.site) {
      sums[row.resource.value].surpluses += 1
      sums[row.resource.value].available += row.amount * (1 - row.committedShare)
    }
    for row in region.needs where isThere(row.opens, row.closes, row.site) {
      sums[row.resource.value].needs += 1
      sums[row.resource.value].needed += row.amount
    }
    return sums.filter { $0.surpluses + $0.needs > 0 }
  }
}
