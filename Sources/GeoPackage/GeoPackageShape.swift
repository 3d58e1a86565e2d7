import Quantities

/// A shape read from the standard's binary: a point, or polygons. Heights and measures are passed
/// over.
struct GeoPackageShape {
  private(set) var point: GeoPoint?
  private(set) var polygons: [[[GeoPoint]]] = []

  private let bytes: [UInt8]
  private var position = 0
  private var isLittle = true

  /// Reads a shape; nil where the bytes are none, or of another kind.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= 8, bytes[0] == 0x47, bytes[1] == 0x50 else { return nil }
    let envelopes = [0, 32, 48, 48, 64]
    let envelope = Int(bytes[3] >> 1 & 7)
    guard envelopes.indices.contains(envelope) else { return nil }
    position = 8 + envelopes[envelope]
    guard read() else { return nil }
  }

  private mutating func read() -> Bool {
    guard let (type, extra) = begin() else { return false }
    switch type {
    case 1:
      guard let read = place(extra) else { return false }
      point = read.longitude.isNaN ? nil : read
    case 3:
      guard let rings = rings(extra) else { return false }
      polygons = [rings]
    case 6:
      guard let count = count() else { return false }
      for _ in 0..<count {
        guard let (type, extra) = begin(), type == 3, let rings = rings(extra) else { return false }
        polygons.append(rings)
      }
    default: return false
    }
    return true
  }

  /// A shape's type and how many numbers a place has besides its two.
  private mutating func begin() -> (type: UInt32, extra: Int)? {
    guard position < bytes.count else { return nil }
    isLittle = bytes[position] == 1
    position += 1
    guard let code = word() else { return nil }
    // ISO: thousands tell of height and measure; extended: the highest bits do
    let plain = code & 0x0FFF_FFFF
    let isoExtra = [0, 1, 1, 2][min(Int(plain / 1000), 3)]
    let extra = isoExtra + Int(code >> 31) + Int(code >> 30 & 1)
    return (plain % 1000, extra)
  }

  private mutating func rings(_ extra: Int) -> [[GeoPoint]]? {
    guard let count = count() else { return nil }
    var rings: [[GeoPoint]] = []
    for _ in 0..<count {
      guard let points = self.count() else { return nil }
      var ring: [GeoPoint] = []
      for _ in 0..<points {
        guard let place = place(extra) else { return nil }
        ring.append(place)
      }
      rings.append(ring)
    }
    return rings
  }

  private mutating func place(_ extra: Int) -> GeoPoint? {
    guard let east = number(), let north = number() else { return nil }
    position += 8 * extra
    return GeoPoint(latitude: north, longitude: east)
  }

  private mutating func count() -> Int? { word().map(Int.init) }

  private mutating func word() -> UInt32? {
    take(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private mutating func number() -> Double? {
    take(8).map { Double(bitPattern: $0.reduce(0) { $0 << 8 | UInt64($1) }) }
  }

  /// So many bytes, the most significant first.
  private mutating func take(_ count: Int) -> [UInt8]? {
    guard position + count <= bytes.count else { return nil }
    defer { position += count }
    let taken = bytes[position..<position + count]
    return isLittle ? taken.reversed() : Array(taken)
  }
}
