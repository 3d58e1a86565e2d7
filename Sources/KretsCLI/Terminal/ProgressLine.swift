import Foundation
import Synchronization
import Wording

/// A line on a terminal that says how far a long solve has come; nothing in a pipe, nothing for
/// what is over within a second.
final class ProgressLine: Sendable {
  private struct State {
    var pace = StagePace()
    var isShown = false
  }

  private let started = ContinuousClock.now
  private let state = Mutex(State())
  private let words: @Sendable (_ done: Int, _ of: Int, _ seconds: Double) -> String

  init(_ words: @escaping @Sendable (_ done: Int, _ of: Int, _ seconds: Double) -> String) {
    self.words = words
  }

  /// Says how many of how many are done.
  func report(_ done: Int, _ of: Int) {
    report { pace, now in words(done, of, pace.seconds(done, of: of, at: now)) }
  }

  /// Says so.
  func report(_ line: String) {
    report { pace, now in
      pace.pass(at: now)
      return line
    }
  }

  private func report(_ line: (_ pace: inout StagePace, _ now: Double) -> String) {
    guard Output.isErrorTerminal else { return }
    let now = started.duration(to: .now) / .seconds(1)
    state.withLock { state in
      let line = line(&state.pace, now)
      guard now > 1 else { return }
      state.isShown = true
      FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      state.isShown = false
    }
  }
}
