import Foundation

/// A file of borders as GeoJSON (RFC 7946) writes it; other members are passed over.
struct BorderFile {
  /// Where the borders come from and on what terms.
  var attribution: String
  /// The areas.
  var features: [Feature]

  /// An area.
  struct Feature {
    var code: String
    var name: String
    /// Rings of every polygon, outer rings and holes alike, each point longitude and latitude.
    var rings: [[(lon: Double, lat: Double)]]
  }

  /// The file's content; nil where it is no collection of areas with code and name.
  init?(_ data: Data) {
    guard let value = JSONValue(data), let list = value["features"]?.list else { return nil }
    attribution = value["attribution"]?.text ?? ""
    features = []
    for item in list {
      guard let feature = Feature(item) else { return nil }
      features.append(feature)
    }
  }
}

extension BorderFile.Feature {
  fileprivate init?(_ value: JSONValue) {
    guard let code = value["properties"]?["code"]?.text,
      let name = value["properties"]?["name"]?.text,
      let coordinates = value["geometry"]?["coordinates"]?.list
    else { return nil }
    var rings: [[(lon: Double, lat: Double)]] = []
    let polygons: [JSONValue]
    switch value["geometry"]?["type"]?.text {
    case "Polygon": polygons = [.list(coordinates)]
    case "MultiPolygon": polygons = coordinates
    default: return nil
    }
    for polygon in polygons {
      for ring in polygon.list ?? [] {
        guard let points = Self.points(ring) else { return nil }
        rings.append(points)
      }
    }
    self.init(code: code, name: name, rings: rings)
  }

  /// A ring's points; nil where one is no place on earth.
  private static func points(_ ring: JSONValue) -> [(lon: Double, lat: Double)]? {
    guard let list = ring.list else { return nil }
    var points: [(lon: Double, lat: Double)] = []
    points.reserveCapacity(list.count)
    for item in list {
      guard let pair = item.list, pair.count >= 2, let lon = pair[0].number,
        let lat = pair[1].number, abs(lon) <= 180, abs(lat) <= 90
      else { return nil }
      points.append((lon, lat))
    }
    return points
  }
}
