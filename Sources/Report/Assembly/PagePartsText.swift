import Wording

/// What a page lacks, in a sentence.
public struct PagePartsText {
  private let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ missing: PageParts.Missing) -> String {
    switch missing {
    case .library(let name, let package, let looked):
      language(
        "The report needs \(name), which is not installed (looked for \(looked.joined(separator: ", "))): apt-get install \(package).",
        "Rapporten behöver \(name), som inte är installerat (sökte \(looked.joined(separator: ", "))): apt-get install \(package)."
      )
    case .ownParts(let path):
      language(
        "The report's own parts are not where the program looks for them: \(path).",
        "Rapportens egna delar finns inte där programmet söker dem: \(path).")
    }
  }
}
