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
  /// Planes of the dispatch cost so far.
  private var planes: [GridTerms.Cut]
  /// The one that stands as prices.
  private var latest: GridTerms.Cut
  /// Prices of a long horizon tried so far.
  private var tries = 1
  /// Tries since cost and bound came nearer by more than a little, and how near they have come.
  private var idle = 0
  private var nearest = Double.infinity
  /// What no dispatch carried of draws that choose their hours.
  private var refusals: [GridTerms.Cut] = []
  /// Plans of a long horizon so far, as one, at which it is priced; nil before the first.
  private var blend: PlanBlend?
  private var bound = -Double.infinity
  private var bestCost = Double.infinity

  init(inputs: ModelInputs, stage: GridStage, price: GridStage.Price, at amounts: [[Double]]) {
    self.inputs = inputs
    self.stage = stage
    latest = price.plane(at: amounts)
    planes = [latest]
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
    let constant = isPriced ? latest.constant : 0
    if solution.inputs.settings.objective == .cost {
      bound = max(bound, solution.bound + constant)
    }
    keep(solution, amounts, exchange, price)
    let foreseen =
      (inputs.isLong ? [latest] : planes).map { $0.constant + GridDraws.value($0.slopes, amounts) }
      .max() ?? -.infinity
    let tolerance = 1e-7 * max(1, abs(exchange) + abs(price.cost))
    guard price.cost - foreseen > tolerance, count < most else { return false }
    if inputs.isLong { return try goOnBetween(solution, plan, amounts, exchange, price) }
    planes.append(price.plane(at: amounts))
    usePlanes()
    count += 1
    return true
  }

  /// Keeps a plan that every hour carries where it is the cheapest.
  private mutating func keep(
    _ solution: PlanSolution, _ amounts: [[Double]], _ exchange: Double, _ price: GridStage.Price
  ) {
    guard exchange + price.cost < bestCost else { return }
    bestCost = exchange + price.cost
    best = (solution, amounts)
    if inputs.isLong { best?.solution.program = solution.program.meaningsOnly }
    bestPrice = price
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

  /// Prices a long horizon anew, at what its plans so far come to where each has its share.
  ///
  /// Planes over thousands of hours would tie all that draws into one program. The plane at any
  /// point bounds the dispatch cost from below, so prices there close the gap without them.
  private mutating func goOnBetween(
    _ solution: PlanSolution, _ plan: Point, _ amounts: [[Double]], _ exchange: Double,
    _ price: GridStage.Price
  ) throws(GridFault) -> Bool {
    planes.append(price.plane(at: amounts))
    guard isOpen, tries < Self.longTries, isGettingOn() else { return false }
    tries += 1
    guard var mix = blend else {
      blend = PlanBlend(plan.values, amounts: amounts, exchange: exchange)
      return priceAnew(price)
    }
    let best = mix.share(of: exchange, amounts, planes: planes)
    // Where planes see no gain yet, a step shows them more.
    let share = best > Self.leastShare ? best : 2 / Double(mix.count + 2)
    mix.mix(plan.values, amounts, exchange, share: share)
    blend = mix
    guard let price = try stage.price(mix.amounts) else { return false }
    planes.append(price.plane(at: mix.amounts))
    if inputs.isFreeToMix {
      var mixed = solution
      let point = Point(
        mix.whole(solution.inputs, solution.program.map), of: solution.program)
      mixed.plan = point
      keep(mixed, mix.amounts, exchangeCost(point, mixed, mix.amounts), price)
    }
    return isOpen && priceAnew(price)
  }

  private mutating func priceAnew(_ price: GridStage.Price) -> Bool {
    inputs.price(price.slopes)
    latest = price.plane(at: blend?.amounts ?? [])
    count += 1
    return true
  }

  /// Whether one of the last tries brought cost and bound nearer by more than a little.
  private mutating func isGettingOn() -> Bool {
    let apart = bestCost - bound
    idle = apart < Self.little * nearest ? 0 : idle + 1
    nearest = min(nearest, apart)
    return idle < Self.mostIdle
  }

  /// Whether cost and bound of a long horizon are further apart than asked for.
  private var isOpen: Bool {
    bestCost - bound > min(inputs.settings.gap, Self.longGap) * max(1, abs(bestCost))
  }

  /// Relative gap at which rounds over a long horizon stop.
  private static let longGap = 0.001
  /// Prices of a long horizon that are tried.
  private static let longTries = 12
  /// Tries that bring little after which it ends, and the part of what is left that is not little.
  private static let mostIdle = 3
  private static let little = 0.9
  /// Least share that a plan is given in what planes tell.
  private static let leastShare = 0.01

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

extension ModelInputs {
  /// Whether plans mixed are a plan: nothing limits how much or how many are built, or says that what
  /// runs runs at a load of its own.
  fileprivate var isFreeToMix: Bool {
    settings.budget == nil && settings.maxLinks == nil && !holdsLeastLoads
  }
}
