import Planning

/// What proves a plan over pairs that were not all listed, in a sentence.
public struct CertificateText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// How many pairs were considered, and what is proven of those left out.
  ///
  /// - Parameter integer: whether links are built whole: then what is proven is the bound's.
  public func sentence(_ certificate: PairCertificate, integer: Bool) -> String {
    let number = NumberText(language)
    let pairs = number.fixed(Double(certificate.pairs), 0)
    let listed = number.fixed(Double(certificate.listed), 0)
    let rounds = number.fixed(Double(certificate.rounds), 0)
    let proof =
      integer
      ? language(
        "No pair left out would lower the bound on the cost",
        "Inget utelämnat par skulle sänka kostnadens gräns")
      : language(
        "No pair left out would lower the cost", "Inget utelämnat par skulle sänka kostnaden")
    return proof
      + language(
        ": \(pairs) pairs considered, \(listed) listed, in at most \(rounds) rounds.",
        ": \(pairs) par övervägda, \(listed) listade, i högst \(rounds) varv.")
  }
}
