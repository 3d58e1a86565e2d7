import Formulation
import LinearModel
import ModelInputs
import RegionModel

/// Runs the grid at least cost: least existing load unserved first, then money.
///
/// Hours are independent but for energy budgets and stores at buses. Where a generator has a budget,
/// all hours go into one program if that is small; otherwise each budget's energy is given a price
/// (its water value) and hours run one by one (`PricedDispatch`), to a proven gap. Stores tie hours
/// together too: then all hours are one program, budgets and all, or windows of them.
public struct GridDispatcher {
  let region: Region
  let limits: GridLimits
  let solver: BlockSolver
  let security: Security
  /// The distinct hour asked for; nil: all.
  let hour: Int?
  /// Hours handed to the sessions at a time; only these points are in memory.
  private static let chunk = 128
  /// Columns times hours up to which budgets are kept in one program.
  let largestProgram: Int
  /// Hours times buses, branches and plants up to which all hours' dispatch is in memory at a time.
  let mostInMemory: Int
  /// Gap from which on stores and energy budgets may take turns: nearer, they need not come.
  static let leastGapInTurns = 5e-4
  /// Relative gap at which windows of a long chronology may stop.
  let gap: Double
  /// Hours up to which a chronology is one program.
  let longestChronology: Int
  /// Hours of a window.
  let windowHours: Int

  /// Takes a region's grid.
  ///
  /// - Parameters:
  ///   - region: the region; its settings say year and conventions.
  ///   - security: N-0 or N-1.
  ///   - hour: one hour of the horizon, counted from 0; nil: all.
  ///   - gap: relative gap at which the search may stop where stores tie more hours than one program
  ///     holds.
  ///   - solver: engine, sessions, deadline and cancellation.
  /// - Throws: `DispatchRefusal`; `NetworkError` where the network has no load flow.
  public init(
    region: Region, security: Security, hour: Int? = nil, gap: Double = 0.001, solver: BlockSolver
  ) throws {
    try self.init(
      region: region, security: security, hour: hour, gap: gap, solver: solver,
      largestProgram: 20_000)
  }

  /// The same with other sizes up to which budgets and stores are kept in one program.
  init(
    region: Region, security: Security, hour: Int?, gap: Double = 0.001, solver: BlockSolver,
    largestProgram: Int, mostInMemory: Int = 20_000_000, longestChronology: Int = 2016,
    windowHours: Int = 168
  ) throws {
    guard !region.grid.buses.isEmpty else { throw DispatchRefusal.noGrid }
    let inputs = try GridInputs(region: region, hours: .ofStores(in: region))
    self.region = region
    self.solver = solver
    self.security = security
    self.largestProgram = largestProgram
    self.mostInMemory = mostInMemory
    self.gap = gap
    self.longestChronology = longestChronology
    self.windowHours = windowHours
    limits = GridLimits(inputs, security: security)
    if let hour {
      guard inputs.hours.calendar.indices.contains(hour) else {
        throw DispatchRefusal.noSuchHour(hour, hours: inputs.hours.calendar.count)
      }
      self.hour = inputs.hours.calendar[hour]
    } else {
      self.hour = nil
    }
  }

  var inputs: GridInputs { limits.inputs }

  /// Runs it.
  ///
  /// - Throws: `EngineError` where the engine fails; `InputError` and `NetworkError` where the
  ///   operating hours of budgets cannot be had. No dispatch is not an error: the result says so.
  public func run() throws -> GridDispatch {
    var result = blank
    let crossed = inputs.forms.indices.filter { inputs.forms[$0].lower > inputs.forms[$0].upper }
    if let first = crossed.first {
      result.termination = .infeasible
      result.clash = GridClash(
        parts: [.limit(.form(first))], hour: hour ?? 0, hours: inputs.hours.horizon)
      return result
    }
    if !inputs.stores.isEmpty {
      try runStores(&result)
      return result
    }
    if inputs.generators.contains(where: { $0.budget != nil }) {
      guard try keepBudgets(&result) else { return result }
    }
    try dispatch(&result)
    return result
  }

  /// Nothing known yet.
  var blank: GridDispatch {
    GridDispatch(
      limits: limits, termination: .optimal,
      isSnapshot: hour != nil || (inputs.hours.count == 1 && inputs.stores.isEmpty),
      tally: nil, shown: nil, budgets: .none,
      waterValues: [Double](repeating: 0, count: inputs.generators.count), clash: nil,
      engine: solver.engine.name)
  }

