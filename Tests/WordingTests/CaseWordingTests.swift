import RegionModel
import Testing
import Wording

@Suite("Sentences about an imported case")
struct CaseWordingTests {
  @Test("what keeps a file from being a case", arguments: problems)
  func problem(_ worded: Worded) { worded.check() }

  @Test("what keeps a generator from being read", arguments: costs)
  func cost(_ worded: Worded) { worded.check() }

  @Test("what is worth knowing", arguments: notes)
  func note(_ worded: Worded) { worded.check() }

  private static let problems: [Worded] = [
    Worded(
      .caseFile(.unknownKind(known: [.matpower, .nodeLink, .geoPackage])),
      "This is none of the files that can be imported: a MATPOWER case of format version 2 (.m), "
        + "networkx' node-link JSON from krets export (.json) and a GeoPackage from krets export "
        + "(.gpkg).",
      "Detta är ingen av de filer som kan importeras: ett MATPOWER-fall av formatversion 2 (.m), "
        + "networkx node-link-JSON från krets export (.json) och ett GeoPackage från krets export "
        + "(.gpkg)."),
    Worded(
      .caseFile(.notACase),
      "This is no MATPOWER case: it sets none of the tables bus, branch and gen.",
      "Detta är inget MATPOWER-fall: inga av tabellerna bus, branch och gen sätts."),
    Worded(
      .caseFile(.versionOne),
      "The case is of format version 1. Convert it to version 2 with MATPOWER's loadcase and "
        + "savecase first.",
      "Fallet har formatversion 1. Gör om det till version 2 med MATPOWER:s loadcase och savecase "
        + "först."),
    Worded(
      .caseFile(.versionMissing),
      "The case does not say its format version; a line mpc.version = '2'; is expected.",
      "Fallet anger ingen formatversion; raden mpc.version = '2'; väntas."),
    Worded(
      .caseFile(.versionUnknown(found: "3")),
      "The case is of format version 3; version 2 is read.",
      "Fallet har formatversion 3; version 2 läses."),
    Worded(
      .caseFile(.unterminated(name: "mpc.gen")),
      "mpc.gen begins here and never ends: the file is cut off, or a closing bracket is missing.",
      "mpc.gen börjar här och tar aldrig slut: filen är avklippt, eller så saknas en slutparentes."),
    Worded(
      .caseFile(.columnCount(table: "mpc.bus", found: 12, expected: 13)),
      "The row of mpc.bus has 12 columns, the rows before it 13.",
      "Raden i mpc.bus har 12 kolumner, raderna före den 13."),
    Worded(
      .caseFile(.tooFewColumns(table: "mpc.bus", found: 4, expected: 13)),
      "mpc.bus has 4 columns; at least 13 are needed.",
      "mpc.bus har 4 kolumner; minst 13 behövs."),
    Worded(
      .caseFile(.missingPart(name: "mpc.bus")), "mpc.bus is missing.", "mpc.bus saknas."),
    Worded(
      .caseFile(.unknownStatement(text: "x = y'")),
      "This line would change the case in a way that Krets cannot carry out: x = y'",
      "Denna rad skulle ändra fallet på ett sätt som Krets inte kan utföra: x = y'"),
    Worded(
      .caseFile(.badBase(found: -1.5)), "baseMVA is -1.5; it must be a positive number.",
      "baseMVA är -1,5; det måste vara ett positivt tal."),
  ]

