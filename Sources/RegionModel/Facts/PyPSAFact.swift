/// Facts about a PyPSA folder that is being imported.
public enum PyPSAFact: Sendable, Hashable {
  /// There is no `buses.csv` in it.
  case noBuses
  /// A component stands at a bus that is not there.
  case unknownBus(component: String, bus: String)
  /// Text where a number is due.
  case notANumber(component: String, attribute: String, found: String)
  /// What could not be carried over, and of which components.
  case leftOut(PyPSAPart, names: [String])
}

/// A part of a PyPSA network that a region's grid has no place for.
public enum PyPSAPart: Sendable, Hashable, CaseIterable {
  /// Tables that are not read.
  case tables
  /// Links that run one way only, and run both ways here.
  case oneWayLinks
  /// Links that cost, give more than they take, vary, or touch more than two buses.
  case richLinks
  /// Lines and transformers without a reactance, which a standard type would give.
  case noReactance
  /// Least output that varies.
  case varyingMinimum
  /// Quadratic costs, starts, ramps and least energies.
  case costsAndStarts
  /// Generators that take away.
  case negativeSign
  /// Inflow to storage.
  case inflow
  /// Stores and storage units, which run by the hour whatever their snapshots' weightings.
  case storesByHour
  /// What may be extended, taken as it stands.
  case extendable
  /// Generators without a limit.
  case unlimitedGenerators
  /// The constant of the objective.
  case objectiveConstant
  /// Years of investment.
  case investmentPeriods
  /// Weightings of a single snapshot, or that differ between costs and energies.
  case weightings
}
