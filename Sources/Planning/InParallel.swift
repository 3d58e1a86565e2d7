import Dispatch
import Synchronization

/// Does so many things side by side, each by one of several workers.
///
/// - Parameters:
///   - count: how many.
///   - threads: how many workers at once.
///   - worker: makes what a worker keeps from one thing to the next.
///   - ended: told of each worker that has nothing left to do.
///   - finished: told after each how many are done, from any thread.
///   - body: does one.
/// - Returns: what each gave, in order.
/// - Throws: the first failure in order; all are done by then.
func inParallel<Worker, Value: Sendable, Failure: Error>(
  _ count: Int, threads: Int, worker: @Sendable () -> Worker,
  ended: @Sendable (Worker) -> Void = { _ in }, finished: (@Sendable (Int) -> Void)? = nil,
  _ body: @Sendable (Worker, Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  let next = Atomic<Int>(0)
  let done = Atomic<Int>(0)
  let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
    let worker = worker()
    while true {
      let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard turn < count else { break }
      let result = Result { () throws(Failure) in try body(worker, turn) }
      results.withLock { $0[turn] = result }
      finished?(done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
    ended(worker)
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for result in results.withLock({ $0 }) {
    if let result { values.append(try result.get()) }
  }
  return values
}

/// The same by workers that keep nothing.
func inParallel<Value: Sendable, Failure: Error>(
  _ count: Int, threads: Int, finished: (@Sendable (Int) -> Void)? = nil,
  _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  try inParallel(count, threads: threads, worker: {}, finished: finished) {
    (_, turn) throws(Failure) in try body(turn)
  }
}

/// Does one thing and another beside it, each of which may do many side by side.
///
/// Not a loop of Dispatch: a loop within a loop has a single thread.
///
/// - Parameters:
///   - threads: how many there are; with one, the things are done one after the other.
///   - first: done by a thread of its own.
///   - second: done by this thread.
/// - Throws: the first's failure, else the second's; both are done by then.
func inParallel<First: Sendable, Second, Failure: Error>(
  threads: Int, _ first: @escaping @Sendable () throws(Failure) -> First,
  beside second: () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  guard threads > 1 else { return (try first(), try second()) }
  let result = AsideResult<First, Failure>()
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let value = Result { () throws(Failure) in try first() }
    result.value.withLock { $0 = value }
  }
  let own = Result { () throws(Failure) in try second() }
  group.wait()
  guard let value = result.value.withLock({ $0 }) else { preconditionFailure("waited for") }
  return (try value.get(), try own.get())
}

/// What a thread of its own came to.
private final class AsideResult<Value: Sendable, Failure: Error>: Sendable {
  let value = Mutex<Result<Value, Failure>?>(nil)
}