  func add(
    _ point: DispatchPoint, _ hour: Int, to tally: inout GridTally, _ result: inout GridDispatch,
    surcharge: [Double] = []
  ) {
    let weight = result.isSnapshot ? 1 : inputs.hours.weight[hour]
    tally.add(point, hour: hour, weight: weight, surcharge: surcharge, limits)
    if result.isSnapshot { result.shown = (hour, point) }
  }

  // MARK: hour by hour

  private func dispatch(_ result: inout GridDispatch) throws {
    let surcharge = result.budgets == .waterValues ? result.waterValues : []
    let crew = try HourCrew(
      limits, probes: [], solver: solver, mayFail: false, surcharge: surcharge)
    var rescue: HourCrew?
    var tally = GridTally(inputs)
    var impossible: [Int] = []
    let hours = hour.map { [$0] } ?? Array(inputs.hours.weight.indices)
    for start in stride(from: 0, to: hours.count, by: Self.chunk) {
      let part = Array(hours[start..<min(hours.count, start + Self.chunk)])
      let outcomes = try Self.served(crew, part)
      let short = part.indices.filter { if case .infeasible = outcomes[$0] { true } else { false } }
      var rescued: [Int: DispatchOutcome] = [:]
      if !short.isEmpty {
        let helper =
          try rescue ?? HourCrew(limits, probes: [], solver: solver, surcharge: surcharge)
        rescue = helper
        for (position, outcome) in zip(short, try Self.unserved(helper, short.map { part[$0] })) {
          rescued[position] = outcome
        }
      }
      for (position, hour) in part.enumerated() {
        switch rescued[position] ?? outcomes[position] {
        case .optimal(let point):
          add(point, hour, to: &tally, &result, surcharge: surcharge)
        case .infeasible: impossible.append(hour)
        case .stopped(let why):
          result.termination = why
          return
        }
      }
      solver.progress?(start + part.count, hours.count)
    }
    if impossible.isEmpty {
      result.tally = tally
    } else {
      try explain(hours: impossible, of: limits, &result)
    }
  }

  private static func served(_ crew: HourCrew, _ hours: [Int]) throws(EngineError)
    -> [DispatchOutcome]
  {
    let none = [Double](repeating: 0, count: crew.limits.inputs.network.busCount)
    return try crew.each(hours) { (session, hour) throws(EngineError) in
      try session.solve(hour: hour, draw: none, aim: .cost(short: nil))
    }
  }

  /// Least unserved, then least money with no more unserved at any bus.
  private static func unserved(_ crew: HourCrew, _ hours: [Int]) throws(EngineError)
    -> [DispatchOutcome]
  {
    let none = [Double](repeating: 0, count: crew.limits.inputs.network.busCount)
    return try crew.each(hours) { (session, hour) throws(EngineError) in
      let least = try session.solve(hour: hour, draw: none, aim: .unserved)
      guard case .optimal(let point) = least else { return least }
      return try session.solve(hour: hour, draw: none, aim: .cost(short: point.shortage()))
    }
  }

  /// Says what clashes in the first of some hours.
  func explain(
    hours: [Int], of limits: GridLimits, _ result: inout GridDispatch
  ) throws {
    result.termination = .infeasible
    result.shown = nil
    guard let first = hours.first else { return }
    let inputs = limits.inputs
    let session = try DispatchSession(limits, solver: solver)
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    var parts: [GridClash.Part] = []
    if case .infeasible = try session.solve(hour: first, draw: none, aim: .unserved) {
      let model = session.model()
      let rows = try ClashSearch(solver: solver).clash(
        in: model, rows: Array(0..<model.rowCount), columns: Array(0..<model.columnCount))
      let islands = inputs.network.islands.count
      parts = rows.map {
        $0 < islands ? .island($0) : .limit(session.rows[$0 - islands].limit)
      }
    }
    result.clash = GridClash(
      parts: parts, hour: first, hours: hours.reduce(0) { $0 + inputs.hours.weight[$1] })
  }
}

extension DispatchPoint {
  /// MW unserved at each bus, with room for rounding where it is some.
  func shortage() -> [Double] { unserved.map { $0 > 0 ? $0 + 1e-6 : 0 } }
}
