/// How long a stage has run of a solve that is told of stage by stage, each with a count of its own.
///
/// A stage begins where something was told of last before it: a pace that counted what went before
/// would foretell hours where minutes are left.
public struct StagePace: Sendable {
  private var began = 0.0
  private var last = (done: 0, count: 0, seconds: 0.0)

  /// Before the first stage.
  public init() {}

  /// Seconds since the stage began.
  ///
  /// - Parameters:
  ///   - done: parts done; threads may tell them out of turn.
  ///   - count: parts in all.
  ///   - now: seconds since the solve began.
  public mutating func seconds(_ done: Int, of count: Int, at now: Double) -> Double {
    if count != last.count || 2 * done < last.done { began = last.seconds }
    last = (done, count, now)
    return now - began
  }

  /// Notes that something without a count was told of.
  public mutating func pass(at now: Double) { last = (0, 0, now) }
}
