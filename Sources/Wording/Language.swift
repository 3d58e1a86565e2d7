/// The languages that readers are spoken to in; equals.
public enum Language: String, Sendable, CaseIterable {
  /// Swedish.
  case sv
  /// English.
  case en
}
