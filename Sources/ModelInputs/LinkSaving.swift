import RegionModel

/// What a link saves over the horizon against supply and disposal as today, by part; money.
///
/// `sum_t w·(lam·sig·(p + co2·ep) + d + co2·ed − m − c − co2·e_transport −
/// (p_el + co2·e_el)·electricity)·f − annuities`.
public struct LinkSaving: Sendable, Hashable {
  /// Purchases that are not made.
  public var avoidedPurchase = 0.0
  /// Disposal that is not paid for (negative: income forgone).
  public var avoidedDisposal = 0.0
  /// CO2 cost avoided, what the link itself emits taken off.
  public var co2 = 0.0
  /// Cost of making the surplus available.
  public var provision = 0.0
  /// Handling, treatment, transport, technology and electricity.
  public var cost = CostStack()
  /// Annuities of what is built.
  public var annuity = 0.0
  /// The part of `annuity` that is yearly cost of what is built: it stays when the loan is paid.
  public var upkeep = 0.0
  /// t CO2e less.
  public var emissions = 0.0
  /// Base units sent.
  public var sent = 0.0
  /// Base units of need replaced.
  public var replaced = 0.0

  /// Nothing saved.
  public init() {}

  /// What is left.
  public var total: Double {
    avoidedPurchase + avoidedDisposal + co2 - provision - cost.total - annuity
  }
}

extension ModelInputs {
  /// What a candidate saves with given flows.
  ///
  /// - Parameters:
  ///   - flows: base units sent per occurrence of each period.
  ///   - capacity: base units per hour built (`K`).
  ///   - built: how much of the link is built (`z`, 0–1).
  public func saving(of candidate: Candidate, flows: [Double], capacity: Double, built: Double)
    -> LinkSaving
  {
    let need = needs[candidate.need]
    let surplus = surpluses[candidate.surplus]
    var saving = LinkSaving()
    for (period, flow) in flows.enumerated() where flow != 0 {
      let amount = time.weight[period] * flow
      saving.sent += amount
      saving.avoidedDisposal += disposalPrice(surplus, period) * amount
      saving.cost.electricity += (candidate.gridPrice?[period] ?? 0) * amount
      let cost = candidate.cost(period)
      let replaced = candidate.replaced(period) * amount
      saving.replaced += replaced
      saving.avoidedPurchase += (need.price?[period] ?? 0) * replaced
      saving.cost.technology += cost.technology * amount
      saving.cost.electricity += cost.electricity * amount
      saving.emissions -= electricityEmissions(of: candidate, period) * amount
    }
    let sent = saving.sent
    saving.provision = surplus.provisionCost * sent
    saving.emissions +=
      need.supplyEmissions * saving.replaced
      + (surplus.disposalEmissions - candidate.transportEmissions) * sent
    saving.co2 = settings.co2Price * saving.emissions
    saving.cost.handling = candidate.cost.handling * sent
    saving.cost.treatment = candidate.cost.treatment * sent
    saving.cost.transport = candidate.cost.transport * sent
    saving.annuity =
      time.yearShare * (candidate.capacityAnnuity * capacity + candidate.fixedAnnuity * built)
    saving.upkeep =
      time.yearShare * (candidate.capacityUpkeep * capacity + candidate.fixedUpkeep * built)
    return saving
  }
}
