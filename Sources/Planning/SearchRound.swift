/// How far a search has come that goes round by round: how many it takes is not known before.
public struct SearchRound: Sendable, Hashable {
  /// Hours run in each round.
  public var hours: Int
  /// The round begun, counted from 1.
  public var round: Int
  /// Relative distance between the best answer so far and what is proven; nil: no answer yet.
  public var gap: Double?
}
