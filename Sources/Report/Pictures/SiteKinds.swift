/// Which sign each site has: the kinds with most sites one each, all others one together.
struct SiteKinds {
  /// Kinds that have a sign of their own, most sites first.
  let named: [String]
  /// Whether some site has none of them.
  let hasOthers: Bool
  private let signs: [Int]

  /// Kinds as the sites say them, what stands in brackets taken off.
  init(_ sites: [SiteEntry], most: Int = 5) {
    let kinds = sites.map { Self.short($0.kind) }
    var counts: [String: Int] = [:]
    for case let kind? in kinds { counts[kind, default: 0] += 1 }
    let order = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let named = order.prefix(most).map(\.key)
    self.named = named
    signs = kinds.map { kind in kind.flatMap { named.firstIndex(of: $0) } ?? most }
    hasOthers = signs.contains(most)
    others = most
  }

  /// The sign of sites of no named kind.
  let others: Int

  /// The sign of a site, by position.
  func sign(_ site: Int) -> Int { signs[site] }

  private static func short(_ kind: String?) -> String? {
    guard let kind else { return nil }
    let text = kind.prefix { $0 != "(" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
