import GLPKGuard
import Glibc
import LinearModel

/// The one thread that owns a GLPK environment, and the door through which work reaches it.
///
/// GLPK's environment is thread-local, and freeing a problem on another thread aborts the process;
/// so neither actors nor dispatch queues will do. The thread keeps this object alive until it ends.
final class GLPKThread: @unchecked Sendable {
  /// How a message ended, for the one who sent it.
  enum Answer<Value: Sendable>: Sendable {
    case done(Result<Value, EngineError>)
    /// The thread was still inside GLPK when the patience ran out; it goes on by itself.
    case abandoned
  }

  /// What a caller waits for; written by the thread, read after `isDone` under the lock.
  private final class Ticket<Value: Sendable>: @unchecked Sendable {
    var result: Result<Value, EngineError>?
  }

  /// GLPK recurses when it sorts and branches; the default stack of a pthread may be small.
  private static let stackBytes = 64 << 20
  /// Seconds after a cancel or a deadline until the caller is let go, though GLPK has not returned.
  private static let patience = 0.75

  private let handle: GLPKHandle
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var work: (@Sendable () -> Void)?
  private var isBusy = false
  private var isClosed = false
  private var isFinished = false
  private var cancelledAt: Double?

  /// Starts the thread and opens GLPK on it.
  init(memoryLimitMegabytes: Int?) throws(EngineError) {
    guard let pointer = guard_create() else { throw .outOfMemory(text: "no memory for a session") }
    handle = GLPKHandle(pointer: pointer)
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
    try start()
    let limit = Int32(clamping: max(0, memoryLimitMegabytes ?? 0))
    let opened = perform(deadline: nil) { (handle) throws(EngineError) in
      try handle.check(guard_open(handle.pointer, limit))
    }
    if case .done(.failure(let error)) = opened {
      close()
      throw error
    }
  }

  deinit {
    guard_destroy(handle.pointer)
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  private func start() throws(EngineError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let me = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<GLPKThread>.fromOpaque(argument).takeRetainedValue().serve()
        return nil
      }, me.toOpaque())
    pthread_attr_destroy(&attributes)
    if failure != 0 {
      me.release()
      throw .engineFault(text: "no thread for a session: \(String(cString: strerror(failure)))")
    }
  }

  /// The thread's life: work until closed, then free the environment here, where it was made.
  private func serve() {
    pthread_mutex_lock(mutex)
    while true {
      if let next = work {
        work = nil
        pthread_mutex_unlock(mutex)
        next()
        pthread_mutex_lock(mutex)
        isBusy = false
        pthread_cond_broadcast(changed)
      } else if isClosed {
        break
      } else {
        pthread_cond_wait(changed, mutex)
      }
    }
    pthread_mutex_unlock(mutex)
    guard_close(handle.pointer)
    pthread_mutex_lock(mutex)
    isFinished = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Runs work on the thread and waits for it: until done, or, where a deadline is given, until
  /// patience after the deadline or after a cancel ends.
  ///
  /// GLPK cannot be left in the middle of a factorisation, a round of cuts or its presolver; the
  /// caller must not wait for those. Infinity is a deadline that only a cancel cuts short.
  func perform<Value: Sendable>(
    deadline: Double?, _ body: @escaping @Sendable (GLPKHandle) throws(EngineError) -> Value
  ) -> Answer<Value> {
    let ticket = Ticket<Value>()
    let handle = handle
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while isBusy, !isClosed { pthread_cond_wait(changed, mutex) }
    if isClosed { return .done(.failure(.sessionClosed)) }
    isBusy = true
    work = { [self] in
      let result = Result { () throws(EngineError) in try body(handle) }
      pthread_mutex_lock(mutex)
      ticket.result = result
      pthread_mutex_unlock(mutex)
    }
    pthread_cond_broadcast(changed)
    while true {
      if let result = ticket.result { return .done(result) }
      let end = min(deadline ?? .infinity, cancelledAt ?? .infinity) + Self.patience
      if deadline == nil || end == .infinity {
        pthread_cond_wait(changed, mutex)
      } else if monotonicSeconds() >= end {
        return .abandoned
      } else {
        var until = timespec(seconds: end)
        pthread_cond_timedwait(changed, mutex, &until)
      }
    }
  }

  /// Whether `cancel` was called.
  var isCancelled: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return cancelledAt != nil
  }

  /// Asks running work to stop; any thread.
  func cancel() {
    guard_request_stop(handle.pointer)
    pthread_mutex_lock(mutex)
    if cancelledAt == nil { cancelledAt = monotonicSeconds() }
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Ends the thread: waits for it when it is idle, lets it wind down by itself when it is not.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    let wasBusy = isBusy
    pthread_cond_broadcast(changed)
    while !wasBusy, !isFinished { pthread_cond_wait(changed, mutex) }
    pthread_mutex_unlock(mutex)
    if wasBusy { guard_request_stop(handle.pointer) }
  }

  /// The best integer point seen so far, also while the thread is inside GLPK.
  func incumbent() -> GLPKIncumbent? { GLPKIncumbent(session: handle.pointer) }
}

/// Seconds on the clock that no one sets.
func monotonicSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + 1e-9 * Double(now.tv_nsec)
}

extension timespec {
  fileprivate init(seconds: Double) {
    let whole = seconds.rounded(.down)
    self.init(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
  }
}
