/// Texts of the interactive page, by key, in a reader's language.
///
/// `{name}` in a text is a place that the page fills in.
public enum PageLabels {
  /// Every text of the page.
  public static func all(_ language: Language) -> [String: String] {
    let parts = [
      frame(language),
      explore(language),
      map(language),
      flows(language),
      grid(language),
      datacentres(language),
      equipment(language),
      values(language),
    ].flatMap { $0 }
    return parts.reduce(into: [:]) { all, part in
      all.merge(part) { first, _ in preconditionFailure("two page labels share a key: \(first)") }
    }
  }
}
