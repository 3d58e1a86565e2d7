/// A part of the earth between two parallels and two meridians, degrees (WGS 84).
public struct GeoBox: Sendable, Hashable {
  /// Southern edge.
  public var south: Double
  /// Western edge.
  public var west: Double
  /// Northern edge.
  public var north: Double
  /// Eastern edge.
  public var east: Double

  /// A box by its edges.
  public init(south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// The smallest box around points given as latitude and longitude; nil without points.
  public init?(around points: [(lat: Double, lon: Double)]) {
    guard let first = points.first else { return nil }
    self.init(south: first.lat, west: first.lon, north: first.lat, east: first.lon)
    for point in points {
      south = min(south, point.lat)
      north = max(north, point.lat)
      west = min(west, point.lon)
      east = max(east, point.lon)
    }
  }

  /// The box with `degrees` added at each edge.
  public func widened(by degrees: Double) -> GeoBox {
    GeoBox(
      south: south - degrees, west: west - degrees, north: north + degrees, east: east + degrees)
  }

  /// Whether two boxes share a point.
  public func touches(_ other: GeoBox) -> Bool {
    south <= other.north && other.south <= north && west <= other.east && other.west <= east
  }
}
