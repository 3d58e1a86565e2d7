import ModelInputs
import Planning

/// Whose power a limit carries in an hour.
///
///     share[d] = −(w[d] − sum_g pi_g·w[g])·load[d]
///
/// `w` being the limit's weight of an injection at a bus, `pi_g` each source's part of what its
/// island's sources put in. Sources do not appear: the shares of the loads add up to the flow,
/// whichever bus the weights are counted from. What a phase shifter drives, and what a
/// direct-current link of an interface carries, are lines of their own.
public struct ShareReading {
  /// A part of a limit's flow.
  public struct Share: Sendable, Equatable {
    /// Whose it is.
    public enum Owner: Sendable, Hashable {
      /// An existing load; position among the inputs'.
      case load(Int)
      /// A request; position among the inputs'.
      case request(Int)
      /// A generator that draws (it pumps or exports); position among the inputs'.
      case generator(Int)
      /// What a direct-current link draws at its ends; position among the network's.
      case linkEnd(Int)
      /// A direct-current link that the limit's sum names.
      case link(Int)
      /// A phase shifter; position among the network's lines.
      case shifter(Int)
    }
    /// Whose it is.
    public var owner: Owner
    /// MW, positive where it loads the limit towards its upper side.
    public var power: Double
  }

  let limits: GridLimits
  private var inputs: GridInputs { limits.inputs }

  /// Takes a grid and its limits.
  public init(_ limits: GridLimits) { self.limits = limits }

  /// The shares of a limit's flow, largest first.
  ///
  /// - Parameters:
  ///   - limit: the limit.
  ///   - hour: the distinct hour.
  ///   - point: how the grid runs in it.
  ///   - draws: MW that each request draws at each bus (negative: feeds in).
  ///   - offset: added to every weight of an island's buses; changes nothing.
  public func shares(
    of limit: GridLimit, hour: Int, point: DispatchPoint,
    draws: [(request: Int, bus: Int, power: Double)], offset: Double = 0
  ) -> [Share] {
    let form = limits.form(of: limit)
    let buses = form.buses.map { $0 + offset }
    let parts = parts(hour: hour, point: point, draws: draws)
    var given = [Double](repeating: 0, count: inputs.network.islands.count)
    var weighted = given
    func weight(_ part: Part) -> Double {
      if case .linkEnd = part.owner, !form.countsLinks { return offset }
      return buses[part.bus]
    }
    for part in parts where part.drawn < 0 {
      let island = inputs.network.island[part.bus]
      given[island] -= part.drawn
      weighted[island] -= part.drawn * weight(part)
    }
    var sums: [Share.Owner: Double] = [:]
    for part in parts where part.drawn > 0 {
      let island = inputs.network.island[part.bus]
      let mean = given[island] > 0 ? weighted[island] / given[island] : 0
      sums[part.owner, default: 0] -= (weight(part) - mean) * part.drawn
    }
    for (link, weight) in form.links.enumerated() where weight != 0 {
      sums[.link(link), default: 0] += weight * point.sent[link]
    }
    for (line, power) in shifters(limit, form) { sums[.shifter(line), default: 0] += power }
    return sums.map { Share(owner: $0.key, power: $0.value) }.sorted {
      ($1.power, order($0.owner)) < ($0.power, order($1.owner))
    }
  }

  /// MW on a limit, directly.
  public func flow(
    on limit: GridLimit, point: DispatchPoint, hour: Int,
    draws: [(request: Int, bus: Int, power: Double)]
  ) -> Double {
    var net = [Double](repeating: 0, count: inputs.network.busCount)
    for part in parts(hour: hour, point: point, draws: draws) {
      if case .linkEnd = part.owner { continue }
      net[part.bus] -= part.drawn
    }
    return limits.value(of: limit, flows: point.flows, sent: point.sent, net: net)
  }

  // MARK: parts

