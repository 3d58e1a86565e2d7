import RegionModel
import Testing
import Wording

@Suite("Findings are whole sentences in English and Swedish")
struct FileWordingTests {
  private static let fileCases: [Worded] = [
    Worded(
      .file(.byteOrderMark),
      "The file begins with a byte order mark; it is read right.",
      "Filen börjar med ett byteordningsmärke; den läses rätt."),
    Worded(
      .file(.carriageReturns),
      "Lines end with CRLF; they are read right.",
      "Raderna slutar med CRLF; de läses rätt."),
    Worded(
      .file(.semicolons),
      "Cells are separated by semicolons; they are read right.",
      "Cellerna skiljs åt av semikolon; de läses rätt."),
    Worded(
      .file(.tabs),
      "Cells are separated by tabs; they are read right.",
      "Cellerna skiljs åt av tabbar; de läses rätt."),
    Worded(
      .file(.windowsEncoding),
      "The text is Windows-1252 (Latin-1), not UTF-8; it is read right.",
      "Texten är Windows-1252 (Latin-1), inte UTF-8; den läses rätt."),
    Worded(
      .file(.decimalCommas),
      "Some numbers have a decimal comma; they are read right.",
      "Några tal har decimalkomma; de läses rätt."),
    Worded(
      .file(.unreadable(reason: "Permission denied")),
      "The file cannot be read: Permission denied.",
      "Filen går inte att läsa: Permission denied."),
    Worded(
      .file(.unreadable(reason: "The file doesn’t exist.")),
      "The file cannot be read: The file doesn’t exist.",
      "Filen går inte att läsa: The file doesn’t exist."),
    Worded(
      .file(.notAFolder(path: "here")),
      "“here” is not a folder.",
      "”here” är ingen mapp."),
    Worded(
      .file(.tooLarge),
      "The file is larger than 4 GB.",
      "Filen är större än 4 GB."),
    Worded(
      .file(.utf16),
      "The file is UTF-16; save it as UTF-8.",
      "Filen är UTF-16; spara den som UTF-8."),
    Worded(
      .file(.unterminatedQuote),
      "A quotation mark opens a cell here that never ends.",
      "Ett citattecken öppnar här en cell som aldrig tar slut."),
    Worded(
      .file(.tooManyCells(found: 6, expected: 5)),
      "The row has 6 cells, the heading 5. Is there a comma in a cell without quotes?",
      "Raden har 6 celler, rubriken 5. Står det ett komma i en cell utan citattecken?"),
    Worded(
      .file(.duplicateColumn("id")),
      "Two columns are called id.",
      "Två kolumner heter id."),
    Worded(
      .file(.missingColumn("unit")),
      "The column unit is missing.",
      "Kolumnen unit saknas."),
    Worded(
      .file(.extraColumns(["basis", "note"])),
      "Krets does not use basis and note, but keeps them.",
      "Krets använder inte basis och note, men behåller dem."),
    Worded(
      .file(.extraColumns(["basis"])),
      "Krets does not use basis, but keeps it.",
      "Krets använder inte basis, men behåller den."),
    Worded(
      .file(.unknownColumn("ammount", nearest: "amount")),
      "There is no column “ammount”. Did you mean “amount”?",
      "Det finns ingen kolumn ”ammount”. Menade du ”amount”?"),
    Worded(
      .file(.unknownTable("need.csv", nearest: "needs.csv")),
      "Krets does not read need.csv. Did you mean “needs.csv”?",
      "Krets läser inte need.csv. Menade du ”needs.csv”?"),
    Worded(
      .file(.missingDataPackage),
      "There is no datapackage.json; the folder's name is used.",
      "Det finns ingen datapackage.json; mappens namn används."),
    Worded(
      .file(.badJSON(reason: "Unexpected end of file.")),
      "This is not valid JSON: Unexpected end of file.",
      "Detta är inte giltig JSON: Unexpected end of file."),
    Worded(
      .file(.badYAML(reason: "3:1: did not find expected key")),
      "This is not valid YAML: 3:1: did not find expected key",
      "Detta är inte giltig YAML: 3:1: did not find expected key"),
    Worded(
      .file(.notKeysAndValues),
      "Lines of the form `key: value` are expected here.",
      "Här väntas rader av formen `nyckel: värde`."),
    Worded(
      .file(.badGeoJSON(reason: "geometry")),
      "This is not GeoJSON with polygons: geometry is missing or wrong.",
      "Detta är inte GeoJSON med polygoner: geometry saknas eller är fel."),
    Worded(
      .file(.unknownScenario("grwoth", nearest: "growth")),
      "There is no scenario “grwoth”. Did you mean “growth”?",
      "Det finns inget scenario ”grwoth”. Menade du ”growth”?"),
  ]

  @Test("about a file", arguments: fileCases)
  func file(_ worded: Worded) { worded.check() }

