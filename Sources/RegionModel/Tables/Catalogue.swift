import Quantities

/// What moves between sites: a by-product, a fuel, heat at a grade, water, electricity.
public struct Resource: Sendable {
  /// How a resource travels and what may be asked of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// By truck, counted in tonnes (or MWh of fuel).
    case material
    /// By pipe at a temperature.
    case heat
    /// On the grid.
    case electricity
    /// By pipe.
    case gas
    /// By pipe.
    case water
  }
  /// Unique id, as in `resources.csv`.
  public var id: String
  /// Swedish name.
  public var nameSv: String
  /// English name.
  public var nameEn: String
  /// How it travels.
  public var kind: Kind
  /// The dimension of its base unit.
  public var dimension: Dimension
  /// List of Waste code ("10 02 02"), `*` = hazardous.
  public var lowCode: String?
  /// Lower heating value, MJ/kg.
  public var lowerHeatingValue: Double?
  /// Density, kg/m3.
  public var density: Double?
  /// Dry matter share, 0–1.
  public var dryMatterShare: Double?
  /// Whether buying it means taking new material from nature.
  public var virgin: Bool
  /// Source and confidence.
  public var provenance: Provenance

  /// Whether the List of Waste marks it as hazardous.
  public var isHazardous: Bool { lowCode?.contains("*") ?? false }

  /// Makes a resource.
  public init(
    id: String, nameSv: String? = nil, nameEn: String? = nil, kind: Kind, dimension: Dimension,
    lowCode: String? = nil, lowerHeatingValue: Double? = nil, density: Double? = nil,
    dryMatterShare: Double? = nil, virgin: Bool = false, provenance: Provenance
  ) {
    self.id = id
    self.nameSv = nameSv ?? id
    self.nameEn = nameEn ?? id
    self.kind = kind
    self.dimension = dimension
    self.lowCode = lowCode
    self.lowerHeatingValue = lowerHeatingValue
    self.density = density
    self.dryMatterShare = dryMatterShare
    self.virgin = virgin
    self.provenance = provenance
  }
}

/// The catalogue's word that one resource can serve the need for another.
public struct Substitution: Sendable {
  /// Unique id.
  public var id: String
  /// What is given.
  public var surplusResource: Index<Resource>
  /// What is needed.
  public var needResource: Index<Resource>
  /// Need replaced per unit of surplus delivered, base units.
  public var ratio: Double
  /// What must be done to it, in words.
  public var treatment: String?
  /// Treatment cost per base unit of surplus, without what `technologies` cost and draw.
  public var treatmentCost: Double
  /// Conversions the pair passes through, in order; empty: none.
  public var technologies: [Index<Technology>]
  /// Share of each property that the treatment removes.
  public var removes: [(property: String, share: Double)]
  /// Longest route, km.
  public var maxDistance: Double?
  /// Legal screening note.
  public var legalNote: String?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a substitution.
  public init(
    id: String, surplusResource: Index<Resource>, needResource: Index<Resource>, ratio: Double = 1,
    treatment: String? = nil, treatmentCost: Double = 0, technologies: [Index<Technology>] = [],
    removes: [(property: String, share: Double)] = [], maxDistance: Double? = nil,
    legalNote: String? = nil, provenance: Provenance
  ) {
    self.id = id
    self.surplusResource = surplusResource
    self.needResource = needResource
    self.ratio = ratio
    self.treatment = treatment
    self.treatmentCost = treatmentCost
    self.technologies = technologies
    self.removes = removes
    self.maxDistance = maxDistance
    self.legalNote = legalNote
    self.provenance = provenance
  }
}

/// Whether a limit is an upper or a lower bound.
public enum LimitSense: String, Sendable, Hashable, CaseIterable, Codable {
  /// At most.
  case max
  /// At least.
  case min
}

/// A property limit that holds for a substitution's need where the need sets none.
public struct QualityLimit: Sendable {
  /// The pair it belongs to.
  public var substitution: Index<Substitution>
  /// The property's name ("Zn", "moisture").
  public var property: String
  /// Upper or lower bound.
  public var sense: LimitSense
  /// Fraction (0–1), or the number as written for units outside fractions.
  public var limit: Double
  /// The unit as written.
  public var unit: String
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a limit.
  public init(
    substitution: Index<Substitution>, property: String, sense: LimitSense, limit: Double,
    unit: String, provenance: Provenance
  ) {
    self.substitution = substitution
    self.property = property
    self.sense = sense
    self.limit = limit
    self.unit = unit
    self.provenance = provenance
  }
}

