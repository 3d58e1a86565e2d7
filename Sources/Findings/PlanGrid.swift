import ModelInputs
import Planning
import RegionModel

/// The grid beside a plan, over the hours that carry cost.
public struct PlanGrid: Codable, Sendable {
  /// What dispatch costs today, money of the horizon.
  public var dispatchToday: Double
  /// What it costs with the plan.
  public var dispatch: Double
  /// t CO2e of generation today.
  public var generationTodayT: Double
  /// t CO2e of generation with the plan.
  public var generationT: Double
  /// Rounds between plan and dispatch until they agreed.
  public var rounds: Int
  /// Hours of the year that refused something on the way to the plan, counted from 0.
  public var narrowHours: [Int]
  /// MWh of existing load that cannot be served in the operating hours, whatever is done.
  public var unservedMwh: Double
  /// Branches, counted over the operating hours.
  public var branches: [BranchUse]
  /// Interfaces and subscriptions.
  public var limits: [LimitUse]
  /// MWh by generator.
  public var generationMwh: [String: Double]
  /// Energy budgets.
  public var budgets: [BudgetUse]
  /// Price at each bus.
  public var prices: [BusPrice]
  /// Stores at buses, where they run; levels by operating hour.
  public var stores: [StoreUse]
  /// Money of the horizon for those that are built; within `dispatch`.
  public var storeAnnuity: Double
}

extension PlanReading {
  /// The grid's part; nil where it takes none.
  var grid: PlanGrid? {
    guard let outcome = solution.grid, let running = outcome.running, let flow,
      let tally = running.dispatch.tally
    else { return nil }
    let report = flow.grid(tally)
    return PlanGrid(
      dispatchToday: outcome.baseline, dispatch: outcome.plan,
      generationTodayT: outcome.baselineEmissions, generationT: running.emissions,
      rounds: outcome.rounds, narrowHours: outcome.narrowHours, unservedMwh: outcome.unserved,
      branches: report.branches, limits: report.limits, generationMwh: report.generationMwh,
      budgets: report.budgets, prices: report.prices, stores: busStores,
      storeAnnuity: running.dispatch.investment)
  }

  /// Stores at buses, where they run.
  var busStores: [StoreUse] { flow?.stores ?? [] }

  private var flow: PowerFlowReading? {
    solution.grid?.running.map {
      PowerFlowReading(
        region: region, dispatch: $0.dispatch,
        security: Security(rawValue: region.settings.contingencies) ?? .none)
    }
  }
}
