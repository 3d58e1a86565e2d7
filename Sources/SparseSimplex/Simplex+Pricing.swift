extension Simplex {
  /// Attractive variables looked at in one search.
  private static var glance: Int { 2_000 }

  /// Whether a variable out of the basis would improve what is minimised.
  private func isAttractive(_ variable: Int) -> Bool {
    let rate = reduced[variable]
    let tolerance = isRepairing ? 1e-9 : 1e-9 * (1 + abs(cost[variable]))
    switch place[variable] {
    case .basic: return false
    case .atLower: return rate < -tolerance && lower[variable] < upper[variable]
    case .atUpper: return rate > tolerance && lower[variable] < upper[variable]
    case .free: return abs(rate) > tolerance
    }
  }

  /// Takes a variable among the attractive ones, or away from them.
  mutating func judge(_ variable: Int) {
    let position = Int(attractiveAt[variable])
    if isAttractive(variable) {
      guard position < 0 else { return }
      attractiveAt[variable] = Int32(truncatingIfNeeded: attractive.count)
      attractive.append(Int32(truncatingIfNeeded: variable))
    } else if position >= 0 {
      let last = attractive[attractive.count - 1]
      attractive[position] = last
      attractiveAt[Int(last)] = Int32(truncatingIfNeeded: position)
      attractive.removeLast()
      attractiveAt[variable] = -1
    }
  }

  /// The variable to enter, by Devex's reference weights (Harris, Pivot selection methods of the
  /// Devex LP code, Mathematical Programming 5, 1973, 1–28); nil where none would improve anything.
  ///
  /// Of very many only some are looked at, from where the last search ended.
  mutating func choose() -> Int? {
    guard attractive.count > 0 else { return nil }
    var best = -1
    var most = 0.0
    let looks = min(attractive.count, Self.glance)
    if cursor >= attractive.count { cursor = 0 }
    for _ in 0..<looks {
      let variable = Int(attractive[cursor])
      let merit = reduced[variable] * reduced[variable] / weight[variable]
      if merit > most || (merit == most && variable < best) {
        most = merit
        best = variable
      }
      cursor += 1
      if cursor == attractive.count { cursor = 0 }
    }
    return best < 0 ? Int(attractive[0]) : best
  }

  /// Multiplies `row` by the program's entries.
  mutating func cross() {
    crossing.clear()
    for turn in 0..<row.touched.count {
      let position = Int(row.touched[turn])
      let amount = row.value[position]
      guard amount != 0 else { continue }
      crossing.add(-amount, at: position)
      for entry in Int(matrix.rowStart[position])..<Int(matrix.rowStart[position + 1]) {
        crossing.add(amount * matrix.rowValue[entry], at: rows + Int(matrix.column[entry]))
      }
    }
  }

  /// Changes the basic variables' costs by what `shift` holds.
  mutating func shiftCosts() {
    swap(&row, &shift)
    factors.solveTransposed(&row)
    cross()
    for turn in 0..<crossing.touched.count {
      let variable = Int(crossing.touched[turn])
      guard place[variable] != .basic else { continue }
      reduced[variable] -= crossing.value[variable]
      judge(variable)
    }
    row.clear()
    swap(&row, &shift)
  }
}