  private static let costs: [Worded] = [
    Worded(
      .caseCost(.costRowsShort(found: 2, expected: 3)),
      "gencost ends here with 2 rows, but there are 3 generators.",
      "gencost slutar här med 2 rader, men det finns 3 generatorer."),
    Worded(
      .caseCost(.badCostModel(generator: "g1", found: 3)),
      "The cost model of g1 is 3; 1 (piecewise linear) and 2 (polynomial) are read.",
      "Kostnadsmodellen för g1 är 3; 1 (styckvis linjär) och 2 (polynom) läses."),
    Worded(
      .caseCost(.costCutShort(generator: "g1", found: 2, expected: 6)),
      "The cost of g1 needs 6 figures, and there is room for 2.",
      "Kostnaden för g1 kräver 6 tal, och det finns plats för 2."),
    Worded(
      .caseCost(.costNotConvex(generator: "g1")),
      "The cost of g1 is not convex: the next MWh must never be cheaper than the last.",
      "Kostnaden för g1 är inte konvex: nästa MWh får aldrig vara billigare än den förra."),
    Worded(
      .caseCost(.unlimitedGenerator(generator: "g1", column: "PMAX")),
      "PMAX of g1 is not a finite number; Krets needs a limit in MW.",
      "PMAX för g1 är inget ändligt tal; Krets behöver en gräns i MW."),
    Worded(
      .caseCost(.negativeCapacity(generator: "g1", capacity: -2.5)),
      "g1 gives at most -2.5 MW, so it can only draw: write what it always draws as a load at its "
        + "bus.",
      "g1 ger högst -2,5 MW och kan alltså bara ta ut: skriv det som alltid tas ut som last vid dess "
        + "nod."),
  ]

  private static let notes: [Worded] = [
    Worded(
      .caseNote(.nameCount(list: "mpc.bus_name", found: 1, expected: 3)),
      "mpc.bus_name has 1 texts for 3 rows, so it is left out.",
      "mpc.bus_name har 1 texter för 3 rader och utelämnas därför."),
    Worded(.caseNote(.carriedOut(text: "x = 1")), "Carried out: x = 1", "Utfört: x = 1"),
    Worded(
      .caseNote(.noReference),
      "No bus is the reference (type 3): Krets picks one in every island.",
      "Ingen nod är referens (typ 3): Krets väljer en i varje ö."),
    Worded(
      .caseNote(.outOfService(buses: 0, branches: 1, generators: 1200)),
      "Left out because isolated or out of service: 1 branch and 1 200 generators.",
      "Utelämnat eftersom det är isolerat eller ur drift: 1 gren och 1 200 generatorer."),
    Worded(
      .caseNote(.negativeLoads(count: 1, power: 12.5)),
      "1 negative load, 12.5 MW in all, became generation that must run.",
      "1 negativ last, sammanlagt 12,5 MW, blev produktion som måste gå."),
    Worded(
      .caseNote(.emergencyBelowRating(count: 6)),
      "Emergency ratings below the rating, or without one, are left out, at 6 branches.",
      "Nödmärkeffekter lägre än märkeffekten, eller utan någon, utelämnas, för 6 grenar."),
    Worded(
      .caseNote(.costsCut(generators: 3, steps: 20, error: 13.56)),
      "Curved costs became 20 equal steps, at 3 generators; together they are at most 13.6 an hour "
        + "too high.",
      "Krökta kostnader blev 20 lika steg, för 3 generatorer; tillsammans är de högst 13,6 per timme "
        + "för höga."),
    Worded(
      .caseNote(.noCosts), "The case has no gencost: every generator costs 0.",
      "Fallet saknar gencost: alla generatorer kostar 0."),
    Worded(
      .caseNote(.directCurrentLimits(least: 10, most: 30.5, rating: 30.5)),
      "The link may carry 10 to 30.5 MW; a region's link carries up to 30.5 MW both ways.",
      "Länken får föra 10 till 30,5 MW; en regions länk för upp till 30,5 MW åt båda hållen."),
    Worded(
      .caseNote(
        .leftOut([
          .reactivePower, .voltages, .charging, .startCosts, .ramps, .constantLosses,
          .field("mpc.areas"),
        ])),
      "Left out: reactive power, voltages and their limits, susceptances to earth, costs of starting "
        + "and stopping, ramp limits, constant losses of direct-current links and mpc.areas.",
      "Utelämnat: reaktiv effekt, spänningar och deras gränser, susceptanser till jord, start- och "
        + "stoppkostnader, rampgränser, likströmslänkars konstanta förluster och mpc.areas."),
  ]
}
