import LinearModel

/// What a batch's solve gave: the last goal's solution.
struct BlockAnswer: Sendable {
  var solution: Solution
  /// Why an earlier goal ended, where it was not proven best.
  var earlier: SolveStatus?
  /// Where columns and rows ended, for a session that keeps it.
  var end: KeptStart?
  /// Steps of the simplex.
  var iterations = 0
}

/// One worker's sessions, one in each engine it needs, reused from batch to batch.
final class BlockWorker {
  private let solver: BlockSolver
  private var sessions: [(engine: String, session: any EngineSession)] = []

  init(solver: BlockSolver) { self.solver = solver }

  func close() {
    for (_, session) in sessions { solver.cancellation.forget(session) }
    sessions = []
  }

  /// Solves a batch for each goal in turn; each goal reached becomes a row that the next must keep.
  func solve(_ batch: BlockBatch, goals: [Goal]) throws(EngineError) -> BlockAnswer {
    do {
      return try attempt(batch, goals: goals)
    } catch {
      close()
      throw error
    }
  }

  private func attempt(_ batch: BlockBatch, goals: [Goal]) throws(EngineError) -> BlockAnswer {
    var answer: BlockAnswer?
    var earlier: SolveStatus?
    var iterations = 0
    let start = batch.start.flatMap { $0.isKnown ? $0 : nil }
    let session = try open(solver.engine(for: batch.model))
    let implied = ImpliedBounds(batch.model)
    for (turn, goal) in goals.enumerated() {
      let costs = batch.columns.map { goal.costs[Int($0)] }
      let isLast = turn == goals.count - 1
      if !isLast, costs.allSatisfy({ $0 == 0 }) { continue }
      let options = self.options(gap: gap(goal, batch.model))
      if goals.count == 1, let sifted = try sift(batch, costs, start, in: session, options) {
        return sifted
      }
      if answer == nil {
        let model = batch.model.minimising(costs)
        try session.load(model)
        try session.restore(try beginning(model, from: start))
      } else {
        var changes = ModelChanges()
        changes.costs = costs.enumerated().map { (column: $0, cost: $1) }
        try session.change(changes)
      }
      try implied.hold(in: session) { solver.deadline.remaining }
      var solution = try session.solve(options)
      if solution.status.termination == .unbounded {
        // The vertex from which the objective falls without end is no answer.
        solution.status.primal = .none
        solution.status.dual = .none
      }
      iterations += solution.iterations
      answer = BlockAnswer(solution: solution, earlier: earlier, iterations: iterations)
      guard solution.status.primal == .feasible else { return BlockAnswer(solution: solution) }
      if solution.status.termination != .optimal { earlier = solution.status }
      if !isLast { try keep(costs, at: solution.objective, in: session) }
    }
    if batch.start != nil { answer?.end = try end(of: batch.model, in: session) }
    return answer
      ?? BlockAnswer(
        solution: Solution(
          status: SolveStatus(
            termination: .other, primal: .none, dual: .none, raw: "no goal")))
  }

  /// Where a program begins: where it ended before, or where nothing is known of that, near bounds.
  /// From there one with choices and many rows goes on to the optimum without whole numbers, in the
  /// engine that is fast at that, before its own takes it.
  private func beginning(_ model: LinearModel, from start: KeptStart?) throws(EngineError)
    -> Basis
  {
    let first = start?.basis(of: model) ?? model.crashBasis()
    guard model.isInteger, let growing = solver.growing, model.rowCount > solver.choiceRows else {
      return first
    }
    let session = try open(growing)
    try session.load(model.relaxed)
    try session.restore(first)
    let solution = try session.solve(options(gap: 0))
    return solution.status.termination == .optimal ? try session.saveBasis() : first
  }

  private func sift(
    _ batch: BlockBatch, _ costs: [Double], _ start: KeptStart?, in session: any EngineSession,
    _ options: SolveOptions
  ) throws(EngineError) -> BlockAnswer? {
    guard let sifter = Sifter(batch.model) else { return nil }
    let answer = try sifter.solve(costs, in: session, options: options, start: start) {
      solver.deadline.remaining
    }
    guard let (solution, awake) = answer else { return nil }
    var sifted = BlockAnswer(solution: solution, iterations: solution.iterations)
    guard batch.start != nil else { return sifted }
    let basis = try session.saveBasis()
    var end = KeptStart(
      columns: Array(repeating: nil, count: batch.model.columnCount),
      rows: Array(basis.rows.prefix(batch.model.rowCount)))
    for (position, column) in awake.enumerated() { end.columns[column] = basis.columns[position] }
    sifted.end = end
    return sifted
  }

  /// Where a block's columns and rows ended; rows that held earlier goals are left out.
  private func end(of model: LinearModel, in session: any EngineSession) throws(EngineError)
    -> KeptStart
  {
    let basis = try session.saveBasis()
    return KeptStart(columns: basis.columns, rows: Array(basis.rows.prefix(model.rowCount)))
  }

  /// Integer columns up to which a block is solved to optimality whatever gap is asked for: a share
  /// of a region's cost can be many times what a link saves, and small blocks cost no time.
  private static let small = 40

  private func gap(_ goal: Goal, _ model: LinearModel) -> Double {
    let choices = model.columnIsInteger.reduce(0) { $0 + ($1 ? 1 : 0) }
    return choices <= Self.small ? min(goal.gap, 1e-9) : goal.gap
  }

  private func options(gap: Double) -> SolveOptions {
    var options = SolveOptions()
    options.gap = gap
    options.timeLimit = solver.deadline.remaining
    return options
  }

  private func keep(_ costs: [Double], at objective: Double, in session: any EngineSession)
    throws(EngineError)
  {
    let used = costs.indices.filter { costs[$0] != 0 }
    let slack = 1e-7 * max(1, abs(objective))
    try session.addRows(
      SparseVectors(
        lower: [-.infinity], upper: [objective + slack],
        start: [0, Int32(truncatingIfNeeded: used.count)],
        index: used.map { Int32(truncatingIfNeeded: $0) }, value: used.map { costs[$0] }))
  }

  private func open(_ engine: any Engine) throws(EngineError) -> any EngineSession {
    if let known = sessions.first(where: { $0.engine == engine.name }) { return known.session }
    let opened = try engine.makeSession()
    solver.cancellation.watch(opened)
    sessions.append((engine.name, opened))
    return opened
  }
}
