import LinearModel
import ModelInputs

/// The least cost of running the grid over more hours than one program holds, where stores at buses
/// tie them together beside energy budgets.
///
/// At given prices of the budgets' energy the stores run window by window (`WindowSearch`): less what
/// the budgets are worth at these prices, that is a bound below any dispatch (Lagrange). With the
/// stores as they run so, hours are priced one by one within the budgets (`PricedDispatch`): that is a
/// dispatch, and tells prices anew. So on until bound and cost meet, or come no nearer.
final class StoredDispatch: HoursDispatch {
  let limits: GridLimits
  private let solver: BlockSolver
  private let grid: PricedDispatch
  private let gap: Double
  private let windowHours: Int
  /// Windows without budgets; nil before the first answer.
  private var windows: WindowSearch?
  /// Buses where these may leave load unserved.
  private var shortBuses: [Int] = []
  private var isBuilding = true
  /// Where windows were tied together last, and what the stores gave each bus; nil where nothing is
  /// known.
  private var last: (point: [Double], given: [[Double]])?
  private var answered: Answered?

  private struct Answered {
    let draws: [[Double]]
    let short: [[Double]]?
    let outcome: OperatingDispatch.Outcome
  }

  /// What stores at prices of energy prove.
  private struct Bound {
    var value: Double
    var prices: [[Double]]
    var water: [Double]
  }

  /// A dispatch with stores run so.
  private struct Way {
    var cost: Double
    var grid: OperatingDispatch.Value
    var reading: WindowSearch.Reading
  }

  /// What turns have come to.
  private struct Found {
    private var best: Way?
    private var bound: Bound?

    /// Money between the cheapest way and the highest bound.
    var apart: Double { (best?.cost ?? .infinity) - (bound?.value ?? -.infinity) }

    mutating func take(_ new: Way) { if new.cost < best?.cost ?? .infinity { best = new } }

    mutating func take(_ new: Bound) {
      if new.value > bound?.value ?? -.infinity { bound = new }
    }

    /// The cheapest way beside the highest bound; nil without both.
    var outcome: OperatingDispatch.Outcome? {
      guard let best, let bound else { return nil }
      var value = best.grid
      value.cost = best.cost
      value.bound = min(bound.value, best.cost)
      (value.prices, value.waterValues) = (bound.prices, bound.water)
      value.stores = best.reading.stores
      value.investment = best.reading.investment
      return .optimal(value)
    }
  }

  /// How a turn ended.
  private enum Turn {
    case taken(OperatingDispatch.Value)
    case ended(OperatingDispatch.Outcome)
  }

  /// Times that stores and budgets take turns.
  private static let mostTurns = 6
  /// Part of the gap that windows may leave.
  private static let share = 0.25

  /// Opens the sessions of single hours.
  ///
  /// - Parameters:
  ///   - gap: relative gap between cost and bound at which an answer is near enough.
  ///   - windowHours: hours of a window.
  init(_ limits: GridLimits, solver: BlockSolver, gap: Double = 1e-4, windowHours: Int = 168)
    throws(EngineError)
  {
    self.limits = limits
    self.solver = solver
    self.gap = gap
    self.windowHours = windowHours
    grid = try PricedDispatch(limits, solver: solver)
  }

  var inForce: [WholeGrid.Limit] { grid.inForce }
  /// Windows that hours are cut into; nil before the first answer.
  var windowCount: Int? { windows?.layout.windows.count }

  func letBuild(_ isAllowed: Bool) {
    guard isAllowed != isBuilding else { return }
    isBuilding = isAllowed
    (last, answered) = (nil, nil)
  }

  func leastLeftOut(of draws: [[Double]], most: [[Double]], short: [[Double]]?)
    throws(EngineError) -> [[Double]]?
  { try grid.leastLeftOut(of: draws, most: most, short: short) }

  func value(of draws: [[Double]], short: [[Double]]?) throws(EngineError)
    -> OperatingDispatch.Outcome
  {
    if let answered, answered.draws == draws, answered.short == short { return answered.outcome }
    let outcome = try search(draws, short)
    if case .stopped = outcome { return outcome }
    answered = Answered(draws: draws, short: short, outcome: outcome)
    return outcome
  }

  private func search(_ draws: [[Double]], _ short: [[Double]]?) throws(EngineError)
    -> OperatingDispatch.Outcome
  {
    // Stores left still, or as they ran last, tell what energy is worth to begin with.
    var outcome = try grid.value(of: less(draws, last?.given), short: short)
    if last != nil, case .infeasible = outcome {
      outcome = try grid.value(of: draws, short: short)
    }
    guard case .optimal(var known) = outcome else { return outcome }
    let windows = try windows(short)
    windows.isBuilding = isBuilding
    windows.draw(draws, short: short)
    var found = Found()
    for _ in 0..<Self.mostTurns {
      let before = found.apart
      switch try turn(windows, known.waterValues, draws, short, &found) {
      case .ended(let why): return found.outcome ?? why
      case .taken(let value): known = value
      }
      let enough = gap * max(1, abs(known.cost))
      // Nearer than hours come within their budgets no store brings them.
      let own = known.cost - known.bound
      if found.apart <= enough + own || before - found.apart <= 0.1 * enough { break }
    }
    return found.outcome ?? .stopped(.numerical)
  }

  /// Stores at prices of energy, then hours within the budgets beside them.
  private func turn(
    _ windows: WindowSearch, _ water: [Double], _ draws: [[Double]], _ short: [[Double]]?,
    _ found: inout Found
  ) throws(EngineError) -> Turn {
    try windows.charge(water)
    let reading: WindowSearch.Reading
    switch try windows.run(gap: Self.share * gap, from: last?.point) {
    case .stopped(let why): return .ended(.stopped(why))
    case .unknown: return .ended(.stopped(.numerical))
    case .found(let point, _, _, _):
      guard let read = try windows.read(at: point) else { return .ended(.stopped(.numerical)) }
      reading = read
      last = (point, reading.given)
    }
    found.take(
      Bound(value: reading.bound - worth(water), prices: reading.prices, water: water))
    let outcome = try grid.value(of: less(draws, reading.given), short: short)
    guard case .optimal(let value) = outcome else { return .ended(outcome) }
    found.take(Way(cost: value.cost + reading.investment, grid: value, reading: reading))
    return .taken(value)
  }

  /// What budgets are worth at prices of their energy.
  private func worth(_ water: [Double]) -> Double {
    zip(inputs.generators, water).reduce(0) { sum, pair in
      guard let budget = pair.0.budget else { return sum }
      return sum + pair.1 * (budget - pair.0.base * inputs.hours.horizon)
    }
  }

  private func less(_ draws: [[Double]], _ given: [[Double]]?) -> [[Double]] {
    guard let given else { return draws }
    return zip(draws, given).map { zip($0, $1).map { $0 - $1 } }
  }

  /// Windows that may leave unserved what is short.
  private func windows(_ short: [[Double]]?) throws(EngineError) -> WindowSearch {
    let buses = (0..<inputs.network.busCount).filter { bus in
      short?.contains { $0[bus] > 0 } ?? false
    }
    if let windows, Set(buses).isSubset(of: shortBuses) { return windows }
    shortBuses = Set(shortBuses).union(buses).sorted()
    last = nil
    let new = try WindowSearch(
      limits.over(inputs.withoutBudgets), length: windowHours, binding: grid.inForce,
      short: shortBuses, solver: solver)
    windows = new
    return new
  }
}
