/// Outages that split an island and are not held, in the one sentence that every command has.
struct IslandingText {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// The sentence.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - first: ids of the first of them.
  func sentence(_ count: Int, first: [String]) -> String {
    let names = first.joined(separator: ", ") + (count > first.count ? " …" : "")
    return count == 1
      ? language(
        "One outage splits an island and is not held: \(names)",
        "Ett bortfall delar en ö och hålls inte: \(names)")
      : language(
        "\(count) outages split an island and are not held: \(names)",
        "\(count) bortfall delar en ö och hålls inte: \(names)")
  }
}
