import Planning
import RegionModel

/// What a plan leaves out, or cannot give.
public enum PlanRemark: Sendable, Hashable {
  /// Stores at buses, which only the dispatch of the grid alone runs.
  case busStoresNotPlanned([String])
  /// Connected requests whose energy over the horizon is more than the grid can be given, though every
  /// hour alone carries them: MWh missing, and MWh they would draw.
  case requestsShortOfEnergy(missing: Double, of: Double)

  /// Every code there is.
  public static let codes = ["bus_stores_not_planned", "requests_short_of_energy"]

  /// Stable code.
  public var code: String {
    switch self {
    case .busStoresNotPlanned: "bus_stores_not_planned"
    case .requestsShortOfEnergy: "requests_short_of_energy"
    }
  }

  /// What a plan of a region leaves or cannot give.
  ///
  /// - Parameter grid: the grid's part in the plan; nil: it takes none.
  public static func of(_ region: Region, grid: GridOutcome? = nil) -> [PlanRemark] {
    let ids = region.stores.compactMap { if case .bus = $0.place { $0.id } else { nil } }
    var remarks: [PlanRemark] = ids.isEmpty ? [] : [.busStoresNotPlanned(ids.sorted())]
    if let short = grid?.requestsShort, short.missing > 0 {
      remarks.append(.requestsShortOfEnergy(missing: short.missing, of: short.wanted))
    }
    return remarks
  }
}
