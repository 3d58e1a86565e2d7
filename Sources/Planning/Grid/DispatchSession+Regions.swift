import Formulation
import LinearModel
import ModelInputs

extension DispatchSession {
  /// Bases tried before the engine is asked.
  static let mostRegions = 48
  /// Hours from which bases are worth remembering.
  static let manyHours = 16

  /// The hour's optimum where a basis met before still is one, and which; nil where none is.
  ///
  /// Primal feasible, dual feasible, and no limit of the grid broken: then nothing better exists.
  func recalled() -> (values: [Double], region: Int)? {
    for position in regions.indices {
      guard var values = nonbasic(regions[position]), fill(&values, regions[position]) else {
        continue
      }
      if regions[position].cost != cost { price(position) }
      guard isDualFeasible(regions[position]), areKept(values) else { continue }
      if position > 0 { regions.insert(regions.remove(at: position), at: 0) }
      return (values, 0)
    }
    return nil
  }

  /// That the hour carries what is drawn where a basis met before gives a point of it that costs no
  /// more than so much, whether it is the best there is or not; nil where none does.
  func recallsPoint(below most: Double) -> HourAnswer? {
    for position in regions.indices {
      guard var values = nonbasic(regions[position]), fill(&values, regions[position]) else {
        continue
      }
      var objective = 0.0
      for column in values.indices { objective += cost[column] * values[column] }
      guard objective <= most else { continue }
      if regions[position].steps == nil { regions[position].steps = steps(regions[position]) }
      guard let steps = regions[position].steps, var room = room(values, steps.limits) else {
        continue
      }
      for (column, step) in zip(regions[position].basic, steps.basic)
      where step > GridLimits.Steps.least {
        let left = min(upper[column] - values[column], values[column] - lower[column])
        room = min(room, max(0, left) / step)
      }
      if position > 0 { regions.insert(regions.remove(at: position), at: 0) }
      return .carries(room: objective > CarriedHours.none ? nil : room)
    }
    return nil
  }

  /// Whether the grid keeps all its limits with these columns.
  private func areKept(_ values: [Double]) -> Bool { room(values, still) != nil }

  /// MW that demand may move before the grid with these columns breaks a limit; nil where it does.
  private func room(_ values: [Double], _ steps: GridLimits.Steps) -> Double? {
    var injected = fixed
    var sent = [Double](repeating: 0, count: inputs.network.links.count)
    var atLinks: [(bus: Int, power: Double)] = []
    for column in values.indices where values[column] != 0 {
      put(column, values[column], &injected, &sent, &atLinks)
    }
    inputs.sensitivities.flows(injected, into: &flows)
    for (bus, power) in atLinks { injected[bus] -= power }
    return limits.room(flows: flows, sent: sent, net: injected, steps: steps)
  }

  private func put(
    _ column: Int, _ value: Double, _ injected: inout [Double], _ sent: inout [Double],
    _ atLinks: inout [(bus: Int, power: Double)]
  ) {
    for (bus, share) in injections[column] { injected[bus] += share * value }
    switch columns.kinds[column] {
    case .forward(let link):
      sent[link] += value
      atLinks += injections[column].map { ($0.bus, $0.share * value) }
    case .backward(let link):
      sent[link] -= value * (1 - inputs.network.links[link].loss)
      atLinks += injections[column].map { ($0.bus, $0.share * value) }
    default: break
    }
  }

  /// How much a basis moves what it decides where demand moves 1 MW, at the bus where it moves most
  /// of those that demand may move at.
  private func steps(_ region: DispatchRegion) -> DispatchRegion.Steps {
    let count = region.basic.count
    var steps = DispatchRegion.Steps(
      basic: [Double](repeating: 0, count: count), limits: GridLimits.Steps(inputs))
    let unshifted = inputs.sensitivities.shiftFlows
    for bus in demandBuses {
      let target = region.active.map { row in
        row < islands
          ? (inputs.network.island[bus] == row ? 1 : 0) : rows[row - islands].form.buses[bus]
      }
      var injected = [Double](repeating: 0, count: fixed.count)
      var sent = [Double](repeating: 0, count: inputs.network.links.count)
      var atLinks: [(bus: Int, power: Double)] = []
      injected[bus] = -1
      for (place, column) in region.basic.enumerated() {
        var value = 0.0
        for other in 0..<count { value += region.inverse[place * count + other] * target[other] }
        steps.basic[place] = max(steps.basic[place], abs(value))
        put(column, value, &injected, &sent, &atLinks)
      }
      inputs.sensitivities.flows(injected, into: &flows)
      for line in flows.indices { flows[line] -= unshifted[line] }
      for (bus, power) in atLinks { injected[bus] -= power }
      steps.limits.widen(by: flows, sent: sent, net: injected, limits)
    }
    return steps
  }

  /// Remembers the basis of the last solve.
  func remember() throws(EngineError) {
    guard inputs.hours.count >= Self.manyHours else { return }
    let basis = try savedBasis()
    guard let region = DispatchRegion(basis, coefficients: coefficients) else { return }
    regions.insert(region, at: 0)
    if regions.count > Self.mostRegions { regions.removeLast() }
  }

