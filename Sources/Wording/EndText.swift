/// An id that names neither a site nor a stream on the side asked for.
public struct UnknownEnd: Error, Sendable, Hashable {
  /// The id.
  public var id: String
  /// Whether the giving side was meant.
  public var isGiving: Bool
  /// Whether it is a site, but one without streams on that side.
  public var isSite: Bool
  /// The nearest valid id.
  public var nearest: String?

  /// Makes the error.
  public init(id: String, isGiving: Bool, isSite: Bool, nearest: String?) {
    self.id = id
    self.isGiving = isGiving
    self.isSite = isSite
    self.nearest = nearest
  }
}

/// An unknown end, in a sentence.
public struct EndText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ end: UnknownEnd) -> String {
    if end.isSite {
      return end.isGiving
        ? language("The site \(end.id) has no surplus.", "Platsen \(end.id) har inget överskott.")
        : language("The site \(end.id) has no need.", "Platsen \(end.id) har inget behov.")
    }
    let hint = end.nearest.map { language(" Did you mean \($0)?", " Menade du \($0)?") } ?? ""
    return end.isGiving
      ? language(
        "No site or surplus is called \(end.id).\(hint)",
        "Ingen plats och inget överskott heter \(end.id).\(hint)")
      : language(
        "No site or need is called \(end.id).\(hint)",
        "Ingen plats och inget behov heter \(end.id).\(hint)")
  }
}
