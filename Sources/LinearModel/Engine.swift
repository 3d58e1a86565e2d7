/// A solver by name, which opens sessions.
public protocol Engine: Sendable {
  /// Name and version as printed with every result ("GLPK 5.0").
  var name: String { get }
  /// Opens a session with no model.
  func makeSession() throws(EngineError) -> any EngineSession
}

/// One model inside one engine, kept alive between solves so that the next starts warm.
///
/// Calls block until done and may come from any thread, one at a time; `cancel` may come at any
/// time from any thread. After an error the session is done: open another.
public protocol EngineSession: AnyObject, Sendable {
  /// Replaces the session's model.
  func load(_ model: LinearModel) throws(EngineError)
  /// Appends rows: bounds, and entries as compressed rows over existing columns.
  func addRows(_ rows: SparseVectors) throws(EngineError)
  /// Appends columns: bounds, costs, and entries as compressed columns over existing rows.
  func addColumns(_ columns: SparseVectors, cost: [Double]) throws(EngineError)
  /// Changes many bounds and costs at once.
  func change(_ changes: ModelChanges) throws(EngineError)
  /// The current basis.
  func saveBasis() throws(EngineError) -> Basis
  /// Starts the next solve from a basis; rows and columns added since are taken as basic and nonbasic.
  func restore(_ basis: Basis) throws(EngineError)
  /// Solves what is loaded.
  func solve(_ options: SolveOptions) throws(EngineError) -> Solution
  /// Makes a running solve end soon with `Termination.cancelled`; later solves end at once.
  func cancel()
  /// Name of another engine that took the session over; nil: none did.
  var substitute: String? { get }
}

extension EngineSession {
  /// None took it over.
  public var substitute: String? { nil }
}

/// Rows (or columns) to append, compressed: entries of vector `k` are `start[k]..<start[k+1]`.
public struct SparseVectors: Sendable {
  /// Lower bounds.
  public var lower: [Double]
  /// Upper bounds.
  public var upper: [Double]
  /// One more than there are vectors.
  public var start: [Int32]
  /// Column (for rows) or row (for columns) of each entry.
  public var index: [Int32]
  /// Coefficient of each entry.
  public var value: [Double]

  /// Makes vectors.
  public init(
    lower: [Double], upper: [Double], start: [Int32], index: [Int32], value: [Double]
  ) {
    self.lower = lower
    self.upper = upper
    self.start = start
    self.index = index
    self.value = value
  }

  /// No vectors yet.
  public init() { self.init(lower: [], upper: [], start: [0], index: [], value: []) }

  /// Number of vectors.
  public var count: Int { lower.count }

  /// Puts others behind them.
  public mutating func append(_ others: SparseVectors) {
    lower += others.lower
    upper += others.upper
    let offset = Int32(truncatingIfNeeded: index.count)
    for end in others.start.dropFirst() { start.append(offset + end) }
    index += others.index
    value += others.value
  }
}

/// Which columns and rows are basic, and where the others sit.
public struct Basis: Sendable, Hashable {
  /// Place of one column or row.
  public enum Place: Int8, Sendable {
    /// In the basis.
    case basic
    /// At its lower bound.
    case atLower
    /// At its upper bound.
    case atUpper
    /// Free, at zero.
    case free
    /// Its bounds are equal.
    case fixed
  }
  /// Place of each column.
  public var columns: [Place]
  /// Place of each row.
  public var rows: [Place]

  /// Makes a basis.
  public init(columns: [Place], rows: [Place]) {
    self.columns = columns
    self.rows = rows
  }
}

/// How to solve.
public struct SolveOptions: Sendable {
  /// Which simplex to use for linear programs and relaxations.
  public enum Method: Sendable {
    /// Primal simplex (GLPK's default; start from a feasible basis).
    case primal
    /// Dual simplex (after bounds or rows changed).
    case dual
  }
  /// Relative gap at which an integer solve may stop.
  public var gap: Double = 0
  /// Wall-clock seconds; nil: none.
  public var timeLimit: Double?
  /// Simplex method.
  public var method: Method = .primal
  /// Whether the engine may presolve; a session that will be re-solved wants none.
  public var presolve: Bool = false
  /// Solve the relaxation only.
  public var relaxed: Bool = false

  /// Makes the default options.
  public init() {}
}

/// What an engine refused or failed at. After one of these a session is done.
public enum EngineError: Error, Sendable, Hashable {
  /// A number that no engine must see: `what` names array and position ("column 3 cost: nan").
  case invalidNumber(what: String)
  /// A lower bound above its upper bound.
  case crossedBounds(what: String)
  /// An index outside the model.
  case indexOutOfRange(what: String)
  /// The engine reported a fault; its own text.
  case engineFault(text: String)
  /// The engine would have used more memory than allowed; its own text.
  case outOfMemory(text: String)
  /// The session had failed or was closed before this call.
  case sessionClosed
}
