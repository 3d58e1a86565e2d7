import LinearModel

extension BlockSolver {
  /// Solves a program block by block from what a session kept of it: blocks with the same numbers are
  /// not solved, the others begin from their kept basis.
  func solve(
    _ model: LinearModel, goals: [Goal], earlier: Earlier?, from warm: WarmStart
  ) throws(EngineError) -> BlockOutcome {
    let reduced = FixedColumns(model)
    let inner = reduced.goals(goals)
    var join = BlockJoin(model: reduced.model, goals: inner, solver: self)
    var unknown: [Block] = []
    for block in reduced.model.blocks() {
      let alone = BlockBatch(
        model: block.model, columns: block.columns, rows: block.rows, count: 1)
      if let earlier, !block.rows.contains(where: { earlier.touched[Int($0)] }) {
        join.keep(earlier.outcome, of: alone, columns: reduced.kept)
      } else if let answer = warm.memory.answer(to: key(block, inner)) {
        join.add(answer, of: alone)
        warm.memory.count { $0.kept += 1 }
      } else {
        unknown.append(block)
      }
    }
    var batches = BlockBatch.gather(unknown, keepsBlocks: true)
    for turn in batches.indices {
      let (columns, rows) = batches[turn].positions(in: reduced)
      batches[turn].start = warm.kept(columns: columns, rows: rows)
    }
    let answers = try run(batches, goals: inner)
    var ends: [WarmStart.End] = []
    for (batch, answer) in zip(batches, answers) {
      join.add(answer, of: batch)
      remember(answer, of: batch, reduced, inner, warm, &ends)
    }
    warm.keep(ends)
    return reduced.expanded(join.outcome(), last: goals.last?.costs ?? model.columnCost)
  }

  private func key(_ block: Block, _ goals: [Goal]) -> BlockKey {
    BlockKey(block, goals: goals, engine: engine(for: block.model).name)
  }

  private func remember(
    _ answer: BlockAnswer, of batch: BlockBatch, _ reduced: FixedColumns, _ goals: [Goal],
    _ warm: WarmStart, _ ends: inout [WarmStart.End]
  ) {
    let isWarm = batch.start?.isKnown ?? false
    warm.memory.count { reuse in
      if isWarm { reuse.warm += batch.count } else { reuse.cold += batch.count }
      reuse.iterations += answer.iterations
      if isWarm, answer.solution.isRestarted { reuse.refused += 1 }
    }
    let solution = answer.solution
    guard solution.status.termination == .optimal, answer.earlier == nil else { return }
    if let end = answer.end {
      let (columns, rows) = batch.positions(in: reduced)
      ends.append(WarmStart.End(columns: columns, rows: rows, places: end))
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
  /// Positions of its columns and rows in the program before fixed columns were taken out.
  fileprivate func positions(in reduced: FixedColumns) -> (columns: [Int], rows: [Int]) {
    (columns.map { reduced.kept[Int($0)] }, rows.map(Int.init))
  }
}

extension Solution {
  /// Whether the engine could not use the basis it was given.
  var isRestarted: Bool { status.raw.contains("from the standard basis") }
}
