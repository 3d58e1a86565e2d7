/// Which generated links inputs list.
public enum PairListing: Sendable, Hashable {
  /// All that the catalogue, distances and temperatures allow.
  case all
  /// All, or where more than so many pairs could be priced by their length alone, all but these:
  /// they are left to a `CandidateSource`, which hands out those that a plan could want.
  case asNeeded(above: Int)

  /// Pairs above which not listing them is cheaper.
  public static let measured = PairListing.asNeeded(above: 20_000)
}
