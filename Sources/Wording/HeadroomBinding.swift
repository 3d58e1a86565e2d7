import Findings

/// What a headroom is held by, or why there is no number, in a phrase.
public struct HeadroomBinding {
  let language: Language

  /// Phrases in a language.
  public init(_ language: Language) { self.language = language }

  /// The phrase.
  public func phrase(_ row: HeadroomRow) -> String {
    switch row.note {
    case "overloaded": return language("overloaded before", "överlast redan")
    case "infeasible": return language("no dispatch", "ingen driftläggning")
    case "unbalanced": return language("nothing balances", "inget balanserar")
    default: break
    }
    guard let kind = row.bindingKind else { return language("nothing", "inget") }
    guard let id = row.bindingBranch else { return language("generation", "produktion") }
    if let outage = row.bindingOutage {
      return outage == id
        ? language("\(id), one circuit out", "\(id), en krets borta")
        : language("\(id), \(outage) out", "\(id), \(outage) borta")
    }
    return kind.hasSuffix("subscription")
      ? language("subscription of \(id)", "abonnemang för \(id)") : id
  }
}
