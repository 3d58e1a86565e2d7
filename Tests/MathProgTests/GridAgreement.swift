import Formulation
import GLPKSolver
import LinearModel
import MathProg
import ModelInputs
import RegionModel
import Testing

/// Holds the angle form of MathProg against the form in terms of injections of Swift.
enum GridAgreement {
  /// What a grid adds to a program.
  static let families: Set<Family> = [
    .dispatch, .carry, .balance, .energy, .limit, .flexible, .busStore, .busEnding, .busLevel,
    .busLeast, .busCharge, .busDischarge,
  ]

  /// Beside the region, what plans would have found out.
  struct Case {
    var region: Region
    /// MW that requests draw, as part of what they ask for.
    var connected = 1.0
    /// Part of each load that may be left unserved.
    var short = 0.0
    /// Which of the limits with something out are in force, one of so many; 0: none.
    var everyOutage = 0
    /// What an hour carries of each draw in the first period, as part of all that is needed.
    var carried: Double?
  }

  /// Inputs that hold the whole grid, every limit on it in force.
  static func inputs(_ given: Case) throws -> ModelInputs {
    let region = given.region
    var inputs = try ModelInputs(region: region)
    let coupling = GridCoupling(region: region, inputs: inputs)
    let grid = try GridInputs(region: region, hours: .operating(inputs.time))
    let limits = GridLimits(grid, security: given.everyOutage > 0 ? .oneOut : .none)
    let draws = GridDraws(
      draws: coupling.draws, time: inputs.time, hours: grid.hours,
      shapes: coupling.shapes(region: region, time: inputs.time, hours: grid.hours),
      held: coupling.draws.map { draw in
        if case .bought(let need) = draw.stream { return inputs.needs[need].required }
        return [Double](repeating: 0, count: inputs.time.count)
      }, ceilings: coupling.ceilings(region: region, hours: grid.hours))
    inputs.couple(coupling)
    if let carried = given.carried {
      let row = row(draws, inputs, carried)
      inputs.grid?.rows = [row]
    }
    let hours = 0..<grid.hours.count
    let requests = hours.map { hour in
      var drawn = [Double](repeating: 0, count: grid.network.busCount)
      for request in grid.requests {
        drawn[request.buses[0]] +=
          request.sign * given.connected * request.power * request.profile[hour]
      }
      return drawn
    }
    let short = hours.map { hour in grid.load(hour).map { max(0, $0) * given.short } }
    return inputs.holding(
      WholeGrid(
        limits: limits, draws: draws, requests: requests, short: given.short > 0 ? short : nil,
        inForce: inForce(limits, given)))
  }

  private static func row(_ draws: GridDraws, _ inputs: ModelInputs, _ carried: Double)
    -> GridTerms.Row
  {
    let slopes = draws.draws.map { $0.perUnit / inputs.time.hours[0] }
    let bought = draws.draws.indices.reduce(0) { $0 + max(0, slopes[$1]) * draws.held[$1][0] }
    return GridTerms.Row(slopes: slopes, period: 0, upper: bought + carried, hour: 0)
  }

  private static func inForce(_ limits: GridLimits, _ given: Case) -> [WholeGrid.Limit] {
    let lines = limits.inputs.network.lines.indices
    let always =
      lines.map { GridLimit.line($0) } + limits.inputs.forms.indices.map { GridLimit.form($0) }
    let outages = limits.contingencies.outages.indices.flatMap { outage in
      lines.map { GridLimit.outage(line: $0, outage: outage) }
    }.filter {
      let (lower, upper) = limits.bounds(of: $0)
      return lower > -.infinity || upper < .infinity
    }
    return (0..<limits.inputs.hours.count).flatMap { hour in
      let out = outages.enumerated().filter {
        ($0.offset + hour) % max(1, given.everyOutage) == 0
      }
      return (always + out.map(\.element)).map { WholeGrid.Limit(hour: hour, limit: $0) }
    }
  }

  /// Asserts that both find the same optimum, and that there is one.
  ///
  /// - Returns: the optimum, and the Swift solution with its program.
  @discardableResult
  static func expect(
    _ given: Case, integer: Bool = false,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> (objective: Double, solution: Solution, program: Program) {
    let inputs = try inputs(given)
    let program = Program(inputs, integer: integer)
    let session = try GLPKEngine().makeSession()
    try session.load(program.model)
    let swift = try session.solve(SolveOptions())
    #expect(
      swift.status.termination == .optimal, "\(given.region.name): \(swift.status)",
      sourceLocation: sourceLocation)
    let answer = try Glpsol.solve(data: MathProgData.write(inputs, integer: integer))
    let objective = try #require(
      answer.objective,
      "\(given.region.name): glpsol found no optimum, Swift \(swift.objective)\n\(answer.printed)",
      sourceLocation: sourceLocation)
    #expect(
      abs(swift.objective - objective) <= 1e-6 * max(1, abs(objective)),
      "\(given.region.name), integer \(integer): Swift \(swift.objective), MathProg \(objective)",
      sourceLocation: sourceLocation)
    return (objective, swift, program)
  }
}
