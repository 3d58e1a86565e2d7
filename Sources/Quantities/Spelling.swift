/// Nearness of words, for "did you mean".
public enum Spelling {
  /// Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into
  /// another (Damerau–Levenshtein, optimal string alignment), without regard to case.
  public static func distance(_ a: String, _ b: String) -> Int {
    let x = Array(a.lowercased())
    let y = Array(b.lowercased())
    var before: [Int] = []
    var last = Array(0...y.count)
    for i in 0..<x.count {
      var row = [i + 1]
      for j in 0..<y.count {
        let cost = x[i] == y[j] ? 0 : 1
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + cost)
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[y.count]
  }

  /// The nearest of some words, if it is near enough to be a slip of the hand; the first of equals.
  public static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let limit = max(1, min(4, word.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in words where abs(candidate.count - word.count) <= limit {
      let distance = distance(word, candidate)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }
}
