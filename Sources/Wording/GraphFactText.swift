import RegionModel

extension GraphFact {
  /// The fact as a sentence.
  func sentence(_ language: Language) -> String {
    switch self {
    case .notNodeLink:
      return language(
        "This is no node-link JSON: it has no lists nodes and edges (or links).",
        "Detta är ingen node-link-JSON: listorna nodes och edges (eller links) saknas.")
    case .notGeoPackage(let reason):
      return language(
        "This is no GeoPackage of a region: \(reason).",
        "Detta är inget GeoPackage med en region: \(reason).")
    case .missingEnd(let edge, let node):
      return language(
        "The edge \(edge) has an end at “\(node)”, and there is no such node.",
        "Bågen \(edge) slutar vid ”\(node)”, och någon sådan nod finns inte.")
    case .unknownType(let type, let count):
      if type.isEmpty {
        return language(
          "\(count) without a krets_type: not carried.",
          "\(count) utan krets_type: följer inte med.")
      }
      return language(
        "\(count) of krets_type “\(type)”, which no table has a place for: not carried.",
        "\(count) med krets_type ”\(type)”, som ingen tabell har plats för: följer inte med.")
    case .madeByPlan(let type, let count):
      return language(
        "\(count) of krets_type “\(type)”: not carried, a plan makes them anew.",
        "\(count) med krets_type ”\(type)”: följer inte med, en plan gör dem på nytt.")
    }
  }
}

/// What is said of an imported graph.
public struct GraphImportText {
  let language: Language

  /// In a language.
  public init(_ language: Language) { self.language = language }

  /// Where it was written and what to do next.
  public func wrote(_ folder: String) -> String {
    language(
      "Wrote \(folder). Next: krets check \(folder)",
      "Skrev \(folder). Nästa: krets check \(folder)")
  }
}
