import ModelInputs
import Quantities
import RegionModel
import Wording

/// Pairs that the catalogue could join and something forbids.
struct RefusedPairs {
  private let maker: PlanMaker
  /// Most that are listed; all are counted.
  static let most = 200

  init(_ maker: PlanMaker) { self.maker = maker }

  /// A pair and how far it is from being possible: reasons, then how much too far.
  private struct Pair {
    var surplus: Int
    var need: Int
    var distance: Double
  }

  /// The pairs nearest to being possible, and how many each kind of reason refuses.
  func entries() -> (shown: [RefusedEntry], counts: [ReasonCount]) {
    let region = maker.region
    let appraiser = PairAppraiser(region: region, time: maker.inputs.time)
    let inputs = maker.inputs
    var needsOf: [[Int]] = Array(repeating: [], count: region.resources.count)
    for (position, need) in inputs.needs.enumerated()
    where need.port == nil && maker.disclosure.shows(need.row) {
      needsOf[region.needs[need.row].resource.value].append(position)
    }
    var pairs: [Pair] = []
    var counts: [String: Int] = [:]
    for (from, surplus) in inputs.surpluses.enumerated()
    where surplus.port == nil && maker.disclosure.shows(surplus.row) {
      let row = region.surpluses[surplus.row]
      for wanted in region.resources.indices
      where !needsOf[wanted].isEmpty && appraiser.joins(row.resource, Index(wanted)) {
        let reaches = appraiser.reaches(row.resource, Index(wanted))
        for to in needsOf[wanted] {
          let taker = region.needs[inputs.needs[to].row].site
          let straight = appraiser.straight(row.site, taker)
          // Most pairs are too far by every way: told by the distance alone.
          let excess = reaches.map { straight * $0.detour / $0.longest }.min() ?? 0
          if excess > 1 {
            counts["too_far", default: 0] += 1
            pairs.append(Pair(surplus: from, need: to, distance: 1 + min(0.99, excess / 1e3)))
          } else if let nearest = nearest(appraiser, from, to) {
            if let first = nearest.refusals.first { counts[Self.code(first), default: 0] += 1 }
            let rest = min(0.99, nearest.distance / 1e4)
            pairs.append(
              Pair(surplus: from, need: to, distance: Double(nearest.refusals.count) + rest))
          }
        }
      }
    }
    let order = pairs.indices.sorted { (pairs[$0].distance, $0) < (pairs[$1].distance, $1) }
    let words = ConventionText(maker.language)
    return (
      order.prefix(Self.most).compactMap { entry(pairs[$0], appraiser) },
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        ReasonCount(reason: $0.key, text: words.refusal($0.key), pairs: $0.value)
      }
    )
  }

  private func entry(_ pair: Pair, _ appraiser: PairAppraiser) -> RefusedEntry? {
    guard let surplus = maker.catalogue.surplus(maker.inputs.surpluses[pair.surplus].id),
      let need = maker.catalogue.need(maker.inputs.needs[pair.need].id),
      let nearest = nearest(appraiser, pair.surplus, pair.need)
    else { return nil }
    let text = RefusalText(maker.language, names: maker.names)
    return RefusedEntry(
      surplus: surplus, need: need, km: maker.tidy(nearest.distance),
      why: nearest.refusals.map { text.sentence($0) })
  }

  private func nearest(_ appraiser: PairAppraiser, _ surplus: Int, _ need: Int) -> PairOption? {
    Self.nearest(
      appraiser.options(
        from: maker.inputs.surpluses[surplus].row, to: maker.inputs.needs[need].row))
  }

  /// The option with the fewest reasons against it; nil where one has none.
  private static func nearest(_ options: [PairOption]) -> PairOption? {
    guard !options.contains(where: { $0.refusals.isEmpty }) else { return nil }
    return options.min { ($0.refusals.count, $0.distance) < ($1.refusals.count, $1.distance) }
  }

  private static func code(_ refusal: Refusal) -> String {
    switch refusal {
    case .notInCatalogue: "not_in_catalogue"
    case .noMode: "no_mode"
    case .tooFar: "too_far"
    case .tooCold: "too_cold"
    case .hazardous: "hazardous"
    case .barrier: "barrier"
    case .area: "area"
    case .forbidden: "forbidden"
    case .notInYear: "not_in_year"
    case .dimensions: "dimensions"
    case .notListed: "not_listed"
    }
  }
}
