extension DispatchSession {
  /// What is wanted of an hour.
  enum Aim {
    /// Least money, existing load served in full, or short by no more than given at each bus.
    case cost(short: [Double]?)
    /// Least existing load left unserved.
    case unserved
    /// Most power drawn from (sign 1) or fed into (sign −1) buses, a part of it at each.
    case probe(parts: [(bus: Int, part: Double)], sign: Double, short: [Double]?)
    /// Least power missing at buses where something is drawn (negative: fed in).
    case shortfall(draws: [Double], short: [Double]?)
    /// Least power missing of what one request wants at its buses, all else that is drawn standing.
    case missing(wanted: [Double], short: [Double]?)
    /// Least power left out of draws, up to so much at each bus, the price of budgets' energy counted.
    case leftOut(most: [Double], short: [Double]?)
    /// Least worth of budgets' energy, whatever it costs in money, up to so much left out at each bus.
    case energy(most: [Double], short: [Double]?)
  }
}
