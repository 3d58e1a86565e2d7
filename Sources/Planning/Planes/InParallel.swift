import Dispatch
import Synchronization

/// Does so many things side by side, each by one thread at a time.
///
/// - Parameters:
///   - count: how many.
///   - threads: how many at once.
///   - finished: told after each how many are done, from any thread.
///   - body: does one.
/// - Returns: what each gave, in order.
/// - Throws: the first failure in order; all are done by then.
func inParallel<Value: Sendable, Failure: Error>(
  _ count: Int, threads: Int, finished: (@Sendable (Int) -> Void)? = nil,
  _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  let next = Atomic<Int>(0)
  let done = Atomic<Int>(0)
  let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, max(1, count))) { _ in
    while true {
      let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard turn < count else { break }
      let result = Result { () throws(Failure) in try body(turn) }
      results.withLock { $0[turn] = result }
      finished?(done.wrappingAdd(1, ordering: .relaxed).newValue)
    }
  }
  var values: [Value] = []
  for result in results.withLock({ $0 }) {
    if let result { values.append(try result.get()) }
  }
  return values
}
