/// A link used by itself, nothing else taking what it sends or giving what it replaces, at the size
/// that serves it best.
public struct LinkAlone: Sendable {
  /// Base units sent per occurrence of each period.
  public var flows: [Double]
  /// Base units per hour built.
  public var capacity: Double
  /// What it saves; negative where no size pays, and then of the largest.
  public var saving: LinkSaving
}

extension ModelInputs {
  /// Money saved per base unit sent over a candidate in a period, annuities aside.
  public func worth(of candidate: Candidate, _ period: Int) -> Double {
    let need = needs[candidate.need]
    let surplus = surpluses[candidate.surplus]
    let emissions =
      need.supplyEmissions * candidate.replaced(period) + surplus.disposalEmissions
      - candidate.transportEmissions - electricityEmissions(of: candidate, period)
    return (need.price?[period] ?? 0) * candidate.replaced(period)
      + disposalPrice(surplus, period) - surplus.provisionCost - candidate.cost(period).total
      - (candidate.gridPrice?[period] ?? 0) + settings.co2Price * emissions
  }

  /// Sizes tried for a link by itself; more periods than this are sampled.
  private static let mostSizes = 48

  /// A candidate used by itself; nil where nothing could flow, or one end is a conversion's port,
  /// whose amount is not given.
  ///
  /// An agreed amount is kept by sending the same part less in every period. What it saves is concave in its size, with kinks where a period is served in full: one of these
  /// is best.
  public func alone(_ candidate: Candidate) -> LinkAlone? {
    let surplus = surpluses[candidate.surplus]
    let need = needs[candidate.need]
    guard surplus.port == nil, need.port == nil else { return nil }
    var most = time.hours.indices.map { period -> Double in
      let replaced = candidate.replaced(period)
      guard candidate.isOpen(period), replaced > 0 else { return 0 }
      return min(
        surplus.available[period], need.required[period] / replaced,
        candidate.capacity * time.hours[period])
    }
    let total = zip(most, time.weight).reduce(0) { $0 + $1.0 * $1.1 }
    if total > candidate.agreed { most = most.map { $0 * candidate.agreed / total } }
    let rates = Set(zip(most, time.hours).map { $0 / $1 }.filter { $0 > 0 }).sorted()
    guard let largest = rates.last else { return nil }
    let paying = time.hours.indices.map { worth(of: candidate, $0) > 0 }
    let step = max(1, rates.count / Self.mostSizes)
    let sizes = stride(from: 0, to: rates.count, by: step).map { rates[$0] } + [largest]
    let best = sizes.map { size in
      sized(candidate, size, zip(most, paying).map { $1 ? $0 : 0 })
    }.max { $0.saving.total < $1.saving.total }
    if let best, best.saving.total > 0 { return best }
    return sized(candidate, largest, most)
  }

  private func sized(_ candidate: Candidate, _ size: Double, _ most: [Double]) -> LinkAlone {
    let flows = zip(most, time.hours).map { min($0, size * $1) }
    return LinkAlone(
      flows: flows, capacity: size,
      saving: saving(of: candidate, flows: flows, capacity: size, built: 1))
  }
}
