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

  private struct Pair {
    var surplus: Int
    var need: Int
    var km: Double
    var refusals: [Refusal]
  }

  /// The pairs nearest to being possible, and how many each kind of reason refuses.
  func entries() -> (shown: [RefusedEntry], counts: [ReasonCount]) {
    let region = maker.region
    let appraiser = PairAppraiser(region: region)
    var needsOf: [[Int]] = Array(repeating: [], count: region.resources.count)
    for (position, need) in maker.inputs.needs.enumerated()
    where need.port == nil && maker.disclosure.shows(need.row) {
      needsOf[region.needs[need.row].resource.value].append(position)
    }
    var pairs: [Pair] = []
    var counts: [String: Int] = [:]
    for surplus in maker.inputs.surpluses
    where surplus.port == nil && maker.disclosure.shows(surplus.row) {
      guard let from = maker.catalogue.surplus(surplus.id) else { continue }
      let given = region.surpluses[surplus.row].resource
      for wanted in region.resources.indices
      where !needsOf[wanted].isEmpty && appraiser.joins(given, Index(wanted)) {
        for position in needsOf[wanted] {
          let need = maker.inputs.needs[position]
          guard let to = maker.catalogue.need(need.id) else { continue }
          let options = appraiser.options(from: surplus.row, to: need.row)
          guard let nearest = Self.nearest(options) else { continue }
          if let first = nearest.refusals.first { counts[Self.code(first), default: 0] += 1 }
          pairs.append(
            Pair(surplus: from, need: to, km: nearest.distance, refusals: nearest.refusals))
        }
      }
    }
    let text = RefusalText(maker.language, names: maker.names)
    let shown = pairs.enumerated().sorted { a, b in
      let (x, y) = (Self.distance(a.element), Self.distance(b.element))
      return x != y ? x < y : a.offset < b.offset
    }.prefix(Self.most).map { pair in
      RefusedEntry(
        surplus: pair.element.surplus, need: pair.element.need, km: maker.tidy(pair.element.km),
        why: pair.element.refusals.map { text.sentence($0) })
    }
    let words = ConventionText(maker.language)
    return (
      shown,
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        ReasonCount(reason: $0.key, text: words.refusal($0.key), pairs: $0.value)
      }
    )
  }

  /// The option with the fewest reasons against it; nil where one has none.
  private static func nearest(_ options: [PairOption]) -> PairOption? {
    guard !options.contains(where: { $0.refusals.isEmpty }) else { return nil }
    return options.min { ($0.refusals.count, $0.distance) < ($1.refusals.count, $1.distance) }
  }

  /// How far a pair is from being possible: reasons, then how much too far.
  private static func distance(_ pair: Pair) -> Double {
    var excess = pair.km / 1e4
    for case .tooFar(let km, let limit, _) in pair.refusals { excess = km / max(limit, 1e-6) / 1e3 }
    return Double(pair.refusals.count) + min(0.99, excess)
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