  private static let cellCases: [Worded] = [
    Worded(
      .cell(.missingCell),
      "The cell is empty but must be filled.",
      "Cellen är tom men måste fyllas i."),
    Worded(
      .cell(.missingOneOf([["latitude", "longitude"], ["easting", "northing"]])),
      "Fill latitude and longitude or easting and northing.",
      "Fyll i latitude och longitude eller easting och northing."),
    Worded(
      .cell(.notANumber(found: "much")),
      "“much” is not a number.",
      "”much” är inget tal."),
    Worded(
      .cell(.notFinite(found: "NaN")),
      "“NaN” is not a finite number.",
      "”NaN” är inget ändligt tal."),
    Worded(
      .cell(.negative(found: "-3")),
      "-3 is negative; it must be 0 or more.",
      "-3 är negativt; det måste vara 0 eller mer."),
    Worded(
      .cell(.outOfRange(found: "-60", lower: -50, upper: 2000, unit: "°C")),
      "-60 is not between -50 and 2000 °C.",
      "-60 ligger inte mellan -50 och 2000 °C."),
    Worded(
      .cell(.outOfRange(found: "1.5", lower: 0, upper: 0.5, unit: nil)),
      "1.5 is not between 0 and 0.5.",
      "1.5 ligger inte mellan 0 och 0,5."),
    Worded(
      .cell(.notAWholeNumber(found: "2.5")),
      "2.5 is not a whole number.",
      "2.5 är inget heltal."),
    Worded(
      .cell(.notABoolean(found: "perhaps")),
      "“perhaps” is neither true nor false.",
      "”perhaps” är varken true eller false."),
    Worded(
      .cell(
        .unknownChoice(found: "messured", choices: ["measured", "reported"], nearest: "measured")),
      "“messured” is not one of measured and reported. Did you mean “measured”?",
      "”messured” är inget av measured och reported. Menade du ”measured”?"),
    Worded(
      .cell(.unknownUnit(found: "parsec")),
      "“parsec” is not a known unit.",
      "”parsec” är ingen känd enhet."),
    Worded(
      .cell(.missingUnit),
      "The amount has no unit.",
      "Mängden saknar enhet."),
    Worded(
      .cell(
        .wrongUnitKind(found: "kt/a", kind: .mass, expected: .energy, resource: "district-heat")),
      "“kt/a” is a mass (t), but an energy (MWh) is due for district-heat; district-heat "
        + "lacks the lower heating value that would convert it.",
      "”kt/a” är en massa (t), men en energi (MWh) krävs för district-heat; district-heat "
        + "saknar effektivt värmevärde att räkna om med."),
    Worded(
      .cell(.wrongUnitKind(found: "m3/a", kind: .volume, expected: .energy, resource: "chips")),
      "“m3/a” is a volume (m3), but an energy (MWh) is due for chips; chips lacks the "
        + "lower heating value and density that would convert it.",
      "”m3/a” är en volym (m3), men en energi (MWh) krävs för chips; chips saknar "
        + "effektivt värmevärde och densitet att räkna om med."),
    Worded(
      .cell(.wrongUnitKind(found: "m3/a", kind: .volume, expected: .mass, resource: "chips")),
      "“m3/a” is a volume (m3), but a mass (t) is due for chips; chips lacks the density "
        + "that would convert it.",
      "”m3/a” är en volym (m3), men en massa (t) krävs för chips; chips saknar densitet "
        + "att räkna om med."),
    Worded(
      .cell(.wrongUnitKind(found: "t TS", kind: .dryMass, expected: .mass, resource: "sludge")),
      "“t TS” is a dry mass (t DS), but a mass (t) is due for sludge; sludge lacks the dry "
        + "matter share that would convert it.",
      "”t TS” är en torr massa (t TS), men en massa (t) krävs för sludge; sludge saknar "
        + "torrsubstanshalt att räkna om med."),
    Worded(
      .cell(.wrongUnitKind(found: "MVA", kind: .apparentPower, expected: .power, resource: nil)),
      "“MVA” is an apparent power (MVA), but a power (MW) is due.",
      "”MVA” är en skenbar effekt (MVA), men en effekt (MW) krävs."),
    Worded(
      .cell(.noExchangeRate(currency: "EUR")),
      "There is no exchange rate for EUR in the setting exchange_rates.",
      "Det finns ingen växelkurs för EUR i inställningen exchange_rates."),
    Worded(
      .cell(.noPriceIndex(year: 2015)),
      "There is no price level for 2015 in the setting price_index.",
      "Det finns ingen prisnivå för 2015 i inställningen price_index."),
    Worded(
      .cell(.boundsMissFigure(low: "4", high: "")),
      "The bounds 4 to … hold neither the row's amount nor its price.",
      "Gränserna 4 till … omfattar varken radens mängd eller dess pris."),
    Worded(
      .cell(.notInForm(found: "dear", form: "2.4:8500000 61:23400000")),
      "“dear” cannot be read; it should look like “2.4:8500000 61:23400000”.",
      "”dear” går inte att läsa; det ska se ut som ”2.4:8500000 61:23400000”."),
    Worded(
      .cell(.amountAtPort(conversion: "hp")),
      "The row describes a port of hp, whose activity gives the amount: leave it empty.",
      "Raden beskriver en port hos hp, vars drift ger mängden: lämna den tom."),
  ]

  @Test("about a cell", arguments: cellCases)
  func cell(_ worded: Worded) { worded.check() }
}
