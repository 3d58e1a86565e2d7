/// Makes the triangles of a basis.
///
/// Columns and rows with one entry left come first and cost no arithmetic, which is nearly all of a
/// basis where each column joins few rows; what remains is eliminated column by column with
/// threshold pivoting. Columns that depend on others are left out, and rows that are left without a
/// pivot take their own variable.
struct Factorisation: ~Copyable {
  /// Share of a column's largest entry that a pivot must have.
  private static var threshold: Double { 0.1 }
  /// Share of a column's largest entry below which what is left of it is rounding.
  private static var rounding: Double { 1e-9 }

  private let rows: Int
  private var isPivoted: Buffer<Bool>
  private var rowCount: Buffer<Int32>
  private var rowStart: Buffer<Int32>
  private var member = Buffer<Int32>()
  private var count = Buffer<Int32>()
  private var columns = Buffer<Int32>()
  private var isDone = Buffer<Bool>()
  private var stack = Buffer<Int32>()
  private var work: WorkVector

  init(rows: Int) {
    self.rows = rows
    isPivoted = Buffer(repeating: false, count: rows)
    rowCount = Buffer(repeating: 0, count: rows)
    rowStart = Buffer(repeating: 0, count: rows + 1)
    work = WorkVector(count: rows)
  }

  /// Makes the triangles of a basis.
  ///
  /// - Parameters:
  ///   - head: variables that shall be basic; variables below the number of rows are the rows' own.
  ///     Afterwards the basic variable of each row.
  /// - Returns: variables that had to be left out.
  mutating func make(
    _ factors: inout Factors, _ head: inout Buffer<Int32>, _ matrix: borrowing Matrix
  ) -> [Int32] {
    factors.clear()
    isPivoted.fill(with: false)
    columns.removeAll()
    for turn in 0..<head.count {
      let variable = Int(head[turn])
      if variable < rows {
        isPivoted[variable] = true
        factors.upper.inverse[variable] = -1
      } else {
        columns.append(Int32(truncatingIfNeeded: variable - rows))
      }
    }
    head.resize(to: rows, with: 0)
    for row in 0..<rows where isPivoted[row] { head[row] = Int32(truncatingIfNeeded: row) }
    gather(matrix)
    takeColumns(&factors, &head, matrix)
    takeRows(&factors, &head, matrix)
    let rejected = takeRest(&factors, &head, matrix)
    for row in 0..<rows where !isPivoted[row] {
      head[row] = Int32(truncatingIfNeeded: row)
      factors.upper.inverse[row] = -1
    }
    factors.close()
    return rejected
  }

  /// Counts what is left in columns and rows.
  private mutating func gather(_ matrix: borrowing Matrix) {
    rowCount.fill(with: 0)
    count.resize(to: columns.count, with: 0)
    isDone.resize(to: columns.count, with: false)
    isDone.fill(with: false)
    var total = 0
    for turn in 0..<columns.count {
      let column = Int(columns[turn])
      var left: Int32 = 0
      for entry in Int(matrix.start[column])..<Int(matrix.start[column + 1]) {
        let row = Int(matrix.index[entry])
        guard !isPivoted[row] else { continue }
        left += 1
        rowCount[row] += 1
      }
      count[turn] = left
      total += Int(left)
    }
    member.resize(to: total, with: 0)
    var next: Int32 = 0
    for row in 0..<rows {
      next += rowCount[row]
      rowStart[row] = next
    }
    rowStart[rows] = next
    for turn in 0..<columns.count {
      let column = Int(columns[turn])
      for entry in Int(matrix.start[column])..<Int(matrix.start[column + 1]) {
        let row = Int(matrix.index[entry])
        guard !isPivoted[row] else { continue }
        rowStart[row] -= 1
        member[Int(rowStart[row])] = Int32(truncatingIfNeeded: turn)
      }
    }
  }

  /// Takes columns that have one entry left.
  private mutating func takeColumns(
    _ factors: inout Factors, _ head: inout Buffer<Int32>, _ matrix: borrowing Matrix
  ) {
    stack.removeAll()
    for turn in 0..<columns.count where count[turn] == 1 {
      stack.append(Int32(truncatingIfNeeded: turn))
    }
    while stack.count > 0 {
      let turn = Int(stack[stack.count - 1])
      stack.removeLast()
      guard !isDone[turn], count[turn] == 1 else { continue }
      let column = Int(columns[turn])
      let entries = Int(matrix.start[column])..<Int(matrix.start[column + 1])
      var pivot = -1
      var largest = 0.0
      for entry in entries {
        if !isPivoted[Int(matrix.index[entry])] { pivot = entry }
        largest = max(largest, abs(matrix.value[entry]))
      }
      guard pivot >= 0, abs(matrix.value[pivot]) > 1e-5 * largest else { continue }
      let row = Int(matrix.index[pivot])
      factors.upper.open(row)
      for entry in entries where entry != pivot {
        factors.upper.append(matrix.value[entry], at: Int(matrix.index[entry]), to: row)
      }
      settle(turn, row, matrix.value[pivot], &factors, &head)
      for place in Int(rowStart[row])..<Int(rowStart[row + 1]) {
        let other = Int(member[place])
        guard !isDone[other] else { continue }
        count[other] -= 1
        if count[other] == 1 { stack.append(member[place]) }
      }
    }
  }

