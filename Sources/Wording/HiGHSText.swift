import HiGHSSolver

/// Why HiGHS cannot be used, and how to get it, in words.
public struct HiGHSText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentences.
  public func sentence(_ error: HiGHSUnusable) -> String {
    switch error {
    case .notFound(let looked):
      let places = looked.joined(separator: ", ")
      return language(
        "HiGHS was asked for, but no libhighs was found. Looked for: \(places). \(remedy)",
        "HiGHS efterfrågades, men inget libhighs hittades. Sökte: \(places). \(remedy)")
    case .refused(let path, let reason):
      return language(
        "HiGHS cannot be used from \(path): \(phrase(reason)). \(remedy)",
        "HiGHS går inte att använda från \(path): \(phrase(reason)). \(remedy)")
    }
  }

  private var remedy: String {
    language(
      "Get it with pip install highspy (in a virtual environment that is active) or apt-get install libhighs1, or name the file in the environment variable KRETS_HIGHS; --engine glpk goes without it.",
      "Hämta det med pip install highspy (i en aktiv virtuell miljö) eller apt-get install libhighs1, eller ange filen i miljövariabeln KRETS_HIGHS; --engine glpk klarar sig utan."
    )
  }

  private func phrase(_ reason: HiGHSUnusable.Reason) -> String {
    switch reason {
    case .notLoaded(let text):
      language("it could not be loaded (\(text))", "det gick inte att läsa in (\(text))")
    case .missingFunction(let name):
      language(
        "it has no \(name): it is not HiGHS, or older than 1.8",
        "det saknar \(name): det är inte HiGHS, eller äldre än 1.8")
    case .wholeNumbers(let bytes):
      language(
        "it was built for whole numbers of \(bytes) bytes, and 4 are needed",
        "det är byggt för heltal om \(bytes) byte, och 4 behövs")
    case .noModel:
      language("it makes no model", "det skapar ingen modell")
    }
  }
}
