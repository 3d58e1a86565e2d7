import Quantities

/// Shapes as the standard's binary: a header with envelope, then well-known binary.
enum GeoPackageGeometry {
  /// A point.
  static func point(_ point: GeoPoint) -> [UInt8] {
    var bytes = header([point], withEnvelope: false)
    bytes.begin(1)
    bytes.append(point)
    return bytes
  }

  /// A line between two points.
  static func line(_ from: GeoPoint, _ to: GeoPoint) -> [UInt8] {
    var bytes = header([from, to], withEnvelope: true)
    bytes.begin(2)
    bytes.append(UInt32(2))
    bytes.append(from)
    bytes.append(to)
    return bytes
  }

  /// Polygons, each of rings, the outer one first.
  static func polygons(_ polygons: [[[GeoPoint]]]) -> [UInt8] {
    var bytes = header(polygons.flatMap { $0.flatMap { $0 } }, withEnvelope: true)
    bytes.begin(6)
    bytes.append(UInt32(polygons.count))
    for polygon in polygons {
      bytes.begin(3)
      bytes.append(UInt32(polygon.count))
      for ring in polygon {
        bytes.append(UInt32(ring.count))
        for point in ring { bytes.append(point) }
      }
    }
    return bytes
  }

  private static func header(_ points: [GeoPoint], withEnvelope: Bool) -> [UInt8] {
    // "GP", version 0, flags: little-endian, an envelope of x and y or none
    var bytes: [UInt8] = [0x47, 0x50, 0, withEnvelope ? 0b11 : 0b01]
    bytes.append(UInt32(GeoPackageSchema.wgs84))
    guard withEnvelope else { return bytes }
    let box = Envelope(points)
    for value in [box.west, box.east, box.south, box.north] { bytes.append(value) }
    return bytes
  }
}

/// The box around points; infinite the wrong way round where there are none.
struct Envelope {
  private(set) var west = Double.infinity
  private(set) var south = Double.infinity
  private(set) var east = -Double.infinity
  private(set) var north = -Double.infinity

  init(_ points: [GeoPoint] = []) { for point in points { take(point) } }

  var isEmpty: Bool { west > east }

  mutating func take(_ point: GeoPoint) {
    west = min(west, point.longitude)
    east = max(east, point.longitude)
    south = min(south, point.latitude)
    north = max(north, point.latitude)
  }
}

extension [UInt8] {
  /// A shape's beginning: byte order and type.
  fileprivate mutating func begin(_ type: UInt32) {
    append(UInt8(1))
    append(type)
  }

  fileprivate mutating func append(_ value: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      self.append(UInt8(truncatingIfNeeded: value >> shift) as UInt8)
    }
  }

  fileprivate mutating func append(_ value: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      self.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift) as UInt8)
    }
  }

  fileprivate mutating func append(_ point: GeoPoint) {
    append(point.longitude)
    append(point.latitude)
  }
}
