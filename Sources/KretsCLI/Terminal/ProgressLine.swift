import Foundation
import Synchronization

/// A line on a terminal that says how far a long solve has come; nothing in a pipe, nothing for
/// what is over within a second.
final class ProgressLine: Sendable {
  private let started = ContinuousClock.now
  private let shown = Mutex(false)
  private let words: @Sendable (_ done: Int, _ of: Int, _ seconds: Double) -> String

  init(_ words: @escaping @Sendable (_ done: Int, _ of: Int, _ seconds: Double) -> String) {
    self.words = words
  }

  /// Says how many of how many are done.
  func report(_ done: Int, _ of: Int) { report { words(done, of, $0) } }

  /// Says so.
  func report(_ line: String) { report { _ in line } }

  private func report(_ line: (_ seconds: Double) -> String) {
    let seconds = started.duration(to: .now) / .seconds(1)
    guard Output.isErrorTerminal, seconds > 1 else { return }
    shown.withLock { shown in
      shown = true
      FileHandle.standardError.write(Data("\r\u{1B}[K\(line(seconds))".utf8))
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { shown in
      if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      shown = false
    }
  }
}
