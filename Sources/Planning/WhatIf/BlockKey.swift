import LinearModel

/// A block with all that its answer follows from: its numbers, what is asked of it, and what solves
/// it. Its name and its place in the whole do not count.
struct BlockKey: Hashable, Sendable {
  private let model: LinearModel
  private let goals: [Goal]
  private let engine: String

  init(_ block: Block, goals: [Goal], engine: String) {
    model = block.model
    self.goals = goals.map { goal in
      Goal(costs: block.columns.map { goal.costs[Int($0)] }, gap: goal.gap)
    }
    self.engine = engine
  }

  static func == (a: BlockKey, b: BlockKey) -> Bool {
    a.engine == b.engine && a.goals.count == b.goals.count
      && zip(a.goals, b.goals).allSatisfy { $0.costs == $1.costs && $0.gap == $1.gap }
      && a.model.hasNumbers(of: b.model)
  }

  func hash(into hasher: inout Hasher) {
    for goal in goals { goal.costs.withUnsafeBytes { hasher.combine(bytes: $0) } }
    for numbers in [
      model.columnLower, model.columnUpper, model.rowLower, model.rowUpper, model.value,
    ] {
      numbers.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    model.rowIndex.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// The last goal's costs.
  var lastCosts: [Double] { goals.last?.costs ?? model.columnCost }
}

extension LinearModel {
  /// Whether bounds, entries and whole columns are the same; costs and name aside.
  fileprivate func hasNumbers(of other: LinearModel) -> Bool {
    columnLower == other.columnLower && columnUpper == other.columnUpper
      && rowLower == other.rowLower && rowUpper == other.rowUpper
      && columnIsInteger == other.columnIsInteger && columnStart == other.columnStart
      && rowIndex == other.rowIndex && value == other.value
  }
}
