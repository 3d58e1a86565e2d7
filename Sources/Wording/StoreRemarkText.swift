import Findings

/// What a plan leaves of stores, in sentences.
public struct StoreRemarkText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence.
  public func sentence(_ remark: StoreRemark) -> String {
    switch remark {
    case .busStoresNotPlanned(let ids):
      let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
      return language(
        "The plan does not run stores at buses (\(names)): krets powerflow does.",
        "Planen kör inte lager vid noder (\(names)): det gör krets powerflow.")
    }
  }
}
