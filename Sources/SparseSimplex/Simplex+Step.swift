extension Simplex {
  /// How a step went.
  enum Step {
    case taken
    /// Nothing stops the entering variable.
    case unlimited
    /// Numbers have drifted too far; triangles must be made anew.
    case stale
    /// An entry too small to step by would stop it.
    case defeated
  }

  /// Lets a variable enter.
  mutating func step(_ entering: Int) -> Step {
    let direction: Double = reduced[entering] < 0 ? 1 : -1
    solveColumn(entering)
    let block = block(entering, direction)
    switch block {
    case .none:
      guard isNew else { return .stale }
      return isHeldBack(direction) ? .defeated : .unlimited
    case .flip(let length):
      move(entering, direction * length)
      rest(entering, atUpper: direction > 0)
      judge(entering)
      settleExcess()
      count(length)
      return .taken
    case .row(let position, let length, let atUpper):
      let pivot = column.value[position]
      if abs(pivot) < 1e-7, !isNew { return .stale }
      guard pivotRow(position, entering, pivot) else { return .stale }
      move(entering, direction * length)
      settleExcess(leaving: position)
      exchange(position, entering, atUpper)
      count(length)
      return .taken
    }
  }

  private mutating func count(_ length: Double) {
    steps += 1
    isFresh = false
    stalled = length > 0 ? 0 : stalled + 1
  }

  /// Solves for a variable's column.
  private mutating func solveColumn(_ variable: Int) {
    column.clear()
    if variable < rows {
      column.set(-1, at: variable)
    } else {
      let position = variable - rows
      for entry in Int(matrix.start[position])..<Int(matrix.start[position + 1]) {
        column.add(matrix.value[entry], at: Int(matrix.index[entry]))
      }
    }
    factors.solve(&column)
    column.prune(below: 1e-13)
  }

  /// Makes the leaving row; false where it contradicts the entering column.
  private mutating func pivotRow(_ position: Int, _ entering: Int, _ pivot: Double) -> Bool {
    row.clear()
    row.set(1, at: position)
    factors.solveTransposed(&row)
    row.prune(below: 1e-14)
    var check = 0.0
    if entering < rows {
      check = -row.value[entering]
    } else {
      for entry in Int(matrix.start[entering - rows])..<Int(matrix.start[entering - rows + 1]) {
        check += row.value[Int(matrix.index[entry])] * matrix.value[entry]
      }
    }
    return isNew || abs(check - pivot) <= 1e-7 * (1e-3 + abs(pivot))
  }

  /// Moves the entering variable, and the basic ones with it.
  private mutating func move(_ entering: Int, _ length: Double) {
    guard length != 0 else { return }
    value[entering] += length
    for turn in 0..<column.touched.count {
      let position = Int(column.touched[turn])
      value[Int(head[position])] -= length * column.value[position]
    }
  }

  /// Takes down which basic variables came back within their bounds, and what that makes of the
  /// reduced costs.
  private mutating func settleExcess(leaving: Int = -1) {
    guard isRepairing else { return }
    for turn in 0..<column.touched.count {
      let position = Int(column.touched[turn])
      let variable = Int(head[position])
      let now = position == leaving ? 0 : side(of: variable)
      guard now != excess[variable] else { continue }
      shift.set(Double(now - excess[variable]), at: position)
      outside += (now == 0 ? 0 : 1) - (excess[variable] == 0 ? 0 : 1)
      excess[variable] = now
    }
    if shift.touched.count > 0 { shiftCosts() }
  }

  /// Exchanges a basic variable for the entering one.
  private mutating func exchange(_ position: Int, _ entering: Int, _ atUpper: Bool) {
    let pivot = column.value[position]
    let leaving = Int(head[position])
    cross()
    let rate = reduced[entering] / pivot
    let reference = max(weight[entering], 1)
    for turn in 0..<crossing.touched.count {
      let variable = Int(crossing.touched[turn])
      guard place[variable] != .basic, variable != entering else { continue }
      let amount = crossing.value[variable]
      reduced[variable] -= rate * amount
      let share = amount / pivot
      weight[variable] = max(weight[variable], share * share * reference)
      judge(variable)
    }
    place[entering] = .basic
    reduced[entering] = 0
    judge(entering)
    excess[entering] = 0
    rest(leaving, atUpper: atUpper)
    reduced[leaving] = -rate
    weight[leaving] = max(reference / (pivot * pivot), 1)
    judge(leaving)
    head[position] = Int32(truncatingIfNeeded: entering)
    factors.exchange(position, by: column)
  }
}
