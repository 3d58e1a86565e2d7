import Findings

/// What is hardly meant in a grid, in sentences.
public struct CheckRemarkText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ remark: CheckRemark) -> String {
    switch remark {
    case .closedInterface(let id, let branches, let all, let year):
      let names = branches.prefix(5).joined(separator: ", ") + (branches.count > 5 ? " …" : "")
      return all
        ? language(
          "The interface \(id) limits nothing in \(year): none of its branches is in service (\(names)).",
          "Snittet \(id) begränsar inget \(year): ingen av dess grenar är i drift (\(names)).")
        : language(
          "The interface \(id) counts only its other branches in \(year); not in service: \(names).",
          "Snittet \(id) räknar bara sina övriga grenar \(year); inte i drift: \(names).")
    }
  }
}
