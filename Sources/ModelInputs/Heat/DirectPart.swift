/// How much of a surplus and of a need a link without a heat pump can join, where temperatures
/// allow only a part.
public struct DirectPart: Sendable, Hashable, Codable {
  /// Share of the surplus that is warm enough for some of the need, 0–1.
  public var surplusShare: Double
  /// Share of the need that is cold enough for some of the surplus, 0–1.
  public var needShare: Double
  /// Coldest heat of the surplus that is of use, °C.
  public var from: Double
  /// Warmest that the need gets by it, °C.
  public var to: Double

  /// What a surplus and a need have in common at a minimum approach, K; nil where it is nothing,
  /// or all of both.
  public init?(from surplus: Glide, to need: Glide, approach: Double) {
    let hot = surplus.shifted(by: 0)
    let cold = need.shifted(by: approach)
    guard hot.hot > cold.cold, hot.cold < cold.hot else { return nil }
    from = max(hot.cold, cold.cold)
    to = min(hot.hot, cold.hot) - approach
    surplusShare = hot.isLevel ? 1 : (hot.hot - from) / (hot.hot - hot.cold)
    needShare = cold.isLevel ? 1 : (to + approach - cold.cold) / (cold.hot - cold.cold)
  }
}
