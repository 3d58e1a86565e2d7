import LinearModel

/// What is known of a block's columns and rows from an earlier plan.
struct KeptStart: Sendable {
  /// By column; nil: it was not there, or was asleep.
  var columns: [Basis.Place?]
  /// By row; nil: it was not there.
  var rows: [Basis.Place?]

  /// Whether enough is known to begin from: of most rows.
  var isKnown: Bool { 2 * rows.count { $0 != nil } > rows.count }

  /// A basis of a program with these columns and rows, square and without a column or row that
  /// cannot be in it.
  func basis(of model: LinearModel) -> Basis {
    var pattern = BasisPattern(model)
    return pattern.basis(from: self)
  }
}

/// A program as a basis sees it: bounds, and which column stands in which row.
struct BasisPattern {
  private var columnLower: [Double]
  private var columnUpper: [Double]
  private let rowLower: [Double]
  private let rowUpper: [Double]
  private var start: [Int32]
  private var index: [Int32]
  private let crash: Basis
  /// Column that each row is matched with; -1: its own; -2: none yet.
  private var partner: [Int32] = []

  init(_ model: LinearModel) {
    columnLower = model.columnLower
    columnUpper = model.columnUpper
    rowLower = model.rowLower
    rowUpper = model.rowUpper
    start = model.columnStart
    index = model.rowIndex
    crash = model.crashBasis()
  }

  /// Adds columns behind the model's.
  mutating func append(_ vectors: SparseVectors) {
    columnLower += vectors.lower
    columnUpper += vectors.upper
    let offset = Int32(truncatingIfNeeded: index.count)
    start += vectors.start.dropFirst().map { $0 + offset }
    index += vectors.index
  }

  /// A basis made of what is known.
  ///
  /// Rows whose partner has gone, and new ones, are matched with basic columns that have lost theirs
  /// (augmenting paths; Kuhn 1955); a row that finds none takes its own slack-like column where it
  /// has one, as a first basis would, or stands for itself. A column that finds none leaves. So as
  /// many are basic as there are rows, each with a row of its own: only numbers that cancel out could
  /// still make it singular, which the engine notices.
  mutating func basis(from kept: KeptStart) -> Basis {
    partner = kept.rows.map { $0 == .basic ? -1 : -2 }
    var wanted = kept.columns.indices.filter { kept.columns[$0] == .basic }
    wanted.sort { (entries(of: $0).count, $0) < (entries(of: $1).count, $1) }
    var isBasic = [Bool](repeating: false, count: columnLower.count)
    var left: [Int] = []
    for column in wanted where columnLower[column] != columnUpper[column] {
      if let row = freeRow(of: column) {
        partner[row] = Int32(truncatingIfNeeded: column)
        isBasic[column] = true
      } else {
        left.append(column)
      }
    }
    var seen = [Int32](repeating: -1, count: partner.count)
    for (turn, column) in left.enumerated() {
      isBasic[column] = augment(column, Int32(truncatingIfNeeded: turn), &seen)
    }
    takeSlacks(&isBasic)
    return Basis(
      columns: isBasic.indices.map { column in
        isBasic[column]
          ? .basic
          : Self.resting(
            columnLower[column], columnUpper[column], kept: kept.columns[column])
      },
      rows: partner.indices.map { row in
        partner[row] < 0
          ? .basic : Self.resting(rowLower[row], rowUpper[row], kept: kept.rows[row])
      })
  }

  private func entries(of column: Int) -> Range<Int> {
    Int(start[column])..<Int(start[column + 1])
  }

  private func freeRow(of column: Int) -> Int? {
    for entry in entries(of: column) where partner[Int(index[entry])] == -2 {
      return Int(index[entry])
    }
    return nil
  }

  /// Finds a row for a column by moving others on; false where there is none.
  private mutating func augment(_ column: Int, _ turn: Int32, _ seen: inout [Int32]) -> Bool {
    var path: [(column: Int, next: Int)] = [(column, entries(of: column).lowerBound)]
    while let (top, next) = path.last {
      guard next < entries(of: top).upperBound else {
        path.removeLast()
        continue
      }
      path[path.count - 1].next = next + 1
      let row = Int(index[next])
      guard partner[row] != -1, seen[row] != turn else { continue }
      seen[row] = turn
      let holder = partner[row]
      guard holder < 0 else {
        path.append((Int(holder), entries(of: Int(holder)).lowerBound))
        continue
      }
      for (moved, after) in path {
        partner[Int(index[after - 1])] = Int32(truncatingIfNeeded: moved)
      }
      return true
    }
    return false
  }

  private mutating func takeSlacks(_ isBasic: inout [Bool]) {
    for column in crash.columns.indices
    where crash.columns[column] == .basic && !isBasic[column] {
      let row = Int(index[entries(of: column).lowerBound])
      guard partner[row] == -2 else { continue }
      partner[row] = Int32(truncatingIfNeeded: column)
      isBasic[column] = true
    }
  }

  /// Where something that is not basic rests: at the bound it was at, where it has that still.
  private static func resting(_ lower: Double, _ upper: Double, kept: Basis.Place?) -> Basis.Place {
    if lower == upper { return .fixed }
    if kept == .atUpper, upper.isFinite { return .atUpper }
    if lower.isFinite { return .atLower }
    return upper.isFinite ? .atUpper : .free
  }
}
