import RegionModel

extension PyPSAFact {
  /// What keeps a folder from being a grid, or is left out of it.
  func sentence(_ language: Language) -> String {
    switch self {
    case .noBuses:
      return language(
        "This is no PyPSA folder: there is no buses.csv in it.",
        "Detta är ingen PyPSA-mapp: den har ingen buses.csv.")
    case .unknownBus(let component, let bus):
      return language(
        "\(component) stands at the bus \(bus), which buses.csv does not have.",
        "\(component) står vid skenan \(bus), som inte finns i buses.csv.")
    case .notANumber(let component, let attribute, let found):
      return language(
        "\(attribute) of \(component) is \(found), which is no number.",
        "\(attribute) för \(component) är \(found), som inte är ett tal.")
    case .leftOut(let part, let names):
      let shown = names.prefix(8).joined(separator: ", ")
      let more = names.count - 8
      let tail =
        more > 0 ? language("\(shown) and \(more) more", "\(shown) och \(more) till") : shown
      return part.phrase(language) + (names.isEmpty ? "." : ": \(tail).")
    }
  }
}

extension PyPSAPart {
  fileprivate func phrase(_ language: Language) -> String {
    switch self {
    case .tables: language("Left out: tables", "Utelämnat: tabeller")
    case .oneWayLinks:
      language(
        "Links that ran one way may run both ways here",
        "Länkar som gick åt ett håll kan gå åt båda här")
    case .richLinks:
      language(
        "Left out: links that cost, give more than they take, vary, or touch more than two buses",
        "Utelämnat: länkar som kostar, ger mer än de tar, varierar eller rör fler än två skenor")
    case .noReactance:
      language(
        "Left out: lines and transformers without a reactance (let PyPSA work out the type's x first)",
        "Utelämnat: ledningar och transformatorer utan reaktans (låt PyPSA först räkna ut typens x)"
      )
    case .varyingMinimum:
      language("Left out: least output that varies", "Utelämnat: minsta effekt som varierar")
    default: otherPhrase(language)
    }
  }

  private func otherPhrase(_ language: Language) -> String {
    switch self {
    case .costsAndStarts:
      language(
        "Left out: quadratic costs, starts, ramps and least energies",
        "Utelämnat: kvadratiska kostnader, starter, ramper och minsta energier")
    case .negativeSign:
      language("Left out: generators that take away", "Utelämnat: generatorer som tar ut")
    case .inflow: language("Left out: inflow", "Utelämnat: tillrinning")
    case .storesByHour:
      language(
        "Carried over, run by the hour whatever the weighting: stores and storage units",
        "Överförda, körs per timme oavsett vikt: lager och lagringsenheter")
    case .extendable:
      language(
        "What may be extended is taken as it stands", "Det som får byggas ut tas som det är")
    case .unlimitedGenerators:
      language(
        "Generators without a limit are given 1 000 000 MW",
        "Generatorer utan gräns får 1 000 000 MW")
    case .objectiveConstant:
      language("Left out: the objective's constant", "Utelämnat: målfunktionens konstant")
    case .investmentPeriods:
      language("Left out: years of investment", "Utelämnat: investeringsår")
    default:
      language(
        "Left out: a weighting that no hours can have; costs' weightings count",
        "Utelämnat: en vikt som inga timmar kan ha; kostnadernas vikter räknas")
    }
  }
}
