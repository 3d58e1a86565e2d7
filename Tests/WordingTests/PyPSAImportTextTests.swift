import RegionModel
import Testing
import Wording

@Suite("What is wrong with a PyPSA folder, in sentences")
struct PyPSAImportTextTests {
  static let parts: [PyPSAPart: (String, String)] = [
    .tables: ("Left out: tables", "Utelämnat: tabeller"),
    .oneWayLinks: (
      "Links that ran one way may run both ways here",
      "Länkar som gick åt ett håll kan gå åt båda här"
    ),
    .richLinks: (
      "Left out: links that cost, give more than they take, vary, or touch more than two buses",
      "Utelämnat: länkar som kostar, ger mer än de tar, varierar eller rör fler än två skenor"
    ),
    .noReactance: (
      "Left out: lines and transformers without a reactance (let PyPSA work out the type's x first)",
      "Utelämnat: ledningar och transformatorer utan reaktans (låt PyPSA först räkna ut typens x)"
    ),
    .varyingMinimum: (
      "Left out: least output that varies", "Utelämnat: minsta effekt som varierar"
    ),
    .costsAndStarts: (
      "Left out: quadratic costs, starts, ramps and least energies",
      "Utelämnat: kvadratiska kostnader, starter, ramper och minsta energier"
    ),
    .negativeSign: ("Left out: generators that take away", "Utelämnat: generatorer som tar ut"),
    .inflow: ("Left out: inflow", "Utelämnat: tillrinning"),
    .storesByHour: (
      "Carried over, run by the hour whatever the weighting: stores and storage units",
      "Överförda, körs per timme oavsett vikt: lager och lagringsenheter"
    ),
    .extendable: (
      "What may be extended is taken as it stands", "Det som får byggas ut tas som det är"
    ),
    .unlimitedGenerators: (
      "Generators without a limit are given 1 000 000 MW", "Generatorer utan gräns får 1 000 000 MW"
    ),
    .objectiveConstant: (
      "Left out: the objective's constant", "Utelämnat: målfunktionens konstant"
    ),
    .investmentPeriods: ("Left out: years of investment", "Utelämnat: investeringsår"),
    .weightings: (
      "Left out: a weighting that no hours can have; costs' weightings count",
      "Utelämnat: en vikt som inga timmar kan ha; kostnadernas vikter räknas"
    ),
  ]

  private func says(_ fact: PyPSAFact) -> (String, String) {
    let finding = Finding(.warning, at: SourceLocation(file: "net"), .pypsa(fact))
    return (sentence(for: finding, in: .en), sentence(for: finding, in: .sv))
  }

  @Test("what is left out, with names and without", arguments: PyPSAPart.allCases)
  func leftOut(_ part: PyPSAPart) throws {
    let (english, swedish) = try #require(Self.parts[part])
    #expect(says(.leftOut(part, names: [])) == ("net: \(english).", "net: \(swedish)."))
    #expect(
      says(.leftOut(part, names: ["a", "b"])) == (
        "net: \(english): a, b.", "net: \(swedish): a, b."
      ))
    #expect(
      says(.leftOut(part, names: (1...10).map { "\($0)" })) == (
        "net: \(english): 1, 2, 3, 4, 5, 6, 7, 8 and 2 more.",
        "net: \(swedish): 1, 2, 3, 4, 5, 6, 7, 8 och 2 till."
      ))
  }

  @Test("what is wrong")
  func wrong() {
    #expect(
      says(.noBuses) == (
        "net: This is no PyPSA folder: there is no buses.csv in it.",
        "net: Detta är ingen PyPSA-mapp: den har ingen buses.csv."
      ))
    #expect(
      says(.unknownBus(component: "ab", bus: "x")) == (
        "net: ab stands at the bus x, which buses.csv does not have.",
        "net: ab står vid skenan x, som inte finns i buses.csv."
      ))
    #expect(
      says(.notANumber(component: "ab", attribute: "x", found: "ten")) == (
        "net: x of ab is ten, which is no number.", "net: x för ab är ten, som inte är ett tal."
      ))
  }
}
