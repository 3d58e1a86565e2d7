import Formulation
import ModelInputs

extension Planner {
  /// Among equals, today's exchange carries first: what a new link sends that an exchange between
  /// the same streams, at the same cost and losses, still has room for is moved to the exchange.
  ///
  /// Optima are often not unique; without this a plan may propose what is already there.
  func preferExisting(_ values: inout [Double], _ inputs: ModelInputs, _ map: VariableMap) {
    for (existing, exchange) in inputs.candidates.enumerated() where exchange.isExisting {
      // Candidates stand in order of surplus and need, so twins are neighbours.
      let pair = neighbours(of: existing, in: inputs.candidates)
      var room =
        exchange.agreed
        - (0..<inputs.time.count).reduce(0.0) {
          $0 + inputs.time.weight[$1] * values[map.flow(existing, $1)]
        }
      for new in pair
      where new != existing && map.capacity(new) == nil
        && isTwin(inputs.candidates[new], exchange)
      {
        for period in 0..<inputs.time.count where room > 0 {
          let free =
            exchange.capacity * inputs.time.hours[period] - values[map.flow(existing, period)]
          let moved = min(
            values[map.flow(new, period)], max(0, free), room / inputs.time.weight[period])
          guard moved > 0 else { continue }
          values[map.flow(new, period)] -= moved
          values[map.flow(existing, period)] += moved
          room -= moved * inputs.time.weight[period]
        }
      }
    }
  }

  private func neighbours(of position: Int, in candidates: [Candidate]) -> Range<Int> {
    let own = candidates[position]
    func isSame(_ other: Int) -> Bool {
      candidates[other].surplus == own.surplus && candidates[other].need == own.need
    }
    var (first, end) = (position, position + 1)
    while first > 0, isSame(first - 1) { first -= 1 }
    while end < candidates.count, isSame(end) { end += 1 }
    return first..<end
  }

  private func isTwin(_ link: Candidate, _ exchange: Candidate) -> Bool {
    !link.isExisting && link.surplus == exchange.surplus && link.need == exchange.need
      && link.cost == exchange.cost && link.delivered == exchange.delivered
      && link.ratio == exchange.ratio && link.electricity == exchange.electricity
      && link.byPeriod == exchange.byPeriod
      && link.transportEmissions == exchange.transportEmissions
      && link.substitution == exchange.substitution
  }
}
