/// What joins the streams of a synthetic region beside the catalogue: exchanges of today, links
/// given by hand, barriers, and conversions that could be built.
struct SyntheticTies {
  /// A pair of streams near each other that the catalogue allows.
  struct Pairing {
    let surplus: Int
    let need: Int
    let pair: SyntheticCatalogue.Pair
    /// Great-circle distance, km.
    let distance: Double
    /// One draw in 0 ..< 1, for what is decided about it.
    let fate: Double
  }
  /// A conversion at a site.
  struct Conversion {
    let site: Int
    let technology: String
    /// Base units per hour of the reference flow.
    let capacity: Double
  }
  private(set) var exchanges: [Pairing] = []
  private(set) var links: [Pairing] = []
  /// Surpluses that something stops, with a draw in 0 ..< 1.
  private(set) var barriers: [(surplus: Int, fate: Double)] = []
  private(set) var conversions: [Conversion] = []

  /// Draws ties among a draft's streams.
  init(draft: SyntheticDraft, haulage: SyntheticHaulage, random: inout SplitMix64) {
    let near = SyntheticNeighbours(draft, pairs: haulage.pairs)
    var taken = [Bool](repeating: false, count: draft.needs.count)
    for surplus in draft.surpluses.indices {
      let lot = random.uniform()
      let fate = random.uniform()
      if lot < 0.03 {
        guard let found = near.nearest(to: surplus, fate: fate), !taken[found.need] else {
          continue
        }
        taken[found.need] = true
        exchanges.append(found)
      } else if lot < 0.035 {
        if let found = near.nearest(to: surplus, fate: fate) { links.append(found) }
      } else if lot < 0.042 {
        barriers.append((surplus, fate))
      }
    }
    drawConversions(draft, &random)
  }

  private mutating func drawConversions(
    _ draft: SyntheticDraft, _ random: inout SplitMix64
  ) {
    for (index, site) in draft.sites.enumerated() {
      let lot = random.uniform()
      let size = random.logNormal(median: 1, spread: 1.6)
      switch Archetype.all[site.archetype].kind {
      case "wastewater plant" where lot < 0.06:
        conversions.append(
          Conversion(
            site: index, technology: "r-dryer", capacity: SyntheticDraft.threeDigits(2 * size)))
      case "farm cluster" where lot < 0.03:
        conversions.append(
          Conversion(
            site: index, technology: "r-digester",
            capacity: SyntheticDraft.threeDigits(4 * size)))
      default: break
      }
    }
  }
}

/// Finds partners at the same place.
struct SyntheticNeighbours {
  private let draft: SyntheticDraft
  private let needsByPlace: [[Int]]
  private let pairsBySurplus: [[(need: Int, pair: SyntheticCatalogue.Pair)]]

  /// Sorts a draft's needs by place.
  init(_ draft: SyntheticDraft, pairs: [SyntheticCatalogue.Pair]) {
    self.draft = draft
    var byPlace = [[Int]](repeating: [], count: draft.places.places.count)
    for need in draft.needs.indices {
      byPlace[draft.sites[draft.needs[need].site].place].append(need)
    }
    needsByPlace = byPlace
    let resources = SyntheticCatalogue.resources
    pairsBySurplus = resources.map { resource in
      pairs.filter { $0.surplus == resource.id && $0.via.isEmpty }
        .map { pair in (resources.firstIndex { $0.id == pair.need } ?? 0, pair) }
    }
  }

  /// The nearest need that a surplus can serve directly; nil: none within reach, or one of the two
  /// sites is not there from the start.
  func nearest(to surplus: Int, fate: Double) -> SyntheticTies.Pairing? {
    let giver = draft.surpluses[surplus]
    let site = draft.sites[giver.site]
    guard site.opens == nil else { return nil }
    var best: SyntheticTies.Pairing?
    for need in needsByPlace[site.place] {
      let taker = draft.needs[need]
      guard taker.site != giver.site, draft.sites[taker.site].opens == nil,
        let pair = pairsBySurplus[giver.resource].first(where: { $0.need == taker.resource })?
          .pair
      else { continue }
      if let warm = giver.level, let wanted = taker.temperature, warm < wanted + 5 { continue }
      let distance = SyntheticPlaces.distance(
        (site.latitude, site.longitude),
        (draft.sites[taker.site].latitude, draft.sites[taker.site].longitude))
      if distance <= min(pair.reach, best?.distance ?? pair.reach) {
        best = SyntheticTies.Pairing(
          surplus: surplus, need: need, pair: pair, distance: distance, fate: fate)
      }
    }
    return best
  }
}
