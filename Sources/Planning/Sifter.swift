import LinearModel

/// Solves a large block over few of its columns: begins without the links, asks the duals which
/// links would pay, adds the best of each row, and stops when none is left that would.
///
/// The duals of the last round price every column of the whole block, so the answer is proven
/// optimal. Sifting, as in Bixby, Gregory, Lustig, Marsten and Shanno, Very large-scale linear
/// programming, Operations Research 40 (1992), 885–897.
struct Sifter {
  /// Columns below which a block is solved as it is.
  static let worthwhile = 4_000
  /// Columns added for each row and round.
  static let perRow = 2

  let model: LinearModel
  private let sleepers: [Int]

  init?(_ model: LinearModel) {
    guard model.columnCount > Self.worthwhile else { return nil }
    self.model = model
    let isEquality = zip(model.rowLower, model.rowUpper).map { $0 == $1 }
    // Links stand in two balances and give to both; purchases, activities and sizes do not.
    sleepers = (0..<model.columnCount).filter { column in
      guard !model.columnIsInteger[column], model.columnLower[column] == 0 else { return false }
      let balances = (Int(model.columnStart[column])..<Int(model.columnStart[column + 1])).filter {
        isEquality[Int(model.rowIndex[$0])]
      }
      return balances.count > 1 && balances.allSatisfy { model.value[$0] > 0 }
    }
    guard sleepers.count > 2 * model.rowCount else { return nil }
  }

  /// Solves the block; integer columns, if any, over the columns that the linear program asked for,
  /// with that program's value as the bound.
  ///
  /// - Parameter start: where an earlier solve of it ended; columns known there are awake.
  /// - Returns: the answer, and the columns that the session holds in the end, in order.
  func solve(
    _ costs: [Double], in session: any EngineSession, options: SolveOptions,
    start kept: KeptStart? = nil, remaining: () -> Double?
  ) throws(EngineError) -> (Solution, awake: [Int])? {
    var asleep = [Bool](repeating: false, count: model.columnCount)
    let demanding = demandingRows()
    for column in sleepers {
      asleep[column] =
        kept?.columns[column] == nil
        && !entries(of: column).contains { demanding[Int(model.rowIndex[$0])] }
    }
    var awake = (0..<model.columnCount).filter { !asleep[$0] }
    let start = model.restricted(to: awake, costs: costs)
    try session.load(start)
    let known = kept.map { kept in
      KeptStart(columns: awake.map { kept.columns[$0] }, rows: kept.rows)
    }
    try session.restore(known?.basis(of: start) ?? start.crashBasis())
    var options = options
    options.relaxed = true
    let implied = ImpliedBounds(model)
    var linear: Solution
    var turns = 0
    var iterations = 0
    repeat {
      options.timeLimit = remaining()
      linear = try session.solve(options)
      iterations += linear.iterations
      options.method = .primal
      // Without the sleepers it may only seem infeasible: the whole must say.
      guard linear.status.termination == .optimal else { return nil }
      let entering = price(linear.rowDual, costs, asleep)
      if entering.isEmpty {
        // Rows over columns that are awake bind no sleeper: its price stays what the others say.
        let broken = implied.broken(at: spread(linear, awake).columnValue)
        guard broken.count > 0, turns < ImpliedBounds.turns else { break }
        turns += 1
        try session.addRows(broken.over(awake))
        options.method = .dual
      } else {
        for column in entering { asleep[column] = false }
        try session.addColumns(vectors(entering), cost: entering.map { costs[$0] })
        awake += entering
      }
    } while true
    linear.iterations = iterations
    var whole = spread(linear, awake)
    whole.reducedCost = (0..<model.columnCount).map {
      model.reducedCost(of: $0, costs: costs, duals: linear.rowDual)
    }
    guard model.isInteger else { return (whole, awake) }
    return try integer(linear, awake, in: session, options: options, remaining: remaining).map {
      ($0, awake)
    }
  }

