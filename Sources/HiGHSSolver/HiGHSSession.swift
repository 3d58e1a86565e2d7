import LinearModel
import Sessions

/// One model inside HiGHS, on a thread of its own; several sessions run side by side.
///
/// Refused input (`invalidNumber`, `crossedBounds`, `indexOutOfRange`) never reaches HiGHS. After
/// `engineFault` or `outOfMemory` the model is gone and every call throws `sessionClosed`.
public final class HiGHSSession: EngineSession {
  private let handle: HiGHSHandle
  private let thread: SessionThread<HiGHSHandle>

  /// Starts the thread. Throws `outOfMemory` or `engineFault` when none can be had.
  public init(_ library: HiGHSLibrary) throws(EngineError) {
    handle = HiGHSHandle(library.functions)
    thread = try SessionThread(handle) { (handle) throws(EngineError) in
      try handle.open()
    }
  }

  deinit { thread.close() }

  /// Replaces the session's model; the standard basis (all rows basic) is in place afterwards.
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
      try handle.add(rows: rows)
    }
  }

  /// Appends continuous columns, nonbasic in the basis.
  public func addColumns(_ columns: SparseVectors, cost: [Double]) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(columns, adding: .column, others: handle.rowCount)
      try InputCheck.check(cost: cost, count: columns.count)
      try handle.add(columns: columns, cost: cost)
    }
  }

  /// Changes many bounds and costs in one message to the thread.
  public func change(_ changes: ModelChanges) throws(EngineError) {
    guard !changes.isEmpty else { return }
    try thread.run { (handle) throws(EngineError) in
      try InputCheck.check(changes, columns: handle.columnCount, rows: handle.rowCount)
      for column in changes.columns {
        try handle.setColumnBounds(column.position, column.lower, column.upper)
      }
      for row in changes.rows { try handle.setRowBounds(row.position, row.lower, row.upper) }
      for (column, cost) in changes.costs { try handle.setCost(column, cost) }
    }
  }

  /// The current basis: after a linear solve, the one it ended with; an integer solve leaves it.
  public func saveBasis() throws(EngineError) -> Basis {
    try thread.run { (handle) throws(EngineError) in
      _ = try handle.model()
      return try handle.basis()
    }
  }

  /// Starts the next linear solve from a basis; also before the first, as a crash start.
  ///
  /// Throws `indexOutOfRange` for a basis of more columns or rows than there are.
  public func restore(_ basis: Basis) throws(EngineError) {
    try thread.run { (handle) throws(EngineError) in
      _ = try handle.model()
      try InputCheck.check(basis, columns: handle.columnCount, rows: handle.rowCount)
      handle.pending = basis
    }
  }

  /// Solves what is loaded. After `cancel`, answers at once that it was cancelled.
  ///
  /// A cancel or the time limit ends the call within a second, even where HiGHS itself cannot be
  /// stopped yet; its thread then winds down by itself, and the next call waits for that.
  public func solve(_ options: SolveOptions) throws(EngineError) -> Solution {
    let limit = options.timeLimit.map { $0 > 0 ? $0 : 0 }
    let deadline = limit.map { monotonicSeconds() + $0 } ?? .infinity
    if thread.isCancelled { return Self.stopped(.cancelled, "cancelled before the solve") }
    let answer = thread.perform(deadline: deadline) { (handle) throws(EngineError) in
      _ = try handle.model()
      return try HiGHSSolve(handle: handle, options: options, deadline: deadline).solution()
    }
    switch answer {
    case .done(let result): return try result.get()
    case .abandoned: return abandoned()
    }
  }

  /// Makes a running solve end soon; later solves end at once.
  public func cancel() { thread.cancel() }

  /// What can be said when the call ends before HiGHS does: the best integer point it had found.
  private func abandoned() -> Solution {
    var solution = Self.stopped(
      thread.isCancelled ? .cancelled : .timeLimit, "left inside HiGHS")
    guard let best = handle.incumbent.withLock({ $0 }) else { return solution }
    solution.status.primal = .feasible
    solution.objective = best.objective
    solution.bound = best.bound.isNaN ? -.infinity : best.bound
    solution.columnValue = best.columnValue
    solution.rowActivity = best.rowActivity
    return solution
  }

  private static func stopped(_ termination: Termination, _ raw: String) -> Solution {
    Solution(status: SolveStatus(termination: termination, primal: .none, dual: .none, raw: raw))
  }
}
