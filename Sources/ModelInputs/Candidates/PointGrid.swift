import Foundation
import Quantities
import RegionModel

/// Streams of one resource by where they are: boxes in the space of unit vectors, so that a box is
/// never nearer in truth than it is said to be.
struct PointGrid: Sendable, Equatable {
  /// A box with what lies in it.
  struct Cell: Sendable, Equatable {
    /// Least and largest coordinates of its members.
    var low: SIMD3<Double>
    /// Largest coordinates of its members.
    var high: SIMD3<Double>
    /// Members, as positions in `members`.
    var members: Range<Int>
  }

  /// Edge of a box, km.
  private static let edge = 30.0

  private static let scale = Routes.earthRadius / edge

  private(set) var cells: [Cell] = []
  /// Which box of space each cell is, in their order.
  private var keys: [SIMD3<Int32>] = []
  /// First cell of each slab of boxes across the first axis, and the end.
  private var slabs: [Int32] = []
  /// Streams, cell by cell.
  private(set) var members: [Int32] = []

  /// Puts streams where their points are.
  init(_ streams: [Int], at points: [SIMD3<Double>]) {
    let keyed = streams.enumerated().map { order, stream in
      (key: SIMD3<Int32>((points[order] * Self.scale).rounded(.down)), stream: stream, order: order)
    }.sorted { a, b in
      if a.key.x != b.key.x { return a.key.x < b.key.x }
      if a.key.y != b.key.y { return a.key.y < b.key.y }
      return a.key.z != b.key.z ? a.key.z < b.key.z : a.stream < b.stream
    }
    var last: SIMD3<Int32>?
    for (key, stream, order) in keyed {
      let point = points[order]
      if key != last {
        if key.x != last?.x { slabs.append(Int32(truncatingIfNeeded: cells.count)) }
        cells.append(Cell(low: point, high: point, members: members.count..<members.count))
        keys.append(key)
        last = key
      }
      let at = cells.count - 1
      cells[at].low = pointwiseMin(cells[at].low, point)
      cells[at].high = pointwiseMax(cells[at].high, point)
      members.append(Int32(truncatingIfNeeded: stream))
      cells[at].members = cells[at].members.lowerBound..<members.count
    }
    slabs.append(Int32(truncatingIfNeeded: cells.count))
  }

  /// Calls with every cell that a way of some mode may reach, in order, and with the length that it
  /// cannot fall below.
  @inline(__always)
  func forEachCell(from point: SIMD3<Double>, by way: LinkWay, _ body: (Int, Double) -> Void) {
    // A hair more, against rounding; two is all of the sphere.
    let reach = min(2, way.reach / (way.detour * Routes.earthRadius) * (1 + 1e-9))
    let low = SIMD3<Int32>(((point - reach) * Self.scale).rounded(.down))
    let high = SIMD3<Int32>(((point + reach) * Self.scale).rounded(.down))
    var slab = first(slabs.startIndex, slabs.count - 1) { keys[Int(slabs[$0])].x >= low.x }
    while slab < slabs.count - 1, keys[Int(slabs[slab])].x <= high.x {
      let end = Int(slabs[slab + 1])
      var cell = first(Int(slabs[slab]), end) { keys[$0].y >= low.y }
      while cell < end, keys[cell].y <= high.y {
        let least = least(from: point, to: cell) * way.detour
        if least <= way.reach { body(cell, least) }
        cell += 1
      }
      slab += 1
    }
  }

  /// The same, over few cells one by one where these are given.
  @inline(__always)
  func forEachCell(
    from point: SIMD3<Double>, by way: LinkWay, among few: [Int32]?, _ body: (Int, Double) -> Void
  ) {
    guard let few else { return forEachCell(from: point, by: way, body) }
    for cell in few {
      let least = least(from: point, to: Int(cell)) * way.detour
      if least <= way.reach { body(Int(cell), least) }
    }
  }

  /// The first position of a range from which on something holds; its end where it does not.
  @inline(__always)
  private func first(_ start: Int, _ end: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A length that the way to any member of a cell cannot fall below, km: the chord to its box.
  @inline(__always)
  func least(from point: SIMD3<Double>, to cell: Int) -> Double {
    let box = cells[cell]
    let gap = pointwiseMax(pointwiseMax(box.low - point, point - box.high), .zero)
    // A hair less, against rounding.
    return (gap * gap).sum().squareRoot() * (Routes.earthRadius * (1 - 1e-12))
  }
}
