import Quantities
import RegionModel

/// All that decides which pairs of a region are near enough, in order to see whether it has changed.
public struct PairReach: Sendable, Equatable {
  let points: [SIMD3<Double>]
  let needPoints: [SIMD3<Double>]
  let resources: [Int]
  let conversions: [Int32]
  let needConversions: [Int32]
  let waysOf: [Range<Int>]
  let ways: [Way]
  let open: [PointGrid]

  /// What of a way decides whether it reaches.
  struct Way: Equatable {
    let wanted: Index<Resource>
    let detour: Double
    let reach: Double
    let isPlain: Bool

    init(_ way: LinkWay) {
      wanted = way.wanted
      detour = way.detour
      reach = way.reach
      isPlain = way.plain != nil
    }
  }
}

extension CandidateSource {
  /// What decides which pairs are near enough.
  public var reach: PairReach {
    PairReach(
      points: points, needPoints: needPoints, resources: resources, conversions: conversions,
      needConversions: needConversions, waysOf: waysOf,
      ways: ways.map(PairReach.Way.init), open: open)
  }
}
