import RegionModel
import Testing
import Wording

@Suite("Findings about references and time are whole sentences")
struct ReferenceWordingTests {
  private static let first = RegionModel.SourceLocation(file: "sites.csv", row: 2)

  private static let referenceCases: [Worded] = [
    Worded(
      .reference(.unknownReference(found: "mil", tables: ["sites"], nearest: "mill")),
      "There is no “mil” in sites. Did you mean “mill”?",
      "Det finns ingen ”mil” i sites. Menade du ”mill”?"),
    Worded(
      .reference(.unknownReference(found: "x", tables: ["surpluses", "needs"], nearest: nil)),
      "There is no “x” in surpluses or needs.",
      "Det finns ingen ”x” i surpluses eller needs."),
    Worded(
      .reference(.unknownProfile(found: "dh-nort", nearest: "dh-north")),
      "There is no profile “dh-nort”. Did you mean “dh-north”?",
      "Det finns ingen profil ”dh-nort”. Menade du ”dh-north”?"),
    Worded(
      .reference(.duplicateId(found: "mill", first: first)),
      "“mill” is already used at sites.csv:2.",
      "”mill” används redan på sites.csv:2."),
    Worded(
      .reference(.noStreamAtSite(site: "mill", resource: "slag", side: "surpluses")),
      "The site mill has nothing in surpluses that is slag.",
      "Platsen mill har inget i surpluses som är slag."),
    Worded(
      .reference(.noStreamAtSite(site: "mill", resource: nil, side: "needs")),
      "The site mill has nothing in needs.",
      "Platsen mill har inget i needs."),
    Worded(
      .reference(
        .severalStreamsAtSite(
          site: "mill", resource: "slag", side: "surpluses", streams: ["a", "b"])),
      "The site mill has several surpluses that are slag: name one of a or b.",
      "Platsen mill har flera i surpluses som är slag: ange a eller b."),
    Worded(
      .reference(.wrongSide(found: "town-dh", expected: "surpluses")),
      "“town-dh” is not one of surpluses.",
      "”town-dh” finns inte i surpluses."),
    Worded(
      .reference(.portMismatch(found: "mill", expected: "town")),
      "The port belongs to town, not to mill.",
      "Porten hör till town, inte till mill."),
    Worded(
      .reference(.unknownTableName(found: "need", nearest: "needs")),
      "There is no table “need”. Did you mean “needs”?",
      "Det finns ingen tabell ”need”. Menade du ”needs”?"),
    Worded(
      .reference(.unknownRow(found: "town-hd", table: "needs", nearest: "town-dh")),
      "There is no “town-hd” in needs. Did you mean “town-dh”?",
      "Det finns ingen ”town-hd” i needs. Menade du ”town-dh”?"),
    Worded(
      .reference(.severalRows(found: "a", table: "links")),
      "Several rows of links could be “a”: name the whole key with + between.",
      "Flera rader i links kan vara ”a”: ange hela nyckeln med + emellan."),
    Worded(
      .reference(.unknownColumnName(found: "amuont", table: "needs", nearest: "amount")),
      "There is no column “amuont” in needs. Did you mean “amount”?",
      "Det finns ingen kolumn ”amuont” i needs. Menade du ”amount”?"),
    Worded(
      .reference(.unknownSetting(found: "co2_prize", nearest: "co2_price")),
      "There is no setting “co2_prize”. Did you mean “co2_price”?",
      "Det finns ingen inställning ”co2_prize”. Menade du ”co2_price”?"),
    Worded(
      .reference(.badPath(found: "nonsense")),
      "“nonsense” is neither table/id/column nor settings/name.",
      "”nonsense” är varken tabell/id/kolumn eller settings/namn."),
  ]

  @Test("about a reference", arguments: referenceCases)
  func reference(_ worded: Worded) { worded.check() }

  private static let timeCases: [Worded] = [
    Worded(
      .time(.profileLength(found: 100, expected: [8760, 8784])),
      "The file has 100 hours; expected 8760 or 8784.",
      "Filen har 100 timmar; väntat 8760 eller 8784."),
    Worded(
      .time(.profileGap(profile: "p")),
      "The profile p has an empty hour here.",
      "Profilen p har en tom timme här."),
    Worded(
      .time(.profileZero(profile: "p")),
      "The profile p is zero all the time.",
      "Profilen p är noll hela tiden."),
    Worded(
      .time(.profileNegative(profile: "p")),
      "The profile p goes below zero.",
      "Profilen p går under noll."),
    Worded(
      .time(
        .negativeEfficiency(
          profile: "cop", value: -0.5,
          use: SourceLocation(file: "conversions.csv", row: 2, column: "efficiency_profile"))),
      "The profile cop is -0.5 here, and conversions.csv:2:efficiency_profile takes it as an efficiency (COP), which cannot be negative.",
      "Profilen cop är -0,5 här, och conversions.csv:2:efficiency_profile tar den som en verkningsgrad (COP), som inte kan vara negativ."
    ),
    Worded(
      .time(
        .belowAbsoluteZero(
          profile: "sea", value: -300,
          use: SourceLocation(file: "surpluses.csv", row: 3, column: "temperature_profile"))),
      "The profile sea is -300 °C here, and surpluses.csv:3:temperature_profile takes it as a temperature, which cannot be below -273.15 °C.",
      "Profilen sea är -300 °C här, och surpluses.csv:3:temperature_profile tar den som en temperatur, som inte kan vara under -273,15 °C."
    ),
    Worded(
      .time(.hourOutOfOrder(found: "7", expected: 5)),
      "The hour is “7”; expected 5, as hours follow each other from 0.",
      "Timmen är ”7”; väntat 5, eftersom timmarna följer på varandra från 0."),
    Worded(
      .time(.emptyPeriod),
      "The period has no hours.",
      "Perioden har inga timmar."),
    Worded(
      .time(.periodWithoutWeight),
      "The period never occurs: its weight is 0.",
      "Perioden inträffar aldrig: dess vikt är 0."),
    Worded(
      .time(.horizonAboveYear(found: 8880.5, year: 8760)),
      "The periods make 8880.5 hours, each times its weight; expected at most 8760, the year's.",
      "Perioderna blir 8880,5 timmar, var och en gånger sin vikt; väntat högst 8760, årets."),
    Worded(
      .time(.periodBeyondProfiles(end: 8774, hours: 8760)),
      "The period ends at hour 8774 of the profiles; expected at most 8760, where they end.",
      "Perioden slutar vid profilernas timme 8774; väntat högst 8760, där de slutar."),
    Worded(
      .time(.periodsOverlap(with: "winter", start: 20, end: 24)),
      "The period begins at hour 20, inside winter; "
        + "expected 24 or later, or the same hours as winter.",
      "Perioden börjar vid timme 20, inne i winter; "
        + "väntat 24 eller senare, eller samma timmar som winter."),
    Worded(
      .time(.profileLength(found: 8759, expected: [8760])),
      "The file has 8759 hours; expected 8760.",
      "Filen har 8759 timmar; väntat 8760."),
    Worded(
      .time(.closesBeforeOpens(opens: 2030, closes: 2025)),
      "It closes in 2025, which is not after it opens in 2030.",
      "Den stänger 2025, vilket inte är efter att den öppnar 2030."),
  ]

  @Test("about time", arguments: timeCases)
  func time(_ worded: Worded) { worded.check() }
}
