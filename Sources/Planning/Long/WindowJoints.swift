import ModelInputs

/// What windows of a horizon have in common: sizes, levels where one ends and the next begins, and
/// each window's part of what is agreed over the whole.
struct WindowJoints {
  /// All of them.
  private(set) var all: [Tie] = []
  /// What they have to keep among themselves.
  var rows: [TieRow] = []
  /// Whether each candidate that is built or not at a fixed cost is.
  private(set) var built: [Int?] = []
  /// Capacity of each candidate that has one to decide on.
  private(set) var capacity: [Int?] = []
  /// Share built of each conversion that has still to be built.
  private(set) var conversion: [Int?] = []
  /// Size of each store that has still to be built.
  private(set) var energy: [Int?] = []
  /// Power of each store that has still to be built.
  private(set) var power: [Int?] = []
  /// Level of each store at each end of a window: one more than there are windows.
  private(set) var level: [[Int]] = []
  /// Most that each candidate with an agreed amount sends in each window.
  private(set) var agreed: [[Int]?] = []
  /// Least that each firm candidate sends in each window.
  private(set) var firm: [[Int]?] = []

  init(_ inputs: ModelInputs, windows: Int, integer: Bool) {
    let share = inputs.time.yearShare
    let counts = inputs.settings.maxLinks != nil
    for link in inputs.candidates {
      let isSized = link.hasInvestment || (counts && link.isNew)
      capacity.append(
        isSized
          ? add(Tie(cost: share * link.capacityAnnuity, upper: inputs.most(over: link))) : nil)
      agreed.append(
        link.agreed.isFinite ? (0..<windows).map { _ in add(Tie(upper: link.agreed)) } : nil)
      firm.append(
        link.firmMinimum > 0
          ? (0..<windows).map { _ in add(Tie(upper: link.firmMinimum)) } : nil)
    }
    for unit in inputs.conversions {
      conversion.append(
        unit.isCandidate
          ? add(Tie(cost: share * unit.annualCost, upper: 1, isWhole: integer)) : nil)
    }
    for store in inputs.stores { addStore(store, share: share, windows: windows) }
    for (link, row) in inputs.candidates.enumerated() {
      let isCounted = row.fixedAnnuity > 0 || (counts && row.isNew)
      built.append(
        capacity[link] != nil && isCounted
          ? add(Tie(cost: share * row.fixedAnnuity, upper: 1, isWhole: integer)) : nil)
    }
    addRows(inputs)
  }

  private mutating func addStore(_ store: StoreInput, share: Double, windows: Int) {
    energy.append(
      store.isCandidate
        ? add(Tie(cost: share * store.energyAnnuity, upper: store.energy)) : nil)
    power.append(
      store.sizesPower
        ? add(Tie(cost: share * store.powerAnnuity, upper: store.mostPower)) : nil)
    let least = store.isCandidate ? 0 : store.minimum
    var levels = (0..<windows).map { _ in add(Tie(lower: least, upper: store.energy)) }
    levels.append(
      store.cyclic ? levels[0] : add(Tie(lower: least, upper: store.energy)))
    level.append(levels)
    guard let initial = store.initial, !store.isCandidate else { return }
    all[levels[0]].lower = initial
    all[levels[0]].upper = initial
  }

  private mutating func add(_ joint: Tie) -> Int {
    all.append(joint)
    return all.count - 1
  }
}
