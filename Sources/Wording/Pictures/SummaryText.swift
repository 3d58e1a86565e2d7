extension PicturesText {
  /// What the page is, over its title.
  public var summaryHeading: String { language("Summary", "Sammanfattning") }

  /// What the page holds, for those who do not see it.
  public func summaryDescription(links: Int) -> String {
    language(
      "One page: the bottom line, figures with ranges, a map and \(links) links.",
      "En sida: slutsatsen, siffror med spann, en karta och \(links) länkar.")
  }

  /// Over the table of links.
  public func largestLinks(_ shown: Int, of all: Int) -> String {
    shown < all
      ? language(
        "The \(shown) proposals that save most, of \(all)",
        "De \(shown) förslag som sparar mest, av \(all)")
      : language("What is proposed", "Vad som föreslås")
  }

  /// Below the table: what of today stays.
  public func keptLinks(_ count: Int, worth: String) -> String {
    count == 1
      ? language(
        "One of today's exchanges is kept, worth \(worth).",
        "Ett av dagens utbyten behålls, värt \(worth).")
      : language(
        "\(count) of today's exchanges are kept, worth \(worth).",
        "\(count) av dagens utbyten behålls, värda \(worth).")
  }

  /// Heads of the table: who, what, amount, way, saving, investment, payback.
  public func linkHeads(currency: String, isYear: Bool) -> [String] {
    [
      language("From → to", "Från → till"), language("What", "Vad"), language("Amount", "Mängd"),
      "km", language("Saves ", "Sparar ") + "M\(currency)\(perYear(isYear))",
      language("Invest ", "Bygge ") + "M\(currency)", language("Pays in", "Betald på"),
    ]
  }

  /// How soon a link is paid; nil investment or payback have words of their own.
  public func payback(_ years: Double?, investment: Double) -> String {
    guard investment > 0 else { return language("at once", "direkt") }
    guard let years else { return language("never", "aldrig") }
    return numbers.significant(years, 2) + language(" a", " år")
  }

  /// Where the plan has no links.
  public var noLinks: String {
    language(
      "The plan proposes no new exchange: none that is possible pays.",
      "Planen föreslår inget nytt utbyte: inget som är möjligt lönar sig.")
  }

  /// Over the conflicts.
  public var conflicts: String { language("Conflicts in the grid", "Konflikter i elnätet") }

  /// Where all requests have room.
  public var noConflicts: String {
    language("No request is held back by another.", "Ingen förfrågan hålls tillbaka av en annan.")
  }

  /// Conflicts beside those told.
  public func conflictsMore(_ count: Int) -> String {
    language("and \(count) more", "och \(count) till")
  }

  /// Over what the saving rests on.
  public var restsOn: String { language("What it rests on", "Vad det vilar på") }

  /// How much of the saving rests on assumed figures.
  public func assumed(_ share: Double) -> String {
    language(
      "\(numbers.percent(share)) of the saving rests on assumed figures. Most is at stake in:",
      "\(numbers.percent(share)) av besparingen vilar på antagna siffror. Mest står på spel i:")
  }

  /// Over how to make it again.
  public var howMade: String { language("How it was made", "Hur den gjordes") }

  /// What the grid of a report is good for.
  public var schematic: String {
    language(
      "DC load flow, schematic and indicative: not a connection offer.",
      "Likströmslastflöde, schematiskt och vägledande: inget anslutningserbjudande.")
  }

  /// The range below a figure.
  public func between(_ low: Double, _ high: Double) -> String {
    language("range \(range(low, high))", "spann \(range(low, high))")
  }
}
