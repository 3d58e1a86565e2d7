import Quantities

/// Which port of a conversion a stream is.
public struct Port: Sendable, Hashable {
  /// The conversion.
  public var conversion: Index<Conversion>
  /// Base units of the stream's resource per unit of activity; of several operating points at the
  /// first.
  public var perActivity: Double
  /// The same at each further operating point; empty: as at the first.
  public var further: [Double]

  /// Makes a port.
  public init(conversion: Index<Conversion>, perActivity: Double, further: [Double] = []) {
    self.conversion = conversion
    self.perActivity = perActivity
    self.further = further
  }
}

/// Something a site has and could give: a by-product, waste, water, heat or gas stream.
public struct Surplus: Sendable {
  /// Unique id among all streams.
  public var id: String
  /// Where it arises.
  public var site: Index<Site>
  /// What it is.
  public var resource: Index<Resource>
  /// Base units a year (a rate times the year's hours); 0 for a port.
  public var amount: Double
  /// The cells `amount` and `unit` as written.
  public var amountText: String
  /// Shape over the year; nil: flat.
  public var profile: Index<Profile>?
  /// Supply temperature, °C.
  public var temperature: Double?
  /// Return temperature, °C, where the stream glides.
  public var returnTemperature: Double?
  /// Supply temperature by the hour.
  public var temperatureProfile: Index<Profile>?
  /// Marginal cost of making it available, money per base unit.
  public var provisionCost: Double
  /// Avoidable cost of getting rid of it today, money per base unit; negative where it is sold.
  public var disposalPrice: Double
  /// t CO2e per base unit disposed of.
  public var disposalEmissions: Double
  /// Share that is spoken for outside the region's tables, 0–1.
  public var committedShare: Double
  /// Levels of one stream share a group: using one uses up the others.
  public var group: String?
  /// Whether it stays out of exports and reports.
  public var confidential: Bool
  /// First year.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// The conversion it comes out of.
  public var port: Port?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a surplus.
  public init(
    id: String, site: Index<Site>, resource: Index<Resource>, amount: Double,
    amountText: String = "", profile: Index<Profile>? = nil, temperature: Double? = nil,
    returnTemperature: Double? = nil, temperatureProfile: Index<Profile>? = nil,
    provisionCost: Double = 0, disposalPrice: Double = 0, disposalEmissions: Double = 0,
    committedShare: Double = 0, group: String? = nil, confidential: Bool = false,
    opens: Int? = nil, closes: Int? = nil, port: Port? = nil, provenance: Provenance
  ) {
    self.id = id
    self.site = site
    self.resource = resource
    self.amount = amount
    self.amountText = amountText
    self.profile = profile
    self.temperature = temperature
    self.returnTemperature = returnTemperature
    self.temperatureProfile = temperatureProfile
    self.provisionCost = provisionCost
    self.disposalPrice = disposalPrice
    self.disposalEmissions = disposalEmissions
    self.committedShare = committedShare
    self.group = group
    self.confidential = confidential
    self.opens = opens
    self.closes = closes
    self.port = port
    self.provenance = provenance
  }
}

/// Something a site takes in.
public struct Need: Sendable {
  /// Unique id among all streams.
  public var id: String
  /// Where it is needed.
  public var site: Index<Site>
  /// What is needed.
  public var resource: Index<Resource>
  /// Base units a year; 0 for a port.
  public var amount: Double
  /// The cells `amount` and `unit` as written.
  public var amountText: String
  /// Shape over the year; nil: flat.
  public var profile: Index<Profile>?
  /// Supply temperature, °C.
  public var temperature: Double?
  /// Return temperature, °C.
  public var returnTemperature: Double?
  /// Supply temperature by the hour.
  public var temperatureProfile: Index<Profile>?
  /// Avoidable cost of today's supply, money per base unit; nil: cannot be bought.
  public var supplyPrice: Double?
  /// Factor on `supplyPrice` by the hour.
  public var supplyPriceProfile: Index<Profile>?
  /// t CO2e per base unit of today's supply.
  public var supplyEmissions: Double
  /// Largest share that may come from surpluses, 0–1.
  public var maxSecondaryShare: Double
  /// Whether it stays out of exports and reports.
  public var confidential: Bool
  /// First year.
  public var opens: Int?
  /// First year it is gone.
  public var closes: Int?
  /// The conversion it feeds.
  public var port: Port?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a need.
  public init(
    id: String, site: Index<Site>, resource: Index<Resource>, amount: Double,
    amountText: String = "", profile: Index<Profile>? = nil, temperature: Double? = nil,
    returnTemperature: Double? = nil, temperatureProfile: Index<Profile>? = nil,
    supplyPrice: Double? = nil, supplyPriceProfile: Index<Profile>? = nil,
    supplyEmissions: Double = 0, maxSecondaryShare: Double = 1, confidential: Bool = false,
    opens: Int? = nil, closes: Int? = nil, port: Port? = nil, provenance: Provenance
  ) {
    self.id = id
    self.site = site
    self.resource = resource
    self.amount = amount
    self.amountText = amountText
    self.profile = profile
    self.temperature = temperature
    self.returnTemperature = returnTemperature
    self.temperatureProfile = temperatureProfile
    self.supplyPrice = supplyPrice
    self.supplyPriceProfile = supplyPriceProfile
    self.supplyEmissions = supplyEmissions
    self.maxSecondaryShare = maxSecondaryShare
    self.confidential = confidential
    self.opens = opens
    self.closes = closes
    self.port = port
    self.provenance = provenance
  }
}

/// A stream on either side.
public enum Stream: Sendable, Hashable {
  /// Something given.
  case surplus(Index<Surplus>)
  /// Something needed.
  case need(Index<Need>)
}

/// A content of a surplus, or a limit in a need's mix.
public struct Property: Sendable {
  /// Whose.
  public var stream: Stream
  /// Name ("Zn", "moisture").
  public var property: String
  /// Content, or limit: a fraction where the unit is one (%, ppm, mg/kg), else as written.
  public var value: Double
  /// The unit as written.
  public var unit: String
  /// At a need: which side the limit is on.
  public var limit: LimitSense?
  /// At a need: what today's supply holds; nil: it meets the limit exactly.
  public var supplyValue: Double?
  /// Source and confidence.
  public var provenance: Provenance

  /// Makes a property.
  public init(
    stream: Stream, property: String, value: Double, unit: String, limit: LimitSense? = nil,
    supplyValue: Double? = nil, provenance: Provenance
  ) {
    self.stream = stream
    self.property = property
    self.value = value
    self.unit = unit
    self.limit = limit
    self.supplyValue = supplyValue
    self.provenance = provenance
  }
}
