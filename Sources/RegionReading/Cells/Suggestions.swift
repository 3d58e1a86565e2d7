import Quantities

/// Which id may have been meant where one is unknown.
///
/// Every suggestion compares a word with all ids: where a whole column names what is not there, a
/// hundred thousand of them would take hours. The first are what a person reads, so there is a bound
/// on comparisons in one reading; errors found later come without a suggestion.
final class Suggestions {
  private struct Question: Hashable {
    let word: String
    let tables: [String]
    let ids: Int
  }
  private var answers: [Question: String?] = [:]
  private var left: Int

  /// At most so many comparisons, and the one question that passes the bound.
  init(comparisons: Int = 400_000) { left = comparisons }

  /// The id nearest to a word in some tables, if it is near enough; a question asked before costs
  /// nothing.
  func nearest(to word: String, in tables: [String], among ids: [IdTable]) -> String? {
    let count = ids.reduce(0) { $0 + $1.count }
    let question = Question(word: word, tables: tables, ids: count)
    if let answer = answers[question] { return answer }
    guard left > 0 else { return nil }
    left -= count
    let answer = Spelling.nearest(to: word, among: ids.flatMap(\.names))
    answers[question] = .some(answer)
    return answer
  }
}
