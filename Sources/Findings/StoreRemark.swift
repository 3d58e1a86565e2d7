import RegionModel

/// What a plan leaves of a region's stores.
public enum StoreRemark: Sendable, Hashable {
  /// Stores at buses, which only the dispatch of the grid alone runs.
  case busStoresNotPlanned([String])

  /// Stable code.
  public var code: String { "bus_stores_not_planned" }

  /// What a plan of a region leaves.
  public static func of(_ region: Region) -> [StoreRemark] {
    let ids = region.stores.compactMap { if case .bus = $0.place { $0.id } else { nil } }
    return ids.isEmpty ? [] : [.busStoresNotPlanned(ids.sorted())]
  }
}
