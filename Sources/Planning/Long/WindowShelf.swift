import ModelInputs
import Synchronization

/// Where windows wait from one round of prices to the next.
final class WindowShelf: Sendable {
  private struct Key: Hashable {
    let candidates: [Int]
    let surpluses: [Int]
    let needs: [Int]

    init(_ part: InputsPart) {
      candidates = part.candidates
      surpluses = part.surpluses
      needs = part.needs
    }
  }

  private struct State {
    var waiting: [Key: WindowCrew] = [:]
    /// Put back since the last `tidy`.
    var used: Set<Key> = []
  }

  private let state = Mutex(State())

  /// Hands out the windows of a part; nil: there are none.
  func take(_ part: InputsPart) -> WindowCrew? {
    state.withLock { $0.waiting.removeValue(forKey: Key(part)) }
  }

  func put(_ crew: WindowCrew, of part: InputsPart) {
    state.withLock { state in
      state.waiting[Key(part)] = crew
      state.used.insert(Key(part))
    }
  }

  /// Lets go of what has been of no use since the last time.
  func tidy() {
    let idle = state.withLock { state in
      let idle = state.waiting.filter { !state.used.contains($0.key) }
      for key in idle.keys { state.waiting[key] = nil }
      state.used = []
      return Array(idle.values)
    }
    for crew in idle { crew.close() }
  }

  func close() {
    tidy()
    tidy()
  }
}
