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
  /// Generators with a budget.
  private let limited: [Int]
  /// Prices that proved most last, by budget; nil before the first answer.
  private var water: [Double]?
  /// MW of each budget, hour after hour, as hours ran last.
  private var power: [Double]?
  private var met: [Set<GridLimit>]
  /// The last draws asked for and what they came to: plan and today settle what is short, then price
  /// the same.
  private var last: Asked?

  private struct Asked {
    let draws: [[Double]]
    let short: [[Double]]?
    var outcome: OperatingDispatch.Outcome
    /// What goes on where it is asked again; nil: the answer is as near as it has to be.
    var search: BudgetSearch?
  }

  /// Relative gap between cost and bound at which an answer is near enough.
  private static let gap = 1e-4
  /// Rounds of a search after which it is answered as near as it came.
  private let rounds: Int

  /// Opens the sessions.
  init(_ limits: GridLimits, solver: BlockSolver, rounds: Int = BudgetSearch.mostRounds)
    throws(EngineError)
  {
    self.limits = limits
    self.rounds = rounds
    self.solver = solver
    crew = try HourCrew(
      limits, probes: Set(limits.inputs.requests.flatMap(\.buses)).sorted(), solver: solver)
    limited = limits.inputs.generators.indices.filter {
      limits.inputs.generators[$0].budget != nil
    }
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
    if let last, last.draws == draws, last.short == short {
      guard let search = last.search else { return last.outcome }
      return ended(search, try search.run(gap: Self.gap, near: nil, rounds: rounds), draws, short)
    }
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let search = try search(draws, from: try firstPrices(draws)) { question, hour in
      switch question {
      case .priced, .held: .cost(short: short?[hour])
      case .energy: .energy(most: none, short: short?[hour])
      }
    }
    return ended(search, try search.run(gap: Self.gap, near: power, rounds: rounds), draws, short)
  }

  /// Keeps how a search ended.
  private func ended(
    _ search: BudgetSearch, _ ending: BudgetSearch.Ending, _ draws: [[Double]],
    _ short: [[Double]]?
  ) -> OperatingDispatch.Outcome {
    switch ending {
    case .infeasible:
      last = Asked(draws: draws, short: short, outcome: .infeasible)
      return .infeasible
    case .stopped(let why):
      last = nil
      return .stopped(why)
    case .found(let found):
      water = found.water
      power = found.power
      let outcome = OperatingDispatch.Outcome.optimal(value(found))
      let isNear = found.cost - found.bound <= Self.gap * max(1, abs(found.bound))
      last = Asked(draws: draws, short: short, outcome: outcome, search: isNear ? nil : search)
      return outcome
    }
  }

  func leastLeftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [[Double]]?
  {
    // A MWh of a budget saves at most a MWh left out, losses and all.
    let ending = try search(draws, from: limited.map { _ in 0.5 }) { question, hour in
      let own = most[hour].map { max(0, $0) }
      return switch question {
      case .priced, .held: .leftOut(most: own, short: short?[hour])
      case .energy: .energy(most: own, short: short?[hour])
      }
    }.run(gap: Self.gap, near: nil, rounds: rounds)
    guard case .found(let found) = ending else { return nil }
    power = found.power
    return found.points.map(\.probe)
  }

  /// A search over hours that are asked for what an aim says.
  private func search(
    _ draws: [[Double]], from water: [Double],
    aim: @escaping @Sendable (BudgetHours.Question, Int) -> DispatchSession.Aim
  ) throws(EngineError) -> BudgetSearch {
    let (crew, limited) = (crew, limited)
    let free = [Double](repeating: 0, count: inputs.generators.count)
    let hours = BudgetHours(inputs, limited: limited) { question throws(EngineError) in
      try crew.each(Array(draws.indices)) { (session, hour) throws(EngineError) in
        session.held = []
        switch question {
        case .priced(let surcharge), .energy(let surcharge): session.charge(surcharge)
        case .held(let power):
          session.charge(free)
          session.held = limited.enumerated().map { row, generator in
            (generator, power[hour * limited.count + row])
          }
        }
        return try session.solve(hour: hour, draw: draws[hour], aim: aim(question, hour))
      }
    }
    return try BudgetSearch(hours, from: water, solver: solver)
  }

  /// Where a search begins: where the last one ended, or at what budgets are worth over the mean days
  /// of each month.
  private func firstPrices(_ draws: [[Double]]) throws(EngineError) -> [Double] {
    if let water { return water }
    let none = limited.map { _ in 0.0 }
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
    return limited.map { value.waterValues[$0] }
  }

  private func value(_ found: BudgetSearch.Found) -> OperatingDispatch.Value {
    let points = found.points
    for hour in points.indices { met[hour].formUnion(points[hour].binding.map(\.limit)) }
    var water = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, price) in zip(limited, found.water) { water[generator] = price }
    return OperatingDispatch.Value(
      cost: found.cost + inputs.standingCost, bound: found.bound + inputs.standingCost,
      prices: zip(inputs.hours.weight, points).map { weight, point in
        point.prices.map { weight * $0 }
      },
      waterValues: water, points: points)
  }
}
