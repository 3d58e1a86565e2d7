import RegionModel

extension Network {
  /// What of a branch's impedance makes its susceptance.
  public enum Susceptance: String, Sendable, CaseIterable {
    /// 1/x, as in MATPOWER.
    case reactance = "x"
    /// x/(r² + x²).
    case impedance = "r-x"

    /// Susceptance of an impedance, per unit.
    func callAsFunction(resistance: Double, reactance: Double) -> Double {
      switch self {
      case .reactance: 1 / reactance
      case .impedance: reactance / (resistance * resistance + reactance * reactance)
      }
    }
  }

  /// The choices that programs for load flow differ in; printed with every result.
  public struct Conventions: Sendable, Equatable {
    /// What makes a susceptance.
    public var susceptance: Susceptance
    /// Whether taps and phase shifts count.
    public var taps: Bool

    /// Makes conventions.
    public init(susceptance: Susceptance = .reactance, taps: Bool = true) {
      self.susceptance = susceptance
      self.taps = taps
    }

    /// The conventions that settings name; nil where they name a susceptance that does not exist.
    public init?(settings: Settings) {
      guard let susceptance = Susceptance(rawValue: settings.susceptance) else { return nil }
      self.init(susceptance: susceptance, taps: settings.taps)
    }
  }
}
