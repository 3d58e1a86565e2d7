import RegionWriting

/// Why a folder could not be written, in a sentence.
public struct WriteErrorText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ error: WriteError) -> String {
    switch error {
    case .folderNotEmpty(let path):
      language(
        "\(path) is not empty: nothing was written. Name a folder that does not exist yet.",
        "\(path) är inte tom: inget skrevs. Ange en mapp som inte finns än.")
    case .notAFolder(let path):
      language(
        "\(path) is a file, not a folder: nothing was written.",
        "\(path) är en fil, inte en mapp: inget skrevs.")
    case .pathOutside(let path):
      language(
        "\(path) would lie outside the folder: nothing was written.",
        "\(path) skulle hamna utanför mappen: inget skrevs.")
    case .system(let path, let reason):
      language(
        "\(path) could not be written: \(reason).", "\(path) kunde inte skrivas: \(reason).")
    }
  }
}

/// What to do with a new region.
public struct NewText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(folder: String, isRandom: Bool) -> String {
    isRandom
      ? language(
        "Wrote \(folder). Next: krets plan \(folder)",
        "Skrev \(folder). Nästa: krets plan \(folder)")
      : language(
        "Wrote \(folder). Fill in sites.csv, surpluses.csv and needs.csv (README.md says how), then: krets check \(folder)",
        "Skrev \(folder). Fyll i sites.csv, surpluses.csv och needs.csv (README.md säger hur), sedan: krets check \(folder)"
      )
  }
}
