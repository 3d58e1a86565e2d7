import LinearModel

/// The least of something over many hours that share energy budgets: each budget's energy is given
/// a price, and hours answer one by one.
///
/// The hours at prices prove a bound (Lagrange). Prices are a master's within a box around those that
/// proved most. Ways in which days ran at one price and another, mixed so that budgets hold, are a way
/// to run them all, until bound and cost meet.
final class BudgetSearch {
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
    /// MW of each budget, hour after hour.
    var power: [Double]
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

  private let hours: BudgetHours
  private let solver: BlockSolver
  private let master: BudgetMaster
  /// MW of each budget, hour after hour, of each way by its name.
  private var known: [[Double]] = []
  /// Whether some mix of the ways keeps every budget.
  private var fits: Bool
  /// Where bounds are looked for next.
  private var water: [Double]
  private var reach = BudgetSearch.firstReach
  private var best: (bound: Double, water: [Double], points: [DispatchPoint])

  /// Rounds after which it ends as near as it came, where nothing else is asked for.
  static let mostRounds = 60
  /// Rounds after which more than the gap asked for is near enough, and how much more.
  private static let patience = [(rounds: 12, times: 2.0), (rounds: 24, times: 10.0)]
  /// Relative room for better prices from which on ways are mixed.
  private static let settled = 1e-4
  /// Rounds after which they are, whatever room there is.
  private static let tried = 6
  /// How far from the prices that proved most the next are looked for, as a part of them.
  private static let firstReach = 0.05
  /// The least of that.
  private static let leastReach = 0.002
  /// What is left of it where prices proved no more than those before.
  private static let shrink = 0.95
  /// What becomes of it where all within it is known and budgets do not meet yet.
  private static let growth = 2.0
  /// Part of what cost and bound are apart below which better prices lie far from those known.
  private static let narrow = 0.02
  /// How far from the master's prices towards those that proved most the next are: it leaps less
  /// (Wentges 1997, International Transactions in Operational Research 4(2), 151–162).
  private static let smoothing = 0.3
  /// Money per MWh from which on a price counts as large.
  private static let smallPrice = 10.0

  /// Begins at prices.
  ///
  /// - Parameters:
  ///   - hours: asked one by one.
  ///   - water: money per MWh of each budget to begin with.
  init(_ hours: BudgetHours, from water: [Double], solver: BlockSolver) throws(EngineError) {
    self.hours = hours
    self.solver = solver
    self.water = water
    master = try BudgetMaster(budgets: hours.budgets, blocks: hours.blocks, solver: solver)
    best = (-.infinity, water, [])
    fits = hours.limited.isEmpty
  }

  /// Searches until cost and bound are within a relative gap.
  ///
  /// - Parameters:
  ///   - power: MW of each budget, hour after hour, that kept them for hours alike; nil: not known.
  ///   - rounds: after which it ends as near as it came.
  func run(gap: Double, near power: [Double]?, rounds: Int = mostRounds) throws(EngineError)
    -> Ending
  {
    if let power, case .found(let points) = try hours.held(power) {
      try learn(points, at: water.map { _ in 0 })
      fits = true
    }
    var distance: Double?
    var foretold = Double.infinity
    for round in 1...rounds {
      solver.round?(SearchRound(hours: hours.inputs.hours.count, round: round, gap: distance))
      let before = best.bound
      switch try hours.priced(water) {
      case .infeasible: return .infeasible
      case .stopped(let why): return .stopped(why)
      case .found(let points): try prove(points)
      }
      let (next, why) = try master.prices(within: box())
      guard let next else { return .stopped(why) }
      // Where the last leap gave all that was foretold of it, there is nothing to be careful of.
      let isSure = before.isFinite && best.bound - before >= 0.99 * foretold
      let kept = isSure ? 0 : Self.smoothing
      water = zip(best.water, next.water).map { kept * $0 + (1 - kept) * $1 }
      foretold = (1 - kept) * (next.most - best.bound)
      let scale = max(1, abs(best.bound))
      let isSettled = next.most - best.bound <= Self.settled * scale
      let isLast = round == rounds
      guard fits || isSettled || isLast || round % Self.tried == 0 else { continue }
      let mix: BudgetMaster.Mix
      switch try mixed() {
      case .ended(let ending): return ending
      case .found(let found): mix = found
      }
      distance = max(0, mix.cost - best.bound) / scale
      let patience = Self.patience.last { round > $0.rounds }?.times ?? 1
      if mix.cost - best.bound <= gap * patience * scale || isLast {
        return try end(hours.power(mix, known))
      }
      let room = next.most - best.bound
      if room <= max(0.2 * gap * scale, Self.narrow * (mix.cost - best.bound)) {
        reach = min(1, reach * Self.growth)
      }
    }
    return .stopped(.other)
  }

  private func learn(_ points: [DispatchPoint], at water: [Double]) throws(EngineError) {
    try master.add(hours.ways(points, water, name: known.count))
    known.append(hours.power(points))
  }

  private func prove(_ points: [DispatchPoint]) throws(EngineError) {
    try learn(points, at: water)
    let proven = hours.proven(by: points, water)
    if proven > best.bound {
      best = (proven, water, points)
    } else {
      reach = max(reach * Self.shrink, Self.leastReach)
    }
  }

  private func box() -> [(lower: Double, upper: Double)] {
    best.water.map { price in
      let room = reach * max(price, Self.smallPrice)
      return (lower: max(0, price - room), upper: price + room)
    }
  }

  private enum Mixing {
    case found(BudgetMaster.Mix)
    case ended(Ending)
  }

  /// The cheapest mix that keeps every budget; where none does, a way that does is looked for.
  private func mixed() throws(EngineError) -> Mixing {
    switch try master.mix() {
    case (let mix?, _):
      fits = true
      return .found(mix)
    case (nil, .infeasible): break
    case (nil, let why): return .ended(.stopped(why))
    }
    switch try BudgetFit(hours: hours, solver: solver).run() {
    case .infeasible: return .ended(.infeasible)
    case .stopped(let why): return .ended(.stopped(why))
    case .found(let power):
      guard case .found(let points) = try hours.held(power) else {
        return .ended(.stopped(.numerical))
      }
      try learn(points, at: water.map { _ in 0 })
    }
    let (mix, why) = try master.mix()
    fits = mix != nil
    // A way that keeps them all is known: what says otherwise is rounding.
    return mix.map { .found($0) } ?? .ended(.stopped(why == .infeasible ? .numerical : why))
  }

  /// Runs the hours with what a mix gives each.
  private func end(_ power: [Double]) throws(EngineError) -> Ending {
    switch try hours.held(power) {
    case .infeasible: return .stopped(.numerical)
    case .stopped(let why): return .stopped(why)
    case .found(var points):
      let cost = hours.total(points)
      // What more would cost is what proves the bound, whatever hours were held to.
      for hour in points.indices {
        points[hour].prices = best.points[hour].prices
        points[hour].binding = best.points[hour].binding
      }
      return .found(
        Found(
          cost: cost, bound: min(best.bound, cost), points: points, water: best.water,
          power: hours.power(points)))
    }
  }
}
