import Synchronization
import Testing

@testable import Planning

@Suite("Two things side by side")
struct InParallelTests {
  private struct Fault: Error, Equatable { let name: String }

  @Test("give what each gives, one after the other where there is one thread", arguments: [1, 2])
  func both(threads: Int) {
    let order = Mutex<[String]>([])
    let (first, second) = inParallel(threads: threads) {
      order.withLock { $0.append("first") }
      return 1
    } beside: {
      order.withLock { $0.append("second") }
      return "two"
    }
    #expect(first == 1 && second == "two")
    let done = order.withLock { $0 }
    #expect(threads > 1 ? Set(done) == ["first", "second"] : done == ["first", "second"])
  }

  @Test("are both done before either's fault is thrown, the first's before the second's")
  func faults() {
    let done = Mutex(0)
    func run(_ faults: Set<Int>) throws(Fault) {
      _ = try inParallel(threads: 2) { () throws(Fault) in
        done.withLock { $0 += 1 }
        if faults.contains(1) { throw Fault(name: "first") }
      } beside: { () throws(Fault) in
        done.withLock { $0 += 1 }
        if faults.contains(2) { throw Fault(name: "second") }
      }
    }
    #expect(throws: Fault(name: "first")) { try run([1, 2]) }
    #expect(throws: Fault(name: "first")) { try run([1]) }
    #expect(throws: Fault(name: "second")) { try run([2]) }
    #expect(done.withLock { $0 } == 6)
  }

  @Test("may each be a loop of many")
  func loops() {
    let sum = { inParallel(100, threads: 2) { $0 }.reduce(0, +) }
    let (first, second) = inParallel(threads: 2) {
      inParallel(100, threads: 2) { $0 }
    } beside: {
      sum()
    }
    #expect(first == Array(0..<100) && second == 4950)
  }
}
