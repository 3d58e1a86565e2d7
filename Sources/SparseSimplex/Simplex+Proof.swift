extension Simplex {
  /// Share of its bound by which a value must be off before that proves anything.
  private static var certain: Double { 1e-7 }
  /// Share of the largest number in a sum that rounding may leave of it.
  private static var rounding: Double { 1e-9 }

  /// Whether some basic variable lies outside its bounds by more than numbers could explain.
  func isClearlyOutside() -> Bool {
    for position in 0..<rows {
      let variable = Int(head[position])
      let (own, low, high) = (value[variable], lower[variable], upper[variable])
      if low.isFinite, own < low - Self.certain * (1 + abs(low)) { return true }
      if high.isFinite, own > high + Self.certain * (1 + abs(high)) { return true }
    }
    return false
  }

  /// Whether an entry too small to step by would hold the entering variable back after all.
  func isHeldBack(_ direction: Double) -> Bool {
    for turn in 0..<column.touched.count {
      let position = Int(column.touched[turn])
      let variable = Int(head[position])
      let rises = column.value[position] * direction < 0
      if (rises ? upper[variable] : lower[variable]).isFinite { return true }
    }
    return false
  }

  /// Whether values keep every row, and basic columns cost what the rows' dual values say: what
  /// triangles of a nearly singular basis give need not.
  func isSound() -> Bool {
    var activity = Buffer<Double>(repeating: 0, count: rows)
    var size = Buffer<Double>(repeating: 1, count: rows)
    for position in 0..<matrix.columnCount {
      let variable = rows + position
      let own = value[variable]
      let isBasic = place[variable] == .basic && !isRepairing
      guard own != 0 || isBasic else { continue }
      var left = cost[variable]
      var largest = 1 + abs(left)
      for entry in Int(matrix.start[position])..<Int(matrix.start[position + 1]) {
        let row = Int(matrix.index[entry])
        let amount = own * matrix.value[entry]
        activity[row] += amount
        size[row] = max(size[row], abs(amount))
        let worth = reduced[row] * matrix.value[entry]
        left -= worth
        largest = max(largest, abs(worth))
      }
      if isBasic, !(abs(left) <= Self.rounding * largest) { return false }
    }
    for row in 0..<rows
    where !(abs(activity[row] - value[row]) <= Self.rounding * size[row]) { return false }
    return true
  }
}
