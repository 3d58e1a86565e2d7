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

  /// A site as a unit vector.
  func point(_ site: Index<Site>) -> SIMD3<Double> {
    SIMD3(x[site.value], y[site.value], z[site.value])
  }

  /// Great-circle distance, km.
  func distance(_ a: Index<Site>, _ b: Index<Site>) -> Double {
    Self.distance(point(a), point(b))
  }

  /// Great-circle distance between unit vectors, km.
  @inline(__always)
  static func distance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
    let d = a - b
    let square = d.x * d.x + d.y * d.y + d.z * d.z
    return 2 * earthRadius * asin(min(1, square.squareRoot() / 2))
  }
}
