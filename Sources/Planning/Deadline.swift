/// A moment after which nothing new is begun.
public struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?

  /// A deadline some seconds from now; nil: none.
  public init(seconds: Double?) {
    end = seconds.map { ContinuousClock.now.advanced(by: .seconds($0)) }
  }

  /// Seconds left, at least 0; nil: no deadline.
  public var remaining: Double? {
    guard let end else { return nil }
    let left = ContinuousClock.now.duration(to: end)
    return max(0, Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18)
  }
}
