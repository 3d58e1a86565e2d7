/// How well a figure is known, and so how far it may lie from the truth.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Codable {
  /// Metered: 5 % either way.
  case measured
  /// A page or a permit states it: 10 %.
  case reported
  /// Derived from a sourced input and a factor: 25 %.
  case estimated
  /// Nobody has written it down: 50 %.
  case assumed

  /// Half-width of the range, as a share of the figure.
  public var spread: Double {
    switch self {
    case .measured: 0.05
    case .reported: 0.10
    case .estimated: 0.25
    case .assumed: 0.50
    }
  }
}