  private func entries(of column: Int) -> Range<Int> {
    Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
  }

  /// Rows that no column of their own can meet, such as a need that cannot be bought or a contract:
  /// their links are awake from the start.
  private func demandingRows() -> [Bool] {
    var demanding = (0..<model.rowCount).map { model.rowLower[$0] > 0 || model.rowUpper[$0] < 0 }
    let isSleeper = Set(sleepers)
    for column in 0..<model.columnCount
    where model.columnUpper[column] == .infinity && !isSleeper.contains(column) {
      for entry in entries(of: column) where model.value[entry] > 0 {
        let row = Int(model.rowIndex[entry])
        if model.rowLower[row] > 0 { demanding[row] = false }
      }
    }
    return demanding
  }

  private func integer(
    _ linear: Solution, _ awake: [Int], in session: any EngineSession, options: SolveOptions,
    remaining: () -> Double?
  ) throws(EngineError) -> Solution? {
    var options = options
    options.relaxed = false
    options.timeLimit = remaining()
    var answer = spread(try session.solve(options), awake)
    guard answer.status.primal == .feasible else { return nil }
    answer.bound = linear.objective
    answer.iterations += linear.iterations
    let isCloseEnough = answer.gap <= max(options.gap, 1e-9)
    return isCloseEnough || answer.status.termination != .optimal ? answer : nil
  }

  private func spread(_ solution: Solution, _ awake: [Int]) -> Solution {
    var whole = solution
    whole.columnValue = [Double](repeating: 0, count: model.columnCount)
    for (position, column) in awake.enumerated() where position < solution.columnValue.count {
      whole.columnValue[column] = solution.columnValue[position]
    }
    return whole
  }

  /// The sleepers that would pay, the best few of each row.
  private func price(_ duals: [Double], _ costs: [Double], _ asleep: [Bool]) -> [Int] {
    var best = [Double](repeating: 0, count: model.rowCount * Self.perRow)
    var who = [Int32](repeating: -1, count: model.rowCount * Self.perRow)
    for column in sleepers where asleep[column] {
      let reduced = model.reducedCost(of: column, costs: costs, duals: duals)
      guard reduced < -1e-7 * (1 + abs(costs[column])) else { continue }
      for entry in model.columnStart[column]..<model.columnStart[column + 1] {
        let first = Int(model.rowIndex[Int(entry)]) * Self.perRow
        var (candidate, value) = (Int32(truncatingIfNeeded: column), reduced)
        for place in first..<first + Self.perRow where value < best[place] {
          swap(&best[place], &value)
          swap(&who[place], &candidate)
        }
      }
    }
    return Set(who.filter { $0 >= 0 }).sorted().map(Int.init)
  }

  private func vectors(_ columns: [Int]) -> SparseVectors {
    var vectors = SparseVectors(
      lower: columns.map { model.columnLower[$0] }, upper: columns.map { model.columnUpper[$0] },
      start: [0], index: [], value: [])
    for column in columns {
      let entries = Int(model.columnStart[column])..<Int(model.columnStart[column + 1])
      vectors.index += model.rowIndex[entries]
      vectors.value += model.value[entries]
      vectors.start.append(Int32(truncatingIfNeeded: vectors.index.count))
    }
    return vectors
  }
}

extension LinearModel {
  /// The program over some of its columns, all rows kept.
  func restricted(to columns: [Int], costs: [Double]) -> LinearModel {
    var builder = LinearModelBuilder(name: name)
    for row in 0..<rowCount { builder.addRow(lower: rowLower[row], upper: rowUpper[row]) }
    for column in columns {
      let position = builder.addColumn(
        cost: costs[column], lower: columnLower[column], upper: columnUpper[column],
        integer: columnIsInteger[column])
      for entry in columnStart[column]..<columnStart[column + 1] {
        builder.add(value[Int(entry)], row: Int(rowIndex[Int(entry)]), column: position)
      }
    }
    return builder.freeze()
  }
}
