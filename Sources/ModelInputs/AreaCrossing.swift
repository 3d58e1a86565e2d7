import Quantities
import RegionModel

/// How much of a straight route lies inside an area, 0–1.
///
/// The route is taken as straight in degrees: over the lengths of links the error is far below the
/// detour factor's.
struct AreaCrossing: Sendable {
  let area: Area

  func share(from a: GeoPoint, to b: GeoPoint) -> Double {
    var cuts: [Double] = [0, 1]
    for ring in area.polygons.joined() {
      for edge in ring.indices.dropLast() {
        if let cut = Self.cut(a, b, ring[edge], ring[edge + 1]) { cuts.append(cut) }
      }
    }
    cuts.sort()
    var inside = 0.0
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      let middle = (start + end) / 2
      let point = GeoPoint(
        latitude: a.latitude + (b.latitude - a.latitude) * middle,
        longitude: a.longitude + (b.longitude - a.longitude) * middle)
      if contains(point) { inside += end - start }
    }
    return a == b ? (contains(a) ? 1 : 0) : inside
  }

  private func contains(_ point: GeoPoint) -> Bool {
    area.polygons.contains { rings in
      guard let outer = rings.first, Self.isInside(point, outer) || Self.isOn(point, outer)
      else { return false }
      return !rings.dropFirst().contains { Self.isInside(point, $0) && !Self.isOn(point, $0) }
    }
  }

  /// Whether a point lies on a ring: an area holds all of its border, so that a route along the
  /// border costs the same on a map turned round.
  private static func isOn(_ point: GeoPoint, _ ring: [GeoPoint]) -> Bool {
    zip(ring, ring.dropFirst()).contains { a, b in
      let east = (b.longitude - a.longitude) * (point.latitude - a.latitude)
      let north = (b.latitude - a.latitude) * (point.longitude - a.longitude)
      return east == north
        && (min(a.latitude, b.latitude)...max(a.latitude, b.latitude)).contains(point.latitude)
        && (min(a.longitude, b.longitude)...max(a.longitude, b.longitude))
          .contains(point.longitude)
    }
  }

  /// Even–odd rule.
  private static func isInside(_ point: GeoPoint, _ ring: [GeoPoint]) -> Bool {
    var inside = false
    for (a, b) in zip(ring, ring.dropFirst()) {
      guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { continue }
      let along = (point.latitude - a.latitude) / (b.latitude - a.latitude)
      if point.longitude < a.longitude + along * (b.longitude - a.longitude) { inside.toggle() }
    }
    return inside
  }

  private static func cut(_ a: GeoPoint, _ b: GeoPoint, _ c: GeoPoint, _ d: GeoPoint) -> Double? {
    let rx = b.longitude - a.longitude
    let ry = b.latitude - a.latitude
    let sx = d.longitude - c.longitude
    let sy = d.latitude - c.latitude
    let cross = rx * sy - ry * sx
    guard cross != 0 else { return nil }
    let qx = c.longitude - a.longitude
    let qy = c.latitude - a.latitude
    let along = (qx * sy - qy * sx) / cross
    let across = (qx * ry - qy * rx) / cross
    return (0...1).contains(along) && (0...1).contains(across) ? along : nil
  }
}
