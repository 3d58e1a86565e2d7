import LinearModel

/// A linear program without fixed columns, and what it came to.
struct SolvedProgram: Sendable {
  let model: LinearModel
  let goals: [Goal]
  let outcome: BlockOutcome
  /// What it was solved by.
  let engines: [String]

  /// Nil where blocks of it could not be told apart afterwards: whole numbers, no optimum.
  init?(_ model: LinearModel, _ goals: [Goal], _ outcome: BlockOutcome, by solver: BlockSolver) {
    guard !model.isInteger, outcome.status.termination == .optimal,
      outcome.columnValue.count == model.columnCount
    else { return nil }
    self.model = model
    self.goals = goals
    self.outcome = outcome
    engines = solver.engineNames
  }
}

extension BlockSolver {
  /// The engines that blocks may go to.
  var engineNames: [String] { [engine, second].compactMap { $0?.name } }
}

/// The blocks of a program that differ from one solved before; the others have its answer.
struct ProgramDifference {
  private let model: LinearModel
  private let goals: [Goal]
  private let last: SolvedProgram
  /// What differs, as one.
  let part: Block
  /// Blocks in it.
  let count: Int

  /// Nil where entries stand elsewhere than before, where most differs, or under other engines.
  init?(
    _ model: LinearModel, _ goals: [Goal], since last: SolvedProgram, by solver: BlockSolver
  ) {
    let before = last.model
    guard solver.engineNames == last.engines, model.rowCount == before.rowCount,
      model.columnStart == before.columnStart,
      model.rowIndex == before.rowIndex, !model.isInteger, goals.count == last.goals.count,
      zip(goals, last.goals).allSatisfy({ $0.gap == $1.gap })
    else { return nil }
    var columns = [Bool](repeating: false, count: model.columnCount)
    var rows = [Bool](repeating: false, count: model.rowCount)
    func compare(_ a: [Double], _ b: [Double], _ differs: inout [Bool]) {
      guard a != b else { return }
      for place in a.indices where a[place] != b[place] { differs[place] = true }
    }
    for (goal, earlier) in zip(goals, last.goals) { compare(goal.costs, earlier.costs, &columns) }
    compare(model.columnLower, before.columnLower, &columns)
    compare(model.columnUpper, before.columnUpper, &columns)
    compare(model.rowLower, before.rowLower, &rows)
    compare(model.rowUpper, before.rowUpper, &rows)
    if model.value != before.value {
      for entry in model.value.indices where model.value[entry] != before.value[entry] {
        rows[Int(model.rowIndex[entry])] = true
      }
    }
    (part, count) = model.blocks(holding: columns, rows: rows)
    guard 2 * part.rows.count <= model.rowCount else { return nil }
    self.model = model
    self.goals = goals
    self.last = last
  }

  /// The goals of what differs.
  var partGoals: [Goal] {
    goals.map { goal in Goal(costs: part.columns.map { goal.costs[Int($0)] }, gap: goal.gap) }
  }

  /// What the part that differs came to when it was solved last, by the part's columns and rows.
  var lastOfPart: BlockOutcome {
    var outcome = last.outcome
    outcome.columnValue = part.columns.map { last.outcome.columnValue[Int($0)] }
    if !outcome.rowDual.isEmpty {
      outcome.rowDual = part.rows.map { last.outcome.rowDual[Int($0)] }
    }
    return outcome
  }

  /// Blocks that are as before.
  var kept: Int { last.outcome.blocks - count }

  /// What the program comes to where what differs came to an optimum.
  func whole(_ outcome: BlockOutcome) -> BlockOutcome {
    var whole = last.outcome
    whole.status = outcome.status
    for (place, column) in part.columns.enumerated() {
      whole.columnValue[Int(column)] = outcome.columnValue[place]
    }
    if whole.rowDual.isEmpty || (outcome.rowDual.isEmpty && !part.rows.isEmpty) {
      whole.status.dual = .none
      whole.rowDual = []
      whole.reducedCost = []
    } else {
      for (place, row) in part.rows.enumerated() {
        whole.rowDual[Int(row)] = outcome.rowDual[place]
      }
      for (place, column) in part.columns.enumerated() {
        whole.reducedCost[Int(column)] = outcome.reducedCost[place]
      }
    }
    let costs = goals.last?.costs ?? model.columnCost
    whole.objective =
      LinearModel.value(of: costs, at: whole.columnValue) + model.objectiveOffset
    whole.bound = whole.objective
    return whole
  }
}
