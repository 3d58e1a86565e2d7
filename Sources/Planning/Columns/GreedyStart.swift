import LinearModel

/// A first basis near the optimum: links are filled one after the other, what saves most first, each
/// until its surplus or its need is used up.
///
/// Where a link fills a row, it takes the place of that row's slack-like column in the basis; each
/// row is filled once, so that the basis is triangular and its point keeps all rows. Only links are
/// taken that stand in two balances alone.
struct GreedyStart {
  /// The basis.
  private(set) var basis: Basis
  private var left: [Double]
  private let isBalance: [Bool]

  /// Begins with a model's crash basis.
  init(_ model: LinearModel, _ crash: Basis) {
    basis = crash
    left = model.rowLower
    var isBalance = [Bool](repeating: false, count: model.rowCount)
    slack = [Int32](repeating: -1, count: model.rowCount)
    for column in 0..<model.columnCount where crash.columns[column] == .basic {
      let entry = Int(model.columnStart[column])
      let row = Int(model.rowIndex[entry])
      isBalance[row] = model.value[entry] == 1 && model.rowLower[row] > 0
      slack[row] = Int32(truncatingIfNeeded: column)
    }
    self.isBalance = isBalance
  }

  private var slack: [Int32]

  /// Takes links into the basis.
  ///
  /// - Parameters:
  ///   - links: columns that follow the model's.
  ///   - order: in which to fill them.
  mutating func fill(_ links: SparseVectors, order: [Int]) {
    let first = basis.columns.count
    basis.columns += [Basis.Place](repeating: .atLower, count: links.count)
    for link in order {
      let entries = Int(links.start[link])..<Int(links.start[link + 1])
      guard entries.count == 2, links.upper[link] == .infinity,
        entries.allSatisfy({ isBalance[Int(links.index[$0])] && links.value[$0] > 0 })
      else { continue }
      let rooms = entries.map { left[Int(links.index[$0])] / links.value[$0] }
      let amount = min(rooms[0], rooms[1])
      guard amount > 0 else { continue }
      let full = Int(
        links.index[rooms[0] <= rooms[1] ? entries.lowerBound : entries.lowerBound + 1])
      guard slack[full] >= 0 else { continue }
      for entry in entries {
        left[Int(links.index[entry])] -= amount * links.value[entry]
      }
      left[full] = 0
      basis.columns[Int(slack[full])] = .atLower
      basis.columns[first + link] = .basic
      slack[full] = -1
    }
  }
}
