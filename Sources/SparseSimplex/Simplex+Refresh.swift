extension Simplex {
  /// Whether nothing would become more exact by being made anew.
  var isNew: Bool { isFresh && factors.exchanges == 0 }

  /// Makes everything anew from which variables are basic: triangles, values, reduced costs.
  ///
  /// A variable that depends on the others leaves the basis for a row's own.
  mutating func refresh() {
    let rejected = maker.make(&factors, &head, matrix)
    for variable in rejected {
      rest(Int(variable), atUpper: value[Int(variable)] >= upper[Int(variable)])
    }
    for row in 0..<rows { place[Int(head[row])] = .basic }
    isFactored = true
    recompute()
  }

  /// Values and reduced costs anew, by the triangles there are.
  mutating func recompute() {
    computeValues()
    countOutside()
    isRepairing = outside > 0
    computeReduced()
    isFresh = true
  }

  /// Values of the basic variables from those of the others.
  mutating func computeValues() {
    column.clear()
    for variable in 0..<rows where place[variable] != .basic && value[variable] != 0 {
      column.add(value[variable], at: variable)
    }
    for position in 0..<matrix.columnCount where place[rows + position] != .basic {
      let amount = value[rows + position]
      guard amount != 0 else { continue }
      for entry in Int(matrix.start[position])..<Int(matrix.start[position + 1]) {
        column.add(-amount * matrix.value[entry], at: Int(matrix.index[entry]))
      }
    }
    factors.solve(&column)
    for row in 0..<rows { value[Int(head[row])] = column.value[row] }
    column.clear()
  }

  /// On which side of its bounds each basic variable is.
  mutating func countOutside() {
    outside = 0
    for row in 0..<rows {
      let variable = Int(head[row])
      let side = side(of: variable)
      excess[variable] = side
      if side != 0 { outside += 1 }
    }
  }

  /// −1 where a variable is below its lower bound, 1 where it is above its upper one.
  func side(of variable: Int) -> Int8 {
    let own = value[variable]
    let (low, high) = (lower[variable], upper[variable])
    if own < low, own < low - tolerance(low) { return -1 }
    if own > high, own > high + tolerance(high) { return 1 }
    return 0
  }

  /// Puts the rows' dual values into `row`.
  mutating func computeDuals() {
    row.clear()
    for position in 0..<rows {
      let variable = Int(head[position])
      let amount = isRepairing ? Double(excess[variable]) : cost[variable]
      if amount != 0 { row.add(amount, at: position) }
    }
    factors.solveTransposed(&row)
  }

  /// Reduced costs from which variables are basic, and which of them are attractive.
  mutating func computeReduced() {
    computeDuals()
    for turn in 0..<attractive.count { attractiveAt[Int(attractive[turn])] = -1 }
    attractive.removeAll()
    for variable in 0..<rows { reduced[variable] = row.value[variable] }
    for position in 0..<matrix.columnCount {
      var sum = isRepairing ? 0 : cost[rows + position]
      for entry in Int(matrix.start[position])..<Int(matrix.start[position + 1]) {
        sum -= row.value[Int(matrix.index[entry])] * matrix.value[entry]
      }
      reduced[rows + position] = sum
    }
    for variable in 0..<count {
      if place[variable] == .basic {
        reduced[variable] = 0
      } else {
        judge(variable)
      }
    }
    row.clear()
  }
}
