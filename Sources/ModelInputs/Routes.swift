import Foundation
import Quantities
import RegionModel

/// Great-circle distances between sites, from unit vectors made once.
struct Routes: Sendable {
  /// Mean earth radius, km (IUGG).
  static let earthRadius = 6371.0088

  private let x: [Double]
  private let y: [Double]
  private let z: [Double]

  init(sites: [Site]) {
    let radians = Double.pi / 180
    x = sites.map { cos($0.position.latitude * radians) * cos($0.position.longitude * radians) }
    y = sites.map { cos($0.position.latitude * radians) * sin($0.position.longitude * radians) }
    z = sites.map { sin($0.position.latitude * radians) }
  }

  /// Great-circle distance, km.
  func distance(_ a: Index<Site>, _ b: Index<Site>) -> Double {
    let dx = x[a.value] - x[b.value]
    let dy = y[a.value] - y[b.value]
    let dz = z[a.value] - z[b.value]
    return 2 * Self.earthRadius * asin(min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2))
  }
}