  /// What is drawn (negative: put in) at a bus.
  private struct Part {
    var owner: Share.Owner
    var bus: Int
    var drawn: Double
  }

  private func parts(
    hour: Int, point: DispatchPoint, draws: [(request: Int, bus: Int, power: Double)]
  ) -> [Part] {
    var parts: [Part] = []
    var wanted = [Double](repeating: 0, count: inputs.network.busCount)
    for load in inputs.loads { wanted[load.bus] += max(0, load.power[hour]) }
    for (position, load) in inputs.loads.enumerated() {
      let power = load.power[hour]
      // What a bus is short of is taken from its loads alike.
      let served =
        power > 0 && wanted[load.bus] > 0 ? 1 - point.unserved[load.bus] / wanted[load.bus] : 1
      parts.append(Part(owner: .load(position), bus: load.bus, drawn: power * served))
    }
    for draw in draws {
      parts.append(Part(owner: .request(draw.request), bus: draw.bus, drawn: draw.power))
    }
    for (position, generator) in inputs.generators.enumerated() {
      parts.append(
        Part(
          owner: .generator(position), bus: generator.bus, drawn: -point.generation[position]))
    }
    return parts + linkEnds(point, parts)
  }

  /// What is left of each bus's injection is its direct-current links'.
  private func linkEnds(_ point: DispatchPoint, _ others: [Part]) -> [Part] {
    var rest = point.injections
    for part in others { rest[part.bus] += part.drawn }
    var ends: [Part] = []
    var last = [Int?](repeating: nil, count: inputs.network.busCount)
    for (position, link) in inputs.network.links.enumerated() {
      let sent = point.sent[position]
      let arriving = 1 - link.loss
      let far = sent >= 0 ? -sent * arriving : -sent / max(arriving, 1e-9)
      for (bus, drawn) in [(link.from, sent), (link.to, far)] {
        last[bus] = ends.count
        ends.append(Part(owner: .linkEnd(position), bus: bus, drawn: drawn))
        rest[bus] += drawn
      }
    }
    for bus in rest.indices where abs(rest[bus]) > 1e-9 {
      if let end = last[bus] { ends[end].drawn -= rest[bus] }
    }
    return ends
  }

  /// MW that each phase shifter drives over a limit by itself.
  private func shifters(_ limit: GridLimit, _ form: GridLimits.Form) -> [(Int, Double)] {
    // Over a subscription goes what buses put in, whatever drives the lines.
    guard form.countsLinks else { return [] }
    let lines = inputs.network.lines
    return lines.indices.filter { lines[$0].shiftFlow != 0 }.map { line in
      let row = lines[line]
      let through = form.buses[row.from] - form.buses[row.to]
      return (line, row.shiftFlow * (own(line, in: limit) - through))
    }
  }

  /// Weight of a line's own flow in a limit.
  private func own(_ line: Int, in limit: GridLimit) -> Double {
    switch limit {
    case .line(let of): return of == line ? 1 : 0
    case .outage(let of, let position):
      let outage = limits.contingencies.outages[position]
      return (of == line ? 1 : 0) + (outage.line == line ? outage.factors[of] : 0)
    case .form(let position):
      return inputs.forms[position].lines.reduce(0) { $0 + ($1.line == line ? $1.weight : 0) }
    }
  }

  private func order(_ owner: Share.Owner) -> Int {
    let counts = [
      inputs.loads.count, inputs.requests.count, inputs.generators.count,
      inputs.network.links.count, inputs.network.links.count,
    ]
    func place(_ group: Int, _ position: Int) -> Int {
      counts[..<group].reduce(0, +) + position
    }
    switch owner {
    case .load(let position): return place(0, position)
    case .request(let position): return place(1, position)
    case .generator(let position): return place(2, position)
    case .linkEnd(let position): return place(3, position)
    case .link(let position): return place(4, position)
    case .shifter(let position): return place(5, position)
    }
  }
}
