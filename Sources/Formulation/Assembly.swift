import LinearModel
import ModelInputs
import RegionModel

/// A program while it is being put together; each constraint family adds its part.
struct Assembly: ~Copyable {
  let inputs: ModelInputs
  let scope: Program.Scope
  let integer: Bool
  var builder: LinearModelBuilder
  var map: VariableMap
  var rows: [RowTag] = []
  var cost: [Double] = []
  var emissions: [Double] = []
  var virgin: [Double] = []
  /// Candidates that leave each surplus.
  let leaving: [[Int]]
  /// Candidates that reach each need.
  let reaching: [[Int]]
  /// Stores that take from and give to each stream, with which of their ports it is.
  let storesAt: [StoreInput.Port: [(store: Int, port: Int)]]

  init(_ inputs: ModelInputs, scope: Program.Scope, integer: Bool) {
    self.inputs = inputs
    self.scope = scope
    self.integer = integer
    builder = LinearModelBuilder(name: "symbiosis")
    map = VariableMap(inputs)
    var leaving: [[Int]] = Array(repeating: [], count: inputs.surpluses.count)
    var reaching: [[Int]] = Array(repeating: [], count: inputs.needs.count)
    for (position, candidate) in inputs.candidates.enumerated() {
      leaving[candidate.surplus].append(position)
      reaching[candidate.need].append(position)
    }
    self.leaving = leaving
    self.reaching = reaching
    var storesAt: [StoreInput.Port: [(store: Int, port: Int)]] = [:]
    for (position, store) in inputs.stores.enumerated() {
      for (place, port) in store.ports.enumerated() {
        storesAt[port, default: []].append((position, place))
      }
    }
    self.storesAt = storesAt
  }

  var periods: Range<Int> { 0..<inputs.time.count }
  func weight(_ period: Int) -> Double { inputs.time.weight[period] }
  func hours(_ period: Int) -> Double { inputs.time.hours[period] }

  /// Adds a column with its money (CO2 aside), emissions and virgin mass, per unit of the column.
  mutating func addColumn(
    money: Double = 0, emitted: Double = 0, virginMass: Double = 0, lower: Double = 0,
    upper: Double = .infinity, integer: Bool = false
  ) {
    let price = money + inputs.settings.co2Price * emitted
    cost.append(price)
    emissions.append(emitted)
    virgin.append(virginMass)
    let goal =
      switch inputs.settings.objective {
      case .cost: price
      case .emissions: emitted
      case .virgin: virginMass
      }
    builder.addColumn(cost: goal, lower: lower, upper: upper, integer: integer)
  }

  /// Adds a row and returns its position.
  mutating func addRow(
    _ family: Family, _ element: Int = 0, _ period: Int? = nil, lower: Double = -.infinity,
    upper: Double = .infinity
  ) -> Int {
    rows.append(RowTag(family: family, element: element, period: period))
    return builder.addRow(lower: lower, upper: upper)
  }

  /// Whether a candidate may be used in this scope.
  func mayUse(_ candidate: Int) -> Bool {
    switch scope {
    case .plan: true
    case .today: inputs.candidates[candidate].isExisting
    }
  }

  consuming func finish() -> Program {
    let map = map
    let rows = rows
    let cost = cost
    let emissions = emissions
    let virgin = virgin
    return Program(
      model: builder.freeze(), map: map, rows: rows, cost: cost, emissions: emissions,
      virgin: virgin)
  }
}
