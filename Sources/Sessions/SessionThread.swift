import Glibc
import LinearModel

/// What a thread does, in a form that C can carry.
private final class Life {
  let live: () -> Void

  init(_ live: @escaping () -> Void) { self.live = live }
}

/// The one thread that owns a solver's state, and the door through which work reaches it.
///
/// GLPK's environment and HiGHS's scheduler are thread-local, and freeing a GLPK problem on another
/// thread aborts the process; so neither actors nor dispatch queues will do. The thread keeps this
/// object alive until it ends.
public final class SessionThread<Handle: SessionHandle>: @unchecked Sendable {
  /// How a message ended, for the one who sent it.
  public enum Answer<Value: Sendable>: Sendable {
    /// It ran to its end.
    case done(Result<Value, EngineError>)
    /// The thread was still inside the solver when the patience ran out; it goes on by itself.
    case abandoned
  }

  /// What a caller waits for; written by the thread, read after `isDone` under the lock.
  private final class Ticket<Value: Sendable>: @unchecked Sendable {
    var result: Result<Value, EngineError>?
  }

  /// Solvers recurse when they sort and branch; the default stack of a pthread may be small.
  private static var stackBytes: Int { 64 << 20 }
  /// Seconds after a cancel or a deadline until the caller is let go, though the solver has not
  /// returned.
  private static var patience: Double { 0.75 }

  private let handle: Handle
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var work: (@Sendable () -> Void)?
  private var isBusy = false
  private var isClosed = false
  private var isFinished = false
  private var cancelledAt: Double?

  /// Starts the thread and opens the solver on it.
  ///
  /// - Parameter open: what the thread does first; where it throws, the thread ends.
  /// - Throws: `engineFault` where no thread can be had, or what `open` throws.
  public init(
    _ handle: Handle, open: @escaping @Sendable (Handle) throws(EngineError) -> Void
  ) throws(EngineError) {
    self.handle = handle
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
    try start()
    if case .done(.failure(let error)) = perform(deadline: nil, open) {
      close()
      throw error
    }
  }

  deinit {
    handle.destroy()
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
    let life = Unmanaged.passRetained(Life { [self] in serve() })
    let failure = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Life>.fromOpaque(argument).takeRetainedValue().live()
        return nil
      }, life.toOpaque())
    pthread_attr_destroy(&attributes)
    if failure != 0 {
      life.release()
      throw .engineFault(text: "no thread for a session: \(String(cString: strerror(failure)))")
    }
  }

  /// The thread's life: work until closed, then free the solver's state here, where it was made.
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
    handle.close()
    pthread_mutex_lock(mutex)
    isFinished = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Runs work on the thread and waits for it: until done, or, where a deadline is given, until
  /// patience after the deadline or after a cancel ends.
  ///
  /// A solver cannot be left in the middle of a factorisation, a round of cuts or its presolver; the
  /// caller must not wait for those. Infinity is a deadline that only a cancel cuts short.
  public func perform<Value: Sendable>(
    deadline: Double?, _ body: @escaping @Sendable (Handle) throws(EngineError) -> Value
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

  /// Runs work on the thread and waits until it is done.
  ///
  /// - Throws: what the work throws, or `sessionClosed` where the thread is done.
  public func run<Value: Sendable>(
    _ body: @escaping @Sendable (Handle) throws(EngineError) -> Value
  ) throws(EngineError) -> Value {
    switch perform(deadline: nil, body) {
    case .done(let result): return try result.get()
    case .abandoned: throw .sessionClosed
    }
  }

  /// Whether `cancel` was called.
  public var isCancelled: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return cancelledAt != nil
  }

  /// Asks running work to stop; any thread.
  public func cancel() {
    handle.requestStop()
    pthread_mutex_lock(mutex)
    if cancelledAt == nil { cancelledAt = monotonicSeconds() }
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Ends the thread: waits for it when it is idle, lets it wind down by itself when it is not.
  public func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    let wasBusy = isBusy
    pthread_cond_broadcast(changed)
    while !wasBusy, !isFinished { pthread_cond_wait(changed, mutex) }
    pthread_mutex_unlock(mutex)
    if wasBusy { handle.requestStop() }
  }
}
