import LinearModel
import ModelInputs

/// The least of something over many hours that share energy budgets: each budget's energy is given
/// a price, and hours answer one by one.
///
/// The hours at prices prove a bound (Lagrange). Prices are a master's within a box around those that
/// proved most. What can be run is found by one program over the hours that those prices leave open,
/// the others running as they do, until bound and cost meet.
struct BudgetSearch {
  /// A way of running all hours within the budgets.
  struct Found {
    /// What it comes to.
    var cost: Double
    /// No way comes to less.
    var bound: Double
    /// How each hour runs: its objective is its own, prices of energy not counted.
    var points: [DispatchPoint]
    /// Money per MWh more of each budget.
    var water: [Double]
  }

  /// How a search ended.
  enum Ending {
    /// As near as asked for, or as rounds brought it.
    case found(Found)
    /// An hour has no dispatch whatever energy there is, or there is too little energy.
    case infeasible
    /// Stopped before an answer.
    case stopped(Termination)
  }

  /// Asks every hour with a price for each generator's energy.
  typealias Ask = (_ surcharge: [Double]) throws(EngineError) -> [DispatchOutcome]
  /// Runs some hours together within the budgets that inputs hold for them.
  typealias Together = (_ hours: [Int], _ inputs: GridInputs) throws(EngineError) -> TogetherOutcome

  /// How some hours run together.
  enum TogetherOutcome {
    /// How each runs, and money per MWh more of each generator's energy; empty: not told.
    case found([DispatchPoint], water: [Double])
    /// There is too little energy.
    case infeasible
    /// Stopped before an answer.
    case stopped(Termination)
  }

  let inputs: GridInputs
  let solver: BlockSolver
  /// Generators with a budget.
  let limited: [Int]
  /// MWh of each that may be decided on.
  private let budgets: [Double]

  /// Rounds after which it ends as near as it came.
  private static let mostRounds = 40
  /// Relative room for better prices from which on hours are run together.
  private static let settled = 1e-4
  /// Rounds after which they are, whatever room there is.
  private static let tried = 6
  /// How far from the prices that proved most the next are looked for, as a part of them.
  private static let firstReach = 0.02
  /// The least of that.
  private static let leastReach = 0.0005
  /// Money per MWh from which on a price counts as large.
  private static let smallPrice = 10.0
  /// Hours of a block.
  private static let blockHours = 24
  /// Hours together from which on a program of more is too dear for what it brings.
  private static let manyHours = 1_000
  /// Relative gap that is near enough then.
  private static let near = 1e-3
  /// Hours run together for each budget, at first.
  private static let firstTogether = 12

  init(_ inputs: GridInputs, solver: BlockSolver) {
    self.inputs = inputs
    self.solver = solver
    limited = inputs.generators.indices.filter { inputs.generators[$0].budget != nil }
    let horizon = inputs.hours.horizon
    budgets = limited.map {
      (inputs.generators[$0].budget ?? .infinity) - inputs.generators[$0].base * horizon
    }
  }

  /// Searches from prices on.
  ///
  /// - Parameters:
  ///   - first: money per MWh of each budget to begin with.
  ///   - gap: relative gap at which to end.
  ///   - countsMoney: whether generators' own costs count in what is least.
  ///   - together: runs some hours together.
  ///   - ask: asks every hour.
  func run(
    from first: [Double], gap: Double, countsMoney: Bool = true, together: Together, ask: Ask
  )
    throws(EngineError) -> Ending
  {
    let blocks = (inputs.hours.count + Self.blockHours - 1) / Self.blockHours
    let master = try BudgetMaster(budgets: budgets, blocks: blocks, solver: solver)
    var best: (bound: Double, water: [Double], points: [DispatchPoint]) = (-.infinity, first, [])
    var cheapest: Found?
    var water = first
    var reach = Self.firstReach
    var each = Self.firstTogether
    for round in 1...Self.mostRounds {
      let points: [DispatchPoint]
      switch try answers(ask, water) {
      case .failure(let ending): return ending
      case .success(let found): points = found
      }
      let proven = proven(by: points, water)
      try master.add(ways(points, water))
      if proven > best.bound {
        best = (proven, water, points)
      } else {
        reach = max(reach * 0.7, Self.leastReach)
      }
      let box = best.water.map { price in
        let room = reach * max(price, Self.smallPrice)
        return (lower: max(0, price - room), upper: price + room)
      }
      let (next, why) = try master.prices(within: box)
      guard let next else { return .stopped(why) }
      water = next.water
      let scale = max(1, abs(best.bound))
      let isSettled = next.most - best.bound <= Self.settled * scale
      guard isSettled || limited.isEmpty || round % Self.tried == 0 || round == Self.mostRounds
      else { continue }
      var hours = narrow(best.points, best.water, each, countsMoney)
      var outcome = try run(hours, together, best)
      while case .infeasible = outcome, hours.count < inputs.hours.count {
        each *= 2
        hours = narrow(best.points, best.water, each, countsMoney)
        outcome = try run(hours, together, best)
      }
      switch outcome {
      case .stopped(let why): return .stopped(why)
      case .infeasible: break
      case .found(let found):
        if found.cost < cheapest?.cost ?? .infinity { cheapest = found }
        water = found.water
        each *= 2
      }
      if var found = cheapest,
        found.cost - best.bound <= gap * scale || limited.isEmpty || round == Self.mostRounds
          || (hours.count > Self.manyHours && found.cost - best.bound <= Self.near * scale)
      {
        found.bound = min(best.bound, found.cost)
        for hour in found.points.indices {
          found.points[hour].prices = best.points[hour].prices
          found.points[hour].binding = best.points[hour].binding
        }
        found.water = best.water
        return .found(found)
      }
    }
    return .infeasible
  }

