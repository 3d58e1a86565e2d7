/// One word of a unit's text.
struct UnitSymbol {
  enum Kind {
    case measure(Measure)
    case power
    case hour
    case year
    case currency(String)
    case share
    case kilometre
    case tonneKilometre
    case other(String)
  }
  var scale: Double
  var kind: Kind

  /// The symbol of a word: as written, then without regard to case (there is no milliwatt here),
  /// then without a tail such as `el` or `TS`, which `dry` reports.
  static func find(_ word: String) -> (symbol: UnitSymbol, dry: Bool)? {
    if let symbol = lookUp(word) { return (symbol, false) }
    for tail in tails where word.count > tail.text.count && word.lowercased().hasSuffix(tail.text) {
      var head = word.dropLast(tail.text.count)
      while head.last == "_" { head = head.dropLast() }
      guard let symbol = lookUp(String(head)) else { continue }
      if tail.dry, case .measure(.mass) = symbol.kind {
        return (UnitSymbol(scale: symbol.scale, kind: .measure(.dryMass)), true)
      }
      return (symbol, false)
    }
    return nil
  }

  private static func lookUp(_ word: String) -> UnitSymbol? {
    if let symbol = all[word] { return symbol }
    if let money = money(word) { return money }
    return folded[word.lowercased()]
  }

  /// `SEK`, `kSEK`, `MEUR`.
  private static func money(_ word: String) -> UnitSymbol? {
    if currencies.contains(word) { return UnitSymbol(scale: 1, kind: .currency(word)) }
    guard let prefix = word.first, let scale = moneyPrefixes[prefix],
      currencies.contains(String(word.dropFirst()))
    else { return nil }
    return UnitSymbol(scale: scale, kind: .currency(String(word.dropFirst())))
  }

  /// Words after a unit that change nothing but whether a mass is dry.
  static let qualifiers: [String: Bool] = [
    "el": false, "e": false, "th": false, "heat": false, "värme": false, "electricity": false,
    "co2": false, "co2e": false, "co2ekv": false, "co2eq": false, "ts": true, "ds": true,
    "dm": true, "dry": true, "torr": true, "bränsle": false, "fuel": false, "br": false,
    "wet": false, "våt": false, "fub": false,
  ]

  private static let tails: [(text: String, dry: Bool)] = [
    ("co2ekv", false), ("co2eq", false), ("co2e", false), ("co2", false), ("värme", false),
    ("heat", false), ("el", false), ("th", false), ("ts", true), ("ds", true), ("e", false),
  ]
  private static let currencies: Set<String> = [
    "SEK", "EUR", "NOK", "DKK", "USD", "GBP", "CHF", "PLN", "ISK",
  ]
  private static let moneyPrefixes: [Character: Double] = [
    "k": 1e3, "T": 1e3, "t": 1e3, "M": 1e6, "m": 1e6, "G": 1e9,
  ]

  private static let all: [String: UnitSymbol] = {
    var table: [String: UnitSymbol] = [:]
    func add(_ words: String, _ scale: Double, _ kind: Kind) {
      for word in words.split(separator: " ") {
        table[String(word)] = UnitSymbol(scale: scale, kind: kind)
      }
    }
    add("t ton tonne tonnes tons Mg", 1, .measure(.mass))
    add("kt kton ktonne", 1e3, .measure(.mass))
    add("Mt Mton", 1e6, .measure(.mass))
    add("kg", 1e-3, .measure(.mass))
    add("g", 1e-6, .measure(.mass))
    add("mg", 1e-9, .measure(.mass))
    for (prefix, scale) in [("", 1e-6), ("k", 1e-3), ("M", 1), ("G", 1e3), ("T", 1e6)] {
      add("\(prefix)Wh", scale, .measure(.energy))
      add("\(prefix)W", scale, .power)
      add("\(prefix)J", scale / 3600, .measure(.energy))
    }
    add("PJ", 1e9 / 3600, .measure(.energy))
    add("m3 Nm3 nm3 m3n m3f m3fub m3fpb Sm3", 1, .measure(.volume))
    add("Mm3 MNm3", 1e6, .measure(.volume))
    add("l L liter litre dm3", 1e-3, .measure(.volume))
    add("h hour hours tim timme timmar", 1, .hour)
    add("s sec sek", 1.0 / 3600, .hour)
    add("min minut", 1.0 / 60, .hour)
    add("d day days dygn dag", 24, .hour)
    add("vecka week", 168, .hour)
    add("a år year years yr y", 1, .year)
    add("månad mån month months", 1.0 / 12, .year)
    add("kr", 1, .currency("SEK"))
    add("öre", 0.01, .currency("SEK"))
    add("kkr tkr Tkr", 1e3, .currency("SEK"))
    add("Mkr mkr mnkr miljoner", 1e6, .currency("SEK"))
    add("mdkr Gkr", 1e9, .currency("SEK"))
    add("cent", 0.01, .currency("EUR"))
    add("%", 0.01, .share)
    add("‰", 0.001, .share)
    add("ppm", 1e-6, .share)
    add("ppb", 1e-9, .share)
    add("km", 1, .kilometre)
    add("m", 1e-3, .kilometre)
    add("mil", 10, .kilometre)
    add("tkm", 1, .tonneKilometre)
    add("°C C degC", 1, .other("°C"))
    add("K", 1, .other("K"))
    add("kV", 1, .other("kV"))
    add("V", 1e-3, .other("kV"))
    add("MVA", 1, .other("MVA"))
    add("kVA", 1e-3, .other("MVA"))
    add("ohm Ω Ohm", 1, .other("ohm"))
    add("pu p.u.", 1, .other("pu"))
    add("deg °", 1, .other("deg"))
    return table
  }()

  private static let folded: [String: UnitSymbol] = {
    var table: [String: UnitSymbol] = [:]
    // Sorted so that the choice between spellings that fold together never depends on hashing.
    for (word, symbol) in all.sorted(by: { $0.key < $1.key }) {
      let key = word.lowercased()
      if all[key] == nil && key != "mg" { table[key] = table[key] ?? symbol }
    }
    return table
  }()
}