  /// Limits and bases that a session has met.
  struct Known: Sendable {
    fileprivate var kinds: [DispatchColumns.Kind]
    fileprivate var demandBuses: [Int]
    fileprivate var limits: [GridLimit]
    fileprivate var regions: [DispatchRegion]
    /// Number of bases met.
    var count: Int { regions.count }
  }

  /// What it has met so far.
  var known: Known {
    Known(
      kinds: columns.kinds, demandBuses: demandBuses, limits: rows.map(\.limit), regions: regions)
  }

  /// Begins with what another session met on a grid that bears as much; nothing where it had other
  /// columns, or this one has met limits of its own.
  func take(_ known: Known) throws(EngineError) {
    guard known.kinds == columns.kinds, rows.isEmpty else { return }
    if !known.limits.isEmpty { try add(known.limits) }
    regions = known.regions
    guard known.demandBuses != demandBuses else { return }
    for position in regions.indices { regions[position].steps = nil }
  }

  /// A point of columns with a basis's duals, as the engine would tell it.
  func solution(_ values: [Double], _ position: Int) -> Solution {
    let region = regions[position]
    var duals = [Double](repeating: 0, count: coefficients.count)
    for (row, dual) in zip(region.active, region.duals) { duals[row] = dual }
    var solution = Solution(
      status: SolveStatus(
        termination: .optimal, primal: .feasible, dual: .feasible, raw: "basis met before"))
    solution.columnValue = values
    solution.rowDual = duals
    solution.rowActivity = coefficients.map { row in
      var sum = 0.0
      for column in row.indices { sum += row[column] * values[column] }
      return sum
    }
    solution.objective = zip(cost, values).reduce(0) { $0 + $1.0 * $1.1 }
    solution.bound = solution.objective
    return solution
  }

  /// Columns outside the basis at their bounds; nil where such a bound is infinite.
  private func nonbasic(_ region: DispatchRegion) -> [Double]? {
    var values = [Double](repeating: 0, count: cost.count)
    for column in values.indices where column < region.isBasic.count && !region.isBasic[column] {
      let value = region.atUpper[column] ? upper[column] : lower[column]
      guard value.isFinite else { return nil }
      values[column] = value
    }
    return values
  }

  /// Solves for the basic columns; false where they leave their bounds.
  private func fill(_ values: inout [Double], _ region: DispatchRegion) -> Bool {
    let count = region.basic.count
    var wanted = [Double](repeating: 0, count: count)
    for (place, row) in region.active.enumerated() {
      let target = target(row, isUpper: region.isUpper[place])
      guard target.isFinite else { return false }
      var sum = 0.0
      coefficients[row].withUnsafeBufferPointer { row in
        values.withUnsafeBufferPointer { values in
          for column in values.indices { sum += row[column] * values[column] }
        }
      }
      wanted[place] = target - sum
    }
    for (place, column) in region.basic.enumerated() {
      var value = 0.0
      for other in 0..<count { value += region.inverse[place * count + other] * wanted[other] }
      let slack = 1e-7 * max(1, abs(value))
      guard value >= lower[column] - slack, value <= upper[column] + slack else { return false }
      values[column] = value
    }
    return true
  }

  /// What an active row's columns add up to in the hour.
  private func target(_ row: Int, isUpper: Bool) -> Double {
    guard row >= islands else {
      return -inputs.network.islands[row].reduce(0) { $0 + fixed[$1] }
    }
    let (low, high) = bounds(rows[row - islands].form)
    return isUpper ? high : low
  }

  private func isEquality(_ row: Int) -> Bool {
    row < islands || rows[row - islands].form.lower == rows[row - islands].form.upper
  }

  /// Duals of a basis for the costs in force.
  private func price(_ position: Int) {
    let region = regions[position]
    let count = region.basic.count
    regions[position].cost = cost
    regions[position].duals = (0..<count).map { row in
      var dual = 0.0
      for (place, column) in region.basic.enumerated() {
        dual += cost[column] * region.inverse[place * count + row]
      }
      return dual
    }
  }

  private func isDualFeasible(_ region: DispatchRegion) -> Bool {
    for (place, row) in region.active.enumerated() where !isEquality(row) {
      let dual = region.duals[place]
      if region.isUpper[place] ? dual > 1e-8 : dual < -1e-8 { return false }
    }
    var reduced = cost
    for (place, row) in region.active.enumerated() where region.duals[place] != 0 {
      let dual = region.duals[place]
      coefficients[row].withUnsafeBufferPointer { row in
        for column in reduced.indices { reduced[column] -= dual * row[column] }
      }
    }
    for column in reduced.indices
    where !region.isBasic[column] && lower[column] != upper[column] {
      let slack = 1e-8 * max(1, abs(cost[column]))
      if region.atUpper[column] ? reduced[column] > slack : reduced[column] < -slack {
        return false
      }
    }
    return true
  }
}
