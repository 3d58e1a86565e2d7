import ModelInputs

extension Assembly {
  /// `f[a,t]`, `y_d[i,t]`, `b[j,t]`, `y[u,t]` with what a unit of each costs and emits.
  ///
  /// Nothing flows in a period in which heat is too cold. A link without capacity columns is bounded by `cap·h[t]`; a need without a price cannot be
  /// bought.
  mutating func addExchangeColumns() {
    addFlows()
    let shortage = shortage()
    for surplus in inputs.surpluses {
      for period in periods {
        addColumn(
          money: weight(period) * inputs.disposalPrice(surplus, period),
          emitted: weight(period) * surplus.disposalEmissions)
      }
    }
    for need in inputs.needs {
      for period in periods {
        let missing = scope == .window ? shortage : 0
        addColumn(
          money: weight(period) * (need.price?[period] ?? missing),
          emitted: weight(period) * need.supplyEmissions,
          virginMass: weight(period) * need.virginMass,
          upper: need.price == nil && scope != .window ? 0 : .infinity)
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
      let surplus = inputs.surpluses[candidate.surplus]
      let mayUse = mayUse(position)
      for period in periods {
        let money = surplus.provisionCost + candidate.cost(period).total
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
