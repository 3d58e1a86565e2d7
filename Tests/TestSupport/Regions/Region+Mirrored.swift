import Quantities
import RegionModel

extension Region {
  /// The same region as a mirror shows it: east is west of the 15th meridian, in which Swedish maps
  /// are drawn. Every distance stays, and so does what lies inside every area.
  public func mirrored() -> Region {
    func mirrored(_ point: GeoPoint) -> GeoPoint {
      GeoPoint(latitude: point.latitude, longitude: 30 - point.longitude)
    }
    var copy = self
    for row in copy.sites.indices { copy.sites[row].position = mirrored(copy.sites[row].position) }
    for row in copy.grid.buses.indices {
      copy.grid.buses[row].position = copy.grid.buses[row].position.map(mirrored)
    }
    for row in copy.areas.indices {
      copy.areas[row].polygons = copy.areas[row].polygons.map { $0.map { $0.map(mirrored) } }
    }
    return copy
  }
}
