import Quantities
import RegionModel

/// A region's tables as typed cells, row for row as its arrays have them.
public struct TypedTables: Sendable {
  let region: Region

  /// The tables of a region.
  public init(_ region: Region) { self.region = region }

  func name(of profile: Index<Profile>?) -> String? {
    profile.flatMap { region.profiles.indices.contains($0.value) ? region.profiles[$0].id : nil }
  }

  func id(of stream: Stream) -> String {
    switch stream {
    case .surplus(let index): region.surpluses[index].id
    case .need(let index): region.needs[index].id
    }
  }

  /// Base unit of a resource.
  func unit(_ resource: Index<Resource>) -> String {
    region.resources[resource].dimension.baseUnit
  }

  /// Base unit a year.
  func yearly(_ resource: Index<Resource>) -> String { "\(unit(resource))/a" }

  /// Base unit an hour.
  func hourly(_ resource: Index<Resource>) -> String { Self.hourly(unit(resource)) }

  static func hourly(_ unit: String) -> String { unit == "MWh" ? "MW" : "\(unit)/h" }

  /// Money per base unit.
  func price(_ resource: Index<Resource>) -> String {
    "\(region.settings.currency)/\(unit(resource))"
  }

  /// Whether a row of a stream's table stands for a stream, which a conversion or a request may have
  /// made by itself.
  public static func isGenerated(_ provenance: Provenance) -> Bool {
    [TableSchema.conversions.file, TableSchema.requests.file].contains(provenance.location.file)
  }

  /// Whether a row of the catalogue came with the models rather than with the region.
  public static func isBuiltIn(_ provenance: Provenance) -> Bool {
    provenance.location.file.hasPrefix("Models/")
  }
}
