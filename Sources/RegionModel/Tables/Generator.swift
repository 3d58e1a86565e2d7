import Quantities

/// A power plant, or an import.
public struct Generator: Sendable {
  /// A step of a cost curve.
  public struct CostStep: Sendable, Hashable {
    /// MW at which the step ends, counted from zero.
    public var upTo: Double
    /// Money per MWh inside it.
    public var cost: Double

    /// Makes a step.
    public init(upTo: Double, cost: Double) {
      self.upTo = upTo
      self.cost = cost
    }
  }
  /// Unique id.
  public var id: String
  /// Where it feeds in.
  public var bus: Index<Bus>
  /// Kind in words (hydro, wind, import …).
  public var kind: String?
  /// MW.
  public var capacity: Double
  /// MW it cannot go below.
  public var minimum: Double
  /// Money per MWh.
  public var marginalCost: Double
  /// Factor on the cost by the hour.
  public var costProfile: Index<Profile>?
  /// Convex steps that replace `marginalCost`; empty: none. The first begins at `minimum` where that is
  /// negative, else at zero; an output costs `fixedCost` and every step up to it.
  public var costCurve: [CostStep]
  /// Money per hour while it stands, whatever it gives: at the point where the first step begins, or
  /// at zero beside a `marginalCost`. Part of totals, of no decision.
  public var fixedCost: Double
  /// Money per hour by which `costCurve` overestimates the true cost at most.
  public var curveError: Double
  /// t CO2e per MWh.
  public var emissions: Double
  /// Available part 0–1 by the hour.
  public var profile: Index<Profile>?
  /// MWh over the horizon; nil: no limit.
  public var energyBudget: Double?
  /// Stands or may be built.
  public var status: BuildStatus
  /// Money per MW.
  public var investment: Double?
  /// Years.
  public var lifetime: Double?
  /// First year.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a generator.
  public init(
    id: String, bus: Index<Bus>, kind: String? = nil, capacity: Double, minimum: Double = 0,
    marginalCost: Double = 0, costProfile: Index<Profile>? = nil, costCurve: [CostStep] = [],
    fixedCost: Double = 0, curveError: Double = 0, emissions: Double = 0,
    profile: Index<Profile>? = nil, energyBudget: Double? = nil,
    status: BuildStatus = .existing, investment: Double? = nil, lifetime: Double? = nil,
    opens: Int? = nil, closes: Int? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "generators.csv"))
  ) {
    self.id = id
    self.bus = bus
    self.kind = kind
    self.capacity = capacity
    self.minimum = minimum
    self.marginalCost = marginalCost
    self.costProfile = costProfile
    self.costCurve = costCurve
    self.fixedCost = fixedCost
    self.curveError = curveError
    self.emissions = emissions
    self.profile = profile
    self.energyBudget = energyBudget
    self.status = status
    self.investment = investment
    self.lifetime = lifetime
    self.opens = opens
    self.closes = closes
    self.provenance = provenance
  }
}

/// What is drawn at a bus and belongs to no site, conversion or request.
public struct Load: Sendable {
  /// Unique id.
  public var id: String
  /// Where.
  public var bus: Index<Bus>
  /// MW at most, or MW at all hours without a profile; nil: `energy` is given.
  public var peak: Double?
  /// MWh a year; nil: `peak` is given.
  public var energy: Double?
  /// Part of peak by the hour.
  public var profile: Index<Profile>?
  /// First year.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a load.
  public init(
    id: String, bus: Index<Bus>, peak: Double? = nil, energy: Double? = nil,
    profile: Index<Profile>? = nil, opens: Int? = nil, closes: Int? = nil,
    provenance: Provenance = Provenance(location: SourceLocation(file: "loads.csv"))
  ) {
    self.id = id
    self.bus = bus
    self.peak = peak
    self.energy = energy
    self.profile = profile
    self.opens = opens
    self.closes = closes
    self.provenance = provenance
  }
}
