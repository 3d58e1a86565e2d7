extension GridLimits {
  /// How many MW each line and each form moves at most for every MW that demand moves.
  public struct Steps: Sendable {
    /// By line.
    public var lines: [Double]
    /// By form.
    public var forms: [Double]

    /// MW a MW that are rounding's.
    public static let least = 1e-11

    /// Nothing moves.
    public init(_ inputs: GridInputs) {
      lines = [Double](repeating: 0, count: inputs.network.lines.count)
      forms = [Double](repeating: 0, count: inputs.forms.count)
    }

    /// Makes them at least what a point without anything else gives.
    public mutating func widen(
      by flows: [Double], sent: [Double], net: [Double], _ limits: GridLimits
    ) {
      for line in lines.indices { lines[line] = max(lines[line], abs(flows[line])) }
      for form in forms.indices {
        let value = limits.value(of: .form(form), flows: flows, sent: sent, net: net)
        forms[form] = max(forms[form], abs(value))
      }
    }
  }

  /// MW that demand may move before a point breaks a limit, 0 where it stands at one; nil where it
  /// breaks one.
  ///
  /// - Parameters:
  ///   - flows: MW on each line.
  ///   - sent: MW each direct-current link sends from its from end, net.
  ///   - net: injection at each bus without direct-current ends.
  ///   - steps: how much lines and forms move at most.
  public func room(flows: [Double], sent: [Double], net: [Double], steps: Steps) -> Double? {
    var least = Double.infinity
    func keeps(_ value: Double, _ lower: Double, _ upper: Double, _ step: Double) -> Bool {
      let (above, below) = (upper - value, value - lower)
      if step > Steps.least, min(above, below) < step * least {
        least = max(0, min(above, below)) / step
      }
      return above >= -1e-6 * max(1, 1e-2 * abs(upper))
        && below >= -1e-6 * max(1, 1e-2 * abs(lower))
    }
    for (position, line) in inputs.network.lines.enumerated()
    where !keeps(flows[position], line.lower, line.upper, steps.lines[position]) { return nil }
    for (position, row) in inputs.forms.enumerated()
    where !keeps(
      value(of: .form(position), flows: flows, sent: sent, net: net), row.lower, row.upper,
      steps.forms[position])
    { return nil }
    for outage in contingencies.outages {
      let (lost, step) = (flows[outage.line], steps.lines[outage.line])
      for (line, row) in inputs.network.lines.enumerated() {
        let left = line == outage.line ? outage.left : 1
        guard left > 0 else { continue }
        let factor = outage.factors[line]
        if !keeps(
          flows[line] + factor * lost, row.emergencyLower * left, row.emergencyUpper * left,
          steps.lines[line] + abs(factor) * step)
        {
          return nil
        }
      }
    }
    return least
  }
}
