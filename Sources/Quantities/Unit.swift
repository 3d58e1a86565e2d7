/// A unit as people write it, taken apart: `kt/år`, `GWh el/a`, `EUR/kW`, `mg/kg`.
///
/// One of this unit is `scale` times currency or amount, per amount, hours, years and kilometres
/// raised to their exponents. Years stay apart from hours because a year may have 8 760 or 8 784.
public struct Unit: Sendable, Hashable {
  /// How many base units (t, MWh, m3, whole money, km, °C, fraction 1) one of this unit is.
  public var scale = 1.0
  /// The currency counted ("SEK"); nil where it is no price.
  public var currency: String?
  /// The year of that money ("EUR2020"); nil: the region's price year.
  public var priceYear: Int?
  /// The amount counted.
  public var measure: Measure?
  /// The amount it is counted per.
  public var per: Measure?
  /// Exponent of the hour: −1 in MW and t/h, 1 in EUR/kW.
  public var hours = 0
  /// Exponent of the year: −1 in t/a.
  public var years = 0
  /// Exponent of the kilometre.
  public var kilometres = 0
  /// Anything else, by its symbol: `°C`, `kV`, `ohm`, `pu`, `deg`, `MVA`.
  public var symbol: String?

  /// The number 1.
  public init() {}

  /// What sort of quantity it measures, for telling people.
  public var kind: UnitKind {
    if let symbol { return UnitKind(symbol: symbol) }
    if currency != nil { return per == nil && kilometres == 0 ? .money : .price }
    switch (measure, per) {
    case (nil, nil):
      if kilometres != 0 { return .length }
      return hours == 0 && years == 0 ? .share : .time
    case (let measure?, nil): return UnitKind(measure, rate: hours == -1)
    case (.energy?, .mass?): return .heatingValue
    case (.mass?, .volume?): return .density
    case (.mass?, _?): return .emissions
    default: return .other
    }
  }
}

/// Sorts of quantities, as error texts name them.
public enum UnitKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// t.
  case mass
  /// t of dry matter.
  case dryMass
  /// MWh.
  case energy
  /// m3.
  case volume
  /// t/h.
  case massRate
  /// MW.
  case power
  /// m3/h.
  case volumeRate
  /// SEK.
  case money
  /// SEK/t.
  case price
  /// %.
  case share
  /// km.
  case length
  /// h, a.
  case time
  /// °C.
  case temperature
  /// kV.
  case voltage
  /// MVA: not MW.
  case apparentPower
  /// ohm, pu.
  case impedance
  /// deg.
  case angle
  /// MJ/kg.
  case heatingValue
  /// kg/m3.
  case density
  /// t CO2e per something.
  case emissions
  /// None of these.
  case other

  /// The kind of an amount, or of an amount per hour.
  public init(_ measure: Measure, rate: Bool) {
    switch measure {
    case .mass: self = rate ? .massRate : .mass
    case .dryMass: self = .dryMass
    case .energy: self = rate ? .power : .energy
    case .volume: self = rate ? .volumeRate : .volume
    }
  }

  init(symbol: String) {
    switch symbol {
    case "°C", "K": self = .temperature
    case "kV": self = .voltage
    case "MVA": self = .apparentPower
    case "ohm", "pu": self = .impedance
    case "deg": self = .angle
    default: self = .other
    }
  }
}

/// Why a unit cannot be used.
public enum UnitError: Error, Sendable, Hashable {
  /// No unit is written like that.
  case unknown(String)
  /// It measures something else than what is due.
  case wrongKind(found: UnitKind, expected: UnitKind)
  /// Money of a currency that has no exchange rate.
  case noExchangeRate(String)
  /// Money of a year that has no price index.
  case noPriceIndex(Int)
}
