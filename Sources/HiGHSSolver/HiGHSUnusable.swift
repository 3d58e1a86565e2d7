/// Why HiGHS cannot be used.
public enum HiGHSUnusable: Error, Sendable, Hashable {
  /// No library was found; where it was looked for, in order.
  case notFound(looked: [String])
  /// A library is there but cannot be used.
  case refused(path: String, Reason)

  /// What is wrong with a library.
  public enum Reason: Error, Sendable, Hashable {
    /// The system could not load it; its own words.
    case notLoaded(text: String)
    /// It lacks a function: not HiGHS, or one before 1.8.
    case missingFunction(String)
    /// It was built for whole numbers of so many bytes instead of four.
    case wholeNumbers(bytes: Int)
    /// It made no model.
    case noModel
  }
}
