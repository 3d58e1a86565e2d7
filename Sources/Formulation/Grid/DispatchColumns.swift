import ModelInputs

/// Columns of the dispatch of one hour, and what a unit of each puts into the grid.
///
/// Generators' steps, direct-current links both ways, existing load not served, and at each bus a
/// probe: power that appears there from nowhere (negative: vanishes), for headroom and shortfalls;
/// and what of the exchange layer chooses its hours.
public struct DispatchColumns: Sendable {
  /// What a column is.
  public enum Kind: Sendable, Hashable {
    /// MW of a generator's step.
    case generation(generator: Int, step: Int)
    /// MW sent over a direct-current link from its from end.
    case forward(link: Int)
    /// MW sent over it from its to end.
    case backward(link: Int)
    /// MW of existing load not served at a bus.
    case unserved(bus: Int)
    /// MW that appear at a bus.
    case probe(bus: Int)
    /// MW that a draw which chooses its hours takes at a bus, or feeds in there.
    case flexible(draw: Int, bus: Int, isFedIn: Bool)
  }

  /// What each column is.
  public let kinds: [Kind]
  /// First column of each generator's steps.
  public let firstStep: [Int]
  /// First column of the links, two each.
  public let firstLink: Int
  /// Column of unserved load at each bus; nil where nothing is drawn or none may be left unserved.
  public let unserved: [Int?]
  /// Column of the probe at each bus; nil where there is none.
  public let probe: [Int?]
  /// Column of each draw that chooses its hours, by draw.
  public let flexible: [Int: Int]

  /// Lays out the columns.
  ///
  /// - Parameters:
  ///   - inputs: the grid.
  ///   - unserved: buses at which load may be left unserved.
  ///   - probes: buses with a probe.
  ///   - draws: the exchange layer's draws, of which those that choose their hours have columns.
  public init(
    _ inputs: GridInputs, unserved: [Int], probes: [Int], draws: GridDraws? = nil
  ) {
    var kinds: [Kind] = []
    var firstStep: [Int] = []
    for (position, generator) in inputs.generators.enumerated() {
      firstStep.append(kinds.count)
      kinds += generator.steps.indices.map { .generation(generator: position, step: $0) }
    }
    firstLink = kinds.count
    for link in inputs.network.links.indices {
      kinds += [.forward(link: link), .backward(link: link)]
    }
    var unservedColumn = [Int?](repeating: nil, count: inputs.network.busCount)
    for bus in unserved {
      unservedColumn[bus] = kinds.count
      kinds.append(.unserved(bus: bus))
    }
    var probeColumn = [Int?](repeating: nil, count: inputs.network.busCount)
    for bus in probes {
      probeColumn[bus] = kinds.count
      kinds.append(.probe(bus: bus))
    }
    var flexible: [Int: Int] = [:]
    for draw in draws?.flexible ?? [] {
      guard let row = draws?.draws[draw] else { continue }
      flexible[draw] = kinds.count
      kinds.append(.flexible(draw: draw, bus: row.bus, isFedIn: row.perUnit < 0))
    }
    self.flexible = flexible
    self.kinds = kinds
    self.firstStep = firstStep
    self.unserved = unservedColumn
    self.probe = probeColumn
  }

  /// MW that a unit of a column puts into the grid, bus by bus.
  public func injections(_ column: Int, _ inputs: GridInputs) -> [(bus: Int, share: Double)] {
    switch kinds[column] {
    case .generation(let generator, _): return [(inputs.generators[generator].bus, 1)]
    case .forward(let link):
      let row = inputs.network.links[link]
      return [(row.from, -1), (row.to, 1 - row.loss)]
    case .backward(let link):
      let row = inputs.network.links[link]
      return [(row.to, -1), (row.from, 1 - row.loss)]
    case .unserved(let bus), .probe(let bus): return [(bus, 1)]
    case .flexible(_, let bus, let isFedIn): return [(bus, isFedIn ? 1 : -1)]
    }
  }

  /// Whether a column belongs to a direct-current link.
  public func isLink(_ column: Int) -> Bool {
    switch kinds[column] {
    case .forward, .backward: true
    default: false
    }
  }

  /// Coefficient of a column in a limit's form.
  public func coefficient(_ column: Int, in form: GridLimits.Form, _ inputs: GridInputs) -> Double {
    var value = 0.0
    if form.countsLinks || !isLink(column) {
      for (bus, share) in injections(column, inputs) { value += share * form.buses[bus] }
    }
    switch kinds[column] {
    case .forward(let link): value += form.links[link]
    // Seen from the from end, what comes back is what arrives there.
    case .backward(let link): value -= form.links[link] * (1 - inputs.network.links[link].loss)
    default: break
    }
    return value
  }
}
