/// What of a region a PyPSA network does not hold.
public enum PyPSAOmission: Sendable, Hashable {
  /// Another aim than least cost.
  case aim
  /// The budget for investment.
  case budget
  /// The most links that may be built.
  case linkCount
  /// Whole numbers, which are switched off: the least cost is the plan's bound, not its total.
  case wholeNumbers
  /// What ties the exchanges to the grid: each is a network of its own, electricity at the settings'
  /// price among the exchanges.
  case coupling
  /// Stores at buses, and those that the network cannot hold as they are.
  case stores([String])
  /// Surpluses and needs marked confidential, with all that touches them.
  case confidential(Int)
  /// Requests, which do not draw until they are connected.
  case requests([String])
  /// Limits on sums of branch flows.
  case interfaces([String])
  /// Subscriptions of buses and areas.
  case subscriptions([String])
  /// Outages that must be held.
  case outages
  /// Branches whose limits differ by direction, by phase shift or angle limits: the wider holds.
  case oneSidedLimits([String])
  /// Energy budgets, which PyPSA keeps exactly and a dispatch of many hours by water values.
  case energyBudgets([String])
  /// Stores at buses that PyPSA cannot run as they are: over chains of hours that do not follow on
  /// each other, or beginning with a part of what is yet to be built.
  case busStores([String])
  /// Load left unserved, least first: PyPSA finds such a network infeasible.
  case unserved
  /// Links that carry heat by itself where a part of it is too cold, from or to a conversion or a
  /// stream with a store.
  case partlyWarm([String])
  /// Least loads of conversions that are yet to be built, or that whole numbers would hold and are
  /// switched off.
  case leastLoads([String])

  /// A stable word for it.
  public var code: String {
    switch self {
    case .aim: "aim"
    case .budget: "budget"
    case .linkCount: "max_links"
    case .wholeNumbers: "whole_numbers"
    case .coupling: "grid_and_exchanges_together"
    case .stores: "stores"
    case .confidential: "confidential"
    case .requests: "requests"
    case .interfaces: "interfaces"
    case .subscriptions: "subscriptions"
    case .outages: "outages"
    case .oneSidedLimits: "one_sided_limits"
    case .energyBudgets: "energy_budgets"
    case .busStores: "bus_stores"
    case .unserved: "unserved"
    case .partlyWarm: "partly_warm_links"
    case .leastLoads: "least_loads"
    }
  }
}
