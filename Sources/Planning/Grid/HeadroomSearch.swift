import LinearModel
import ModelInputs

/// Headroom of every bus: what fits in each hour, and from that what fits firmly and at a rate.
public struct HeadroomSearch: Sendable {
  let limits: GridLimits
  let question: HeadroomQuestion
  let solver: BlockSolver
  var inputs: GridInputs { limits.inputs }

  /// Takes the grid, without its requests, and how headroom is meant.
  public init(_ limits: GridLimits, _ question: HeadroomQuestion, solver: BlockSolver) {
    self.limits = limits
    self.question = question
    self.solver = solver
  }

  /// Searches.
  ///
  /// - Throws: `HeadroomError` where nothing can balance, `SearchStopped` where time is up or
  ///   someone cancelled, `EngineError` where the engine fails.
  public func headroom() throws -> GridHeadroom {
    var result =
      question.balance == nil
      ? try redispatched() : try FixedDispatchHeadroom(self).headroom()
    if question.wantsFlows { result.peakFlows = try peakFlows() }
    return result
  }

  /// Most MW on each line in the least-cost dispatch that holds what headroom is judged by.
  private func peakFlows() throws -> [Double]? {
    let crew = try HourCrew(
      question.balance == nil ? limits : GridLimits(inputs, security: .none), probes: [],
      solver: solver, surcharge: question.surcharge)
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let flows = try crew.each(Array(0..<inputs.hours.count)) {
      (session, hour) throws(EngineError) -> Result<[Double]?, SearchStopped> in
      switch try session.solve(hour: hour, draw: none, aim: .cost(short: nil)) {
      case .optimal(let point): return .success(point.flows)
      case .infeasible: return .success(nil)
      case .stopped(let why): return .failure(SearchStopped(termination: why))
      }
    }
    var most = [Double](repeating: 0, count: inputs.network.lines.count)
    for answer in flows {
      guard let flows = try answer.get() else { return nil }
      for line in most.indices { most[line] = max(most[line], abs(flows[line])) }
    }
    return most
  }

  /// Puts a bus's hours together.
  func row(
    _ bus: Int, _ direction: HeadroomDirection, _ hours: [HourHeadroom], note: HeadroomNote?
  ) -> BusHeadroom {
    guard note == nil else {
      return BusHeadroom(bus: bus, direction: direction, hours: [], levels: [], note: note)
    }
    let levels = HeadroomLevels(hours.map(\.megawatts), hours: inputs.hours)
    let narrowest = hours.indices.min {
      (hours[$0].megawatts, hours[$0].isExact ? 0 : 1, first($0))
        < (hours[$1].megawatts, hours[$1].isExact ? 0 : 1, first($1))
    }
    return BusHeadroom(
      bus: bus, direction: direction, hours: hours,
      levels: ([0] + question.rates).map { levels($0) },
      narrowest: narrowest)
  }

  private func first(_ hour: Int) -> Int { inputs.hours.members[hour].first ?? 0 }

  // MARK: with redispatch

  /// Every hour without anything new.
  private enum Base: Sendable {
    /// MW that cannot be served at each bus, as rounding leaves it, and by bus at least what fits.
    case served(short: [Double]?, least: [(load: Double, feedIn: Double)])
    case overloaded
    case infeasible
  }

  private func redispatched() throws -> GridHeadroom {
    let buses = Array(0..<inputs.network.busCount)
    let crew = try HourCrew(limits.withoutSteps, probes: buses, solver: solver)
    let base = try base(crew)
    var result = GridHeadroom(limits: limits, overloaded: [], infeasible: [], buses: [], joint: [])
    for (hour, state) in base.enumerated() {
      switch state {
      case .served: break
      case .overloaded: result.overloaded.append(hour)
      case .infeasible: result.infeasible.append(hour)
      }
    }
    let note: HeadroomNote? =
      !result.infeasible.isEmpty ? .infeasible : !result.overloaded.isEmpty ? .overloaded : nil
    let pairs = HeadroomDirection.allCases.flatMap { way in buses.map { (way, $0) } }
    for (done, (way, bus)) in pairs.enumerated() {
      let hours = note == nil ? try self.hours(bus, way, base, crew) : []
      result.buses.append(row(bus, way, hours, note: note))
      solver.progress?(done + 1, pairs.count)
    }
    // By bus, load before what is fed in.
    result.buses = result.buses.enumerated().sorted {
      ($0.element.bus, $0.offset) < ($1.element.bus, $1.offset)
    }.map(\.element)
    for set in question.together {
      for direction in HeadroomDirection.allCases {
        let singles = result.buses.filter { $0.direction == direction }
        result.joint.append(
          try JointHeadroomSearch(limits, buses: set, direction: direction, solver: solver)
            .joint(singles: singles, crew: crew))
      }
    }
    return result
  }

