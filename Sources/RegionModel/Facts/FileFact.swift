import Quantities

/// Facts about a file.
public enum FileFact: Sendable, Hashable {
  /// It begins with a byte order mark.
  case byteOrderMark
  /// Lines end with CRLF.
  case carriageReturns
  /// Cells are separated by `;`.
  case semicolons
  /// Cells are separated by tabs.
  case tabs
  /// Its text is Windows-1252 (Latin-1), not UTF-8.
  case windowsEncoding
  /// Some numbers have a decimal comma.
  case decimalCommas
  /// It cannot be opened or read.
  case unreadable(reason: String)
  /// The path is no folder.
  case notAFolder(path: String)
  /// It is larger than positions can count (4 GB).
  case tooLarge
  /// It is UTF-16, which no table here may be.
  case utf16
  /// A quoted cell never ends.
  case unterminatedQuote
  /// A row has more cells than the heading.
  case tooManyCells(found: Int, expected: Int)
  /// Two columns have one heading.
  case duplicateColumn(String)
  /// A required column is missing.
  case missingColumn(String)
  /// Columns that Krets keeps but does not use.
  case extraColumns([String])
  /// A column that Krets keeps but does not use, and that may be a misspelt one.
  case unknownColumn(String, nearest: String)
  /// A table that Krets does not know.
  case unknownTable(String, nearest: String?)
  /// There is no data package; the folder's name is used.
  case missingDataPackage
  /// The text is no JSON, or not of the right shape.
  case badJSON(reason: String)
  /// The text is no YAML.
  case badYAML(reason: String)
  /// A scenario has something else where keys and values are due.
  case notKeysAndValues
  /// The text is no GeoJSON of polygons.
  case badGeoJSON(reason: String)
  /// No scenario of that name.
  case unknownScenario(String, nearest: String?)
}

/// Facts about one cell.
public enum CellFact: Sendable, Hashable {
  /// A required cell is empty.
  case missingCell
  /// None of these groups of columns is filled whole.
  case missingOneOf([[String]])
  /// Text where a number is due.
  case notANumber(found: String)
  /// NaN or infinity.
  case notFinite(found: String)
  /// A negative number where none may be.
  case negative(found: String)
  /// A number outside its bounds.
  case outOfRange(found: String, lower: Double, upper: Double, unit: String?)
  /// A fraction where a whole number is due.
  case notAWholeNumber(found: String)
  /// Text where true or false is due.
  case notABoolean(found: String)
  /// None of the words allowed.
  case unknownChoice(found: String, choices: [String], nearest: String?)
  /// No unit is written like that.
  case unknownUnit(found: String)
  /// An amount without a unit.
  case missingUnit
  /// A unit of another kind than is due.
  case wrongUnitKind(found: String, kind: UnitKind, expected: UnitKind, resource: String?)
  /// A currency without an exchange rate.
  case noExchangeRate(currency: String)
  /// A year's money without a price index.
  case noPriceIndex(year: Int)
  /// Bounds that hold neither the row's amount nor its price between them.
  case boundsMissFigure(low: String, high: String)
  /// Text in a column's own small language that cannot be read.
  case notInForm(found: String, form: String)
  /// A port's row has an amount; activity gives it.
  case amountAtPort(conversion: String)
}
