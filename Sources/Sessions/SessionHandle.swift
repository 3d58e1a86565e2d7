/// A solver's own state, which one thread works with.
public protocol SessionHandle: Sendable {
  /// Asks running work to stop; any thread.
  func requestStop()
  /// Frees what the solver holds; called on the session's thread, once, as its last work.
  func close()
  /// Frees what is left; called once, when nobody can ask for work any more.
  func destroy()
}
