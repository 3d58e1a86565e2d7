extension Simplex {
  /// Why a run ended.
  enum End {
    case optimal, infeasible, unbounded, numerical, stopped
  }

  /// Exchanges after which triangles are made anew.
  private static var exchanges: Int { 200 }
  /// Exchanges up to which triangles are exact enough for an answer, which is proven in any case.
  private static var few: Int { 50 }
  /// Steps in a row that change nothing after which bounds are moved apart.
  private static var patience: Int { 400 }

  /// Goes on until no variable out of the basis would lower the cost.
  ///
  /// - Parameter isStopped: asked now and then whether to stop.
  mutating func run(_ isStopped: () -> Bool) -> End {
    matrix.turn(rows: rows)
    weight.fill(with: 1)
    moves = 0
    stalled = 0
    renew()
    let last = steps + 10_000 + 100 * count
    var repairs = 0
    var checks = 0
    while steps < last {
      checks += 1
      if checks & 31 == 1, isStopped() {
        restoreBounds()
        return .stopped
      }
      if factors.exchanges >= Self.exchanges { refresh() }
      if isRepairing, outside == 0 {
        isRepairing = false
        repairs += 1
        guard repairs < 50 else { return giveUp() }
        computeReduced()
      }
      if stalled > Self.patience { moveBounds() }
      if let entering = choose() {
        switch step(entering) {
        case .taken: break
        case .stale:
          guard !isNew else { return giveUp() }
          refresh()
        case .defeated: return giveUp()
        case .unlimited:
          guard !isRepairing, isSound() else { return giveUp() }
          restoreBounds()
          return .unbounded
        }
      } else if !isFresh {
        renew()
      } else if trueBounds != nil {
        restoreBounds()
        refresh()
      } else if isSound(), !isRepairing || isClearlyOutside() {
        return isRepairing ? .infeasible : .optimal
      } else {
        guard !isNew else { return giveUp() }
        refresh()
      }
    }
    return giveUp()
  }

  /// Values and reduced costs anew, and triangles where many variables were exchanged since.
  private mutating func renew() {
    if isFactored, factors.exchanges <= Self.few { recompute() } else { refresh() }
  }

  private mutating func giveUp() -> End {
    restoreBounds()
    return .numerical
  }

  /// Moves the bounds of basic variables apart by little, each by another amount, so that steps that
  /// stop at several at once are told apart.
  private mutating func moveBounds() {
    stalled = 0
    guard moves < 10 else { return }
    moves += 1
    if trueBounds == nil { trueBounds = (lower.array(), upper.array()) }
    for position in 0..<rows {
      let variable = Int(head[position])
      lower[variable] -= share() * 1e-6 * (1 + abs(lower[variable]))
      upper[variable] += share() * 1e-6 * (1 + abs(upper[variable]))
    }
    refresh()
  }

  /// Back to the bounds as they are.
  private mutating func restoreBounds() {
    guard let (low, high) = trueBounds else { return }
    trueBounds = nil
    isFresh = false
    for variable in 0..<count {
      lower[variable] = low[variable]
      upper[variable] = high[variable]
      if place[variable] != .basic { rest(variable, atUpper: place[variable] == .atUpper) }
    }
    computeValues()
    countOutside()
  }

  /// Between a half and one, always in the same order.
  private mutating func share() -> Double {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return 0.5 + Double(random >> 12) / Double(UInt64(1) << 53)
  }
}
