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

  /// Money of what is built: none in a stretch, where it is the whole's to pay.
  func investment(_ money: Double) -> Double { scope == .window ? 0 : money }

  /// Money per base unit of what cannot be met in a stretch: far above every price, so that it is
  /// used only where nothing else will do.
  func shortage() -> Double {
    let prices = inputs.needs.compactMap { $0.price?.map(abs).max() }
    let dearest = max(prices.max() ?? 0, inputs.settings.co2Price)
    return 100 * max(1, dearest)
  }

  /// Adds to a row of a stretch what is missing there, at the price of a shortage.
  mutating func addSlack(_ row: Int, _ sign: Double, period: Int) {
    let column = map.append(.slack)
    addColumn(money: weight(period) * shortage())
    builder.add(sign, row: row, column: column)
  }

  /// Whether a candidate may be used in this scope.
  func mayUse(_ candidate: Int) -> Bool {
    switch scope {
    case .plan, .window: true
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
