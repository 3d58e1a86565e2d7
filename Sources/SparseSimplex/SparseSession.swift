import LinearModel
import Sessions
import Synchronization

/// One linear program in the sparse simplex, solved on the thread that calls.
public final class SparseSession: EngineSession, @unchecked Sendable {
  /// What `cancel` has to reach, from any thread.
  private struct Reach {
    var isCancelled = false
    var successor: (name: String, session: any EngineSession)?
  }

  private let turn = Mutex(())
  private let reach = Mutex(Reach())
  private let fallback: (any Engine)?
  private var simplex = Simplex()
  private var isLoaded = false

  /// A session with no model.
  ///
  /// - Parameter fallback: what takes it over where numbers defeat it.
  public init(fallback: (any Engine)?) { self.fallback = fallback }

  /// The engine that took over, once numbers have defeated this one.
  public var substitute: String? { reach.withLock { $0.successor?.name } }

  /// Replaces the session's model; all rows are basic afterwards.
  ///
  /// Throws `engineFault` for a model with whole-number columns.
  public func load(_ model: LinearModel) throws(EngineError) {
    try InputCheck.check(model)
    guard !model.isInteger else {
      throw .engineFault(text: "Krets simplex takes no whole-number columns")
    }
    turn.withLock { _ in
      reach.withLock { $0.successor = nil }
      simplex = Simplex(model)
      isLoaded = true
    }
  }

  /// Appends rows, basic in the basis.
  public func addRows(_ rows: SparseVectors) throws(EngineError) {
    if let next = successor { return try next.addRows(rows) }
    try work { (simplex) throws(EngineError) in
      try InputCheck.check(rows, adding: .row, others: simplex.count - simplex.rows)
      simplex.append(rows: rows)
    }
  }

  /// Appends columns, nonbasic in the basis.
  public func addColumns(_ columns: SparseVectors, cost: [Double]) throws(EngineError) {
    if let next = successor { return try next.addColumns(columns, cost: cost) }
    try work { (simplex) throws(EngineError) in
      try InputCheck.check(columns, adding: .column, others: simplex.rows)
      try InputCheck.check(cost: cost, count: columns.count)
      simplex.append(columns, cost: cost)
    }
  }

  /// Changes many bounds and costs at once.
  public func change(_ changes: ModelChanges) throws(EngineError) {
    if let next = successor { return try next.change(changes) }
    try work { (simplex) throws(EngineError) in
      let rows = simplex.rows
      try InputCheck.check(changes, columns: simplex.count - rows, rows: rows)
      for column in changes.columns {
        simplex.bound(rows + column.position, lower: column.lower, upper: column.upper)
      }
      for row in changes.rows { simplex.bound(row.position, lower: row.lower, upper: row.upper) }
      for (column, cost) in changes.costs { simplex.cost[rows + column] = cost }
    }
  }

  /// The current basis: after a solve, the one it ended with.
  public func saveBasis() throws(EngineError) -> Basis {
    if let next = successor { return try next.saveBasis() }
    var basis = Basis(columns: [], rows: [])
    try work { (simplex) throws(EngineError) in basis = simplex.basis() }
    return basis
  }

  /// Starts the next solve from a basis; what makes it singular is left out.
  ///
  /// Throws `indexOutOfRange` for a basis of more columns or rows than there are.
  public func restore(_ basis: Basis) throws(EngineError) {
    if let next = successor { return try next.restore(basis) }
    try work { (simplex) throws(EngineError) in
      try InputCheck.check(
        basis, columns: simplex.count - simplex.rows, rows: simplex.rows)
      simplex.take(basis)
    }
  }

  /// Solves what is loaded by the primal simplex, whatever method is asked for. After `cancel`,
  /// answers at once that it was cancelled.
  public func solve(_ options: SolveOptions) throws(EngineError) -> Solution {
    if let next = successor { return try next.solve(options) }
    let limit = options.timeLimit.map { monotonicSeconds() + ($0 > 0 ? $0 : 0) } ?? .infinity
    var solution: Solution?
    var model: LinearModel?
    try work { (simplex) throws(EngineError) in
      let before = simplex.steps
      let end = simplex.run { isCancelled || monotonicSeconds() >= limit }
      solution = simplex.solution(end, isCancelled: isCancelled, steps: before)
      if end == .numerical, fallback != nil { model = simplex.model() }
    }
    if let model, let next = try handOver(model) {
      var rest = options
      rest.timeLimit = options.timeLimit.map { _ in limit - monotonicSeconds() }
      return try next.solve(rest)
    }
    guard let solution else { throw .sessionClosed }
    return solution
  }

  /// Makes a running solve end soon; later solves end at once.
  public func cancel() {
    let successor = reach.withLock {
      $0.isCancelled = true
      return $0.successor?.session
    }
    successor?.cancel()
  }

  private var isCancelled: Bool { reach.withLock { $0.isCancelled } }
  private var successor: (any EngineSession)? { reach.withLock { $0.successor?.session } }

  /// Opens the engine that takes over from here.
  private func handOver(_ model: LinearModel) throws(EngineError) -> (any EngineSession)? {
    guard let fallback else { return nil }
    let next = try fallback.makeSession()
    try next.load(model)
    let isCancelled = reach.withLock {
      $0.successor = (fallback.name, next)
      return $0.isCancelled
    }
    if isCancelled { next.cancel() }
    turn.withLock { _ in
      simplex = Simplex()
      isLoaded = false
    }
    return next
  }

  /// Works on what is loaded, one caller at a time.
  private func work(
    _ body: (inout Simplex) throws(EngineError) -> Void
  ) throws(EngineError) {
    try turn.withLock { (_) throws(EngineError) in
      guard isLoaded else { throw .sessionClosed }
      try body(&simplex)
    }
  }
}
