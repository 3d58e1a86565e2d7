import Sessions

/// When a solve must end, and how long the next slice of it may take.
struct SolveClock: Sendable {
  /// Monotonic second at which the time limit is up; infinity for none.
  let deadline: Double
  private let started: Double

  /// Starts now; a limit that is negative or not a number counts as zero.
  init(limit: Double?) {
    let now = monotonicSeconds()
    started = now
    deadline = limit.map { now + ($0 > 0 ? $0 : 0) } ?? .infinity
  }

  var isUp: Bool { monotonicSeconds() >= deadline }

  /// Milliseconds left, as GLPK takes them: at least one, and its largest number for no limit.
  var remaining: Int32 {
    guard deadline < .infinity else { return .max }
    let left = ((deadline - monotonicSeconds()) * 1000).rounded(.up)
    return left < Double(Int32.max - 1) ? max(1, Int32(left)) : .max - 1
  }

  /// Five seconds at first, so that a shorter run ends in the same digits on every machine, however
  /// busy; a cancel lets the caller go before that. Every slice starts with fresh pricing weights and without the last
  /// one's perturbation, so a long solve gets longer ones: a cancel does not have to wait for them.
  var slice: Int32 {
    max(5000, Int32(min(1e6, 50 * (monotonicSeconds() - started))))
  }
}
