#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place in Sweden's national plane, SWEREF 99 TM (EPSG 3006), metres.
public struct Sweref99TM: Sendable, Hashable {
  /// Metres north (N, about 6.1–7.7 million in Sweden).
  public var northing: Double
  /// Metres east (E, about 0.26–0.92 million in Sweden).
  public var easting: Double

  /// Makes a place.
  public init(northing: Double, easting: Double) {
    self.northing = northing
    self.easting = easting
  }

  /// The plane coordinates of a point; WGS 84 and SWEREF 99 agree within a metre.
  public init(_ point: GeoPoint) {
    let e2 = Self.e2
    let phi = point.latitude * .pi / 180
    let dLambda = (point.longitude - 15) * .pi / 180
    let s2 = sin(phi) * sin(phi)
    let a = e2
    let b = (5 * e2 * e2 - e2 * e2 * e2) / 6
    let c = (104 * e2 * e2 * e2 - 45 * e2 * e2 * e2 * e2) / 120
    let d = 1237 * e2 * e2 * e2 * e2 / 1260
    let conformal =
      phi - sin(phi) * cos(phi) * (a + b * s2 + c * s2 * s2 + d * s2 * s2 * s2)
    let xi = atan2(tan(conformal), cos(dLambda))
    let eta = atanh(cos(conformal) * sin(dLambda))
    var x = xi
    var y = eta
    for (k, beta) in Self.beta.enumerated() {
      let n = 2 * Double(k + 1)
      x += beta * sin(n * xi) * cosh(n * eta)
      y += beta * cos(n * xi) * sinh(n * eta)
    }
    northing = Self.scaledRadius * x
    easting = Self.scaledRadius * y + 500_000
  }

  /// The point on earth.
  public var point: GeoPoint {
    let e2 = Self.e2
    let x = northing / Self.scaledRadius
    let y = (easting - 500_000) / Self.scaledRadius
    var xi = x
    var eta = y
    for (k, delta) in Self.delta.enumerated() {
      let n = 2 * Double(k + 1)
      xi -= delta * sin(n * x) * cosh(n * y)
      eta -= delta * cos(n * x) * sinh(n * y)
    }
    let conformal = asin(sin(xi) / cosh(eta))
    let dLambda = atan2(sinh(eta), cos(xi))
    let s2 = sin(conformal) * sin(conformal)
    let a = e2 + e2 * e2 + e2 * e2 * e2 + e2 * e2 * e2 * e2
    let b = -(7 * e2 * e2 + 17 * e2 * e2 * e2 + 30 * e2 * e2 * e2 * e2) / 6
    let c = (224 * e2 * e2 * e2 + 889 * e2 * e2 * e2 * e2) / 120
    let d = -(4279 * e2 * e2 * e2 * e2) / 1260
    let phi =
      conformal + sin(conformal) * cos(conformal) * (a + b * s2 + c * s2 * s2 + d * s2 * s2 * s2)
    return GeoPoint(latitude: phi * 180 / .pi, longitude: 15 + dLambda * 180 / .pi)
  }

  // Krüger's series as Lantmäteriet prints it (Gauss conformal projection), GRS 80, scale 0.9996.
  private static let flattening = 1 / 298.257222101
  private static let e2 = flattening * (2 - flattening)
  private static let n = flattening / (2 - flattening)
  private static let scaledRadius =
    0.9996 * 6_378_137 / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
  private static let beta: [Double] = [
    n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
    13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
    61 * n * n * n / 240 - 103 * n * n * n * n / 140,
    49561 * n * n * n * n / 161280,
  ]
  private static let delta: [Double] = [
    n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96 - n * n * n * n / 360,
    n * n / 48 + n * n * n / 15 - 437 * n * n * n * n / 1440,
    17 * n * n * n / 480 - 37 * n * n * n * n / 840,
    4397 * n * n * n * n / 161280,
  ]
}

extension GeoPoint {
  /// Great-circle distance in km on a sphere of the earth's mean radius, 6 371.0088 km (haversine).
  public func distance(to other: GeoPoint) -> Double {
    let radians = Double.pi / 180
    let a = sin((other.latitude - latitude) * radians / 2)
    let b = sin((other.longitude - longitude) * radians / 2)
    let h =
      a * a + cos(latitude * radians) * cos(other.latitude * radians) * b * b
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }
}
