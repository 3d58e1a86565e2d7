/// The part of the earth that a map shows.
///
/// A single place far from all others (a pole, a slip in a coordinate) would shrink the rest to a
/// point: the view leaves out places further from the median than eight times the median distance
/// to it, at least 3° of latitude and 6° of longitude.
struct MapView {
  /// The view.
  let box: GeoBox

  /// The view of places; the country's middle where there are none.
  init(of places: [(lat: Double, lon: Double)]) {
    let lat = Self.reach(places.map(\.lat), least: 3)
    let lon = Self.reach(places.map(\.lon), least: 6)
    let near = places.filter { lat.contains($0.lat) && lon.contains($0.lon) }
    let box = GeoBox(around: near) ?? GeoBox(south: 59, west: 13, north: 63, east: 18)
    let height = box.north - box.south
    let width = box.east - box.west
    let margin = max(0.09 * max(height, width / 2), 0.12)
    self.box = GeoBox(
      south: max(box.south - margin, -85), west: box.west - 2 * margin,
      north: min(box.north + margin, 85), east: box.east + 2 * margin)
  }

  /// Whether a place lies within the view.
  func shows(lat: Double, lon: Double) -> Bool {
    (box.south...max(box.south, box.north)).contains(lat) && (box.west...box.east).contains(lon)
  }

  private static func reach(_ values: [Double], least: Double) -> ClosedRange<Double> {
    guard !values.isEmpty else { return 0...0 }
    let middle = median(values)
    let far = max(least, 8 * median(values.map { abs($0 - middle) }))
    return (middle - far)...(middle + far)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
