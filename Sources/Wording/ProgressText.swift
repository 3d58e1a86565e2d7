import Findings

/// How far a long solve has come, in a line.
public struct ProgressText: Sendable {
  private let language: Language
  private let parts: (swedish: String, english: String)

  /// Lines in a language.
  ///
  /// - Parameter parts: what is solved one after the other, in Swedish and English.
  public init(_ language: Language, parts: (swedish: String, english: String)) {
    self.language = language
    self.parts = parts
  }

  /// The line, with the time left at the pace so far where there is a pace to go by.
  ///
  /// - Parameters:
  ///   - done: parts done.
  ///   - count: parts in all.
  ///   - seconds: since the first was begun.
  public func line(_ done: Int, of count: Int, after seconds: Double) -> String {
    let said = language(
      "solving, \(done) of \(count) \(parts.english)", "löser, \(done) av \(count) \(parts.swedish)"
    )
    guard done > 0, done < count, seconds >= Self.least else { return said }
    let left = seconds / Double(done) * Double(count - done)
    return said + ", " + language("about \(span(left)) left", "ungefär \(span(left)) kvar")
  }

  /// The line of a search whose rounds are not known before.
  ///
  /// - Parameters:
  ///   - round: counted from 1.
  ///   - hours: run in each.
  ///   - gap: relative distance between the best answer so far and what is proven; nil: no answer
  ///     yet.
  public func line(round: Int, hours: Int, gap: Double?) -> String {
    let numbers = NumberText(language)
    let count = numbers.fixed(Double(hours), 0)
    let said = language(
      "running \(count) hours within energy budgets, round \(round)",
      "kör \(count) timmar inom energibudgetarna, varv \(round)")
    guard let gap else { return said }
    let share = numbers.percent(gap)
    return said + ", " + language("within \(share) so far", "hittills inom \(share)")
  }

  /// Seconds before which the pace says nothing.
  private static let least = 3.0

  private func span(_ seconds: Double) -> String {
    if seconds < 60 { return "\(max(1, Int(seconds.rounded()))) s" }
    return "\(Int((seconds / 60).rounded())) min"
  }
}
