import PowerFlow

/// Every limit of a grid as a linear form over bus injections, made when it is asked for.
public struct GridLimits: Sendable {
  /// A limit's form: `lower ≤ constant + sum weight[n]·P[n] + sum links ≤ upper`.
  public struct Form: Sendable {
    /// Weight of the injection at each bus, direct-current ends counted where `countsLinks`.
    public var buses: [Double]
    /// Weight of what each direct-current link sends from its from end.
    public var links: [Double]
    /// Whether direct-current ends count as injections.
    public var countsLinks: Bool
    /// MW without any injection.
    public var constant: Double
    /// Least MW.
    public var lower: Double
    /// Most MW.
    public var upper: Double
  }

  /// A limit that a point breaks, and by how many MW.
  public struct Violation: Sendable {
    /// The limit.
    public var limit: GridLimit
    /// MW beyond it.
    public var excess: Double
  }

  /// The grid.
  public internal(set) var inputs: GridInputs
  /// Outages that must be held.
  public let contingencies: Contingencies
  /// MW that each line bears while another is out, side by side: what is gone through for every
  /// outage and every point.
  private let emergency: (lower: [Double], upper: [Double])
  private let still: Steps

  /// Limits with or without outages.
  public init(_ inputs: GridInputs, security: Security) {
    self.inputs = inputs
    contingencies = security == .oneOut ? Contingencies(inputs) : Contingencies()
    emergency = (
      inputs.network.lines.map(\.emergencyLower), inputs.network.lines.map(\.emergencyUpper)
    )
    still = Steps(inputs)
  }

  /// The same limits over generators of one step each: what can be carried does not depend on cost,
  /// and fewer columns are solved faster.
  public var withoutSteps: GridLimits {
    var plain = self
    for position in plain.inputs.generators.indices {
      let steps = plain.inputs.generators[position].steps
      guard steps.count > 1 else { continue }
      plain.inputs.generators[position].steps = [
        (width: steps.reduce(0) { $0 + $1.width }, cost: steps[0].cost)
      ]
    }
    return plain
  }

  /// Least and most MW of a limit.
  public func bounds(of limit: GridLimit) -> (lower: Double, upper: Double) {
    switch limit {
    case .line(let line):
      return (inputs.network.lines[line].lower, inputs.network.lines[line].upper)
    case .outage(let line, let position):
      let outage = contingencies.outages[position]
      let left = outage.line == line ? outage.left : 1
      let row = inputs.network.lines[line]
      return (row.emergencyLower * left, row.emergencyUpper * left)
    case .form(let position):
      return (inputs.forms[position].lower, inputs.forms[position].upper)
    }
  }

  /// A limit as a linear form.
  public func form(of limit: GridLimit) -> Form {
    let (lower, upper) = bounds(of: limit)
    let sensitivities = inputs.sensitivities
    let shift = sensitivities.shiftFlows
    var form = Form(
      buses: [], links: [Double](repeating: 0, count: inputs.network.links.count),
      countsLinks: true, constant: 0, lower: lower, upper: upper)
    switch limit {
    case .line(let line):
      form.buses = sensitivities.ptdfRow(line)
      form.constant = shift[line]
    case .outage(let line, let position):
      let outage = contingencies.outages[position]
      let factor = outage.factors[line]
      form.buses = sensitivities.ptdfRow(line)
      let lost = sensitivities.ptdfRow(outage.line)
      for bus in form.buses.indices { form.buses[bus] += factor * lost[bus] }
      form.constant = shift[line] + factor * shift[outage.line]
    case .form(let position):
      let row = inputs.forms[position]
      form.buses = [Double](repeating: 0, count: inputs.network.busCount)
      for term in row.lines {
        let ptdf = sensitivities.ptdfRow(term.line)
        for bus in form.buses.indices { form.buses[bus] += term.weight * ptdf[bus] }
        form.constant += term.weight * shift[term.line]
      }
      for term in row.links { form.links[term.link] += term.weight }
      for bus in row.buses { form.buses[bus] += 1 }
      form.countsLinks = row.buses.isEmpty
    }
    return form
  }

  /// MW on a limit's form at a point.
  ///
  /// - Parameters:
  ///   - flows: MW on each line.
  ///   - sent: MW each direct-current link sends from its from end, net.
  ///   - net: injection at each bus without direct-current ends.
  public func value(of limit: GridLimit, flows: [Double], sent: [Double], net: [Double]) -> Double {
    switch limit {
    case .line(let line): return flows[line]
    case .outage(let line, let position):
      let outage = contingencies.outages[position]
      return flows[line] + outage.factors[line] * flows[outage.line]
    case .form(let position):
      let row = inputs.forms[position]
      return row.lines.reduce(0) { $0 + $1.weight * flows[$1.line] }
        + row.links.reduce(0) { $0 + $1.weight * sent[$1.link] }
        + row.buses.reduce(0) { $0 + net[$1] }
    }
  }

  /// Whether a point breaks no limit.
  public func areKept(flows: [Double], sent: [Double], net: [Double]) -> Bool {
    room(flows: flows, sent: sent, net: net, steps: still) != nil
  }

  /// Limits that a point breaks, worst first, by id among equals.
  public func violations(flows: [Double], sent: [Double], net: [Double]) -> [Violation] {
    var found: [Violation] = []
    func check(_ value: Double, _ lower: Double, _ upper: Double, _ limit: GridLimit) {
      let excess = max(value - upper, lower - value)
      let bound = value > upper ? upper : lower
      if excess > 1e-6 * max(1, 1e-2 * abs(bound)) {
        found.append(Violation(limit: limit, excess: excess))
      }
    }
    for (position, line) in inputs.network.lines.enumerated() {
      check(flows[position], line.lower, line.upper, .line(position))
    }
    for position in inputs.forms.indices {
      let row = inputs.forms[position]
      check(
        value(of: .form(position), flows: flows, sent: sent, net: net), row.lower, row.upper,
        .form(position))
    }
    for (position, outage) in contingencies.outages.enumerated() {
      for line in beyond(outage, flows) {
        let left = line == outage.line ? outage.left : 1
        guard left > 0 else { continue }
        check(
          flows[line] + outage.factors[line] * flows[outage.line], emergency.lower[line] * left,
          emergency.upper[line] * left, .outage(line: line, outage: position))
      }
    }
    // Stable, so that ties fall the same way every time.
    return found.enumerated().sorted {
      ($1.element.excess, $0.offset) < ($0.element.excess, $1.offset)
    }.map(\.element)
  }

  /// Lines beyond what they bear in an outage, in order, and the one that is out itself, which may
  /// bear less.
  private func beyond(_ outage: Contingencies.Outage, _ flows: [Double]) -> [Int] {
    let lost = flows[outage.line]
    var found: [Int] = []
    outage.factors.withUnsafeBufferPointer { factors in
      flows.withUnsafeBufferPointer { flows in
        emergency.lower.withUnsafeBufferPointer { lower in
          emergency.upper.withUnsafeBufferPointer { upper in
            for line in flows.indices {
              let value = flows[line] + factors[line] * lost
              if value > upper[line] || value < lower[line] || line == outage.line {
                found.append(line)
              }
            }
          }
        }
      }
    }
    return found
  }
}
