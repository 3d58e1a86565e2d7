/// A pair that is not listed, and the way it would be linked.
public struct UnlistedPair: Hashable, Sendable {
  /// Position among the inputs' surpluses.
  public var surplus: Int32
  /// Position among the inputs' needs.
  public var need: Int32
  /// Position among the source's ways.
  public var way: Int32

  /// Names a pair.
  public init(surplus: Int32, need: Int32, way: Int32) {
    self.surplus = surplus
    self.need = need
    self.way = way
  }
}

extension CandidateSource {
  /// The link of a pair, just as listing all pairs would make it; nil where something forbids it.
  public func candidate(_ pair: UnlistedPair) -> Candidate? {
    let (surplus, need, way) = (Int(pair.surplus), Int(pair.need), Int(pair.way))
    guard !mayBeBarred(surplus, need), var link = templates[way], let terms = ways[way].plain
    else { return maker.candidates(surplus, need, ways[way]).first }
    link.id = ways[way].id(from: ids.surpluses[surplus], to: ids.needs[need])
    link.surplus = surplus
    link.need = need
    terms.lengthen(&link, to: straight(surplus, need) * ways[way].detour)
    return link
  }

  /// What a link brings to each limit on the mix of its need: the limit's position and the content
  /// on arrival.
  public func contents(of candidate: Candidate, in limits: [MixLimit], at positions: [Int])
    -> [(limit: Int, content: Double)]
  {
    positions.compactMap { position in
      contents.arriving(
        maker.surpluses[candidate.surplus], candidate.substitution, limits[position],
        maker.region
      ).map { (position, $0) }
    }
  }
}
