import LinearModel
import Synchronization

/// Ends every running solve at once, from any thread, such as a signal handler's.
public final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    var sessions: [any EngineSession] = []
  }
  private let state = Mutex(State())

  /// Nothing cancelled yet.
  public init() {}

  /// Whether `cancel` has been called.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Ends running solves and those to come.
  public func cancel() {
    let sessions = state.withLock { state in
      state.isCancelled = true
      return state.sessions
    }
    for session in sessions { session.cancel() }
  }

  func watch(_ session: any EngineSession) {
    let cancelled = state.withLock { state in
      state.sessions.append(session)
      return state.isCancelled
    }
    if cancelled { session.cancel() }
  }

  func forget(_ session: any EngineSession) {
    state.withLock { $0.sessions.removeAll { $0 === session } }
  }
}
