import Planning
import RegionModel

/// What a plan leaves out, or cannot give.
public enum PlanRemark: Sendable, Hashable {
  /// Stores at buses that the plan leaves still: it has no grid, or operating hours that do not follow
  /// on each other. The dispatch of the grid alone runs them.
  case busStoresNotPlanned([String])
  /// Stores at buses that could be built, left out where a budget limits what is built elsewhere.
  case busStoresOutsideBudget([String])
  /// Connected requests whose energy over the horizon is more than the grid can be given, though every
  /// hour alone carries them: MWh missing, and MWh they would draw.
  case requestsShortOfEnergy(missing: Double, of: Double)

  /// Conversions with a least load, and how many periods of the plan run below it: without whole
  /// numbers, or where the horizon is solved window by window, it is not held.
  case leastLoadsNotHeld([String], below: Int)

  /// Every code there is.
  public static let codes = [
    "bus_stores_not_planned", "bus_stores_outside_budget", "requests_short_of_energy",
    "least_loads_not_held",
  ]

  /// Stable code.
  public var code: String {
    switch self {
    case .busStoresNotPlanned: "bus_stores_not_planned"
    case .busStoresOutsideBudget: "bus_stores_outside_budget"
    case .requestsShortOfEnergy: "requests_short_of_energy"
    case .leastLoadsNotHeld: "least_loads_not_held"
    }
  }

  /// What a plan of a region leaves or cannot give.
  ///
  /// - Parameter grid: the grid's part in the plan; nil: it takes none.
  public static func of(_ region: Region, grid: GridOutcome? = nil) -> [PlanRemark] {
    var remarks = stores(region, grid)
    if let short = grid?.requestsShort, short.missing > 0 {
      remarks.append(.requestsShortOfEnergy(missing: short.missing, of: short.wanted))
    }
    return remarks
  }

  private static func stores(_ region: Region, _ grid: GridOutcome?) -> [PlanRemark] {
    let stores = region.stores.filter { if case .bus = $0.place { true } else { false } }
      .sorted { $0.id < $1.id }
    guard !stores.isEmpty else { return [] }
    guard let running = grid?.running else {
      return grid == nil ? [.busStoresNotPlanned(stores.map(\.id))] : []
    }
    guard running.dispatch.limits.inputs.canRunStores else {
      return [.busStoresNotPlanned(stores.map(\.id))]
    }
    let candidates = stores.filter { $0.status == .candidate }
    return region.settings.budget == nil || candidates.isEmpty
      ? [] : [.busStoresOutsideBudget(candidates.map(\.id))]
  }

  /// What a solution does not hold that its region asks for.
  public static func of(_ solution: PlanSolution) -> [PlanRemark] {
    guard let plan = solution.plan else { return [] }
    let inputs = solution.inputs
    let asked = inputs.conversions.indices.filter { inputs.conversions[$0].leastLoad > 0 }
    guard !asked.isEmpty else { return [] }
    var below = 0
    for position in asked {
      let conversion = inputs.conversions[position]
      for period in 0..<inputs.time.count {
        let least = conversion.leastLoad * conversion.capacity * inputs.time.hours[period]
        let activity = plan.values[solution.program.map.activity(position, period)]
        // What a whole number may be off by leaves a hair of activity in a period that is off.
        if activity > 1e-5 * least, activity < (1 - 1e-5) * least { below += 1 }
      }
    }
    guard below > 0 || !inputs.settings.integer else { return [] }
    return [.leastLoadsNotHeld(asked.map { inputs.conversions[$0].id }, below: below)]
  }
}
