import Foundation
import Quantities
import RegionModel

/// Streams of one resource by where they are: boxes in the space of unit vectors, so that a box is
/// never nearer in truth than it is said to be.
struct PointGrid: Sendable {
  /// A box with what lies in it.
  struct Cell: Sendable {
    /// Least and largest coordinates of its members.
    var low: SIMD3<Double>
    /// Largest coordinates of its members.
    var high: SIMD3<Double>
    /// Members, as positions in `members`.
    var members: Range<Int>
  }

  /// Edge of a box, km.
  private static let edge = 30.0

  private(set) var cells: [Cell] = []
  /// Streams, cell by cell.
  private(set) var members: [Int32] = []

  /// Puts streams where their points are.
  init(_ streams: [Int], at points: [SIMD3<Double>]) {
    let scale = Routes.earthRadius / Self.edge
    let keyed = streams.enumerated().map { order, stream in
      (key: SIMD3<Int32>((points[order] * scale).rounded(.down)), stream: stream, order: order)
    }.sorted { a, b in
      if a.key.x != b.key.x { return a.key.x < b.key.x }
      if a.key.y != b.key.y { return a.key.y < b.key.y }
      return a.key.z != b.key.z ? a.key.z < b.key.z : a.stream < b.stream
    }
    var last: SIMD3<Int32>?
    for (key, stream, order) in keyed {
      let point = points[order]
      if key != last {
        cells.append(Cell(low: point, high: point, members: members.count..<members.count))
        last = key
      }
      let at = cells.count - 1
      cells[at].low = pointwiseMin(cells[at].low, point)
      cells[at].high = pointwiseMax(cells[at].high, point)
      members.append(Int32(truncatingIfNeeded: stream))
      cells[at].members = cells[at].members.lowerBound..<members.count
    }
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
