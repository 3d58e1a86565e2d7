import ModelInputs

/// A chronology cut into windows, and what ties them: levels between windows, sizes of stores to be
/// built, and each window's part of generators' energy budgets, numbered as the master's columns.
struct WindowLayout {
  /// A window.
  struct Window {
    /// Its hours, all of one chain.
    var hours: [Int]
    /// Columns of the master that tie it, in order of its own ties.
    var ties: [Int]
  }

  /// A column of the master, before the windows' costs.
  struct Column {
    var cost = 0.0
    var lower = 0.0
    var upper = Double.infinity
    /// Where the search begins.
    var first = 0.0
  }

  /// A row of the master: `lower ≤ sum of parts ≤ upper`.
  struct Row {
    var lower: Double
    var upper: Double
    var parts: [(column: Int, value: Double)]
  }

  private(set) var windows: [Window] = []
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// Rows that hold energy budgets.
  private(set) var budgetRows: [(generator: Int, row: Int)] = []
  /// Columns of what is built of each store; nil where it is given.
  private(set) var sizes: [(energy: Int?, power: Int?)] = []
  private let inputs: GridInputs

  /// Cuts a chronology into windows of so many hours at most.
  init(_ inputs: GridInputs, length: Int) {
    self.inputs = inputs
    for store in inputs.stores { addSizes(store) }
    for chain in inputs.hours.chains { addChain(chain, length: length) }
    for (generator, row) in inputs.generators.enumerated() {
      if let budget = row.budget { addBudget(generator, budget) }
    }
  }

  private mutating func add(_ column: Column) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  private mutating func addSizes(_ store: GridStoreInput) {
    guard store.isCandidate else { return sizes.append((nil, nil)) }
    let energy = add(
      Column(cost: store.energyAnnuity, upper: store.energy, first: store.energy / 2))
    var power: Int?
    if store.powerAnnuity > 0 {
      // No store fills or empties more than once in an hour.
      let most = min(
        store.power,
        2 * store.energy / store.chargeEfficiency
          / (inputs.hours.length.min() ?? 1))
      power = add(Column(cost: store.powerAnnuity, upper: most, first: most / 2))
    }
    sizes.append((energy, power))
  }

  private mutating func addChain(_ chain: [Int], length: Int) {
    let first = windows.count
    let parts = stride(from: 0, to: chain.count, by: length).map {
      Array(chain[$0..<min(chain.count, $0 + length)])
    }
    windows += parts.map { Window(hours: $0, ties: []) }
    for (position, store) in inputs.stores.enumerated() {
      let start = addLevel(position, store, fixed: store.start)
      var before = start
      for part in parts.indices {
        let isLast = part == parts.count - 1
        let after =
          isLast && store.isCyclic
          ? start : addLevel(position, store, fixed: nil)
        windows[first + part].ties +=
          [before, after] + [sizes[position].energy, sizes[position].power].compactMap { $0 }
        before = after
      }
    }
  }

  /// What a store holds between two windows.
  private mutating func addLevel(_ position: Int, _ store: GridStoreInput, fixed: Double?) -> Int {
    guard let energy = sizes[position].energy, store.energy > 0 else {
      let level = fixed ?? store.minimum
      return add(
        Column(lower: level, upper: fixed ?? store.energy, first: level))
    }
    let (low, high) = (
      (fixed ?? store.minimum) / store.energy, (fixed ?? store.energy) / store.energy
    )
    let level = add(Column(upper: store.energy, first: low * store.energy / 2))
    rows.append(Row(lower: 0, upper: .infinity, parts: [(level, 1), (energy, -low)]))
    rows.append(Row(lower: -.infinity, upper: 0, parts: [(level, 1), (energy, -high)]))
    return level
  }

  /// Each window's part of a budget; it begins with its share of what is drawn.
  private mutating func addBudget(_ generator: Int, _ budget: Double) {
    let row = inputs.generators[generator]
    let drawn = inputs.hours.weight.indices.map { hour in
      inputs.hours.weight[hour] * inputs.loads.reduce(0) { $0 + max(0, $1.power[hour]) }
    }
    let total = max(drawn.reduce(0, +), 1e-9)
    var parts: [(column: Int, value: Double)] = []
    for window in windows.indices {
      let hours = windows[window].hours
      let share = hours.reduce(0) { $0 + drawn[$1] } / total
      let span = hours.reduce(0) { $0 + inputs.hours.weight[$1] }
      let most = hours.reduce(0) { $0 + inputs.hours.weight[$1] * max(0, row.available[$1]) }
      let column = add(
        Column(
          lower: min(0, row.base) * span, upper: max(most, budget),
          first: budget * share))
      windows[window].ties.append(column)
      parts.append((column, 1))
    }
    budgetRows.append((generator, rows.count))
    rows.append(Row(lower: -.infinity, upper: budget, parts: parts))
  }

  /// Money of columns that cost by themselves.
  func cost(_ point: [Double]) -> Double {
    zip(columns, point).reduce(0) { $0 + $1.0.cost * $1.1 }
  }
}
