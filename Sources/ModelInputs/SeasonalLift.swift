/// How a heat link fares in each exchange period, where a temperature follows the season.
///
/// Every figure is derived from a period's coefficient of performance: heat warm enough to go as it
/// is has an infinite one, so that `COP/(COP−1)` is 1 and `1/(COP−1)` is 0.
public struct SeasonalLift: Sendable, Hashable {
  /// Coefficient of performance by period; infinite: goes as it is; 0: too cold without a heat pump,
  /// nothing may flow.
  public var cop: [Double]
  /// Arrives per base unit sent, before a heat pump lifts it.
  public var arriving: Double
  /// Need replaced per base unit delivered where it goes as it is.
  public var directRatio: Double
  /// Need replaced per base unit delivered by the heat pump.
  public var liftedRatio = 1.0
  /// Money per base unit of heat out of the heat pump.
  public var pumpCost = 0.0
  /// Money per MWh of electricity; 0 where a bus prices it.
  public var electricityPrice = 0.0

  /// Whether a heat pump works in some period.
  public var isLifted: Bool { cop.contains { $0 > 0 && $0.isFinite } }

  /// Whether anything may flow in a period.
  public func isOpen(_ period: Int) -> Bool { cop[period] > 0 }

  /// Arrives per base unit sent in a period, a heat pump's electricity included.
  public func delivered(_ period: Int) -> Double {
    let cop = cop[period]
    return cop.isFinite ? cop > 0 ? arriving * cop / (cop - 1) : 0 : arriving
  }

  /// Need replaced per base unit sent in a period.
  public func replaced(_ period: Int) -> Double { delivered(period) * ratio(period) }

  /// Need replaced per base unit delivered in a period.
  public func ratio(_ period: Int) -> Double {
    cop[period].isFinite ? liftedRatio : directRatio
  }

  /// Electricity drawn per base unit sent in a period, MWh.
  public func electricity(_ period: Int) -> Double {
    let cop = cop[period]
    return cop.isFinite && cop > 0 ? arriving / (cop - 1) : 0
  }

  /// What the heat pump costs to run per base unit sent in a period, electricity aside.
  public func technologyCost(_ period: Int) -> Double {
    cop[period].isFinite ? pumpCost * delivered(period) : 0
  }

  /// What its electricity costs per base unit sent in a period.
  public func electricityCost(_ period: Int) -> Double { electricityPrice * electricity(period) }
}

extension Candidate {
  /// Whether anything may flow in a period: not where it is too cold and no heat pump lifts it.
  public func isOpen(_ period: Int) -> Bool { byPeriod?.isOpen(period) ?? true }

  /// Arrives per base unit sent in a period, a heat pump's electricity included (`lam[a,t]`).
  public func delivered(_ period: Int) -> Double { byPeriod?.delivered(period) ?? delivered }

  /// Need replaced per base unit delivered in a period (`sig[a,t]`).
  public func ratio(_ period: Int) -> Double { byPeriod?.ratio(period) ?? ratio }

  /// Need replaced per base unit sent in a period.
  public func replaced(_ period: Int) -> Double { byPeriod?.replaced(period) ?? replaced }

  /// Net electricity drawn per base unit sent in a period, MWh.
  public func electricity(_ period: Int) -> Double {
    byPeriod?.electricity(period) ?? electricity
  }

  /// The parts of the cost per base unit sent in a period.
  public func cost(_ period: Int) -> CostStack {
    guard let byPeriod, byPeriod.isLifted else { return cost }
    var stack = cost
    stack.technology = byPeriod.technologyCost(period)
    stack.electricity = byPeriod.electricityCost(period)
    return stack
  }

  /// The least and the most need replaced per base unit sent in a period in which anything may flow.
  public var replacedRange: ClosedRange<Double> {
    guard let byPeriod else { return replaced...replaced }
    let values = byPeriod.cop.indices.filter(byPeriod.isOpen).map(byPeriod.replaced)
    guard let least = values.min(), let most = values.max() else { return 0...0 }
    return least...most
  }

  /// Coefficient of performance over given flows, heat lifted over electricity drawn; without flow
  /// that of an even one; nil where no heat pump works.
  ///
  /// - Parameter amounts: base units sent over the horizon, by period.
  public func cop(over amounts: [Double]) -> Double? {
    guard let byPeriod else { return cop }
    var (out, drawn) = (0.0, 0.0)
    for (period, amount) in amounts.enumerated() where amount > 0 {
      let electricity = byPeriod.electricity(period)
      guard electricity > 0 else { continue }
      out += byPeriod.delivered(period) * amount
      drawn += electricity * amount
    }
    return drawn > 0 ? out / drawn : cop
  }
}
