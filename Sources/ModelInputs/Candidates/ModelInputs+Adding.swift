import Quantities
import RegionModel

extension ModelInputs {
  /// The inputs with further generated links among the candidates, in the order that listing all of
  /// them has, and what is left out still left out.
  ///
  /// - Returns: the inputs, and where each of their candidates was before: among `candidates`, or
  ///   after them among `links`.
  public func listing(_ links: [Candidate]) -> (inputs: ModelInputs, from: [Int]) {
    guard let unlisted else { return (self, Array(candidates.indices)) }
    let before = candidates.count
    // By numbers first: a link is a large thing to be handed about for every comparison.
    let ends = candidates.map { ($0.surplus, $0.need) } + links.map { ($0.surplus, $0.need) }
    func id(_ place: Int) -> String {
      place < before ? candidates[place].id : links[place - before].id
    }
    let from = ends.indices.sorted {
      ends[$0] == ends[$1] ? id($0) < id($1) : ends[$0] < ends[$1]
    }
    var inputs = self
    inputs.candidates = from.map { $0 < before ? candidates[$0] : links[$0 - before] }
    inputs.mixLimits = MixLimit.gather(
      region: unlisted.maker.region, needs: needs, candidates: inputs.candidates,
      surpluses: surpluses, known: unlisted.contents)
    return (inputs, from)
  }

  /// The inputs with every generated link among the candidates.
  public func listingAll() -> ModelInputs {
    guard let unlisted else { return self }
    var links: [Candidate] = []
    unlisted.forEachUnlisted { surplus, need, way in
      links += unlisted.maker.candidates(surplus, need, way)
    }
    var inputs = listing(links).inputs
    inputs.unlisted = nil
    return inputs
  }
}

extension CandidateSource {
  /// Calls with every pair that is left out and near enough.
  func forEachUnlisted(_ body: (Int, Int, LinkWay) -> Void) {
    for surplus in points.indices {
      for way in ways[waysOf[resources[surplus]]] where way.plain != nil {
        forEachNeed(of: surplus, by: way, in: open[way.wanted.value]) { body(surplus, $0, way) }
      }
    }
  }

  /// Uses of the catalogue by which unlisted links may reach a resource.
  func uses(of wanted: Index<Resource>) -> [Index<Substitution>] {
    ways.compactMap { $0.plain != nil && $0.wanted == wanted ? $0.use : nil }
  }
}
