import ModelInputs

extension LinkSaving {
  /// Parts by name; what costs is negative. They add up to the total.
  public var byPart: [String: Double] {
    [
      "avoided_purchase": avoidedPurchase, "avoided_disposal": avoidedDisposal, "co2": co2,
      "provision": -provision, "handling": -cost.handling, "treatment": -cost.treatment,
      "transport": -cost.transport, "technology": -cost.technology,
      "electricity": -cost.electricity, "annuity": -annuity,
    ]
  }

  mutating func add(_ other: LinkSaving) {
    avoidedPurchase += other.avoidedPurchase
    avoidedDisposal += other.avoidedDisposal
    co2 += other.co2
    provision += other.provision
    cost.handling += other.cost.handling
    cost.treatment += other.cost.treatment
    cost.transport += other.cost.transport
    cost.technology += other.cost.technology
    cost.electricity += other.cost.electricity
    annuity += other.annuity
    upkeep += other.upkeep
    emissions += other.emissions
    sent += other.sent
    replaced += other.replaced
  }
}