/// A conversion that can be built: what it takes in and gives out per unit of activity.
public struct Technology: Sendable {
  /// One input or output.
  public struct Flow: Sendable {
    /// What flows.
    public var resource: Index<Resource>
    /// Base units per unit of activity; of several operating points at the first.
    public var perActivity: Double
    /// The same at each further operating point; empty: as at the first.
    public var further: [Double]
    /// Level of a heat flow, °C.
    public var temperature: Double?

    /// Makes a flow.
    public init(
      resource: Index<Resource>, perActivity: Double, further: [Double] = [],
      temperature: Double? = nil
    ) {
      self.resource = resource
      self.perActivity = perActivity
      self.further = further
      self.temperature = temperature
    }
  }
  /// Unique id.
  public var id: String
  /// Swedish name.
  public var nameSv: String
  /// English name.
  public var nameEn: String
  /// Resource id whose flow measures activity (`per_activity` 1).
  public var referenceFlow: String
  /// Least share of capacity it can run at.
  public var minimumLoad: Double
  /// Money per (base unit per hour) of reference flow.
  public var capitalCost: Double
  /// Money per (base unit per hour) of reference flow and year.
  public var fixedCost: Double
  /// Money per base unit of reference flow.
  public var variableCost: Double
  /// Years.
  public var lifetime: Double?
  /// What it takes.
  public var inputs: [Flow]
  /// What it gives.
  public var outputs: [Flow]
  /// Names of its operating points, which share its capacity and between which it may run; empty: one
  /// without a name.
  public var points: [String]
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a technology.
  public init(
    id: String, nameSv: String? = nil, nameEn: String? = nil, referenceFlow: String,
    minimumLoad: Double = 0, capitalCost: Double = 0, fixedCost: Double = 0,
    variableCost: Double = 0, lifetime: Double? = nil, inputs: [Flow] = [], outputs: [Flow] = [],
    points: [String] = [], provenance: Provenance
  ) {
    self.id = id
    self.nameSv = nameSv ?? id
    self.nameEn = nameEn ?? id
    self.referenceFlow = referenceFlow
    self.minimumLoad = minimumLoad
    self.capitalCost = capitalCost
    self.fixedCost = fixedCost
    self.variableCost = variableCost
    self.lifetime = lifetime
    self.inputs = inputs
    self.outputs = outputs
    self.points = points
    self.provenance = provenance
  }
}

/// How a kind of resource is carried, and what that costs.
public struct TransportMode: Sendable {
  /// Unique with `kind`: "truck", "heat-pipe".
  public var mode: String
  /// What it carries.
  public var kind: Resource.Kind
  /// Money per base unit, once per link.
  public var handling: Double
  /// Money per base unit and km of route.
  public var costPerKm: Double
  /// t CO2e per base unit and km.
  public var emissionsPerKm: Double
  /// Share lost per km.
  public var lossPerKm: Double
  /// Investment per km at given capacities (base unit per hour), one or two points, rising.
  public var investmentPerKm: [(capacity: Double, cost: Double)]
  /// Years.
  public var lifetime: Double?
  /// Longest route, km.
  public var range: Double?
  /// Route length over great-circle distance.
  public var detour: Double
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a mode.
  public init(
    mode: String, kind: Resource.Kind, handling: Double = 0, costPerKm: Double = 0,
    emissionsPerKm: Double = 0, lossPerKm: Double = 0,
    investmentPerKm: [(capacity: Double, cost: Double)] = [], lifetime: Double? = nil,
    range: Double? = nil, detour: Double = 1, provenance: Provenance
  ) {
    self.mode = mode
    self.kind = kind
    self.handling = handling
    self.costPerKm = costPerKm
    self.emissionsPerKm = emissionsPerKm
    self.lossPerKm = lossPerKm
    self.investmentPerKm = investmentPerKm
    self.lifetime = lifetime
    self.range = range
    self.detour = detour
    self.provenance = provenance
  }
}

/// An hourly series.
public struct Profile: Sendable {
  /// Unique id.
  public var id: String
  /// 8 760 or 8 784 values, or as many as the horizon has hours.
  public var values: [Double]

  /// Makes a profile.
  public init(id: String, values: [Double]) {
    self.id = id
    self.values = values
  }
}
