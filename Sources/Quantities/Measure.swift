/// What the amount in a unit counts; a finer cut than ``Dimension``, because dry tonnes are not tonnes.
public enum Measure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Tonnes as they come.
  case mass
  /// Tonnes of dry matter.
  case dryMass
  /// Megawatt-hours.
  case energy
  /// Cubic metres.
  case volume

  /// The measure in which amounts of a dimension are kept.
  public init(_ dimension: Dimension) {
    switch dimension {
    case .mass: self = .mass
    case .energy: self = .energy
    case .volume: self = .volume
    }
  }

  /// The dimension it is a way of counting.
  public var dimension: Dimension {
    switch self {
    case .mass, .dryMass: .mass
    case .energy: .energy
    case .volume: .volume
    }
  }
}

/// What a resource is known by when its amounts cross dimensions.
public struct ConversionFactors: Sendable, Hashable {
  /// MJ/kg as received.
  public var lowerHeatingValue: Double?
  /// kg/m3.
  public var density: Double?
  /// Dry tonnes per tonne, 0–1.
  public var dryMatterShare: Double?

  /// Makes factors; nil is unknown.
  public init(
    lowerHeatingValue: Double? = nil, density: Double? = nil, dryMatterShare: Double? = nil
  ) {
    self.lowerHeatingValue = lowerHeatingValue
    self.density = density
    self.dryMatterShare = dryMatterShare
  }

  /// Base units of `dimension` in one base unit of `measure`; nil where the factor for it is unknown.
  ///
  /// 1 MJ/kg is 1 GJ/t, and 3.6 GJ are one MWh.
  public func baseUnits(of dimension: Dimension, in measure: Measure) -> Double? {
    if measure.dimension == dimension && measure != .dryMass { return 1 }
    guard let tonnes = tonnes(in: measure) else { return nil }
    switch dimension {
    case .mass: return tonnes
    case .energy: return lowerHeatingValue.map { tonnes * $0 / 3.6 }
    case .volume: return density.flatMap { $0 > 0 ? tonnes * 1000 / $0 : nil }
    }
  }

  /// Tonnes as they come in one base unit of a measure.
  private func tonnes(in measure: Measure) -> Double? {
    switch measure {
    case .mass: 1
    case .dryMass: dryMatterShare.flatMap { $0 > 0 ? 1 / $0 : nil }
    case .energy: lowerHeatingValue.flatMap { $0 > 0 ? 3.6 / $0 : nil }
    case .volume: density.map { $0 / 1000 }
    }
  }
}
