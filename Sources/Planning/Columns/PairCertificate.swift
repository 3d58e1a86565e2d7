/// What proves that no pair left out of a plan's program would lower its cost.
public struct PairCertificate: Sendable, Hashable, Codable {
  /// Generated pairs near enough to be considered, listed ones among them.
  public var pairs: Int
  /// Links that the plan's program holds.
  public var listed: Int
  /// Links that the search added to those it began with.
  public var generated: Int
  /// Most rounds of solving and pricing that any part took.
  public var rounds: Int
  /// Pairs that the last round priced one by one; bounds on whole cells ruled out the others, or
  /// neither stream is worth more than when an earlier round had priced them.
  public var pricedLast: Int
  /// Least reduced cost of a link of the program, as a share of 1 + its own cost; 0 where none is
  /// below zero.
  public var leastReducedCost: Double
  /// Reduced cost, as such a share, above which a link does not lower the cost.
  public var tolerance: Double

  /// Makes a certificate of its figures.
  public init(
    pairs: Int, listed: Int, generated: Int, rounds: Int, pricedLast: Int,
    leastReducedCost: Double, tolerance: Double
  ) {
    self.pairs = pairs
    self.listed = listed
    self.generated = generated
    self.rounds = rounds
    self.pricedLast = pricedLast
    self.leastReducedCost = leastReducedCost
    self.tolerance = tolerance
  }
}
