import LinearModel

/// Entries of a program by columns, to which columns can be added, and the same by rows.
struct Matrix: ~Copyable {
  /// First entry of each column, and one behind the last.
  var start: Buffer<Int32>
  /// Row of each entry.
  var index: Buffer<Int32>
  /// Coefficient of each entry.
  var value: Buffer<Double>
  /// First entry of each row in the copy by rows, and one behind the last.
  private(set) var rowStart = Buffer<Int32>(repeating: 0, count: 1)
  /// Column of each entry of the copy by rows.
  private(set) var column = Buffer<Int32>()
  /// Coefficient of each entry of the copy by rows.
  private(set) var rowValue = Buffer<Double>()
  /// Entries that the copy by rows holds.
  private var turned = -1

  /// No columns.
  init() {
    start = Buffer(repeating: 0, count: 1)
    index = Buffer()
    value = Buffer()
  }

  /// Entries of a model.
  init(_ model: borrowing LinearModel) {
    start = Buffer(model.columnStart)
    index = Buffer(model.rowIndex)
    value = Buffer(model.value)
  }

  /// Columns.
  var columnCount: Int { start.count - 1 }

  /// Powers of two that bring each row's largest entry near one.
  borrowing func rowScales(_ rows: Int) -> [Double] {
    var largest = [Double](repeating: 0, count: rows)
    for entry in 0..<index.count {
      largest[Int(index[entry])] = max(largest[Int(index[entry])], abs(value[entry]))
    }
    return largest.map { $0 > 0 ? 1 / $0.binade : 1 }
  }

  /// Multiplies entries from one on by their rows' factors.
  mutating func multiply(from first: Int, _ factors: [Double]) {
    for entry in first..<index.count { value[entry] *= factors[Int(index[entry])] }
  }

  /// Adds columns behind these.
  mutating func append(_ columns: SparseVectors) {
    let offset = Int32(truncatingIfNeeded: index.count)
    for end in columns.start.dropFirst() { start.append(offset + end) }
    for row in columns.index { index.append(row) }
    for amount in columns.value { value.append(amount) }
  }

  /// Adds rows below these.
  mutating func append(rows: SparseVectors, below count: Int) {
    var added: [[(row: Int32, value: Double)]] = Array(repeating: [], count: columnCount)
    for row in 0..<rows.count {
      for entry in Int(rows.start[row])..<Int(rows.start[row + 1]) {
        added[Int(rows.index[entry])].append(
          (Int32(truncatingIfNeeded: count + row), rows.value[entry]))
      }
    }
    var (starts, indices, values) = ([Int32(0)], [Int32](), [Double]())
    for place in 0..<columnCount {
      for entry in Int(start[place])..<Int(start[place + 1]) {
        indices.append(index[entry])
        values.append(value[entry])
      }
      for entry in added[place] {
        indices.append(entry.row)
        values.append(entry.value)
      }
      starts.append(Int32(truncatingIfNeeded: indices.count))
    }
    start = Buffer(starts)
    index = Buffer(indices)
    value = Buffer(values)
    turned = -1
  }

  /// Brings the copy by rows up to date.
  mutating func turn(rows: Int) {
    guard turned != index.count || rowStart.count != rows + 1 else { return }
    rowStart.resize(to: rows + 1, with: 0)
    rowStart.fill(with: 0)
    for entry in 0..<index.count { rowStart[Int(index[entry]) + 1] += 1 }
    for row in 0..<rows { rowStart[row + 1] += rowStart[row] }
    column.resize(to: index.count, with: 0)
    rowValue.resize(to: index.count, with: 0)
    var next = Buffer<Int32>(repeating: 0, count: rows)
    for row in 0..<rows { next[row] = rowStart[row] }
    for place in 0..<columnCount {
      for entry in Int(start[place])..<Int(start[place + 1]) {
        let row = Int(index[entry])
        let here = Int(next[row])
        column[here] = Int32(truncatingIfNeeded: place)
        rowValue[here] = value[entry]
        next[row] += 1
      }
    }
    turned = index.count
  }
}
