import ModelInputs
import Planning

/// How the region runs today.
public struct Today: Sendable {
  /// What each of today's exchanges carries: candidate, base units sent and need replaced.
  public var links: [(candidate: Int, sent: Double, replaced: Double)]
  /// What is bought.
  public var purchases: [Purchase]
  /// What is disposed of.
  public var disposals: [Disposal]
}

extension PlanReading {
  /// How the region runs today; nil where today's own needs cannot be met.
  public func today() -> Today? {
    guard let baseline = solution.baseline else { return nil }
    // Today's program has the exchange columns in the plan's places; what may be built it lacks.
    let links = inputs.candidates.indices.compactMap { position -> (Int, Double, Double)? in
      guard inputs.candidates[position].isExisting else { return nil }
      let candidate = inputs.candidates[position]
      let amounts = zip(inputs.time.weight, solution.flows(position, at: baseline)).map { $0 * $1 }
      let sent = amounts.reduce(0, +)
      guard sent > Self.nothing else { return nil }
      return (
        position, sent, amounts.indices.reduce(0) { $0 + amounts[$1] * candidate.replaced($1) }
      )
    }
    return Today(
      links: links, purchases: purchases(at: baseline), disposals: disposals(at: baseline))
  }
}
