import LinearModel

/// A way of running hours that keeps every energy budget, whatever it costs, or the proof that there
/// is none: the first phase of `BudgetSearch`.
struct BudgetFit {
  /// How a search ended.
  enum Ending {
    /// MW of each budget, hour after hour, that keep them all.
    case found([Double])
    /// There is too little energy, or an hour has no dispatch at all.
    case infeasible
    /// Stopped before an answer.
    case stopped(Termination)
  }

  let hours: BudgetHours
  let solver: BlockSolver

  /// Rounds after which it gives up.
  private static let mostRounds = 200
  /// MWh over budgets, as a part of all budgets, that proves there is too little.
  private static let tolerance = 1e-9

  /// Searches: each budget's energy has a worth from 0 to 1, and the least excess is what is proven.
  func run() throws(EngineError) -> Ending {
    let master = try BudgetMaster(
      budgets: hours.budgets, blocks: hours.blocks, solver: solver)
    let slack = Self.tolerance * max(1, hours.budgets.reduce(0) { $0 + abs($1) })
    let box = hours.limited.map { _ in (lower: 0.0, upper: 1.0) }
    var water = box.map(\.upper)
    var known: [[Double]] = []
    for _ in 0..<Self.mostRounds {
      let points: [DispatchPoint]
      switch try hours.energy(water) {
      case .infeasible: return .infeasible
      case .stopped(let why): return .stopped(why)
      case .found(let found): points = found
      }
      if hours.proven(by: points, water) > slack { return .infeasible }
      var ways = hours.ways(points, water, name: known.count)
      for way in ways.indices { ways[way].cost = 0 }
      known.append(hours.power(points))
      try master.add(ways)
      switch try master.mix() {
      case (let mix?, _): return .found(hours.power(mix, known))
      case (nil, .infeasible): break
      case (nil, let why): return .stopped(why)
      }
      let (next, why) = try master.prices(within: box)
      guard let next else { return .stopped(why) }
      water = next.water
    }
    return .stopped(.other)
  }
}
