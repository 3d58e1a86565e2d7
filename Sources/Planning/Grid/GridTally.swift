import ModelInputs

/// What hours of dispatch add up to.
public struct GridTally: Sendable {
  /// A line, a direct-current link, an interface or a subscription over the hours.
  public struct Passage: Sendable {
    /// MW with its sign where it was nearest to its limit, or largest where it has none.
    public var peak = 0.0
    /// Distinct hour of it.
    public var peakHour: Int?
    /// Hours at a limit.
    public var hoursAtLimit = 0.0
    /// Money per MW more room, summed over the hours.
    public var shadow = 0.0
    /// The outage behind most of that money, position among the outages; nil: none.
    public var outage: Int?
    var most = 0.0
    var worstDual = 0.0
  }

  /// Money, generators' standing costs not counted.
  public var runningCost = 0.0
  /// Hours added up.
  public var hours = 0.0
  /// MWh of each generator.
  public var generation: [Double]
  /// MWh not served at each bus.
  public var unserved: [Double]
  /// Most MW not served at each bus.
  public var unservedPeak: [Double]
  /// Distinct hour in which most is not served; nil where all is.
  public var worstHour: Int?
  /// Hours in which something is not served.
  public var hoursUnserved = 0.0
  /// Each line.
  public var lines: [Passage]
  /// Each direct-current link.
  public var links: [Passage]
  /// Each interface and subscription.
  public var forms: [Passage]
  /// Price at each bus, money per MWh: weighted sum.
  public var priceSum: [Double]
  /// Least.
  public var priceLow: [Double]
  /// Most.
  public var priceHigh: [Double]
  private var worstUnserved = 0.0

  /// MW below which a shortfall is rounding.
  static let tolerance = 1e-5

  init(_ inputs: GridInputs) {
    let buses = inputs.network.busCount
    generation = Array(repeating: 0, count: inputs.generators.count)
    unserved = Array(repeating: 0, count: buses)
    unservedPeak = unserved
    priceSum = unserved
    priceLow = Array(repeating: .infinity, count: buses)
    priceHigh = Array(repeating: -.infinity, count: buses)
    lines = Array(repeating: Passage(), count: inputs.network.lines.count)
    links = Array(repeating: Passage(), count: inputs.network.links.count)
    forms = Array(repeating: Passage(), count: inputs.forms.count)
  }

  /// Adds an hour.
  ///
  /// - Parameters:
  ///   - point: how it runs.
  ///   - hour: which distinct hour.
  ///   - weight: hours that it stands for.
  ///   - surcharge: what its objective holds beside money, per MWh of each generator.
  mutating func add(
    _ point: DispatchPoint, hour: Int, weight: Double, surcharge: [Double], _ limits: GridLimits
  ) {
    hours += weight
    var cost = point.objective
    for (position, generator) in limits.inputs.generators.enumerated() {
      generation[position] += weight * point.generation[position]
      if !surcharge.isEmpty {
        cost -= surcharge[position] * (point.generation[position] - generator.base)
      }
    }
    runningCost += weight * cost
    addShortage(point, hour, weight)
    for bus in priceSum.indices {
      priceSum[bus] += weight * point.prices[bus]
      priceLow[bus] = min(priceLow[bus], point.prices[bus])
      priceHigh[bus] = max(priceHigh[bus], point.prices[bus])
    }
    addPassages(point, hour, weight, limits)
  }

  private mutating func addShortage(_ point: DispatchPoint, _ hour: Int, _ weight: Double) {
    var total = 0.0
    for bus in unserved.indices where point.unserved[bus] > Self.tolerance {
      total += point.unserved[bus]
      unserved[bus] += weight * point.unserved[bus]
      unservedPeak[bus] = max(unservedPeak[bus], point.unserved[bus])
    }
    guard total > 0 else { return }
    hoursUnserved += weight
    if total > worstUnserved {
      worstUnserved = total
      worstHour = hour
    }
  }

  private mutating func addPassages(
    _ point: DispatchPoint, _ hour: Int, _ weight: Double, _ limits: GridLimits
  ) {
    let inputs = limits.inputs
    var held: Set<Int> = []
    for limit in point.tight {
      if case .outage(let line, let outage) = limit {
        held.insert(line)
        if lines[line].outage == nil { lines[line].outage = outage }
      }
    }
    for binding in point.binding {
      let worth = abs(binding.dual)
      switch binding.limit {
      case .line(let line): lines[line].bind(worth, weight, outage: nil)
      case .outage(let line, let outage): lines[line].bind(worth, weight, outage: outage)
      case .form(let form): forms[form].bind(worth, weight, outage: nil)
      }
    }
    for (position, line) in inputs.network.lines.enumerated() {
      lines[position].pass(
        point.flows[position], line.lower, line.upper, hour, weight,
        isHeld: held.contains(position))
    }
    for (position, link) in inputs.network.links.enumerated() {
      links[position].pass(
        point.sent[position], -link.capacity * (1 - link.loss), link.capacity, hour, weight)
    }
    guard !inputs.forms.isEmpty else { return }
    let net = inputs.netInjections(point)
    for (position, form) in inputs.forms.enumerated() {
      let value = limits.value(
        of: .form(position), flows: point.flows, sent: point.sent, net: net)
      forms[position].pass(value, form.lower, form.upper, hour, weight)
    }
  }
}

extension GridTally.Passage {
  mutating func bind(_ worth: Double, _ weight: Double, outage: Int?) {
    shadow += weight * worth
    if worth > worstDual {
      worstDual = worth
      self.outage = outage
    }
  }

  mutating func pass(
    _ value: Double, _ lower: Double, _ upper: Double, _ hour: Int, _ weight: Double,
    isHeld: Bool = false
  ) {
    func isAt(_ bound: Double) -> Bool {
      bound.isFinite && abs(value - bound) <= 1e-5 * max(1, abs(bound))
    }
    if isHeld || isAt(lower) || isAt(upper) { hoursAtLimit += weight }
    let bound = value < 0 ? -lower : upper
    // An hour without a limit that way counts by MW, below any share of a limit.
    let nearness = bound.isFinite && bound > 0 ? abs(value) / bound : 1e-9 * abs(value)
    if peakHour == nil || nearness > most {
      most = nearness
      peak = value
      peakHour = hour
    }
  }
}

extension GridInputs {
  /// MW into each bus at a point, direct-current ends left out.
  func netInjections(_ point: DispatchPoint) -> [Double] {
    var net = point.injections
    for (position, link) in network.links.enumerated() {
      let sent = point.sent[position]
      if sent >= 0 {
        net[link.from] += sent
        net[link.to] -= sent * (1 - link.loss)
      } else {
        let given = link.loss < 1 ? -sent / (1 - link.loss) : 0
        net[link.to] += given
        net[link.from] += sent
      }
    }
    return net
  }
}
