import Formulation
import LinearModel
import ModelInputs

/// The grid's part in a solved plan.
public struct GridOutcome: Sendable {
  /// What dispatch costs today, money of the horizon.
  public var baseline: Double
  /// What it costs with the plan.
  public var plan: Double
  /// t CO2e of generation today.
  public var baselineEmissions: Double
  /// How the grid runs with the plan; nil without a plan.
  public var running: GridRunning?
  /// MWh of existing load that cannot be served in the operating hours, whatever is done.
  public var unserved: Double
  /// MWh that connected requests lack over the horizon though every hour alone carries them, and MWh
  /// they would draw.
  public var requestsShort = (missing: 0.0, wanted: 0.0)
  /// Rounds between plan and dispatch until they agreed.
  public var rounds: Int
  /// Hours of the year that refused something on the way, first positions in the profiles.
  public var narrowHours: [Int]
}

extension Planner {
  /// Rounds after which plan and dispatch are left as near as they came, the gap stated.
  private static let mostRounds = (short: 40, long: 200)

  /// Solves today and the plan beside the grid.
  ///
  /// Exchange program and dispatch are solved in turn: dispatch prices every draw, the program
  /// answers with a plan, dispatch says what that costs in truth. Where prices move, planes of the
  /// dispatch cost stand for it in the program, so that its bound is a bound on the whole (Benders
  /// 1962, Numerische Mathematik 4, 238–252). Hours that cannot carry a plan forbid it by a row.
  ///
  /// - Throws: `GridFault`.
  public func plan(_ uncoupled: ModelInputs, grid stage: GridStage) throws(GridFault)
    -> PlanSolution
  {
    let clock = ContinuousClock()
    let start = clock.now
    let shelf = WindowShelf()
    defer { shelf.close() }
    var planner = self
    planner.shelf = shelf
    var (solution, refused) = try planner.attempt(uncoupled, stage)
    // Requests that leave no energy for a plan's draws yield to them, today too, so that both compare.
    while let amounts = refused, try stage.yieldRequests(to: amounts) {
      (solution, refused) = try planner.attempt(uncoupled, stage)
    }
    let span = start.duration(to: clock.now).components
    solution.seconds.solve = Double(span.seconds) + Double(span.attoseconds) * 1e-18
    return solution
  }

  /// Today and the plan, with draws that all hours together could not carry, where such came up.
  private func attempt(_ uncoupled: ModelInputs, _ stage: GridStage) throws(GridFault) -> (
    PlanSolution, [[Double]]?
  ) {
    var inputs = uncoupled
    inputs.couple(stage.coupling)
    try stage.forbidBuilding()
    let today = try today(&inputs, stage)
    let price = try stage.priceBuilding(today.amounts) ?? today.price
    var rounds = GridRounds(inputs: inputs, stage: stage, price: price, at: today.amounts)
    let most = inputs.isLong ? Self.mostRounds.long : Self.mostRounds.short
    var solution: PlanSolution
    repeat {
      do throws(EngineError) {
        solution = try solve(rounds.inputs)
      } catch {
        throw .engine(error)
      }
    } while try rounds.goOn(solution, most: most)
    if inputs.isLong, rounds.best != nil { solution.program = solution.program.meaningsOnly }
    solution = try rounds.finish(solution, tolerance: inputs.settings.gap)
    solution.baseline = today.point
    solution.grid = GridOutcome(
      baseline: today.price.cost, plan: rounds.bestPrice?.cost ?? .nan,
      baselineEmissions: today.price.running.emissions, running: rounds.bestPrice?.running,
      unserved: today.unserved, requestsShort: stage.requestsShort, rounds: rounds.count,
      narrowHours: Set(rounds.inputs.grid?.rows.map(\.hour) ?? []).sorted())
    return (solution, rounds.refusedTogether)
  }

  private struct Today {
    var point: Point?
    var amounts: [[Double]]
    var price: GridStage.Price
    var unserved: Double
  }

  /// Today beside the grid: firm amounts settled, what it draws priced until the prices are its
  /// own.
  private func today(_ inputs: inout ModelInputs, _ stage: GridStage) throws(GridFault) -> Today {
    // Without anything from the exchange layer but what is needed: the first prices.
    var amounts = stage.coupling.draws.map { draw in
      if case .bought(let need) = draw.stream { return inputs.needs[need].required }
      return [Double](repeating: 0, count: inputs.time.count)
    }
    var unserved = try stage.settleShort(amounts)
    guard var price = try stage.price(amounts) else { throw .impossible }
    var point: Point?
    for round in 0..<6 {
      inputs.price(price.slopes)
      let program = Program(inputs, scope: .today, integer: false, rows: !inputs.isLong)
      do throws(EngineError) {
        point = try inputs.isLong ? baseline(inputs) : baseline(inputs, program)
        if round == 0 { settleFirmAmounts(&inputs, point) }
      } catch {
        throw .engine(error)
      }
      guard let found = point else { break }
      let expected =
        price.cost + GridDraws.value(price.slopes, found.draws(inputs, program))
        - GridDraws.value(price.slopes, amounts)
      amounts = found.draws(inputs, program)
      if round == 0 { unserved = try stage.settleShort(amounts) }
      guard let now = try stage.price(amounts) else { throw .impossible }
      let unsure = price.cost - price.bound + now.cost - now.bound
      price = now
      if abs(now.cost - expected) <= 1e-9 * max(1, abs(now.cost)) + unsure { break }
    }
    if var found = point {
      let program = Program(inputs, scope: .today, integer: false, rows: !inputs.isLong)
      found = Point(found.values, of: program)
      found.cost += price.cost - GridDraws.value(stage.slopesInForce(inputs), amounts)
      found.emissions += price.running.emissions - stage.counted(amounts, inputs)
      point = found
    }
    return Today(point: point, amounts: amounts, price: price, unserved: unserved)
  }
}

extension Point {
  /// What draws on the grid at a point: base units per occurrence, by draw and period.
  func draws(_ inputs: ModelInputs, _ program: Program) -> [[Double]] {
    (inputs.grid?.draws ?? []).map { draw in
      (0..<inputs.time.count).map { values[program.map.draw(draw.stream, $0)] }
    }
  }
}

extension GridStage {
  /// Money per base unit and occurrence as the inputs have it now, by draw and period.
  func slopesInForce(_ inputs: ModelInputs) -> [[Double]] {
    coupling.draws.map { draw in
      let prices: [Double]? =
        switch draw.stream {
        case .flow(let candidate): inputs.candidates[candidate].gridPrice
        case .bought(let need): inputs.needs[need].price
        case .disposed(let surplus): inputs.surpluses[surplus].gridPrice
        }
      return zip(prices ?? [], inputs.time.weight).map { $0 * $1 }
    }
  }

  /// t CO2e that a program counts for draws beside dispatch.
  func counted(_ amounts: [[Double]], _ inputs: ModelInputs) -> Double {
    let factor = inputs.grid?.emissions ?? 0
    guard factor != 0 else { return 0 }
    return zip(coupling.draws, amounts).reduce(0) { sum, pair in
      if case .disposed = pair.0.stream { return sum }
      return sum
        + factor
        * pair.1.indices.reduce(0) {
          $0 + pair.0.perUnit($1) * pair.1[$1] * inputs.time.weight[$1]
        }
    }
  }
}
