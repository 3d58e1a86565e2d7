import LinearModel
import ModelInputs

/// Dispatch sessions side by side, each going through its share of the hours in order, warm from
/// one to the next and from one round to the next.
final class HourCrew {
  /// The grid and its limits.
  let limits: GridLimits
  private let sessions: [SessionBox]
  private let threads: Int
  /// Sessions of a crew, whatever the number of threads: which hours follow which decides which of
  /// several optima a warm start ends in, and that must not depend on the machine.
  private static let shares = 4
  /// Hours below which one session does all.
  private static let few = 64

  /// A session handed to the one thread that uses it in a round.
  private struct SessionBox: @unchecked Sendable {
    let session: DispatchSession
  }

  /// Opens sessions.
  ///
  /// - Parameters:
  ///   - limits: the grid and its limits.
  ///   - probes: buses with a probe.
  ///   - solver: how many sessions, engine, deadline and cancellation.
  ///   - mayFail: whether existing load may be left unserved when that is asked for.
  ///   - surcharge: money per MWh on top of what each generator costs; empty: none.
  ///   - known: what a crew met on a grid that bears as much; not used where it was laid out another
  ///     way.
  /// - Throws: `EngineError` where none can be had.
  init(
    _ limits: GridLimits, probes: [Int], solver: BlockSolver, mayFail: Bool = true,
    surcharge: [Double] = [], knowing known: Known? = nil
  ) throws(EngineError) {
    self.limits = limits
    threads = solver.threads
    let count = limits.inputs.hours.count < Self.few ? 1 : Self.shares
    var sessions: [SessionBox] = []
    for _ in 0..<count {
      let session = try DispatchSession(
        limits, probes: probes, solver: solver, mayFail: mayFail, surcharge: surcharge)
      sessions.append(SessionBox(session: session))
    }
    self.sessions = sessions
    guard let known, known.sessions.count == count else { return }
    for (box, known) in zip(sessions, known.sessions) { try box.session.take(known) }
  }

  /// What the sessions of a crew have met, in order.
  struct Known: Sendable {
    fileprivate var sessions: [DispatchSession.Known]
  }

  /// What the sessions have met so far.
  var known: Known { Known(sessions: sessions.map(\.session.known)) }

  /// Does something with every hour given; answers in the order of the hours.
  func each<Value: Sendable>(
    _ hours: [Int], _ body: @Sendable (DispatchSession, Int) throws(EngineError) -> Value
  ) throws(EngineError) -> [Value] {
    let sessions = sessions
    let share = (hours.count + sessions.count - 1) / max(1, sessions.count)
    return try inParallel(sessions.count, threads: threads) { turn throws(EngineError) in
      let mine = hours[min(hours.count, turn * share)..<min(hours.count, (turn + 1) * share)]
      let session = sessions[turn].session
      var values: [Value] = []
      values.reserveCapacity(mine.count)
      for hour in mine { values.append(try body(session, hour)) }
      return values
    }.flatMap { $0 }
  }
}
