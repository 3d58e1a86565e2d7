import LinearModel

/// SplitMix64: the same numbers on every machine and in every run.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in a range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}

/// Programs made at random, for solvers and writers to agree on.
public enum RandomPrograms {
  /// A feasible, bounded program: every row is kept by a point drawn first; every kind of row and
  /// column bound occurs; about half the columns take whole values if `integer`.
  public static func feasible(
    seed: UInt64, columns: Int = 8, rows: Int = 6, integer: Bool = false
  ) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "random \(seed)")
    builder.addObjectiveOffset(Double(random.whole(-50...50)) / 4)
    var point: [Double] = []
    for column in 0..<columns {
      let value = random.whole(-3...5)
      point.append(Double(value))
      let whole = integer && random.whole(0...1) == 0
      let cost = Double(random.whole(-9...9)) / 3
      switch column % 4 {
      case 0: builder.addColumn(cost: cost, lower: -4, upper: 6, integer: whole)
      case 1: builder.addColumn(cost: cost, lower: -3.5, upper: 5.25, integer: whole)
      case 2:
        // One-sided, with a cost that pushes against the side that is there.
        builder.addColumn(cost: cost.magnitude, lower: -5, upper: .infinity, integer: whole)
      default:
        builder.addColumn(cost: -cost.magnitude, lower: -.infinity, upper: 7, integer: whole)
      }
    }
    for row in 0..<rows {
      var activity = 0.0
      var entries: [(Int, Double)] = []
      for column in 0..<columns where random.whole(0...2) > 0 {
        let coefficient = Double(random.whole(-6...6)) / 2
        entries.append((column, coefficient))
        activity += coefficient * point[column]
      }
      let slack = Double(random.whole(0...8)) / 3
      let position =
        switch row % 5 {
        case 0: builder.addRow(upper: activity + slack)
        case 1: builder.addRow(lower: activity - slack)
        case 2: builder.addRow(lower: activity - slack, upper: activity + 1.5)
        case 3: builder.addRow(lower: activity, upper: activity)
        default: builder.addRow()
        }
      for (column, coefficient) in entries {
        builder.add(coefficient, row: position, column: column)
      }
    }
    return builder.freeze()
  }

  /// A small 0/1 program with inequality rows; may have no feasible point.
  public static func binary(seed: UInt64, columns: Int = 8, rows: Int = 4) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "binary \(seed)")
    for _ in 0..<columns {
      builder.addColumn(cost: Double(random.whole(-20...20)), upper: 1, integer: true)
    }
    for row in 0..<rows {
      let limit = Double(random.whole(-4...12))
      let position =
        row % 2 == 0 ? builder.addRow(upper: limit) : builder.addRow(lower: limit - 9)
      for column in 0..<columns {
        builder.add(Double(random.whole(-6...9)), row: position, column: column)
      }
    }
    return builder.freeze()
  }

  /// A market split program (Cornuéjols and Dawande): tiny, and hopeless for branch and bound.
  public static func marketSplit(rows: Int = 6, seed: UInt64 = 1) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "market split")
    let columns = 10 * (rows - 1)
    for _ in 0..<columns { builder.addColumn(upper: 1, integer: true) }
    for _ in 0..<rows {
      let weights = (0..<columns).map { _ in random.whole(0...99) }
      let half = Double(weights.reduce(0, +) / 2)
      let row = builder.addRow(lower: half, upper: half)
      for (column, weight) in weights.enumerated() {
        builder.add(Double(weight), row: row, column: column)
      }
      let over = builder.addColumn(cost: 1)
      let under = builder.addColumn(cost: 1)
      builder.add(1, row: row, column: over)
      builder.add(-1, row: row, column: under)
    }
    return builder.freeze()
  }

  /// Several knapsacks over the same 0/1 columns: solved in moments, but not at the root.
  public static func knapsacks(columns: Int, rows: Int, seed: UInt64) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "knapsacks")
    for _ in 0..<columns {
      builder.addColumn(cost: -Double(random.whole(20...60)), upper: 1, integer: true)
    }
    for _ in 0..<rows {
      let weights = (0..<columns).map { _ in random.whole(10...60) }
      let row = builder.addRow(upper: Double(weights.reduce(0, +) / 3))
      for (column, weight) in weights.enumerated() {
        builder.add(Double(weight), row: row, column: column)
      }
    }
    return builder.freeze()
  }

  /// An assignment program, `size` by `size`: degenerate, so that the simplex takes its time.
  public static func assignment(size: Int, seed: UInt64 = 1) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "assignment")
    for _ in 0..<(2 * size) { builder.addRow(lower: 1, upper: 1) }
    for left in 0..<size {
      for right in 0..<size {
        let column = builder.addColumn(cost: Double(random.whole(1...10_000)))
        builder.add(1, row: left, column: column)
        builder.add(1, row: size + right, column: column)
      }
    }
    return builder.freeze()
  }

  /// A dense linear program whose slack basis is feasible.
  public static func dense(columns: Int, rows: Int, seed: UInt64 = 1) -> LinearModel {
    var random = SeededGenerator(seed: seed)
    var builder = LinearModelBuilder(name: "dense")
    for _ in 0..<columns { builder.addColumn(cost: -Double(random.whole(1...1000))) }
    for _ in 0..<rows {
      let row = builder.addRow(upper: Double(random.whole(1000...9000)))
      for column in 0..<columns {
        builder.add(Double(random.whole(1...1000)) / 10, row: row, column: column)
      }
    }
    return builder.freeze()
  }
}
