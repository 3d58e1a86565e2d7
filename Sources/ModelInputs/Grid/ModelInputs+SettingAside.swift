extension ModelInputs {
  /// Part of what the chief draws of an hour can move, up to which what others there can move is
  /// little.
  private static let little = 0.05

  /// The same with draws that can move little in an hour that carries no more left out of that hour's
  /// row: the most they can come to is set aside there, and how much less they may come to is told as
  /// the row's `spare`.
  ///
  /// What hangs together over such rows alone comes apart. What is planned so is a plan, for nobody
  /// has more than there is; what is proven has to count in what is spared.
  public func settingLittleAside() -> ModelInputs {
    guard let grid, !grid.rows.isEmpty else { return self }
    let roots = drawRoots()
    var inputs = self
    for (position, row) in grid.rows.enumerated() {
      var spans: [Int: (least: Double, most: Double)] = [:]
      for (draw, slope) in row.slopes.enumerated() where slope != 0 {
        let amount = amount(of: grid.draws[draw].stream, row.period)
        let ends = (slope * amount.lowerBound, slope * amount.upperBound)
        spans[roots[draw], default: (0, 0)].least += min(ends.0, ends.1)
        spans[roots[draw], default: (0, 0)].most += max(ends.0, ends.1)
      }
      func width(_ root: Int) -> Double { spans[root].map { $0.most - $0.least } ?? 0 }
      let order = spans.keys.sorted { (width($0), $1) > (width($1), $0) }
      guard let chief = order.first, order.count > 1 else { continue }
      let spare = order.dropFirst().reduce(0) { $0 + width($1) }
      guard spare <= Self.little * width(chief), spare < .infinity else { continue }
      let aside = order.dropFirst().reduce(0) { $0 + (spans[$1]?.most ?? 0) }
      inputs.grid?.rows[position].upper -= aside
      inputs.grid?.rows[position].spare += spare
      for draw in row.slopes.indices where roots[draw] != chief {
        inputs.grid?.rows[position].slopes[draw] = 0
      }
    }
    return inputs
  }

  /// Between what a draw lies in a period, base units, by what gives and takes it.
  private func amount(of stream: GridCoupling.Stream, _ period: Int) -> ClosedRange<Double> {
    let hours = time.hours[period]
    switch stream {
    case .flow(let candidate):
      return 0...max(0, most(over: candidates[candidate], in: period) * hours)
    case .bought(let need):
      let row = needs[need]
      let isServed =
        row.port != nil || candidates.contains { $0.need == need }
        || stores.contains { $0.ports.contains(.need(need)) }
      let most = mostTaken(need, in: period) * hours
      return (isServed ? 0 : most)...most
    case .disposed(let surplus): return 0...mostGiven(surplus, in: period) * hours
    }
  }
}
