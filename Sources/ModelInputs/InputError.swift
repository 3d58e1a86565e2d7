/// What keeps a valid region from being turned into numbers.
public enum InputError: Error, Sendable, Hashable {
  /// A link with a fixed cost, or one of a limited number, whose size nothing limits, so that no
  /// finite big-M exists.
  case unlimitedLink(from: String, to: String)
  /// A question about single links of a horizon with too many periods for it.
  case tooLongToExplain(periods: Int)
  /// Typical days of a region whose profiles do not cover a year.
  case typicalNeedsYear(profile: String, hours: Int)
}
