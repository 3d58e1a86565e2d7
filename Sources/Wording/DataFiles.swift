import RegionModel

extension FileFact {
  var english: String {
    switch self {
    case .byteOrderMark: "The file begins with a byte order mark; it is read right."
    case .carriageReturns: "Lines end with CRLF; they are read right."
    case .semicolons: "Cells are separated by semicolons; they are read right."
    case .tabs: "Cells are separated by tabs; they are read right."
    case .windowsEncoding: "The text is Windows-1252 (Latin-1), not UTF-8; it is read right."
    case .decimalCommas: "Some numbers have a decimal comma; they are read right."
    case .unreadable(let reason): "The file cannot be read: \(ended(reason))"
    case .notAFolder(let path): "“\(path)” is not a folder."
    case .tooLarge: "The file is larger than 4 GB."
    case .utf16: "The file is UTF-16; save it as UTF-8."
    case .unterminatedQuote: "A quotation mark opens a cell here that never ends."
    case .tooManyCells(let found, let expected):
      "The row has \(found) cells, the heading \(expected). "
        + "Is there a comma in a cell without quotes?"
    case .duplicateColumn(let name): "Two columns are called \(name)."
    case .missingColumn(let name): "The column \(name) is missing."
    case .extraColumns(let names):
      "Krets does not use \(list(names, "and")), but keeps \(names.count == 1 ? "it" : "them")."
    case .unknownColumn(let name, let nearest):
      "There is no column “\(name)”. Did you mean “\(nearest)”?"
    case .unknownTable(let name, let nearest):
      "Krets does not read \(name).\(nearest.didYouMean)"
    case .missingDataPackage: "There is no datapackage.json; the folder's name is used."
    case .badJSON(let reason): "This is not valid JSON: \(reason)"
    case .badYAML(let reason): "This is not valid YAML: \(reason)"
    case .notKeysAndValues: "Lines of the form `key: value` are expected here."
    case .badGeoJSON(let reason):
      "This is not GeoJSON with polygons: \(reason) is missing or wrong."
    case .unknownScenario(let name, let nearest):
      "There is no scenario “\(name)”.\(nearest.didYouMean)"
    }
  }

  var swedish: String {
    switch self {
    case .byteOrderMark: "Filen börjar med ett byteordningsmärke; den läses rätt."
    case .carriageReturns: "Raderna slutar med CRLF; de läses rätt."
    case .semicolons: "Cellerna skiljs åt av semikolon; de läses rätt."
    case .tabs: "Cellerna skiljs åt av tabbar; de läses rätt."
    case .windowsEncoding: "Texten är Windows-1252 (Latin-1), inte UTF-8; den läses rätt."
    case .decimalCommas: "Några tal har decimalkomma; de läses rätt."
    case .unreadable(let reason): "Filen går inte att läsa: \(ended(reason))"
    case .notAFolder(let path): "”\(path)” är ingen mapp."
    case .tooLarge: "Filen är större än 4 GB."
    case .utf16: "Filen är UTF-16; spara den som UTF-8."
    case .unterminatedQuote: "Ett citattecken öppnar här en cell som aldrig tar slut."
    case .tooManyCells(let found, let expected):
      "Raden har \(found) celler, rubriken \(expected). "
        + "Står det ett komma i en cell utan citattecken?"
    case .duplicateColumn(let name): "Två kolumner heter \(name)."
    case .missingColumn(let name): "Kolumnen \(name) saknas."
    case .extraColumns(let names):
      "Krets använder inte \(list(names, "och")), men behåller \(names.count == 1 ? "den" : "dem")."
    case .unknownColumn(let name, let nearest):
      "Det finns ingen kolumn ”\(name)”. Menade du ”\(nearest)”?"
    case .unknownTable(let name, let nearest):
      "Krets läser inte \(name).\(nearest.menadeDu)"
    case .missingDataPackage: "Det finns ingen datapackage.json; mappens namn används."
    case .badJSON(let reason): "Detta är inte giltig JSON: \(reason)"
    case .badYAML(let reason): "Detta är inte giltig YAML: \(reason)"
    case .notKeysAndValues: "Här väntas rader av formen `nyckel: värde`."
    case .badGeoJSON(let reason):
      "Detta är inte GeoJSON med polygoner: \(reason) saknas eller är fel."
    case .unknownScenario(let name, let nearest):
      "Det finns inget scenario ”\(name)”.\(nearest.menadeDu)"
    }
  }
}

/// A system's own words, with one full stop whether it set one or not.
private func ended(_ reason: String) -> String { reason.hasSuffix(".") ? reason : reason + "." }
