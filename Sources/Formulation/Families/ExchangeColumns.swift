import ModelInputs

extension Assembly {
  /// `f[a,t]`, `y_d[i,t]`, `b[j,t]`, `y[u,t]` with what a unit of each costs and emits.
  ///
  /// Nothing flows in a period in which heat is too cold. A link without capacity columns is bounded by `cap·h[t]`; a need without a price cannot be
  /// bought.
  mutating func addExchangeColumns() {
    addFlows()
    let missing = scope == .window ? shortage() : 0
    // By position, here and in other families of many rows: a stream or a link handed out whole is
    // copied, with all that it holds.
    for position in inputs.surpluses.indices {
      for period in periods {
        addColumn(
          money: weight(period) * inputs.disposalPrice(inputs.surpluses[position], period),
          emitted: weight(period) * inputs.surpluses[position].disposalEmissions)
      }
    }
    for position in inputs.needs.indices {
      for period in periods {
        let price = inputs.needs[position].price?[period]
        addColumn(
          money: weight(period) * (price ?? missing),
          emitted: weight(period) * inputs.needs[position].supplyEmissions,
          virginMass: weight(period) * inputs.needs[position].virginMass,
          upper: price == nil && scope != .window ? 0 : .infinity)
      }
    }
    for conversion in inputs.conversions {
      for period in periods {
        let closed = scope == .today && conversion.isCandidate
        addColumn(
          money: weight(period) * conversion.variableCost,
          upper: closed ? 0 : conversion.isCandidate ? .infinity : conversion.most[period])
      }
    }
  }

  private mutating func addFlows() {
    for (position, candidate) in inputs.candidates.enumerated() {
      let provision = inputs.surpluses[candidate.surplus].provisionCost
      let mayUse = mayUse(position)
      for period in periods {
        let money = provision + candidate.cost(period).total
        let emitted =
          candidate.transportEmissions + inputs.electricityEmissions(of: candidate, period)
        let open = mayUse && candidate.isOpen(period)
        addColumn(
          money: weight(period) * (money + (candidate.gridPrice?[period] ?? 0)),
          emitted: weight(period) * emitted,
          upper: !open ? 0 : isSized(candidate) ? .infinity : candidate.capacity * hours(period))
      }
    }
  }

  /// Whether a link has a capacity to decide on.
  func isSized(_ candidate: Candidate) -> Bool {
    candidate.hasInvestment || (inputs.settings.maxLinks != nil && candidate.isNew)
  }
}
