import Foundation

/// A heat pump between two levels.
///
/// `COP = min(cop_max, eta·Th/(Th − Tc))` in kelvin with log-mean temperatures of the glides, `Th`
/// above the sink and `Tc` below the source by the minimum approach (Lorenz efficiency; see for
/// instance Arpagaus et al. 2018, Energy 152, 985–1010).
public struct HeatPump: Sendable {
  /// Coefficient of performance: heat delivered per electricity drawn.
  public var cop: Double

  init(cop: Double) { self.cop = cop }

  /// Sizes a heat pump from temperatures in °C.
  public init(
    source: Double, sourceReturn: Double?, sink: Double, sinkReturn: Double?, approach: Double,
    efficiency: Double, copMax: Double
  ) {
    let hot = Self.logMean(sink, sinkReturn) + approach
    let cold = Self.logMean(source, sourceReturn) - approach
    let lift = hot - cold
    cop = lift > 0 ? min(copMax, efficiency * hot / lift) : copMax
    cop = max(cop, 1.01)
  }

  /// Delivered per unit of source heat, `COP/(COP−1)`.
  public var gain: Double { cop / (cop - 1) }
  /// Electricity per unit of source heat, `1/(COP−1)`.
  public var electricity: Double { 1 / (cop - 1) }

  /// Log-mean of a glide's ends, K; one end alone is a level.
  static func logMean(_ a: Double, _ b: Double?) -> Double {
    let first = a + 273.15
    guard let b else { return first }
    let second = b + 273.15
    guard abs(first - second) > 1e-9 else { return first }
    return (first - second) / log(first / second)
  }
}