  private func base(_ crew: HourCrew) throws -> [Base] {
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    let bounds = HeadroomBounds(limits)
    return try crew.each(Array(0..<inputs.hours.count)) {
      (session, hour) throws(EngineError) -> Result<Base, SearchStopped> in
      switch try session.solve(hour: hour, draw: none, aim: .unserved) {
      case .optimal(let point):
        if point.objective > ConnectionSearch.tolerance { return .success(.overloaded) }
        let short = point.objective > 0 ? point.unserved : nil
        // Half way to the least-cost dispatch fewer limits bind than at either.
        var points = [point]
        if case .optimal(let cheapest) = try session.solve(
          hour: hour, draw: none, aim: .cost(short: short))
        {
          points.append(cheapest)
        }
        return .success(.served(short: short, least: bounds.least(points, hour: hour)))
      case .infeasible: return .success(.infeasible)
      case .stopped(let why): return .failure(SearchStopped(termination: why))
      }
    }.map { try $0.get() }
  }

  /// Hours solved before it is asked again which others may matter.
  private static let batch = 768

  /// The hours of a bus: exact up to what fits at the largest rate, at least so much elsewhere.
  ///
  /// Narrow hours are solved, those that may be narrowest first. What fits if all others did not
  /// bind is an upper bound; an hour that surely has room for that much need not be solved.
  private func hours(
    _ bus: Int, _ direction: HeadroomDirection, _ base: [Base], _ crew: HourCrew
  ) throws -> [HourHeadroom] {
    let least = base.map { state in
      guard case .served(_, let least) = state else { return 0.0 }
      return direction == .load ? least[bus].load : least[bus].feedIn
    }
    var megawatts = [Double](repeating: .infinity, count: base.count)
    var hours = least.map { HourHeadroom(megawatts: $0, isExact: false) }
    var waiting = hours.indices.sorted { (least[$0], $0) < (least[$1], $1) }[...]
    let rate = question.rates.max() ?? 0
    while let next = waiting.first {
      let most = HeadroomLevels(megawatts, hours: inputs.hours).power(rate)
      guard least[next] < most else { break }
      // In order of the calendar, since neighbours are alike and the last basis then nearly fits.
      let chosen = waiting.prefix(Self.batch).filter { least[$0] < most }.sorted()
      waiting = waiting.dropFirst(chosen.count)
      for (hour, found) in zip(chosen, try solve(chosen, bus, direction, base, crew)) {
        hours[hour] = found
        megawatts[hour] = found.megawatts
      }
    }
    return hours
  }

  /// An hour after the other for one bus: only bounds change then, and the last basis stays dual
  /// feasible.
  private func solve(
    _ hours: [Int], _ bus: Int, _ direction: HeadroomDirection, _ base: [Base], _ crew: HourCrew
  ) throws -> [HourHeadroom] {
    let none = [Double](repeating: 0, count: inputs.network.busCount)
    return try crew.each(hours) {
      (session, hour) throws(EngineError) -> Result<HourHeadroom, SearchStopped> in
      var short: [Double]?
      if case .served(let unserved, _) = base[hour] { short = unserved }
      switch try session.largest(
        hour: hour, bus: bus, sign: direction.sign, short: short, none: none)
      {
      case .found(let headroom): return .success(headroom)
      // The base has been served: only the engine's tolerances can say otherwise.
      case .stopped(let why): return .failure(SearchStopped(termination: why))
      }
    }.map { try $0.get() }
  }
}

/// A search that ended before its answer.
public struct SearchStopped: Error, Sendable, Hashable {
  /// Why.
  public var termination: Termination

  /// Makes the error.
  public init(termination: Termination) { self.termination = termination }
}

extension HourHeadroom {
  /// What the largest probe of an hour says: among the limits with a dual, the one whose further
  /// MW would help most binds.
  init(_ point: DispatchPoint) {
    let most = point.binding.map { abs($0.dual) }.max() ?? 0
    self.init(
      max(0, -point.objective),
      binding: point.binding.first { abs($0.dual) >= most * (1 - 1e-6) }?.limit)
  }

  /// A probe and what binds it; nothing does where it reaches the probe's own end.
  init(_ megawatts: Double, binding: GridLimit?) {
    let isFree = megawatts >= DispatchSession.probeLimit * (1 - 1e-9)
    self.init(megawatts: isFree ? .infinity : megawatts)
    if !isFree { self.binding = binding }
  }
}
