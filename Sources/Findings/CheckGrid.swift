import ModelInputs
import PowerFlow
import RegionModel

/// What was understood of a region's grid in the planned year: counts, sums, and what its ratings
/// rest on.
public struct CheckGrid: Codable, Sendable {
  /// Buses.
  public var buses: Int
  /// Branches in service, direct-current links among them.
  public var branches: Int
  /// Those without a rating, which count as unlimited.
  public var unlimited: Int
  /// Part of the ratings given whose row is assumed, 0–1; null where none is given.
  @OrNull public var assumedRatings: Double?
  /// Interfaces.
  public var interfaces: Int
  /// Power plants and imports by kind, most MW first.
  public var generators: [KindSum]
  /// Most MW drawn in any hour, electricity needs at buses among it, requests not; null where the
  /// grid has no load flow.
  @OrNull public var loadPeakMw: Double?
  /// MWh drawn over the horizon; null where the grid has no load flow.
  @OrNull public var loadMwh: Double?
  /// Requests that stand in the planned year.
  public var requests: Int
  /// MW that they ask to draw.
  public var requestsLoadMw: Double
  /// MW that they ask to feed in.
  public var requestsGenerationMw: Double

  /// Power plants or imports of a kind.
  public struct KindSum: Codable, Sendable, Equatable {
    /// The kind in the table's words; empty where none is given.
    public var kind: String
    /// How many.
    public var count: Int
    /// MW in all.
    public var mw: Double
  }

  /// Reads a grid off; nil where the region has none.
  ///
  /// - Parameters:
  ///   - region: the region.
  ///   - inputs: its grid as numbers; nil where it has no load flow.
  init?(_ region: Region, inputs: GridInputs?) {
    let grid = region.grid
    guard !grid.buses.isEmpty else { return nil }
    let year = region.settings.year
    func stands(_ status: BuildStatus, _ opens: Int?, _ closes: Int?) -> Bool {
      status == .existing && (opens ?? .min) <= year && year < (closes ?? .max)
    }
    buses = grid.buses.count
    let inService = grid.branches.filter { stands($0.status, $0.opens, $0.closes) }
    branches = inService.count
    let rated = inService.filter { $0.rating != nil }
    unlimited = branches - rated.count
    assumedRatings =
      rated.isEmpty
      ? nil
      : Double(rated.count { $0.provenance.confidence == .assumed }) / Double(rated.count)
    interfaces = grid.interfaces.count
    generators = Self.sums(grid.generators.filter { stands($0.status, $0.opens, $0.closes) })
    if let inputs {
      let drawn = inputs.hours.weight.indices.map { inputs.load($0).reduce(0, +) }
      loadPeakMw = drawn.max()
      loadMwh = zip(inputs.hours.weight, drawn).reduce(0) { $0 + $1.0 * $1.1 }
    } else {
      (loadPeakMw, loadMwh) = (nil, nil)
    }
    let asking = grid.requests.filter { ($0.fromYear ?? .min) <= year }
    requests = asking.count
    requestsLoadMw = asking.filter { $0.direction == .load }.reduce(0) { $0 + $1.power }
    requestsGenerationMw = asking.filter { $0.direction != .load }.reduce(0) { $0 + $1.power }
  }

  private static func sums(_ rows: [Generator]) -> [KindSum] {
    Dictionary(grouping: rows) { $0.kind ?? "" }
      .map { KindSum(kind: $0, count: $1.count, mw: $1.reduce(0) { $0 + $1.capacity }) }
      .sorted { ($1.mw, $0.kind) < ($0.mw, $1.kind) }
  }
}
