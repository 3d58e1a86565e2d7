import LinearModel

/// Rows `x ≤ U·z` that a program with yes/no columns implies but its relaxation may break.
///
/// A program says `x ≤ M·z` once for all that a switch `z` lets through, such as everything that
/// leaves a plant that may be built; each part `x` of it has a lower ceiling `U` of its own, such as
/// the need it goes to. With `z` a fraction the sum may hold where the parts do not. Which columns a
/// switch shuts is found by shutting it and following the rows; ceilings follow from the rows too. So
/// it holds for links, conversions and what lies behind them alike. Savelsbergh, Preprocessing and
/// probing techniques for mixed integer programming problems, ORSA Journal on Computing 6 (1994),
/// 445–454; for warehouses these are the strong rows of Akinc and Khumawala, Management Science 23
/// (1977), 585–594.
struct ImpliedBounds {
  /// A column that a switch shuts, and the most it can be.
  private struct Part {
    var column: Int32
    var choice: Int32
    var most: Double
  }

  private var parts: [Part] = []

  /// Whether there is nothing to say.
  var isEmpty: Bool { parts.isEmpty }

  init(_ model: LinearModel) {
    let choices = (0..<model.columnCount).filter {
      model.columnIsInteger[$0] && model.columnLower[$0] == 0 && model.columnUpper[$0] == 1
    }
    guard !choices.isEmpty else { return }
    var ceilings = Ceilings(model)
    // Streams bound flows, flows what they feed: two turns see through a conversion.
    ceilings.lower()
    ceilings.lower()
    for choice in choices {
      for column in ceilings.shut(by: choice) where !model.columnIsInteger[column] {
        let most = ceilings.most[column]
        guard most > 0, most < .infinity else { continue }
        parts.append(
          Part(
            column: Int32(truncatingIfNeeded: column), choice: Int32(truncatingIfNeeded: choice),
            // Exactly so: a hair more would leave a hair of a switch over for another.
            most: most))
      }
    }
  }

  /// The rows that a point breaks, by more than a hair of the switch.
  func broken(at point: [Double]) -> SparseVectors {
    var rows = SparseVectors(lower: [], upper: [], start: [0], index: [], value: [])
    for part in parts
    where point[Int(part.column)] > (point[Int(part.choice)] + Self.hair) * part.most {
      rows.lower.append(-.infinity)
      rows.upper.append(0)
      rows.index += [part.column, part.choice]
      rows.value += [1, -part.most]
      rows.start.append(Int32(truncatingIfNeeded: rows.index.count))
    }
    return rows
  }

  private static let hair = 1e-6
  /// Turns after which the search goes on with what it has.
  static let turns = 50

  /// Adds to a session the rows that its relaxations break, turn by turn, until one breaks none.
  func hold(in session: any EngineSession, remaining: () -> Double?) throws(EngineError) {
    guard !isEmpty else { return }
    var options = SolveOptions()
    options.relaxed = true
    for _ in 0..<Self.turns {
      options.timeLimit = remaining()
      let relaxed = try session.solve(options)
      guard relaxed.status.termination == .optimal else { return }
      let rows = broken(at: relaxed.columnValue)
      guard rows.count > 0 else { return }
      try session.addRows(rows)
      options.method = .dual
    }
  }
}

extension SparseVectors {
  /// Rows over a program's columns as rows over some of them.
  func over(_ columns: [Int]) -> SparseVectors {
    var place: [Int: Int32] = [:]
    for (position, column) in columns.enumerated() {
      place[column] = Int32(truncatingIfNeeded: position)
    }
    var rows = self
    rows.index = index.map { place[Int($0)] ?? -1 }
    return rows
  }
}

/// The most each column of a program can be, by its own bounds and the rows.
private struct Ceilings {
  private let model: LinearModel
  private(set) var most: [Double]
  private var rowStart: [Int32]
  private var column: [Int32]
  private var value: [Double]
  /// Whether a row has terms of each sign: without both, shutting one of its columns shuts no other.
  private var isMixed: [Bool]

  init(_ model: LinearModel) {
    self.model = model
    most = model.columnUpper
    isMixed = [Bool](repeating: false, count: model.rowCount)
    rowStart = [Int32](repeating: 0, count: model.rowCount + 1)
    for row in model.rowIndex { rowStart[Int(row) + 1] += 1 }
    for row in 0..<model.rowCount { rowStart[row + 1] += rowStart[row] }
    column = [Int32](repeating: 0, count: model.entryCount)
    value = [Double](repeating: 0, count: model.entryCount)
    var next = rowStart
    for position in 0..<model.columnCount {
      for entry in Int(model.columnStart[position])..<Int(model.columnStart[position + 1]) {
        let row = Int(model.rowIndex[entry])
        column[Int(next[row])] = Int32(truncatingIfNeeded: position)
        value[Int(next[row])] = model.value[entry]
        next[row] += 1
      }
    }
    for row in 0..<model.rowCount {
      let signs = entries(of: row)
      isMixed[row] = signs.contains { value[$0] > 0 } && signs.contains { value[$0] < 0 }
    }
  }

  private func entries(of row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }

  /// Lowers the ceilings by every row once.
  mutating func lower() {
    for row in 0..<model.rowCount {
      for side in [1.0, -1.0] {
        let room = room(row, side)
        guard room.known < .infinity, room.open <= 1 else { continue }
        for entry in entries(of: row) where side * value[entry] > 0 {
          let position = Int(column[entry])
          let own = side * value[entry] * model.columnLower[position]
          // The only open term may be this column's own.
          guard room.open == 0 || own == -.infinity else { continue }
          let spare = room.known + (own == -.infinity ? 0 : own)
          let ceiling = max(model.columnLower[position], spare / (side * value[entry]))
          most[position] = min(most[position], ceiling)
        }
      }
    }
  }

  /// What a row leaves between its bound and the least its terms can come to; terms without a least
  /// are counted apart. `side` −1 reads `≥` as `≤`.
  private func room(_ row: Int, _ side: Double) -> (known: Double, open: Int) {
    var known = side > 0 ? model.rowUpper[row] : -model.rowLower[row]
    guard known < .infinity else { return (.infinity, 0) }
    var open = 0
    for entry in entries(of: row) {
      let position = Int(column[entry])
      let share = side * value[entry]
      let least = share * (share > 0 ? model.columnLower[position] : most[position])
      if least == -.infinity { open += 1 } else { known -= least }
    }
    return (known, open)
  }

  /// Columns that must be zero where a switch is off, the switch aside.
  mutating func shut(by choice: Int) -> [Int] {
    var shut: [(column: Int, before: Double)] = [(choice, most[choice])]
    most[choice] = 0
    var next = 0
    while next < shut.count {
      let entries = model.columnStart[shut[next].column]..<model.columnStart[shut[next].column + 1]
      next += 1
      for entry in entries {
        // A term that was negative on one side of its row no longer makes room there.
        let side = model.value[Int(entry)] < 0 ? 1.0 : -1.0
        let row = Int(model.rowIndex[Int(entry)])
        guard isMixed[row] else { continue }
        let room = room(row, side)
        guard room.open == 0, room.known <= 0 else { continue }
        for other in self.entries(of: row) where side * value[other] > 0 {
          let position = Int(column[other])
          guard model.columnLower[position] == 0, most[position] > 0 else { continue }
          shut.append((position, most[position]))
          most[position] = 0
        }
      }
    }
    for (column, before) in shut { most[column] = before }
    return shut.dropFirst().map(\.column)
  }
}
