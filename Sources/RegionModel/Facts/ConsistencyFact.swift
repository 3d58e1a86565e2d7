import Quantities

/// Facts about series and time.
public enum TimeFact: Sendable, Hashable {
  /// A profile of the wrong length.
  case profileLength(found: Int, expected: [Int])
  /// A profile with an empty cell.
  case profileGap(profile: String)
  /// A profile that is zero all the time.
  case profileZero(profile: String)
  /// A profile with a negative value where it is a shape or a part.
  case profileNegative(profile: String)
  /// A conversion's outputs by a negative factor (a negative COP), and the row that takes it so.
  case negativeEfficiency(profile: String, value: Double, use: SourceLocation)
  /// A temperature that does not exist, °C, and the row that takes it so.
  case belowAbsoluteZero(profile: String, value: Double, use: SourceLocation)
  /// An hour that does not follow on the one before.
  case hourOutOfOrder(found: String, expected: Int)
  /// A period without length.
  case emptyPeriod
  /// A period that never occurs.
  case periodWithoutWeight
  /// Periods that make more hours than the year has: `sum weight·hours`.
  case horizonAboveYear(found: Double, year: Double)
  /// A period that ends, in hours of the profiles, after they do.
  case periodBeyondProfiles(end: Int, hours: Int)
  /// A period that begins inside another one, which ends later.
  case periodsOverlap(with: String, start: Int, end: Int)
  /// A last year before the first.
  case closesBeforeOpens(opens: Int, closes: Int)
}

/// Facts about how figures fit together.
public enum ConsistencyFact: Sendable, Hashable {
  /// Latitude and longitude in each other's columns.
  case coordinatesSwapped(latitude: Double, longitude: Double)
  /// A place outside Sweden.
  case outsideSweden(latitude: Double, longitude: Double)
  /// Easting and northing in each other's columns.
  case planeCoordinatesSwapped(easting: Double, northing: Double)
  /// Both kinds of coordinates, and they name places apart.
  case coordinatesDisagree(kilometres: Double)
  /// A surplus returns warmer than it is supplied, or a need colder than it returns.
  case returnAboveSupply(supply: Double, return: Double)
  /// Members of one group stand at different sites.
  case groupAcrossSites(group: String, sites: [String])
  /// A store must keep more than it holds.
  case levelAboveEnergy(level: Double, energy: Double)
  /// A store that takes or gives more MW than any plant in the country.
  case powerBeyondReason(megawatts: Double)
  /// A store that pools a resource whose properties are limited.
  case pooledResourceLimited(resource: String)
  /// One property in two units at the ends of a mix.
  case propertyUnits(property: String, found: String, other: String, at: SourceLocation)
  /// A limit at a surplus, which has contents.
  case limitAtSurplus
  /// Giver and taker count in different dimensions.
  case linkAcrossDimensions(from: Dimension, to: Dimension)
}

/// Facts about the grid's rows.
public enum GridFact: Sendable, Hashable {
  /// A branch without reactance that is no direct-current link.
  case zeroReactance(found: String)
  /// A branch from a bus to itself.
  case branchToItself(bus: String)
  /// An impedance in ohm at a bus without voltage.
  case noVoltage(bus: String)
  /// A branch that may carry anything.
  case unlimitedRating
  /// Emergency rating below the rating at all times.
  case emergencyBelowRating(rating: Double, emergency: Double)
  /// Least output above the capacity.
  case minimumAboveCapacity(minimum: Double, capacity: Double)
  /// A cost curve whose steps do not rise.
  case notConvex
}

/// Facts about the catalogues.
public enum CatalogueFact: Sendable, Hashable {
  /// Points of a piecewise line that do not rise, or are more than two.
  case badInvestmentPoints(found: String)
  /// A technology that neither takes nor gives anything.
  case technologyWithoutFlow(technology: String)
  /// The reference flow is none of the technology's flows.
  case referenceFlowMissing(technology: String, flow: String, flows: [String])
  /// The reference flow has another figure than 1 per activity.
  case referenceFlowNotOne(technology: String, flow: String, found: Double)
  /// A flow both at one operating point and at all.
  case pointBesideAll(technology: String, resource: String, point: String)
  /// A flow with another temperature at another operating point.
  case temperaturesDiffer(technology: String, resource: String, first: Double, other: Double)
  /// A least load of a conversion without a capacity that it could be a share of.
  case loadWithoutCapacity(conversion: String)
  /// A technology in a pair's chain that does not take what comes before it.
  case brokenChain(technology: String, missing: String)
}