  // MARK: hours one by one

  private enum Answers {
    case success([DispatchPoint])
    case failure(Ending)
  }

  private func answers(_ ask: Ask, _ water: [Double]) throws(EngineError) -> Answers {
    var points: [DispatchPoint] = []
    points.reserveCapacity(inputs.hours.count)
    for outcome in try ask(surcharge(water)) {
      switch outcome {
      case .optimal(let point): points.append(point)
      case .infeasible: return .failure(.infeasible)
      case .stopped(let why): return .failure(.stopped(why))
      }
    }
    return .success(points)
  }

  private func surcharge(_ water: [Double]) -> [Double] {
    var surcharge = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, price) in zip(limited, water) { surcharge[generator] = price }
    return surcharge
  }

  /// What hours at prices prove.
  private func proven(by points: [DispatchPoint], _ water: [Double]) -> Double {
    let hours = zip(inputs.hours.weight, points).reduce(0) { $0 + $1.0 * $1.1.objective }
    return hours - zip(water, budgets).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// What an hour comes to without the prices.
  private func money(_ point: DispatchPoint, _ water: [Double]) -> Double {
    zip(limited, water).reduce(point.objective) { cost, priced in
      cost - priced.1 * (point.generation[priced.0] - inputs.generators[priced.0].base)
    }
  }

  private func ways(_ points: [DispatchPoint], _ water: [Double]) -> [BudgetMaster.Way] {
    stride(from: 0, to: points.count, by: Self.blockHours).map { start in
      var way: BudgetMaster.Way = (
        start / Self.blockHours, 0, [Double](repeating: 0, count: limited.count)
      )
      for hour in start..<min(points.count, start + Self.blockHours) {
        let weight = inputs.hours.weight[hour]
        way.cost += weight * money(points[hour], water)
        for (row, generator) in limited.enumerated() {
          way.energy[row] +=
            weight * (points[hour].generation[generator] - inputs.generators[generator].base)
        }
      }
      return way
    }
  }

  // MARK: hours together

  private func narrow(
    _ points: [DispatchPoint], _ water: [Double], _ each: Int, _ countsMoney: Bool
  ) -> [Int] {
    NarrowHours(
      inputs, limited: limited, points: points, water: water, countsMoney: countsMoney
    ).chosen(each)
  }

  private enum Run {
    case found(Found)
    case infeasible
    case stopped(Termination)
  }

  /// Runs some hours together and the others as they run at the prices that proved most.
  private func run(
    _ hours: [Int], _ together: Together,
    _ best: (bound: Double, water: [Double], points: [DispatchPoint])
  ) throws(EngineError) -> Run {
    var points = best.points
    for hour in points.indices { points[hour].objective = money(points[hour], best.water) }
    var water = best.water
    if !hours.isEmpty {
      var part = inputs.window(hours)
      let isIn = Set(hours)
      for generator in limited {
        let used = points.indices.reduce(0) { sum, hour in
          isIn.contains(hour)
            ? sum : sum + inputs.hours.weight[hour] * points[hour].generation[generator]
        }
        part.generators[generator].budget = (inputs.generators[generator].budget ?? 0) - used
      }
      switch try together(hours, part) {
      case .infeasible: return .infeasible
      case .stopped(let why): return .stopped(why)
      case .found(let found, let values):
        for (hour, point) in zip(hours, found) { points[hour] = point }
        if !values.isEmpty { water = limited.map { values[$0] } }
      }
    }
    let cost = zip(inputs.hours.weight, points).reduce(0) { $0 + $1.0 * $1.1.objective }
    return .found(Found(cost: cost, bound: -.infinity, points: points, water: water))
  }
}
