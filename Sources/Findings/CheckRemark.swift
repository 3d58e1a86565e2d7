import RegionModel

/// Something in a grid that is read without complaint, and yet is hardly meant.
public enum CheckRemark: Sendable, Hashable {
  /// An interface over branches that are not in service in a year: all of them, or some.
  case closedInterface(String, branches: [String], all: Bool, year: Int)

  /// Stable code.
  public var code: String { "interface_out_of_service" }

  /// What a region's grid holds of them.
  public static func of(_ region: Region) -> [CheckRemark] {
    let (grid, year) = (region.grid, region.settings.year)
    return grid.interfaces.compactMap { interface in
      let closed = interface.terms.map { grid.branches[$0.branch.value] }.filter {
        $0.status != .existing || year < ($0.opens ?? .min) || ($0.closes ?? .max) <= year
      }
      guard !closed.isEmpty else { return nil }
      return .closedInterface(
        interface.id, branches: closed.map(\.id), all: closed.count == interface.terms.count,
        year: year)
    }
  }
}
