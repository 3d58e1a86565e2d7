import LinearModel

/// A primal simplex of this program's own for large sparse linear programs solved again and again as
/// columns come: each step costs what its numbers touch, not what the program holds.
///
/// It takes no whole-number columns. Where numbers defeat it, another engine takes the session over.
public struct SparseEngine: Engine {
  /// What takes over; nil: the answer is `Termination.numerical`.
  public let fallback: (any Engine)?

  /// Makes the engine.
  ///
  /// - Parameter fallback: what takes a session over where numbers defeat it.
  public init(fallback: (any Engine)?) { self.fallback = fallback }

  /// "Krets simplex".
  public var name: String { "Krets simplex" }

  /// Opens a session with no model.
  public func makeSession() -> any EngineSession { SparseSession(fallback: fallback) }
}
