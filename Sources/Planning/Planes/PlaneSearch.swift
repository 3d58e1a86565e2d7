import LinearModel

/// The least cost of a horizon cut into windows: a master chooses what ties them, each window says
/// what that costs it, and each answer is kept as a plane below that window's cost, until the planes
/// foretell what the windows say.
///
/// The master's value is a proven lower bound, the windows' costs an upper one (Benders 1962; a plane
/// a window as in Birge and Louveaux 1988). Points are taken between the best one and the master's
/// own, which keeps them from swinging (Ben-Ameur and Neto 2007).
struct PlaneSearch {
  /// What the windows say of a point.
  enum Word {
    /// Each window's plane there, what the whole costs, nil where something is missing, and by how much
    /// planes lie below that where they stand, which no further round can mend.
    case said([Plane], cost: Double?, below: Double = 0)
    /// Some window cannot be run at all.
    case unknown
    /// Stopped before an answer.
    case stopped(Termination)
  }

  /// How a search ended.
  enum Ending {
    /// Within the gap; duals of the master's rows.
    case found(duals: [Double])
    /// Nothing can be said of the whole, or the rounds ran out.
    case unknown
    /// Stopped before an answer.
    case stopped(Termination)
  }

  private let master: PlaneMaster
  private let mostRounds: Int
  /// The cheapest point so far, and what it costs; nil while none can be run.
  private(set) var best: (point: [Double], cost: Double)?
  /// How far planes lie below the best.
  private var below = 0.0
  /// What is proven: nothing costs less.
  private(set) var bound = -Double.infinity
  /// Rounds run.
  private(set) var rounds = 0

  /// Makes a search of so many rounds at most.
  init(_ master: PlaneMaster, mostRounds: Int) {
    self.master = master
    self.mostRounds = mostRounds
  }

  /// Goes on until the gap is reached.
  ///
  /// - Parameters:
  ///   - first: where it begins.
  ///   - gap: relative distance between best and bound at which it stops.
  ///   - ask: the windows.
  ///   - improved: told when what was asked last is the best so far.
  mutating func run(
    from first: [Double], gap: Double,
    ask: (_ point: [Double]) throws(EngineError) -> Word, improved: () -> Void = {}
  ) throws(EngineError) -> Ending {
    var point = first
    while rounds < mostRounds {
      rounds += 1
      switch try ask(point) {
      case .unknown: return .unknown
      case .stopped(let why): return .stopped(why)
      case .said(let planes, let cost, let below):
        if let cost, cost < best?.cost ?? .infinity {
          best = (point, cost)
          self.below = below
          improved()
        }
        try master.add(planes, at: point)
      }
      let (choice, termination) = try master.choose(gap: gap / 4)
      guard let choice else {
        return termination == .timeLimit || termination == .cancelled
          ? .stopped(termination) : .unknown
      }
      bound = max(bound, choice.bound)
      if let best, best.cost - bound <= gap * max(1, abs(best.cost)) + below {
        return .found(duals: choice.duals)
      }
      point = between(choice.point)
    }
    return .unknown
  }

  /// Half way from the best point to the master's, and every third time the master's itself, whose
  /// choices are whole.
  private func between(_ choice: [Double]) -> [Double] {
    guard let best, !rounds.isMultiple(of: 3) else { return choice }
    return zip(best.point, choice).map { 0.5 * ($0 + $1) }
  }
}
