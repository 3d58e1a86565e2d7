/// How a report's figures are meant, a sentence each.
public struct ConventionText {
  let language: Language

  /// Sentences in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentences.
  ///
  /// - Parameters:
  ///   - settings: settings in force.
  ///   - hasGrid: whether a grid takes part.
  public func sentences(_ settings: [String: String], hasGrid: Bool) -> [String] {
    let currency = settings["currency"] ?? "SEK"
    var all = [
      language(
        "Every figure compares with today's supply and disposal in \(settings["year"] ?? ""), in \(currency) of \(settings["price_year"] ?? settings["year"] ?? ""); CO2 is priced at \(settings["co2_price"] ?? "0") \(currency)/t.",
        "Varje siffra jämförs med dagens tillförsel och bortskaffning år \(settings["year"] ?? ""), i \(currency) i \(settings["price_year"] ?? settings["year"] ?? "") års priser; koldioxid kostar \(settings["co2_price"] ?? "0") \(currency)/t."
      ),
      language(
        "Investments count as annuities at \(percent(settings["discount_rate"])) over each one's lifetime; payback is investment over yearly saving before annuity.",
        "Investeringar räknas som annuiteter med \(percent(settings["discount_rate"])) ränta över sin livslängd; återbetalningstid är investering genom årlig besparing före annuitet."
      ),
      language(
        "Savings are those of the whole system; how giver and taker share them is theirs to agree.",
        "Besparingar gäller hela systemet; hur givare och mottagare delar dem är deras sak att avtala."
      ),
      language(
        "Ranges come from each row's confidence: measured ±5 %, reported ±10 %, estimated ±25 %, assumed ±50 %, or the row's own bounds.",
        "Intervallen kommer av varje rads tillförlitlighet: uppmätt ±5 %, rapporterat ±10 %, skattat ±25 %, antaget ±50 %, eller radens egna gränser."
      ),
      language(
        "Marginal values are dual values with everything built as the plan builds it: what one more unit given, or one unit less needed, would save. With ties they are one of several valid sets.",
        "Marginalvärden är dualvärden med allt byggt som i planen: vad en enhet mer att ge, eller en enhet mindre behov, skulle spara. Vid lika alternativ är de en av flera giltiga uppsättningar."
      ),
      language(
        "Distances are straight lines times each transport mode's detour factor, unless a route is given.",
        "Avstånd är fågelvägen gånger transportsättets omvägsfaktor, om ingen sträcka är given."),
    ]
    if hasGrid {
      all += [
        language(
          "The grid is a schematic DC load flow from public figures; it is indicative, not a connection offer.",
          "Nätet är ett schematiskt DC-lastflöde från öppna uppgifter; det är vägledande, inget anslutningsbesked."
        ),
        settings["contingencies"] == "n-1"
          ? language(
            "N-1: any one branch may be out.", "N-1: vilken gren som helst får vara borta.")
          : language("N-0: everything in service.", "N-0: allt i drift."),
        language(
          "Headrooms of single nodes do not add up.", "Enskilda noders utrymmen kan inte adderas."),
      ]
    }
    return all
  }

  /// What headroom means, a sentence each.
  ///
  /// - Parameter isSecure: whether single outages are held.
  public func headroom(isSecure: Bool) -> [String] {
    [
      language(
        "What fits at one node alone beside the existing load, every hour dispatched anew: firm in all hours, or where a share of its energy may be lost.",
        "Vad som ryms vid en nod för sig utöver befintlig last, varje timme körd om: fast i alla timmar, eller där en andel av energin får gå förlorad."
      ),
      isSecure
        ? language("N-1: any one branch may be out.", "N-1: vilken gren som helst får vara borta.")
        : language("N-0: everything in service.", "N-0: allt i drift."),
      language(
        "Requests that wait in the queue are not counted as connected.",
        "Ansökningar i kön räknas inte som anslutna."),
    ]
  }

  private func percent(_ share: String?) -> String {
    NumberText(language).percent(Double(share ?? "") ?? 0)
  }

  /// What a kind of refusal is called.
  public func refusal(_ reason: String) -> String {
    switch reason {
    case "no_mode": language("No transport carries it", "Inget transportsätt bär det")
    case "too_far": language("Too far", "För långt")
    case "too_cold": language("Too cold", "För kallt")
    case "hazardous": language("Hazardous waste", "Farligt avfall")
    case "barrier": language("Barrier", "Hinder")
    case "area": language("Crosses an area without links", "Korsar område utan länkar")
    case "forbidden": language("Forbidden by hand", "Förbjuden för hand")
    case "not_in_year": language("Not there in the year", "Finns inte under året")
    case "dimensions": language("Units do not convert", "Enheter kan inte räknas om")
    default: language("Not listed", "Inte listad")
    }
  }
}
