import LinearModel
import ModelInputs
import RegionModel

/// The least cost of running the grid over more hours than one program holds: hours one by one, with
/// a price on the energy of generators that have a budget.
///
/// Equal to one program over all hours but for a gap: cost and bound are both told.
final class PricedDispatch: HoursDispatch {
  let limits: GridLimits
  private let solver: BlockSolver
  private let crew: HourCrew
  private let search: BudgetSearch
  /// Prices that proved most last, by budget; nil before the first answer.
  private var water: [Double]?
  private var met: [Set<GridLimit>]

  /// Opens the sessions.
  init(_ limits: GridLimits, solver: BlockSolver) throws(EngineError) {
    self.limits = limits
    self.solver = solver
    crew = try HourCrew(
      limits, probes: Set(limits.inputs.requests.flatMap(\.buses)).sorted(), solver: solver)
    search = BudgetSearch(limits.inputs, solver: solver)
    met = Array(repeating: [], count: limits.inputs.hours.count)
  }

  var inForce: [WholeGrid.Limit] {
    met.enumerated().flatMap { hour, limits in
      limits.map { WholeGrid.Limit(hour: hour, limit: $0) }
    }
  }

  func value(of draws: [[Double]], short: [[Double]]?) throws(EngineError)
    -> OperatingDispatch.Outcome
  {
    let (limits, crew, solver) = (limits, crew, solver)
    let ending = try search.run(
      from: try firstPrices(draws), gap: Self.gap,
      together: { hours, part throws(EngineError) in
        let program = try OperatingDispatch(limits.over(part), solver: solver, keepsPoints: true)
        let own = hours.map { draws[$0] }
        switch try program.value(of: own, short: short.map { short in hours.map { short[$0] } }) {
        case .optimal(let value): return .found(value.points, water: value.waterValues)
        case .infeasible: return .infeasible
        case .stopped(let why): return .stopped(why)
        }
      }
    ) { surcharge throws(EngineError) in
      try crew.each(Array(draws.indices)) { (session, hour) throws(EngineError) in
        session.charge(surcharge)
        return try session.solve(hour: hour, draw: draws[hour], aim: .cost(short: short?[hour]))
      }
    }
    switch ending {
    case .infeasible: return .infeasible
    case .stopped(let why): return .stopped(why)
    case .found(let found):
      water = found.water
      return .optimal(value(found))
    }
  }

  func leastLeftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [[Double]]?
  {
    let (limits, crew, solver) = (limits, crew, solver)
    // A MWh of a budget saves at most a MWh left out, losses and all.
    let ending = try search.run(
      from: search.limited.map { _ in 0.5 }, gap: Self.gap, countsMoney: false,
      together: { hours, part throws(EngineError) in
        let program = try OperatingDispatch(limits.over(part), solver: solver, keepsPoints: true)
        let left = try program.leftOut(
          of: hours.map { draws[$0] }, most: hours.map { most[$0] },
          short: short.map { short in hours.map { short[$0] } })
        return left.map { .found($0, water: []) } ?? .infeasible
      }
    ) { surcharge throws(EngineError) in
      try crew.each(Array(draws.indices)) { (session, hour) throws(EngineError) in
        session.charge(surcharge)
        return try session.solve(
          hour: hour, draw: draws[hour],
          aim: .leftOut(most: most[hour].map { max(0, $0) }, short: short?[hour]))
      }
    }
    guard case .found(let found) = ending else { return nil }
    return found.points.map(\.probe)
  }

  /// Relative gap between cost and bound at which an answer is near enough.
  private static let gap = 1e-4
  /// Where a search begins: where the last one ended, or at what budgets are worth over the mean days
  /// of each month.
  private func firstPrices(_ draws: [[Double]]) throws(EngineError) -> [Double] {
    if let water { return water }
    let none = search.limited.map { _ in 0.0 }
    guard !none.isEmpty else { return none }
    let days = inputs.meanDays
    let operating = try OperatingDispatch(limits.over(inputs.mean(days)), solver: solver)
    let averages = days.map { hours in
      (0..<inputs.network.busCount).map { bus in
        hours.reduce(0) { $0 + draws[$1][bus] } / Double(hours.count)
      }
    }
    guard case .optimal(let value) = try operating.value(of: averages, short: nil) else {
      return none
    }
    return search.limited.map { value.waterValues[$0] }
  }

  private func value(_ found: BudgetSearch.Found) -> OperatingDispatch.Value {
    let points = found.points
    for hour in points.indices { met[hour].formUnion(points[hour].binding.map(\.limit)) }
    var water = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, price) in zip(search.limited, found.water) { water[generator] = price }
    return OperatingDispatch.Value(
      cost: found.cost + inputs.standingCost, bound: found.bound + inputs.standingCost,
      prices: zip(inputs.hours.weight, points).map { weight, point in
        point.prices.map { weight * $0 }
      },
      waterValues: water, points: points)
  }
}
