/// Facts about a case file that is being imported.
public enum CaseFact: Sendable, Hashable {
  /// None of the kinds of file that can be imported; `known` describes those that can.
  case unknownKind(known: [ImportKind])
  /// The file sets no table of a case.
  case notACase
  /// The case is of format version 1, whose tables are arranged otherwise.
  case versionOne
  /// The case says no format version.
  case versionMissing
  /// The case is of a format version that is not known.
  case versionUnknown(found: String)
  /// A bracket that opens here never closes.
  case unterminated(name: String)
  /// A row with another number of columns than the rows before it.
  case columnCount(table: String, found: Int, expected: Int)
  /// A table without the columns that the format has.
  case tooFewColumns(table: String, found: Int, expected: Int)
  /// A table, or `baseMVA`, that no case can be without.
  case missingPart(name: String)
  /// A line that would change the case in a way that is not understood.
  case unknownStatement(text: String)
  /// The power base is no positive number.
  case badBase(found: Double)
}

/// Facts about the generators of a case file.
public enum CaseCostFact: Sendable, Hashable {
  /// Fewer cost rows than generators.
  case costRowsShort(found: Int, expected: Int)
  /// A cost row that is neither piecewise linear (1) nor polynomial (2).
  case badCostModel(generator: String, found: Double)
  /// A cost row that promises more figures than it has.
  case costCutShort(generator: String, found: Int, expected: Int)
  /// A cost whose slope falls somewhere: the dear part would be used first.
  case costNotConvex(generator: String)
  /// A generator without a finite limit.
  case unlimitedGenerator(generator: String, column: String)
  /// A generator that can only draw.
  case negativeCapacity(generator: String, capacity: Double)
}

/// What is worth knowing about a case file that can be used.
public enum CaseNote: Sendable, Hashable {
  /// A list of names that does not have one for every row of its table.
  case nameCount(list: String, found: Int, expected: Int)
  /// A line of arithmetic that was carried out.
  case carriedOut(text: String)
  /// No bus is the reference.
  case noReference
  /// What stands in the case but is out of service, or at an isolated bus.
  case outOfService(buses: Int, branches: Int, generators: Int)
  /// Negative loads made generators that must run.
  case negativeLoads(count: Int, power: Double)
  /// Emergency ratings below the rating, left out.
  case emergencyBelowRating(count: Int)
  /// Curved costs cut into equal steps, with the largest overestimate of all of them together.
  case costsCut(generators: Int, steps: Int, error: Double)
  /// The generators have no costs.
  case noCosts
  /// A direct-current link's limits that cannot both be held.
  case directCurrentLimits(least: Double, most: Double, rating: Double)
  /// Parts of the case that a grid of active power has no place for.
  case leftOut([CasePart])
}

/// A kind of file that can be imported.
public enum ImportKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// A MATPOWER case, format version 2 (`.m`).
  case matpower
  /// networkx' node-link JSON, as `krets export` writes it.
  case nodeLink
  /// A GeoPackage, as `krets export` writes it.
  case geoPackage
}

/// A part of a case that is left out.
public enum CasePart: Sendable, Hashable {
  /// Reactive power: of loads and generators, its limits and its costs.
  case reactivePower
  /// Voltages and their limits.
  case voltages
  /// Susceptances to earth, of buses and of lines.
  case charging
  /// Costs of starting and stopping.
  case startCosts
  /// Ramp limits.
  case ramps
  /// Losses of direct-current links that do not depend on the flow.
  case constantLosses
  /// A field by its name.
  case field(String)
}
