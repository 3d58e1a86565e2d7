import LinearModel
import ModelInputs

/// Hours that share energy budgets, asked one by one.
struct BudgetHours {
  /// What every hour is asked.
  enum Question: Sendable {
    /// Least cost with a price on each generator's energy.
    case priced([Double])
    /// Least worth of energy at such prices, whatever it costs.
    case energy([Double])
    /// Least cost with no more MW of generators with a budget than given, hour after hour.
    case held([Double])
  }

  /// Asks every hour.
  typealias Ask = (Question) throws(EngineError) -> [DispatchOutcome]

  /// How all hours answer.
  enum Answers {
    /// How each runs.
    case found([DispatchPoint])
    /// An hour has no dispatch.
    case infeasible
    /// Stopped before an answer.
    case stopped(Termination)
  }

  let inputs: GridInputs
  /// Generators with a budget.
  let limited: [Int]
  /// MWh of each that may be decided on.
  let budgets: [Double]
  private let ask: Ask

  /// Hours of a block.
  private static let blockHours = 24

  init(_ inputs: GridInputs, limited: [Int], ask: @escaping Ask) {
    self.inputs = inputs
    self.limited = limited
    self.ask = ask
    let horizon = inputs.hours.horizon
    budgets = limited.map {
      (inputs.generators[$0].budget ?? .infinity) - inputs.generators[$0].base * horizon
    }
  }

  /// Blocks of hours.
  var blocks: Int { (inputs.hours.count + Self.blockHours - 1) / Self.blockHours }

  /// How hours run at prices of budgets' energy.
  func priced(_ water: [Double]) throws(EngineError) -> Answers {
    try answers(.priced(surcharge(water)))
  }

  /// How hours run where only energy at prices counts.
  func energy(_ water: [Double]) throws(EngineError) -> Answers {
    try answers(.energy(surcharge(water)))
  }

  /// How hours run with no more of each budget's power than given, hour after hour.
  func held(_ power: [Double]) throws(EngineError) -> Answers {
    try answers(.held(power))
  }

  private func answers(_ question: Question) throws(EngineError) -> Answers {
    var points: [DispatchPoint] = []
    points.reserveCapacity(inputs.hours.count)
    for outcome in try ask(question) {
      switch outcome {
      case .optimal(let point): points.append(point)
      case .infeasible: return .infeasible
      case .stopped(let why): return .stopped(why)
      }
    }
    return .found(points)
  }

  private func surcharge(_ water: [Double]) -> [Double] {
    var surcharge = [Double](repeating: 0, count: inputs.generators.count)
    for (generator, price) in zip(limited, water) { surcharge[generator] = price }
    return surcharge
  }

  // MARK: sums

  /// Sum over the hours, weights counted.
  func total(_ points: [DispatchPoint]) -> Double {
    zip(inputs.hours.weight, points).reduce(0) { $0 + $1.0 * $1.1.objective }
  }

  /// What hours at prices prove: no way of running them within the budgets comes to less.
  func proven(by points: [DispatchPoint], _ water: [Double]) -> Double {
    total(points) - zip(water, budgets).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// MW of each budget, hour after hour.
  func power(_ points: [DispatchPoint]) -> [Double] {
    points.flatMap { point in limited.map { point.generation[$0] } }
  }

  /// What each block came to.
  ///
  /// - Parameters:
  ///   - points: how the hours ran, the prices counted.
  ///   - name: of the way.
  func ways(_ points: [DispatchPoint], _ water: [Double], name: Int) -> [BudgetMaster.Way] {
    stride(from: 0, to: points.count, by: Self.blockHours).map { start in
      var way: BudgetMaster.Way = (
        start / Self.blockHours, 0, [Double](repeating: 0, count: limited.count), name
      )
      for hour in start..<min(points.count, start + Self.blockHours) {
        let weight = inputs.hours.weight[hour]
        way.cost += weight * points[hour].objective
        for (row, generator) in limited.enumerated() {
          let energy =
            weight * (points[hour].generation[generator] - inputs.generators[generator].base)
          way.energy[row] += energy
          way.cost -= water[row] * energy
        }
      }
      return way
    }
  }

  /// MW of each budget, hour after hour, of ways mixed.
  ///
  /// - Parameter known: the same of each way by its name.
  func power(_ mix: BudgetMaster.Mix, _ known: [[Double]]) -> [Double] {
    var whole = [Double](repeating: 0, count: blocks)
    for (block, _, share) in mix.parts { whole[block] += share }
    var power = [Double](repeating: 0, count: inputs.hours.count * limited.count)
    let width = Self.blockHours * limited.count
    for (block, name, share) in mix.parts {
      for place in block * width..<min(power.count, (block + 1) * width) {
        power[place] += share / whole[block] * known[name][place]
      }
    }
    return power
  }
}
