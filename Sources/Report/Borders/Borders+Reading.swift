import Foundation

extension Borders {
  /// The borders in a folder of catalogues (`borders/counties.geojson`, then
  /// `borders/municipalities.geojson`) of areas whose bounding box touches `view`.
  ///
  /// A map reads well without borders, so a file that is missing or is no file of borders gives
  /// none.
  public static func read(models: String, within view: GeoBox) -> Borders {
    var borders = Borders()
    for (name, isCounty) in [("counties", true), ("municipalities", false)] {
      let file = "\(models)/borders/\(name).geojson"
      guard let data = FileManager.default.contents(atPath: file),
        let content = BorderFile(data)
      else { continue }
      let areas = content.features.compactMap { Area($0, isCounty: isCounty, within: view) }
      if borders.attribution.isEmpty, !areas.isEmpty {
        borders.attribution = content.attribution
      }
      borders.areas += areas
    }
    return borders
  }
}

extension Borders.Area {
  /// An area of a file; nil where it lies beyond the view.
  init?(_ feature: BorderFile.Feature, isCounty: Bool, within view: GeoBox) {
    let points = feature.rings.joined().map { (lat: $0.lat, lon: $0.lon) }
    guard let box = GeoBox(around: points), box.touches(view) else { return nil }
    self.init(
      name: feature.name, code: feature.code, isCounty: isCounty,
      rings: feature.rings.map(Self.coded))
  }

  /// A ring in thousandths of a degree, each point but the first as the step from the one before.
  private static func coded(_ ring: [(lon: Double, lat: Double)]) -> [Int] {
    var last = (x: 0, y: 0)
    var steps: [Int] = []
    steps.reserveCapacity(2 * ring.count)
    for point in ring {
      let next = (x: Int((point.lon * 1000).rounded()), y: Int((point.lat * 1000).rounded()))
      steps += [next.x - last.x, next.y - last.y]
      last = next
    }
    return steps
  }

  /// A ring's points as longitude and latitude, degrees.
  static func points(_ ring: [Int]) -> [(lon: Double, lat: Double)] {
    var x = 0
    var y = 0
    return stride(from: 0, to: ring.count - 1, by: 2).map { place in
      x += ring[place]
      y += ring[place + 1]
      return (lon: Double(x) / 1000, lat: Double(y) / 1000)
    }
  }
}
