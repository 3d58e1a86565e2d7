import Quantities
import RegionModel

extension RegionReader {
  /// Sweden lies at 55–69.1°N and 10–24.2°E: figures that fit only when exchanged have been exchanged. Whoever
  /// says that a site is outside the region is believed.
  func requirePlausiblePlace(
    _ table: TableReader, _ row: Int, _ column: Column, _ point: GeoPoint,
    isOutside: Bool
  ) {
    let (latitude, longitude) = (point.latitude, point.longitude)
    func isInSweden(_ north: Double, _ east: Double) -> Bool {
      (54.9...69.3).contains(north) && (10.3...24.5).contains(east)
    }
    if isInSweden(latitude, longitude) { return }
    if isInSweden(longitude, latitude) {
      table.error(
        .consistency(.coordinatesSwapped(latitude: latitude, longitude: longitude)), row, column)
    } else if !isOutside {
      table.warning(
        .consistency(.outsideSweden(latitude: latitude, longitude: longitude)), row, column)
    }
  }
}
