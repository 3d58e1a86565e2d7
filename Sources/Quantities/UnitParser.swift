extension Unit {
  /// Takes a unit's text apart, Swedish or English.
  ///
  /// All that follows the first `/` (or `per`) divides: `SEK/t,km` and `SEK/t/km` are the same.
  /// - Throws: ``UnitError/unknown(_:)`` with the word that no unit has.
  public static func parse(_ text: String) throws(UnitError) -> Unit {
    var unit = Unit()
    var divides = false
    for word in words(of: text) {
      if word == "/" {
        divides = true
        continue
      }
      try unit.take(word, divides: divides, whole: text)
    }
    unit.cancel()
    return unit
  }

  /// Words and slashes, with the ways of writing one thing folded into one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word.lowercased() == "per" ? "/" : word) }
      word = ""
    }
    for character in text {
      switch character {
      case "/":
        close()
        words.append("/")
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t", ",", "·", "*", "(", ")", "×": close()
      case "³": word.append("3")
      case "₂": word.append("2")
      case "^": break
      case "€": word.append("EUR")
      default: word.append(character)
      }
    }
    close()
    return words
  }

  private mutating func take(_ word: String, divides: Bool, whole: String) throws(UnitError) {
    if currency != nil, let year = Int(word), (1900...2200).contains(year) {
      priceYear = year
      return
    }
    if let dry = UnitSymbol.qualifiers[word.lowercased()],
      hours != 0 || measure != nil || per != nil
    {
      if dry { dryUp(divides: divides) }
      return
    }
    if let found = UnitSymbol.find(word) {
      try multiply(found.symbol, divides: divides, whole: whole)
    } else if let year = Int(word.suffix(4)), word.count > 6, (1900...2200).contains(year),
      let found = UnitSymbol.find(String(word.dropLast(4))),
      case .currency = found.symbol.kind
    {
      priceYear = year
      try multiply(found.symbol, divides: divides, whole: whole)
    } else {
      throw .unknown(whole)
    }
  }

  private mutating func dryUp(divides: Bool) {
    if divides, per == .mass { per = .dryMass }
    if !divides, measure == .mass { measure = .dryMass }
  }

  private mutating func multiply(
    _ symbol: UnitSymbol, divides: Bool, whole: String
  ) throws(UnitError) {
    let sign = divides ? -1 : 1
    scale = divides ? scale / symbol.scale : scale * symbol.scale
    switch symbol.kind {
    case .measure(let found): try count(found, divides: divides, whole: whole)
    case .power:
      try count(.energy, divides: divides, whole: whole)
      hours -= sign
    case .hour: hours += sign
    case .year: years += sign
    case .currency(let code):
      guard !divides, currency == nil else { throw .unknown(whole) }
      currency = code
    case .share: break
    case .kilometre: kilometres += sign
    case .tonneKilometre:
      try count(.mass, divides: divides, whole: whole)
      kilometres += sign
    case .other(let name):
      guard !divides, self.symbol == nil else { throw .unknown(whole) }
      self.symbol = name
    }
  }

  private mutating func count(
    _ found: Measure, divides: Bool, whole: String
  ) throws(UnitError) {
    if divides {
      guard per == nil else { throw .unknown(whole) }
      per = found
    } else {
      guard measure == nil else { throw .unknown(whole) }
      measure = found
    }
  }

  /// mg/kg is a share; hours in both halves of MW·h have cancelled already.
  private mutating func cancel() {
    if measure != nil, measure == per {
      measure = nil
      per = nil
    }
  }
}
