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
