import LinearModel

/// The most each column of a program can be, by its own bounds and the rows.
struct Ceilings {
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
