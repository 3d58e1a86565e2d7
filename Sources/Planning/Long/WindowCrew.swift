import LinearModel
import ModelInputs

/// Windows of a horizon, each in a session of its own, that can be asked again when prices have moved.
///
/// A window is one thread's at a time.
final class WindowCrew: @unchecked Sendable {
  /// A plane, and what a unit more of each priced column would change where it was found.
  private struct Known {
    var plane: Plane
    var priced: [Double]
  }

  private(set) var windows: [Window]
  /// The cheapest point of the last search; nil: none was found.
  var best: [Double]?
  private let solver: BlockSolver
  private var known: [[Known]]

  /// How far apart windows lie that are solved first, those after them and the rest; each begins where
  /// the nearest before it of the stride above ended, the first from nothing.
  private static let strides = [64, 8, 1]
  /// Planes kept of a window, the latest.
  private static let mostPlanes = 24
  /// Money per unit below which a reduced cost is rounding.
  private static let nothing = 1e-9

  init(
    _ inputs: ModelInputs, _ stretches: [Range<Int>], _ joints: WindowJoints, _ solver: BlockSolver
  ) throws(EngineError) {
    self.solver = solver
    windows = try Self.windows(Array(stretches.indices), inputs, stretches, joints, solver)
    known = Array(repeating: [], count: stretches.count)
  }

  func close() { for window in windows { window.close(solver) } }

  private struct Made: @unchecked Sendable {
    let window: Window
  }

  private static func windows(
    _ turns: [Int], _ inputs: ModelInputs, _ stretches: [Range<Int>], _ joints: WindowJoints,
    _ solver: BlockSolver
  ) throws(EngineError) -> [Window] {
    try inParallel(turns.count, threads: solver.threads) { place throws(EngineError) in
      let turn = turns[place]
      return Made(window: try Window(inputs, stretches[turn], turn: turn, joints, solver))
    }.map(\.window)
  }

  /// Takes other prices of what draws on the grid: planes move with them, and a window in which
  /// anything else is new is made anew. False where windows do not lie as they did.
  func renew(_ inputs: ModelInputs, _ stretches: [Range<Int>], _ joints: WindowJoints)
    throws(EngineError) -> Bool
  {
    guard windows.map(\.periods) == stretches else { return false }
    let moves = try inParallel(windows.count, threads: solver.threads) {
      turn throws(EngineError) in
      let window = self.windows[turn]
      return (by: try window.reprice(inputs, turn: turn, joints), most: window.ceilings)
    }
    for (turn, move) in moves.enumerated() {
      known[turn] =
        move.by.map { by in
          known[turn].compactMap { Self.moved($0, by: by, most: move.most) }
        } ?? []
    }
    let new = moves.indices.filter { moves[$0].by == nil }
    for (turn, window) in zip(new, try Self.windows(new, inputs, stretches, joints, solver)) {
      windows[turn].close(solver)
      windows[turn] = window
    }
    return true
  }

  /// A plane at other prices: its duals stand, and what they say of a column with another price is
  /// weighed with the most that it can be. Nil where that has no end.
  private static func moved(_ known: Known, by prices: [Double], most: [Double]) -> Known? {
    var moved = known
    var raise = 0.0
    for (column, price) in prices.enumerated() where price != 0 {
      let (before, after) = (known.priced[column], known.priced[column] + price)
      moved.priced[column] = after
      if most[column] < .infinity {
        raise += (min(0, after) - min(0, before)) * most[column]
      } else if after < -nothing {
        return nil
      }
    }
    moved.plane = known.plane.raised(by: raise)
    return moved
  }

  /// Planes known of each window.
  var planes: [[Plane]] { known.map { $0.map(\.plane) } }

  /// What every window says of a point; nil where one was stopped.
  func answers(at point: [Double]) throws(EngineError) -> [Window.Answer]? {
    var leaders: Int?
    for stride in Self.strides where windows.contains(where: { !$0.isSolved }) {
      try begin(stride, after: leaders, at: point)
      leaders = stride
    }
    let all = try ask(Array(windows.indices), point)
    let answers = all.compactMap { $0 }
    guard answers.count == all.count else { return nil }
    for (turn, answer) in answers.enumerated() {
      let plane = Plane(value: answer.proven, slopes: answer.slopes, at: point)
      // Where nothing has moved a window says again what it said.
      if plane.level == known[turn].last?.plane.level { continue }
      known[turn].append(Known(plane: plane, priced: answer.priced))
      if known[turn].count > Self.mostPlanes { known[turn].removeFirst() }
    }
    return answers
  }

  private func ask(_ turns: [Int], _ point: [Double]) throws(EngineError) -> [Window.Answer?] {
    let deadline = solver.deadline
    return try inParallel(turns.count, threads: solver.threads) { place throws(EngineError) in
      try self.windows[turns[place]].answer(at: point, timeLimit: deadline.remaining)
    }
  }

  /// Solves those at a stride that have not been: the same hour of another day is a better beginning
  /// than none.
  ///
  /// - Parameter leaders: the stride of those solved before them; nil: none were.
  private func begin(_ stride: Int, after leaders: Int?, at point: [Double]) throws(EngineError) {
    let new = windows.indices.filter { $0.isMultiple(of: stride) && !windows[$0].isSolved }
    for turn in new {
      guard let leaders else { continue }
      let leader = turn - turn % leaders
      if leader < turn, windows[leader].isSolved {
        try windows[turn].begin(at: windows[leader].basis())
      }
    }
    _ = try ask(new, point)
  }
}