  /// Takes rows that have one entry left.
  private mutating func takeRows(
    _ factors: inout Factors, _ head: inout Buffer<Int32>, _ matrix: borrowing Matrix
  ) {
    stack.removeAll()
    for row in 0..<rows where !isPivoted[row] && rowCount[row] == 1 {
      stack.append(Int32(truncatingIfNeeded: row))
    }
    while stack.count > 0 {
      let row = Int(stack[stack.count - 1])
      stack.removeLast()
      guard !isPivoted[row], rowCount[row] == 1 else { continue }
      var turn = -1
      for place in Int(rowStart[row])..<Int(rowStart[row + 1]) where !isDone[Int(member[place])] {
        turn = Int(member[place])
      }
      guard turn >= 0 else { continue }
      let column = Int(columns[turn])
      let entries = Int(matrix.start[column])..<Int(matrix.start[column + 1])
      var pivot = 0.0
      var largest = 0.0
      for entry in entries where !isPivoted[Int(matrix.index[entry])] {
        if Int(matrix.index[entry]) == row { pivot = matrix.value[entry] }
        largest = max(largest, abs(matrix.value[entry]))
      }
      guard pivot != 0, abs(pivot) >= Self.threshold * largest else { continue }
      factors.upper.open(row)
      factors.lower.open(row)
      for entry in entries {
        let other = Int(matrix.index[entry])
        guard other != row else { continue }
        if isPivoted[other] {
          factors.upper.append(matrix.value[entry], at: other, to: row)
        } else {
          factors.lower.append(matrix.value[entry] / pivot, at: other, to: row)
          rowCount[other] -= 1
          if rowCount[other] == 1 { stack.append(matrix.index[entry]) }
        }
      }
      settle(turn, row, pivot, &factors, &head)
    }
  }

  /// Eliminates what is left, columns of few entries first.
  private mutating func takeRest(
    _ factors: inout Factors, _ head: inout Buffer<Int32>, _ matrix: borrowing Matrix
  ) -> [Int32] {
    var rest: [Int] = []
    for turn in 0..<columns.count where !isDone[turn] { rest.append(turn) }
    let sizes = count.array()
    rest.sort { (sizes[$0], $0) < (sizes[$1], $1) }
    var rejected: [Int32] = []
    for turn in rest {
      let column = Int(columns[turn])
      var scale = 0.0
      for entry in Int(matrix.start[column])..<Int(matrix.start[column + 1]) {
        work.set(matrix.value[entry], at: Int(matrix.index[entry]))
        scale = max(scale, abs(matrix.value[entry]))
      }
      factors.lower.solve(&work, &factors.path)
      work.prune(below: 1e-14 * scale)
      if let row = pivotRow(scale) {
        let pivot = work.value[row]
        factors.upper.open(row)
        factors.lower.open(row)
        for place in 0..<work.touched.count {
          let other = Int(work.touched[place])
          guard other != row else { continue }
          if isPivoted[other] {
            factors.upper.append(work.value[other], at: other, to: row)
          } else {
            factors.lower.append(work.value[other] / pivot, at: other, to: row)
          }
        }
        settle(turn, row, pivot, &factors, &head)
      } else {
        rejected.append(Int32(truncatingIfNeeded: Int(columns[turn]) + rows))
      }
      work.clear()
    }
    return rejected
  }

  /// The row of fewest entries whose value is large enough; nil where the column depends on others.
  private borrowing func pivotRow(_ scale: Double) -> Int? {
    var largest = 0.0
    for place in 0..<work.touched.count where !isPivoted[Int(work.touched[place])] {
      largest = max(largest, abs(work.value[Int(work.touched[place])]))
    }
    guard largest > Self.rounding * scale else { return nil }
    var best = -1
    for place in 0..<work.touched.count {
      let row = Int(work.touched[place])
      guard !isPivoted[row], abs(work.value[row]) >= Self.threshold * largest else { continue }
      if best < 0 || (rowCount[row], row) < (rowCount[best], best) { best = row }
    }
    return best
  }

  private mutating func settle(
    _ turn: Int, _ row: Int, _ pivot: Double, _ factors: inout Factors,
    _ head: inout Buffer<Int32>
  ) {
    isDone[turn] = true
    isPivoted[row] = true
    factors.upper.inverse[row] = 1 / pivot
    head[row] = Int32(truncatingIfNeeded: Int(columns[turn]) + rows)
  }
}
