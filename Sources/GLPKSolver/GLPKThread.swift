import GLPKGuard
import LinearModel
import Sessions

extension GLPKHandle: SessionHandle {
  func requestStop() { guard_request_stop(pointer) }
  func close() { guard_close(pointer) }
  func destroy() { guard_destroy(pointer) }
}

/// The thread that owns a GLPK environment, and what can be seen of its search from outside.
final class GLPKThread: Sendable {
  private let thread: SessionThread<GLPKHandle>
  private let handle: GLPKHandle

  /// Starts the thread and opens GLPK on it.
  init(memoryLimitMegabytes: Int?) throws(EngineError) {
    guard let pointer = guard_create() else { throw .outOfMemory(text: "no memory for a session") }
    handle = GLPKHandle(pointer: pointer)
    let limit = Int32(clamping: max(0, memoryLimitMegabytes ?? 0))
    thread = try SessionThread(handle) { (handle) throws(EngineError) in
      try handle.check(guard_open(handle.pointer, limit))
    }
  }

  /// Runs work on the thread, as `SessionThread.perform`.
  func perform<Value: Sendable>(
    deadline: Double?, _ body: @escaping @Sendable (GLPKHandle) throws(EngineError) -> Value
  ) -> SessionThread<GLPKHandle>.Answer<Value> {
    thread.perform(deadline: deadline, body)
  }

  /// Runs work on the thread, as `SessionThread.run`.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (GLPKHandle) throws(EngineError) -> Value
  ) throws(EngineError) -> Value { try thread.run(body) }

  /// Whether `cancel` was called.
  var isCancelled: Bool { thread.isCancelled }

  /// Asks running work to stop; any thread.
  func cancel() { thread.cancel() }

  /// Ends the thread.
  func close() { thread.close() }

  /// The best integer point seen so far, also while the thread is inside GLPK.
  func incumbent() -> GLPKIncumbent? { GLPKIncumbent(session: handle.pointer) }
}
