import ModelInputs

/// A chronology cut into windows, and what ties them: levels between windows, sizes of stores to be
/// built, and each window's part of generators' energy budgets, numbered in one row.
struct WindowLayout {
  /// A window.
  struct Window {
    /// Its hours, all of one chain.
    var hours: [Int]
    /// The ties it has, in order of its own ties.
    var ties: [Int]
  }

  private(set) var windows: [Window] = []
  private(set) var ties: [Tie] = []
  private(set) var rows: [TieRow] = []
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

  private mutating func add(_ tie: Tie) -> Int {
    ties.append(tie)
    return ties.count - 1
  }

  private mutating func addSizes(_ store: GridStoreInput) {
    guard store.isCandidate else { return sizes.append((nil, nil)) }
    let energy = add(
      Tie(cost: store.energyAnnuity, upper: store.energy, first: store.energy / 2))
    var power: Int?
    if store.powerAnnuity > 0 {
      // No store fills or empties more than once in an hour.
      let most = min(
        store.power,
        2 * store.energy / store.chargeEfficiency
          / (inputs.hours.length.min() ?? 1))
      power = add(Tie(cost: store.powerAnnuity, upper: most, first: most / 2))
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
        Tie(lower: level, upper: fixed ?? store.energy, first: level))
    }
    let (low, high) = (
      (fixed ?? store.minimum) / store.energy, (fixed ?? store.energy) / store.energy
    )
    let level = add(Tie(upper: store.energy, first: low * store.energy / 2))
    rows.append(TieRow(lower: 0, upper: .infinity, parts: [(level, 1), (energy, -low)]))
    rows.append(TieRow(lower: -.infinity, upper: 0, parts: [(level, 1), (energy, -high)]))
    return level
  }

  /// Each window's part of a budget; it begins with its share of what is drawn.
  private mutating func addBudget(_ generator: Int, _ budget: Double) {
    let row = inputs.generators[generator]
    let drawn = inputs.hours.weight.indices.map { hour in
      inputs.hours.weight[hour] * inputs.loads.reduce(0) { $0 + max(0, $1.power[hour]) }
    }
    let total = max(drawn.reduce(0, +), 1e-9)
    var parts: [(tie: Int, value: Double)] = []
    for window in windows.indices {
      let hours = windows[window].hours
      let share = hours.reduce(0) { $0 + drawn[$1] } / total
      let span = hours.reduce(0) { $0 + inputs.hours.weight[$1] }
      let most = hours.reduce(0) { $0 + inputs.hours.weight[$1] * max(0, row.available[$1]) }
      let column = add(
        Tie(
          lower: min(0, row.base) * span, upper: max(most, budget),
          first: budget * share))
      windows[window].ties.append(column)
      parts.append((column, 1))
    }
    budgetRows.append((generator, rows.count))
    rows.append(TieRow(lower: -.infinity, upper: budget, parts: parts))
  }

  /// Money of ties that cost by themselves.
  func cost(_ point: [Double]) -> Double {
    zip(ties, point).reduce(0) { $0 + $1.0.cost * $1.1 }
  }
}
