import Quantities
import RegionModel

/// Unlisted pairs by what their ends and their way are called, which stays when positions shift.
public struct PairNames: Sendable {
  /// What a pair is called.
  public struct Name: Hashable, Sendable {
    /// Id of the surplus.
    public var surplus: String
    /// Id of the need.
    public var need: String
    /// Resources, use and mode of the way.
    public var way: String
  }

  private let source: CandidateSource
  private let surplusIds: [String]
  private let needIds: [String]
  private let wayNames: [String]
  private let surpluses: [String: Int]
  private let needs: [String: Int]
  private let ways: [String: Int]
  /// Resource of each need whose plain pairs are left out; -1: they are listed.
  private let openResource: [Int]

  /// Gathers names.
  public init(_ inputs: ModelInputs, _ source: CandidateSource) {
    self.source = source
    surplusIds = inputs.surpluses.map(\.id)
    needIds = inputs.needs.map(\.id)
    surpluses = Dictionary(
      surplusIds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    needs = Dictionary(
      needIds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let region = source.maker.region
    wayNames = source.waysOf.enumerated().flatMap { given, ways in
      source.ways[ways].map { way in
        let use = way.use.map { region.substitutions[$0].id } ?? ""
        return "\(region.resources[given].id)→\(region.resources[way.wanted].id):\(use):\(way.name)"
      }
    }
    ways = Dictionary(
      wayNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var openResource = [Int](repeating: -1, count: inputs.needs.count)
    for (resource, grid) in source.open.enumerated() {
      for need in grid.members { openResource[Int(need)] = resource }
    }
    self.openResource = openResource
  }

  /// What a pair is called.
  public func name(_ pair: UnlistedPair) -> Name {
    Name(
      surplus: surplusIds[Int(pair.surplus)], need: needIds[Int(pair.need)],
      way: wayNames[Int(pair.way)])
  }

  /// The pair of a name; nil where it is no longer one that is left out and near enough.
  public func pair(_ name: Name) -> UnlistedPair? {
    guard let surplus = surpluses[name.surplus], let need = needs[name.need],
      let position = ways[name.way], source.waysOf[source.resources[surplus]].contains(position)
    else { return nil }
    let way = source.ways[position]
    guard way.plain != nil, openResource[need] == way.wanted.value,
      source.conversions[surplus] != source.needConversions[need],
      source.straight(surplus, need) * way.detour <= way.reach
    else { return nil }
    return UnlistedPair(
      surplus: Int32(truncatingIfNeeded: surplus), need: Int32(truncatingIfNeeded: need),
      way: Int32(truncatingIfNeeded: position))
  }
}
