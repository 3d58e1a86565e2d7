import GLPKGuard
import LinearModel

/// One model inside GLPK, on a thread of its own; several sessions run side by side.
///
/// Refused input (`invalidNumber`, `crossedBounds`, `indexOutOfRange`) never reaches GLPK. Where GLPK
/// breaks down while it solves (an assertion of its own), the model is opened anew and solved in
/// other ways before the solve counts as failed. After `engineFault` or `outOfMemory` GLPK's
/// environment is gone and every call throws `sessionClosed`.
public final class GLPKSession: EngineSession {
  private let thread: GLPKThread
  private let patience: SimplexPatience

  /// Starts the thread. Throws `outOfMemory` or `engineFault` when none can be had.
  public convenience init(memoryLimitMegabytes: Int? = nil) throws(EngineError) {
    try self.init(memoryLimitMegabytes: memoryLimitMegabytes, patience: SimplexPatience())
  }

  /// The same with a patience of its own.
  init(memoryLimitMegabytes: Int? = nil, patience: SimplexPatience) throws(EngineError) {
    self.patience = patience
    thread = try GLPKThread(memoryLimitMegabytes: memoryLimitMegabytes)
  }

  deinit { thread.close() }

  /// Replaces the session's model; the standard basis (all rows basic) is in place afterwards.
  ///
  /// That basis, and not GLPK's advanced one, because formulations here are built so that the
  /// slack basis is feasible, and because it is the same after every load.
  public func load(_ model: LinearModel) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(model)
      try handle.load(model)
    }
  }

  /// Appends rows, basic in the basis.
  public func addRows(_ rows: SparseVectors) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(rows, adding: .row, others: handle.columnCount)
      try rows.withGuardVectors { (vectors) throws(EngineError) in
        try handle.check(guard_add_rows(handle.pointer, &vectors))
      }
    }
  }

  /// Appends continuous columns, nonbasic in the basis.
  public func addColumns(_ columns: SparseVectors, cost: [Double]) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(columns, adding: .column, others: handle.rowCount)
      try InputCheck.check(cost: cost, count: columns.count)
      try columns.withGuardVectors { (vectors) throws(EngineError) in
        try handle.check(guard_add_columns(handle.pointer, &vectors, cost, nil))
      }
    }
  }

  /// Changes many bounds and costs in one message to the thread.
  public func change(_ changes: ModelChanges) throws(EngineError) {
    guard !changes.isEmpty else { return }
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(changes, columns: handle.columnCount, rows: handle.rowCount)
      for column in changes.columns {
        try handle.check(
          guard_set_column_bounds(
            handle.pointer, Int32(clamping: column.position), column.lower, column.upper))
      }
      for row in changes.rows {
        try handle.check(
          guard_set_row_bounds(handle.pointer, Int32(clamping: row.position), row.lower, row.upper)
        )
      }
      for (column, cost) in changes.costs {
        try handle.check(guard_set_cost(handle.pointer, Int32(clamping: column), cost))
      }
    }
  }

  /// The current basis: after a solve, the one it ended with.
  public func saveBasis() throws(EngineError) -> Basis {
    try thread.run { (handle) throws(EngineError) in try handle.basis() }
  }

  /// Starts the next solve from a basis; also before the first solve, as a crash start.
  ///
  /// Throws `indexOutOfRange` for a basis of more columns or rows than there are.
  public func restore(_ basis: Basis) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in try handle.setBasis(basis) }
  }

  /// Solves what is loaded. After `cancel`, answers at once that it was cancelled.
  ///
  /// A cancel or the time limit ends the call within a second, even where GLPK itself cannot be
  /// stopped yet; its thread then winds down by itself, and the next call waits for that.
  public func solve(_ options: SolveOptions) throws(EngineError) -> Solution {
    if thread.isCancelled {
      return Solution(
        status: SolveStatus(
          termination: .cancelled, primal: .none, dual: .none, raw: "cancelled before the solve"))
    }
    let clock = SolveClock(limit: options.timeLimit)
    let patience = patience
    let answer = thread.perform(deadline: clock.deadline) { (handle) throws(EngineError) in
      try GLPKSolve(handle: handle, options: options, clock: clock, patience: patience).solution()
    }
    switch answer {
    case .done(let result): return try result.get()
    case .abandoned: return abandoned()
    }
  }

  /// Makes a running solve end soon; later solves end at once.
  public func cancel() { thread.cancel() }

  /// What can be said when the call ends before GLPK does: the best integer point it had found.
  private func abandoned() -> Solution {
    let termination: Termination = thread.isCancelled ? .cancelled : .timeLimit
    guard let best = thread.incumbent() else {
      return Solution(
        status: SolveStatus(
          termination: termination, primal: .none, dual: .none, raw: "left inside GLPK"))
    }
    return Solution(
      status: SolveStatus(
        termination: termination, primal: .feasible, dual: .none,
        raw: "left inside GLPK/GLP_FEAS"),
      objective: best.objective, bound: best.bound.isNaN ? -.infinity : best.bound,
      columnValue: best.columnValue, rowActivity: best.rowActivity)
  }
}
