import Formulation
import LinearModel
import ModelInputs

/// Rounds between an exchange program and the dispatch it draws on.
struct GridRounds {
  /// The inputs as the next round sees them.
  private(set) var inputs: ModelInputs
  private(set) var count = 1
  /// The cheapest plan so far that every hour carries, with what dispatch costs under it.
  private(set) var best: (solution: PlanSolution, amounts: [[Double]])?
  private(set) var bestPrice: GridStage.Price?
  /// Draws that every hour alone carries, but not all of them together; nil: none came up.
  private(set) var refusedTogether: [[Double]]?
  private let stage: GridStage
  /// Planes of the dispatch cost so far; the latest stands as prices while it is alone.
  private var planes: [GridTerms.Cut]
  /// What no dispatch carried of draws that choose their hours.
  private var refusals: [GridTerms.Cut] = []
  /// Draws at which a long horizon is priced.
  private var centre: [[Double]]
  private var bound = -Double.infinity
  private var bestCost = Double.infinity

  init(inputs: ModelInputs, stage: GridStage, price: GridStage.Price, at amounts: [[Double]]) {
    self.inputs = inputs
    self.stage = stage
    planes = [price.plane(at: amounts)]
    centre = amounts
    self.inputs.price(price.slopes)
  }

  /// Money of the exchange layer alone.
  private func exchangeCost(_ plan: Point, _ solution: PlanSolution, _ amounts: [[Double]])
    -> Double
  {
    if let column = solution.program.map.dispatch { return plan.cost - plan.values[column] }
    return plan.cost - GridDraws.value(stage.slopesInForce(solution.inputs), amounts)
  }

  /// Takes a round's plan; true where another round is needed.
  mutating func goOn(_ solution: PlanSolution, most: Int) throws(GridFault) -> Bool {
    guard let plan = solution.plan else { return false }
    let amounts = plan.draws(solution.inputs, solution.program)
    let refused = try stage.refused(amounts)
    if !refused.isEmpty {
      inputs.grid?.rows += refused
      count += 1
      return count <= most
    }
    guard let price = try stage.price(amounts) else {
      return try forbid(amounts) && count <= most
    }
    let exchange = exchangeCost(plan, solution, amounts)
    let isPriced = solution.program.map.dispatch == nil
    let constant = isPriced ? planes[planes.count - 1].constant : 0
    if solution.inputs.settings.objective == .cost {
      bound = max(bound, solution.bound + constant)
    }
    if exchange + price.cost < bestCost {
      bestCost = exchange + price.cost
      best = (solution, amounts)
      if inputs.isLong { best?.solution.program = solution.program.meaningsOnly }
      bestPrice = price
    }
    let foreseen =
      planes.map { $0.constant + GridDraws.value($0.slopes, amounts) }.max() ?? -.infinity
    let tolerance = 1e-7 * max(1, abs(exchange) + abs(price.cost))
    guard price.cost - foreseen > tolerance, count < most else { return false }
    if inputs.isLong { return try recentre(amounts) }
    planes.append(price.plane(at: amounts))
    usePlanes()
    count += 1
    return true
  }

  /// Lets planes stand for the dispatch cost in place of prices.
  private mutating func usePlanes() {
    inputs.grid?.cuts = planes + refusals
    let none = [[Double]](
      repeating: [Double](repeating: 0, count: inputs.time.count),
      count: inputs.grid?.draws.count ?? 0)
    inputs.price(none)
  }

  /// Forbids draws that have no dispatch; false where nothing is known that would.
  private mutating func forbid(_ amounts: [[Double]]) throws(GridFault) -> Bool {
    let exact = try stage.refusedExactly(amounts)
    inputs.grid?.rows += exact
    count += 1
    guard exact.isEmpty else { return true }
    let found = try stage.refusedTogether(amounts)
    guard !found.isEmpty else {
      refusedTogether = amounts
      return false
    }
    refusals += found
    if inputs.isLong { inputs.grid?.cuts = refusals } else { usePlanes() }
    return true
  }

  /// Prices a long horizon anew, between where it was priced and where the plan went.
  ///
  /// Planes over thousands of hours would tie all that draws into one program. The plane at any
  /// point bounds the dispatch cost from below, so prices at points that draw nearer to the plans
  /// close the gap without them (Frank and Wolfe 1956, with steps of 2/(k + 2)).
  private mutating func recentre(_ amounts: [[Double]]) throws(GridFault) -> Bool {
    let gap = min(inputs.settings.gap, Self.longGap)
    guard bestCost - bound > gap * max(1, abs(bestCost)), count < Self.longRounds else {
      return false
    }
    let step = 2 / Double(count + 2)
    for draw in amounts.indices {
      for period in amounts[draw].indices {
        centre[draw][period] += step * (amounts[draw][period] - centre[draw][period])
      }
    }
    guard let price = try stage.price(centre) else { return false }
    planes.append(price.plane(at: centre))
    inputs.price(price.slopes)
    count += 1
    return true
  }

  /// Relative gap at which rounds over a long horizon stop.
  private static let longGap = 0.001
  /// Rounds over a long horizon.
  private static let longRounds = 12

  /// The best plan with the grid's own prices, costs and bound.
  mutating func finish(_ last: PlanSolution, tolerance: Double) throws(GridFault) -> PlanSolution {
    guard let best, let price = bestPrice else {
      var none = last
      if none.plan != nil {
        // A plan that some hour cannot carry is none.
        none.plan = nil
        none.outcome.status.primal = .none
        none.outcome.status.termination = .other
        none.outcome.status.raw += "; no plan found that every hour can carry"
      }
      return none
    }
    var solution = best.solution
    let values = solution.plan?.values ?? []
    let columns = solution.program.map.dispatch.map { values.count - 1 == $0 } ?? false
    inputs.dropCuts()
    inputs.price(price.slopes)
    solution.inputs = inputs
    solution.program = Program(inputs, integer: solution.integer, rows: !inputs.isLong)
    var plan = Point(columns ? Array(values.dropLast()) : values, of: solution.program)
    plan.cost += price.cost - GridDraws.value(stage.slopesInForce(inputs), best.amounts)
    plan.emissions += price.running.emissions - stage.counted(best.amounts, inputs)
    solution.plan = plan
    guard inputs.settings.objective == .cost else { return solution }
    solution.outcome.objective = plan.cost
    solution.bound = min(bound, plan.cost)
    solution.outcome.bound = solution.bound
    return solution
  }
}
