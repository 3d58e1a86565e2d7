import Quantities

extension UnitKind {
  /// What it is, in English, with a unit as example.
  var english: String {
    switch self {
    case .mass: "a mass (t)"
    case .dryMass: "a dry mass (t DS)"
    case .energy: "an energy (MWh)"
    case .volume: "a volume (m3)"
    case .massRate: "a mass per time (t/h)"
    case .power: "a power (MW)"
    case .volumeRate: "a volume per time (m3/h)"
    case .money: "money (SEK)"
    case .price: "a price (SEK per unit)"
    case .share: "a share or a bare number"
    case .length: "a length (km)"
    case .time: "a time (h, a)"
    case .temperature: "a temperature (°C)"
    case .voltage: "a voltage (kV)"
    case .apparentPower: "an apparent power (MVA)"
    case .impedance: "an impedance (ohm, pu)"
    case .angle: "an angle (deg)"
    case .heatingValue: "a heating value (MJ/kg)"
    case .density: "a density (kg/m3)"
    case .emissions: "emissions per unit (t/MWh)"
    case .other: "something else"
    }
  }

  /// What it is, in Swedish, with a unit as example.
  var swedish: String {
    switch self {
    case .mass: "en massa (t)"
    case .dryMass: "en torr massa (t TS)"
    case .energy: "en energi (MWh)"
    case .volume: "en volym (m3)"
    case .massRate: "en massa per tid (t/h)"
    case .power: "en effekt (MW)"
    case .volumeRate: "en volym per tid (m3/h)"
    case .money: "pengar (SEK)"
    case .price: "ett pris (SEK per enhet)"
    case .share: "en andel eller ett rent tal"
    case .length: "en längd (km)"
    case .time: "en tid (h, a)"
    case .temperature: "en temperatur (°C)"
    case .voltage: "en spänning (kV)"
    case .apparentPower: "en skenbar effekt (MVA)"
    case .impedance: "en impedans (ohm, pu)"
    case .angle: "en vinkel (grader)"
    case .heatingValue: "ett värmevärde (MJ/kg)"
    case .density: "en densitet (kg/m3)"
    case .emissions: "utsläpp per enhet (t/MWh)"
    case .other: "något annat"
    }
  }

  /// What would carry one dimension into another.
  static func bridge(_ found: UnitKind, _ expected: UnitKind) -> (english: String, swedish: String)?
  {
    let sides = [found, expected].map(\.dimension)
    if found == .dryMass { return ("dry matter share", "torrsubstanshalt") }
    guard let a = sides[0], let b = sides[1], a != b else { return nil }
    if !(a == .volume || b == .volume) { return ("lower heating value", "effektivt värmevärde") }
    return a == .energy || b == .energy
      ? ("lower heating value and density", "effektivt värmevärde och densitet")
      : ("density", "densitet")
  }

  private var dimension: Dimension? {
    switch self {
    case .mass, .massRate, .dryMass: .mass
    case .energy, .power: .energy
    case .volume, .volumeRate: .volume
    default: nil
    }
  }
}
