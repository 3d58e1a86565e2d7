import LinearModel

extension BlockSolver {
  /// Solves a program block by block from what a session kept of it: blocks with the same numbers are
  /// not solved, the others begin from their kept basis.
  func solve(
    _ model: LinearModel, goals: [Goal], earlier: Earlier?, from warm: WarmStart
  ) throws(EngineError) -> BlockOutcome {
    let reduced = FixedColumns(model)
    let inner = reduced.goals(goals)
    let last = goals.last?.costs ?? model.columnCost
    let whole = Places(columns: reduced.kept, rows: Array(0..<model.rowCount))
    guard earlier == nil else {
      let outcome = try solve(reduced.model, inner, earlier, from: warm, at: whole)
      return reduced.expanded(outcome, last: last)
    }
    var found: BlockOutcome?
    if let before = warm.memory.solved(warm.role),
      let difference = ProgramDifference(reduced.model, inner, since: before, by: self)
    {
      found = try solve(difference, from: warm, at: whole)
    }
    let outcome: BlockOutcome
    if let found {
      outcome = found
    } else {
      outcome = try solve(reduced.model, inner, nil, from: warm, at: whole)
    }
    warm.memory.keep(SolvedProgram(reduced.model, inner, outcome, by: self), of: warm.role)
    return reduced.expanded(outcome, last: last)
  }

  /// Where a program's columns and rows are in one that keys are known of.
  struct Places {
    var columns: [Int]
    var rows: [Int]
  }

  /// Solves what differs; nil where that has no optimum.
  private func solve(
    _ difference: ProgramDifference, from warm: WarmStart, at whole: Places
  ) throws(EngineError) -> BlockOutcome? {
    let part = difference.part
    let outcome: BlockOutcome
    if warm.role == .today {
      outcome = try solveFromPoint(difference, warm.memory)
    } else {
      let places = Places(
        columns: part.columns.map { whole.columns[Int($0)] },
        rows: part.rows.map { whole.rows[Int($0)] })
      outcome = try solve(part.model, difference.partGoals, nil, from: warm, at: places)
    }
    guard outcome.status.termination == .optimal else { return nil }
    warm.memory.count { $0.kept += difference.kept }
    return difference.whole(outcome)
  }

  /// Solves what differs from the point that was there before. Of today little hangs together and
  /// little is chosen: what columns and rows are called would take longer to make out.
  private func solveFromPoint(
    _ difference: ProgramDifference, _ memory: PlanMemory
  ) throws(EngineError) -> BlockOutcome {
    let (model, goals) = (difference.part.model, difference.partGoals)
    let earlier = Earlier(outcome: difference.lastOfPart, touched: [])
    var batches = BlockBatch.gather(model.blocks())
    for turn in batches.indices {
      batches[turn].start = earlier.start(of: batches[turn], columns: Array(0..<model.columnCount))
    }
    let answers = try run(batches, goals: goals)
    var join = BlockJoin(model: model, goals: goals, solver: self)
    for (batch, answer) in zip(batches, answers) {
      join.add(answer, of: batch)
      count(answer, of: batch, memory)
    }
    return join.outcome()
  }

  private func count(_ answer: BlockAnswer, of batch: BlockBatch, _ memory: PlanMemory) {
    let isWarm = batch.start?.isKnown ?? false
    memory.count { reuse in
      if isWarm { reuse.warm += batch.count } else { reuse.cold += batch.count }
      reuse.iterations += answer.iterations
      if isWarm, answer.solution.isRestarted { reuse.refused += 1 }
    }
  }

  private func solve(
    _ model: LinearModel, _ goals: [Goal], _ earlier: Earlier?, from warm: WarmStart,
    at places: Places
  ) throws(EngineError) -> BlockOutcome {
    var join = BlockJoin(model: model, goals: goals, solver: self)
    var unknown: [Block] = []
    for block in model.blocks() {
      let alone = BlockBatch(
        model: block.model, columns: block.columns, rows: block.rows, count: 1)
      if let earlier, !block.rows.contains(where: { earlier.touched[Int($0)] }) {
        join.keep(earlier.outcome, of: alone, columns: places.columns)
      } else if let answer = warm.memory.answer(to: key(block, goals)) {
        join.add(answer, of: alone)
        warm.memory.count { $0.kept += 1 }
      } else {
        unknown.append(block)
      }
    }
    var batches = BlockBatch.gather(unknown, keepsBlocks: true)
    for turn in batches.indices {
      let own = batches[turn].places(in: places)
      batches[turn].start = warm.kept(columns: own.columns, rows: own.rows)
    }
    let answers = try run(batches, goals: goals)
    var ends: [WarmStart.End] = []
    for (batch, answer) in zip(batches, answers) {
      join.add(answer, of: batch)
      remember(answer, of: batch, places, goals, warm, &ends)
    }
    warm.keep(ends)
    return join.outcome()
  }

  private func key(_ block: Block, _ goals: [Goal]) -> BlockKey {
    BlockKey(block, goals: goals, engine: engine(for: block.model).name)
  }

  private func remember(
    _ answer: BlockAnswer, of batch: BlockBatch, _ places: Places, _ goals: [Goal],
    _ warm: WarmStart, _ ends: inout [WarmStart.End]
  ) {
    count(answer, of: batch, warm.memory)
    let solution = answer.solution
    guard solution.status.termination == .optimal, answer.earlier == nil else { return }
    if let end = answer.end {
      let own = batch.places(in: places)
      ends.append(WarmStart.End(columns: own.columns, rows: own.rows, places: end))
    }
    var (column, row) = (0, 0)
    for block in batch.blocks {
      let columns = column..<column + block.columns.count
      let rows = row..<row + block.rows.count
      (column, row) = (columns.upperBound, rows.upperBound)
      let key = key(block, goals)
      var own = solution
      own.columnValue = Array(solution.columnValue[columns])
      own.rowActivity = []
      own.rowDual = solution.rowDual.isEmpty ? [] : Array(solution.rowDual[rows])
      own.reducedCost = solution.reducedCost.isEmpty ? [] : Array(solution.reducedCost[columns])
      if batch.blocks.count > 1 {
        own.objective = LinearModel.value(of: key.lastCosts, at: own.columnValue)
        own.bound = own.objective
      }
      warm.memory.keep(BlockAnswer(solution: own), to: key)
    }
  }
}

extension BlockBatch {
  /// Where its columns and rows are.
  fileprivate func places(in whole: BlockSolver.Places) -> BlockSolver.Places {
    BlockSolver.Places(
      columns: columns.map { whole.columns[Int($0)] }, rows: rows.map { whole.rows[Int($0)] })
  }
}

extension Solution {
  /// Whether the engine could not use the basis it was given.
  var isRestarted: Bool { status.raw.contains("from the standard basis") }
}
