import ModelInputs

extension WindowJoints {
  /// Adds what sizes, levels and parts of agreements have to keep among themselves.
  mutating func addRows(_ inputs: ModelInputs) {
    for (link, row) in inputs.candidates.enumerated() {
      if let capacity = capacity[link], let built = built[link] {
        rows.append(
          TieRow(upper: 0, parts: [(capacity, 1), (built, -inputs.most(over: row))]))
      }
      addAgreement(link, row)
    }
    for (store, row) in inputs.stores.enumerated() { addStore(store, row) }
    addCount(inputs)
    addBudget(inputs)
  }

  /// The point nearest to one that a master chose, rounding mended: within bounds, and levels within
  /// what stores' sizes allow. A master keeps that only as nearly as it counts, which is some kWh where
  /// sizes go to tens of thousands of MWh, and a window has nothing to make up for it.
  func mended(_ point: [Double], _ inputs: ModelInputs) -> [Double] {
    var point = zip(point, all).map { min(max($0, $1.lower), $1.upper) }
    for (store, row) in inputs.stores.enumerated() {
      guard let size = energy[store], row.energy > 0 else { continue }
      let least = row.minimum / row.energy * point[size]
      for level in level[store] { point[level] = min(max(point[level], least), point[size]) }
      if let initial = row.initial {
        point[level[store][0]] = initial / row.energy * point[size]
      }
    }
    return point
  }

  private mutating func addAgreement(_ link: Int, _ row: Candidate) {
    if let parts = agreed[link] {
      rows.append(TieRow(upper: row.agreed, parts: parts.map { ($0, 1) }))
    }
    guard let parts = firm[link] else { return }
    rows.append(TieRow(lower: row.firmMinimum, parts: parts.map { ($0, 1) }))
    guard let most = agreed[link] else { return }
    rows += zip(parts, most).map { TieRow(upper: 0, parts: [($0, 1), ($1, -1)]) }
  }

  private mutating func addStore(_ store: Int, _ row: StoreInput) {
    guard let size = energy[store] else { return }
    for level in Set(level[store]).sorted() {
      rows.append(TieRow(upper: 0, parts: [(level, 1), (size, -1)]))
      guard row.minimum > 0 else { continue }
      rows.append(TieRow(lower: 0, parts: [(level, 1), (size, -row.minimum / row.energy)]))
    }
    guard let initial = row.initial else { return }
    rows.append(
      TieRow(lower: 0, upper: 0, parts: [(level[store][0], 1), (size, -initial / row.energy)]))
  }

  private mutating func addCount(_ inputs: ModelInputs) {
    guard let most = inputs.settings.maxLinks else { return }
    let new = inputs.candidates.indices.filter { inputs.candidates[$0].isNew }
    rows.append(
      TieRow(upper: Double(most), parts: new.compactMap { link in built[link].map { ($0, 1) } }))
  }

  private mutating func addBudget(_ inputs: ModelInputs) {
    guard let budget = inputs.settings.budget else { return }
    var parts: [(tie: Int, value: Double)] = []
    func add(_ tie: Int?, _ investment: Double) {
      if let tie { parts.append((tie, investment)) }
    }
    for (link, row) in inputs.candidates.enumerated() {
      add(built[link], row.fixedInvestment)
      add(capacity[link], row.capacityInvestment)
    }
    for (unit, row) in inputs.conversions.enumerated() { add(conversion[unit], row.investment) }
    for (store, row) in inputs.stores.enumerated() {
      add(energy[store], row.energyInvestment)
      add(power[store], row.powerInvestment)
    }
    rows.append(TieRow(upper: budget, parts: parts))
  }
}
