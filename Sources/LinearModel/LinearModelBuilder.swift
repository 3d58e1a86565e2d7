/// Collects columns, rows and entries, then freezes them into a `LinearModel`.
///
/// Entries may come in any order; two entries at the same place are added up.
public struct LinearModelBuilder: ~Copyable {
  private var model: LinearModel
  private var entryRow: [Int32] = []
  private var entryColumn: [Int32] = []
  private var entryValue: [Double] = []

  /// Starts an empty program.
  public init(name: String) { model = LinearModel(name: name) }

  /// Number of columns so far.
  public var columnCount: Int { model.columnCount }
  /// Number of rows so far.
  public var rowCount: Int { model.rowCount }

  /// Adds a column and returns its zero-based position.
  @discardableResult
  public mutating func addColumn(
    cost: Double = 0, lower: Double = 0, upper: Double = .infinity, integer: Bool = false
  ) -> Int {
    model.columnCost.append(cost)
    model.columnLower.append(lower)
    model.columnUpper.append(upper)
    model.columnIsInteger.append(integer)
    return model.columnCost.count - 1
  }

  /// Adds a row and returns its zero-based position.
  @discardableResult
  public mutating func addRow(lower: Double = -.infinity, upper: Double = .infinity) -> Int {
    model.rowLower.append(lower)
    model.rowUpper.append(upper)
    return model.rowLower.count - 1
  }

  /// Adds `coefficient` at a row and a column; zero is skipped.
  public mutating func add(_ coefficient: Double, row: Int, column: Int) {
    guard coefficient != 0 else { return }
    entryRow.append(Int32(truncatingIfNeeded: row))
    entryColumn.append(Int32(truncatingIfNeeded: column))
    entryValue.append(coefficient)
  }

  /// Adds to the constant part of the objective.
  public mutating func addObjectiveOffset(_ constant: Double) { model.objectiveOffset += constant }

  /// Adds to a column's cost.
  public mutating func addCost(_ cost: Double, column: Int) { model.columnCost[column] += cost }

  /// Gives a row other bounds.
  public mutating func setRow(_ row: Int, lower: Double, upper: Double) {
    model.rowLower[row] = lower
    model.rowUpper[row] = upper
  }

  /// Ends the collection: entries are sorted by column, then row, and duplicates added up.
  public consuming func freeze() -> LinearModel {
    let columns = model.columnCount
    var start = [Int32](repeating: 0, count: columns + 1)
    for column in entryColumn { start[Int(column) + 1] += 1 }
    for column in 0..<columns { start[column + 1] += start[column] }
    var next = start
    var order = [Int32](repeating: 0, count: entryValue.count)
    for entry in entryColumn.indices {
      let column = Int(entryColumn[entry])
      order[Int(next[column])] = Int32(truncatingIfNeeded: entry)
      next[column] += 1
    }
    model.columnStart = [0]
    model.columnStart.reserveCapacity(columns + 1)
    model.rowIndex.reserveCapacity(order.count)
    model.value.reserveCapacity(order.count)
    for column in 0..<columns {
      var entries = order[Int(start[column])..<Int(start[column + 1])]
      // Most families add row after row, so that entries mostly come as they are to stand.
      let isInOrder = zip(entries, entries.dropFirst()).allSatisfy {
        entryRow[Int($0)] <= entryRow[Int($1)]
      }
      if !isInOrder { entries.sort { (entryRow[Int($0)], $0) < (entryRow[Int($1)], $1) } }
      let first = model.rowIndex.count
      for entry in entries {
        let row = entryRow[Int(entry)]
        if model.rowIndex.count > first, model.rowIndex[model.rowIndex.count - 1] == row {
          model.value[model.value.count - 1] += entryValue[Int(entry)]
        } else {
          model.rowIndex.append(row)
          model.value.append(entryValue[Int(entry)])
        }
      }
      model.columnStart.append(Int32(truncatingIfNeeded: model.rowIndex.count))
    }
    return model
  }
}
